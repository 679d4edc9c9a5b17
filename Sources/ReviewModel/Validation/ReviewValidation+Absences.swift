import CivilTime
import Findings

// Sessions for the whole team at times when one of the team is away.
extension ReviewValidation {
  /// One finding for each reviewer whose absence makes sessions impossible, however many those are.
  mutating func checkWholeTeam() {
    let size = review.reviewers.count
    let whole = review.sessions.enumerated().filter { _, session in
      size > 1 && session.team.min == size && session.pin.reviewers == nil && session.minutes > 0
    }
    for reviewer in review.reviewers where reviewer.availability.wasAsked {
      let lost = whole.filter { _, session in
        let times = review.times(for: session)
        return !times.isEmpty
          && !times.contains { reviewer.availability.hasRoom(for: session.minutes, within: $0) }
      }
      guard let (index, _) = lost.first else { continue }
      let subject = names.reviewerInSentence(reviewer.id)
      report(
        .wholeTeamNotThere, .warning, at: ReviewPlace(.sessions, index, "team"), text: String(size),
        "\(English.list(lost.map { $0.element.id.text }, atMost: 8)) "
          + (lost.count == 1 ? "asks" : "ask")
          + " for all \(size) reviewers, but \(subject) is away at every possible time.",
        mend: "Write \"\(size - 1)-\(size)\" under Reviewers"
          + (lost.count == 1 ? "." : " of each of them."))
    }
  }
}

extension Review {
  /// The stretches of time in which a session may lie by its day, its windows and what is fixed.
  fileprivate func times(for session: Session) -> [TimeSpan] {
    let hours = days.filter { ($0.date >= fieldworkStart) == (session.phase == .onSite) }
      .map { $0.hours(for: session) }
    if let start = session.pin.start {
      // A start outside the hours of its day keeps everybody away, which another finding reports.
      let fixed = TimeSpan(from: start, minutes: session.minutes)
      return hours.contains { $0.contains(fixed) } ? [fixed] : []
    }
    let windows = session.windows.isEmpty ? hours : TimeSpan.merged(session.windows)
    return hours.flatMap { day in windows.map { day.common(with: $0) } }
      .filter { $0.minutes >= session.minutes }
  }
}

extension Availability {
  /// Whether a stretch holds so many minutes in a row that are free.
  fileprivate func hasRoom(for minutes: Int, within stretch: TimeSpan) -> Bool {
    let open = available.map { TimeSpan.merged($0).map { stretch.common(with: $0) } } ?? [stretch]
    return TimeSpan.subtracting(unavailable, from: open.filter { !$0.isEmpty })
      .contains { $0.minutes >= minutes }
  }
}

extension TimeSpan {
  /// What two stretches share; empty where they share nothing.
  fileprivate func common(with other: TimeSpan) -> TimeSpan {
    TimeSpan(from: max(start, other.start), to: min(end, other.end))
  }
}
