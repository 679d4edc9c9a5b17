import CivilTime
import Engine
import ReviewModel

/// One thing that goes wrong with a published week.
enum Fault: String, CaseIterable {
  /// A participant who cannot come on the half-day of a session.
  case diaryChanged = "one diary changed"
  /// A participant who cannot come on one day.
  case participantGone = "participant gone for a day"
  /// A room that cannot be had all week.
  case roomLost = "room lost"
  /// A reviewer who is away from Wednesday on.
  case reviewerIll = "reviewer ill from Wednesday"

  /// The review after the fault; a person with a session in the published plan is more often affected, and the seed
  /// decides who.
  func befalling(_ review: Review, _ plan: Plan, seed: UInt64) -> Review {
    var random = SplitMix64(seed: seed)
    func pick(_ count: Int) -> Int { Int(random.next() % UInt64(max(1, count))) }
    var result = review
    switch self {
    case .diaryChanged, .participantGone:
      let busy = plan.assignments.compactMap { assignment in
        review.sessions.first { $0.id == assignment.session && !$0.participants.isEmpty }.map {
          (start: assignment.start, people: $0.participants)
        }
      }
      guard !busy.isEmpty else { return review }
      let session = busy[pick(busy.count)]
      let person = session.people[pick(session.people.count)]
      let noon = CivilMinute(session.start.date, .midday)
      let hours = review.days.filter { $0.date == session.start.date }.compactMap { day in
        guard self == .diaryChanged else { return day.hours }
        let (start, end) = (day.longHours.start, day.longHours.end)
        return session.start < noon
          ? TimeSpan(from: start, to: min(noon, end)) : TimeSpan(from: max(noon, start), to: end)
      }
      for index in result.people.indices where result.people[index].id == person {
        result.people[index].availability.unavailable += hours
      }
    case .roomLost:
      let used = review.rooms.indices.filter { index in
        plan.assignments.contains { $0.room == review.rooms[index].id }
      }
      guard !used.isEmpty else { return review }
      result.rooms[used[pick(used.count)]].availability = Availability(available: [])
    case .reviewerIll:
      let index = pick(review.reviewers.count)
      result.reviewers[index].availability.unavailable += review.days
        .filter { $0.date >= review.fieldworkStart + 2 }.map { $0.hours }
    }
    return result
  }
}
