/// A session that must end some time before another starts.
public struct Precedence: Sendable, Hashable {
  /// The session that comes first.
  public var session: SessionID
  /// Minutes from its end to the later one's start, at least.
  public var minGapMinutes: Int
  /// Minutes from its end to the later one's start, at most; nil for no limit.
  public var maxGapMinutes: Int?

  /// A wish to come after another session.
  public init(session: SessionID, minGapMinutes: Int = 0, maxGapMinutes: Int? = nil) {
    self.session = session
    self.minGapMinutes = minGapMinutes
    self.maxGapMinutes = maxGapMinutes
  }

  /// Whether the later session may start so many minutes after the other has ended.
  public func allows(gap minutes: Int) -> Bool {
    minutes >= minGapMinutes && maxGapMinutes.map { minutes <= $0 } ?? true
  }
}
