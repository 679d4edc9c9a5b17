/// A DURATION: days, which are as long as the clocks make them, and seconds, which are exact
/// (RFC 5545, section 3.3.6).
public struct NominalDuration: Sendable, Hashable {
  /// Days on the calendar, seven for each week; negative where the duration runs backwards (RFC 5545, section 3.3.6).
  public var days: Int
  /// Exact seconds on top of them; negative where the duration runs backwards (RFC 5545, section 3.3.6).
  public var seconds: Int64

  /// A duration of days and seconds (RFC 5545, section 3.3.6).
  public init(days: Int = 0, seconds: Int64 = 0) {
    self.days = days
    self.seconds = seconds
  }

  /// The duration of a text such as `P1DT2H` or `-PT15M`; nil for anything else.
  ///
  /// The parts must stand in their order, with at least one of them; each may be nine digits long, and
  /// longer ones stand for the greatest of those. Parts that RFC 5545 does not let stand together, such as
  /// weeks and days, are added up.
  public init?(_ text: String) {
    self.init(Array(text.utf8)[...])
  }

  init?(_ octets: ArraySlice<UInt8>) {
    var reader = DigitReader(octets)
    let isBackwards = reader.skip(UInt8(ascii: "-"))
    if !isBackwards { _ = reader.skip(UInt8(ascii: "+")) }
    guard reader.skip(UInt8(ascii: "P"), or: UInt8(ascii: "p")) else { return nil }
    var days: Int64 = 0
    var seconds: Int64 = 0
    var isInTime = false
    var lastUnit = 0
    while !reader.isAtEnd {
      if !isInTime, reader.skip(UInt8(ascii: "T"), or: UInt8(ascii: "t")) {
        isInTime = true
        continue
      }
      guard let number = reader.number(upTo: 999_999_999), let letter = reader.letter(),
        let unit = NominalDuration.unit(letter, isInTime: isInTime), unit.order > lastUnit
      else { return nil }
      lastUnit = unit.order
      if isInTime { seconds += number * unit.size } else { days += number * unit.size }
    }
    guard lastUnit > 0 else { return nil }
    self.days = Int(min(days, 999_999_999)) * (isBackwards ? -1 : 1)
    self.seconds = seconds * (isBackwards ? -1 : 1)
  }

  /// Whether the duration runs backwards (RFC 5545, section 3.3.6).
  public var isNegative: Bool { Int64(days) * 86_400 + seconds < 0 }

  /// Whether the duration is longer than nothing and runs forwards (RFC 5545, section 3.3.6).
  public var isPositive: Bool { Int64(days) * 86_400 + seconds > 0 }

  /// The text of the duration: `P1W`, `P1DT2H`, `-PT15M`, `PT0S` (RFC 5545, section 3.3.6).
  ///
  /// The days and the seconds must run in the same direction, as they do in a duration that was read.
  public var encoded: String {
    let sign = days < 0 || seconds < 0 ? "-P" : "P"
    let dayCount = abs(days)
    let rest = abs(seconds)
    if rest == 0, dayCount > 0, dayCount % 7 == 0 { return sign + String(dayCount / 7) + "W" }
    var text = sign
    if dayCount > 0 { text += String(dayCount) + "D" }
    guard rest > 0 || dayCount == 0 else { return text }
    text += "T"
    let (hours, minutes, seconds) = (rest / 3600, rest / 60 % 60, rest % 60)
    if hours > 0 { text += String(hours) + "H" }
    // A part between two others must not be left out (RFC 5545, section 3.3.6: dur-hour, dur-minute).
    if minutes > 0 || (hours > 0 && seconds > 0) { text += String(minutes) + "M" }
    if seconds > 0 || rest == 0 { text += String(seconds) + "S" }
    return text
  }

  private static func unit(_ letter: UInt8, isInTime: Bool) -> (size: Int64, order: Int)? {
    switch (letter, isInTime) {
    case (UInt8(ascii: "W"), false): (7, 1)
    case (UInt8(ascii: "D"), false): (1, 2)
    case (UInt8(ascii: "H"), true): (3600, 3)
    case (UInt8(ascii: "M"), true): (60, 4)
    case (UInt8(ascii: "S"), true): (1, 5)
    default: nil
    }
  }
}
