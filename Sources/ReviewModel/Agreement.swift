public import CivilTime

/// What was agreed about a session's time by telephone: it moves only where nothing else works, and is then named first.
public struct Agreement: Sendable, Hashable {
  /// When the session starts as agreed; nil where it is agreed at the time that the timetable gives it.
  public var start: CivilMinute?
  /// With whom it was agreed; nil where nobody wrote that down.
  public var with: String?

  /// An agreement.
  ///
  /// - Parameters:
  ///   - start: The agreed start.
  ///   - with: With whom it was agreed.
  public init(start: CivilMinute? = nil, with: String? = nil) {
    self.start = start
    self.with = with
  }
}

extension Session {
  /// The start at which the session is agreed; nil where nothing is agreed or nothing says for when.
  ///
  /// - Parameter assignment: The place that the timetable in force gives the session.
  public func agreedStart(in assignment: Assignment?) -> CivilMinute? {
    agreement.flatMap { $0.start ?? assignment?.start }
  }
}
