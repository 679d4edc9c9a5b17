public import CivilTime
public import ReviewModel

extension Availability {
  /// The availability with busy time taken away.
  ///
  /// What earlier readings took away stays, so that reading the same diary twice changes nothing more. Somebody whose
  /// diary has no busy time in the review's days is free on all of them, and need not be asked again. Days about
  /// which the diary says nothing do not change: nobody was asked where nobody had been asked, and time taken away
  /// there stays away.
  ///
  /// - Parameters:
  ///   - busy: When the person is busy.
  ///   - days: The review's days.
  ///   - known: The days about which the diary says something; nil for all.
  ///   - isReplacing: Whether what was taken away before on those days is forgotten.
  /// - Returns: The availability.
  public func taking(
    _ busy: [TimeSpan], on days: [WorkingDay], knowing known: [WorkingDay]? = nil,
    isReplacing: Bool = false
  ) -> Availability {
    var result = self
    let open = wasAsked ? unasked : days.map { $0.hours }
    if isReplacing {
      let forgotten = (known ?? days).map {
        TimeSpan(from: CivilMinute($0.date, .midnight), to: CivilMinute($0.date + 1, .midnight))
      }
      result.unavailable =
        known == nil ? [] : TimeSpan.subtracting(forgotten, from: result.unavailable)
    }
    // Where the unavailable spans cover the busy time already, the words that people wrote stay.
    if !TimeSpan.subtracting(result.unavailable, from: busy).isEmpty {
      result.unavailable = TimeSpan.merged(result.unavailable + busy)
    }
    result.unasked = open.filter { span in
      !(known ?? days).contains { $0.hours.overlaps(span) }
    }
    // A diary that teaches nothing new changes nothing.
    let learnedNothing = result.unavailable == unavailable && result.unasked == open
    if learnedNothing { return self }
    if !wasAsked, result.unavailable.isEmpty { result.available = days.map { $0.hours } }
    return result
  }
}
