import CivilTime
import ReviewModel

extension JudgedTimetable {
  /// `parallel`: at most `maxParallel` contact sessions run at the same time, where the limit is set.
  ///
  /// The number running can only rise when one starts, so it is counted then; each start above the limit is an
  /// instance of its own, and two sessions that start together are two.
  func checkParallel() -> [Violation] {
    let limit = review.rules.maxParallel
    guard limit != 0 else { return [] }
    let contact = held.filter { $0.session.isContact }
    return contact.compactMap { starting in
      let running = contact.filter {
        $0.span.start <= starting.span.start && starting.span.start < $0.span.end
      }
      return running.count > limit ? Violation(.parallel, running.map { $0.id }) : nil
    }
  }
}
