/// How much of a calendar file is taken in before the reader stops.
///
/// RFC 5545 sets no bounds, so a file could ask for any amount of memory or time. Reading is linear in the
/// length of a file; these bounds keep what is built from it in proportion too. Each is far above what real
/// diaries hold, and what is left out because of one is always a finding.
public struct ReadingLimits: Sendable, Hashable {
  /// How deep components may lie inside each other; a calendar, an event and its alarm make three.
  public var depth = 16
  /// How many octets a content line may have when it is unfolded.
  public var lineOctets = 33_554_432
  /// How many properties a file may have in all.
  public var properties = 4_000_000
  /// How many components a file may have in all.
  public var components = 1_000_000
  /// How many findings are told before the rest are only counted.
  public var findings = 200

  /// The usual bounds.
  public static let usual = ReadingLimits()

  /// The usual bounds, to be changed one by one.
  public init() {}
}
