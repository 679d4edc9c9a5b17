import CivilTime
import Engine
import ReviewModel

/// grid, day, phase, window, pin of a start, participant-available; and the price preferred-window.
extension Formulation {
  /// Sets when a session may start, and what each start costs.
  ///
  /// - Parameters:
  ///   - activity: The activity of the session; its length is set.
  ///   - session: The session.
  ///   - blockedPeople: For each person of the review, the slots in which they are not free.
  func setStarts(of activity: inout Activity, for session: Session, blockedPeople: [[Bool]]) {
    let windows = session.windows.isEmpty ? nil : TimeSpan.merged(session.windows)
    let preferred = session.preferred.isEmpty ? nil : TimeSpan.merged(session.preferred)
    let needed = session.participants.compactMap { personNumbers[$0] }
    for (day, workingDay) in review.days.enumerated() {
      let isOnSite = workingDay.date >= review.fieldworkStart
      guard isOnSite == (session.phase == .onSite) else { continue }
      for slot in timeline.starts(onDay: day, of: session) {
        let span = TimeSpan(from: timeline.minute(of: slot), minutes: session.minutes)
        if let pinned = session.pin.start, pinned != span.start { continue }
        if let windows, !windows.contains(where: { $0.contains(span) }) { continue }
        let isBlocked = needed.contains { person in
          (slot..<slot + activity.slots).contains { blockedPeople[person][$0] }
        }
        if isBlocked { continue }
        let isWished = preferred?.contains { $0.contains(span) } ?? true
        activity.starts.append(
          PricedChoice(slot, price: isWished ? 0 : review.weights[.preferredWindow]))
      }
    }
  }
}
