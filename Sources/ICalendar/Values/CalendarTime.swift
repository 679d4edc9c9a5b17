public import CivilTime

/// A DATE or a DATE-TIME: most properties about time may hold either (RFC 5545, sections 3.3.4 and 3.3.5).
public enum CalendarTime: Sendable, Hashable {
  /// A whole day.
  case date(CivilDate)
  /// A reading of a clock.
  case dateTime(DateTime)

  /// Whether the time is a DATE (RFC 5545, section 3.3.4).
  public var isDate: Bool {
    if case .date = self { true } else { false }
  }

  /// What the clock shows then; the start of the day for a DATE (RFC 5545, section 3.3.5).
  public var wallTime: WallTime {
    switch self {
    case .date(let date): WallTime(date)
    case .dateTime(let time): time.wallTime
    }
  }

  /// The value as written (RFC 5545, sections 3.3.4 and 3.3.5).
  public var encoded: String {
    switch self {
    case .date(let date): DateTime.encoded(date)
    case .dateTime(let time): time.encoded
    }
  }

  /// The value of a text: `20130205` or `20130205T093000Z`; nil for anything else.
  ///
  /// The longer forms of ISO 8601 are read too, `2013-02-05T09:30:00+00:00`, whole or in part, because timetables
  /// of railways and the like are written so and can mean nothing else.
  ///
  /// The form of the text decides, whatever the parameter VALUE says, because some files say one and mean the other.
  /// A `Z` counts for more than a TZID (RFC 5545, section 3.2.19). Years after 6000 are not read: minutes up to then
  /// fit 32 bits, which is all that WebAssembly has.
  ///
  /// - Parameters:
  ///   - octets: The text.
  ///   - zone: The name of the time zone that the property gives; nil for none.
  init?(_ octets: ArraySlice<UInt8>, zone: String?) {
    var digits = DigitReader(octets)
    guard let date = digits.date() else { return nil }
    if digits.isAtEnd {
      self = .date(date)
      return
    }
    guard digits.skip(UInt8(ascii: "T"), or: UInt8(ascii: "t")) || digits.skip(UInt8(ascii: " ")),
      let hour = digits.number(2)
    else { return nil }
    _ = digits.skip(UInt8(ascii: ":"))
    guard let minute = digits.number(2), let time = TimeOfDay(hour: hour, minute: minute) else {
      return nil
    }
    // Seconds are required, and left out by some; there is nothing else that it could mean.
    _ = digits.skip(UInt8(ascii: ":"))
    let second = digits.number(2) ?? 0
    if digits.skip(UInt8(ascii: ".")) { _ = digits.number(upTo: 1) }
    let isUTC = digits.skip(UInt8(ascii: "Z"), or: UInt8(ascii: "z"))
    let shown = CivilMinute(date, time)
    if !isUTC, let isBehind = digits.isBehind() {
      guard let offset = digits.offsetMinutes(), digits.isAtEnd, second <= 60 else { return nil }
      let universal = isBehind ? shown + offset : shown - offset
      self = .dateTime(DateTime(universal, second: second, on: .utc))
      return
    }
    guard digits.isAtEnd, second <= 60 else { return nil }
    let clock: DateTime.Clock =
      if isUTC { .utc } else if let zone, !zone.isEmpty { .zone(zone) } else { .floating }
    self = .dateTime(DateTime(shown, second: second, on: clock))
  }

  /// The last year that is read.
  static let lastYear = 6000
}

extension WallTime {
  /// The first second of the year 1, the earliest time that a ``DateTime`` holds.
  static let firstOfDateTimes = WallTime(seconds: -62_135_596_800)
  /// The last second of the year 6000, the latest time that a ``DateTime`` holds: minutes fit 32 bits up to then.
  ///
  /// Mails in Outlook's own form can name times tens of thousands of years ahead.
  static let lastOfDateTimes = WallTime(seconds: 127_206_115_199)
}

/// Reads fixed numbers of digits, one after the other.
struct DigitReader {
  private let octets: ArraySlice<UInt8>
  private var position: Int

  /// A reader at the start of a text, blanks around which do not count.
  init(_ octets: ArraySlice<UInt8>) {
    var trimmed = octets
    while let last = trimmed.last, last == UInt8(ascii: " ") { trimmed.removeLast() }
    while let first = trimmed.first, first == UInt8(ascii: " ") { trimmed.removeFirst() }
    self.octets = trimmed
    position = trimmed.startIndex
  }

  /// Whether nothing is left.
  var isAtEnd: Bool { position == octets.endIndex }

  /// A number of exactly some digits; nil, and nothing is read, where there are not so many.
  mutating func number(_ count: Int) -> Int? {
    guard position + count <= octets.endIndex else { return nil }
    var value = 0
    for octet in octets[position..<position + count] {
      guard octet >= UInt8(ascii: "0"), octet <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(octet - UInt8(ascii: "0"))
    }
    position += count
    return value
  }

  /// A number of one digit or more, not above a bound, which stands for all greater ones.
  mutating func number(upTo bound: Int64) -> Int64? {
    var value: Int64?
    while position < octets.endIndex, octets[position] >= UInt8(ascii: "0"),
      octets[position] <= UInt8(ascii: "9")
    {
      value = min(bound, (value ?? 0) * 10 + Int64(octets[position] - UInt8(ascii: "0")))
      position += 1
    }
    return value
  }

  /// Skips an octet, or another that means the same, where it comes next.
  mutating func skip(_ octet: UInt8, or other: UInt8? = nil) -> Bool {
    guard !isAtEnd, octets[position] == octet || octets[position] == other else { return false }
    position += 1
    return true
  }

  /// Takes the next octet, small letters as capitals; nil at the end.
  mutating func letter() -> UInt8? {
    guard !isAtEnd else { return nil }
    let octet = octets[position]
    position += 1
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(octet) ? octet - 0x20 : octet
  }
}

extension DigitReader {
  /// A date, `20130205` or `2013-02-05`; nil for anything else, days that no month has included.
  fileprivate mutating func date() -> CivilDate? {
    guard let year = number(4), year <= CalendarTime.lastYear else { return nil }
    let isDashed = skip(UInt8(ascii: "-"))
    guard let month = number(2), !isDashed || skip(UInt8(ascii: "-")), let day = number(2) else {
      return nil
    }
    return CivilDate(year: year, month: month, day: day)
  }

  /// Whether a sign puts a clock behind UTC rather than ahead of it; nil where no sign comes next.
  fileprivate mutating func isBehind() -> Bool? {
    if skip(UInt8(ascii: "-")) { return true }
    return skip(UInt8(ascii: "+")) ? false : nil
  }

  /// The minutes of an offset from UTC behind its sign, `01:00` or `0500`; nil for anything else.
  fileprivate mutating func offsetMinutes() -> Int? {
    guard let hours = number(2), hours < 24 else { return nil }
    _ = skip(UInt8(ascii: ":"))
    guard let minutes = number(2), minutes < 60 else { return nil }
    return hours * 60 + minutes
  }
}
