import Encodings

/// One reader for each value type (RFC 5545, section 3.3); nil where the value is not of that type.
extension Property {
  /// The value as TEXT, a list of one (RFC 5545, section 3.3.11).
  public var text: String {
    encodedValue.utf8.contains(UInt8(ascii: "\\"))
      ? EscapedText.decoded(encodedValue.utf8) : encodedValue
  }

  /// The value as a list of TEXT values (RFC 5545, section 3.1.1).
  public var texts: [String] {
    EscapedText.parts(encodedValue, separator: UInt8(ascii: ",")).map { EscapedText.decoded($0) }
  }

  /// The parts of a structured TEXT value such as REQUEST-STATUS, between semicolons
  /// (RFC 5545, section 3.1.1).
  public var fields: [String] {
    EscapedText.parts(encodedValue, separator: UInt8(ascii: ";")).map { EscapedText.decoded($0) }
  }

  /// The value as an INTEGER of 32 bits (RFC 5545, section 3.3.8).
  public var integer: Int? {
    Int32(encodedValue.trimmedOfBlanks).map { Int($0) }
  }

  /// The value as a BOOLEAN (RFC 5545, section 3.3.2).
  public var boolean: Bool? {
    switch encodedValue.trimmedOfBlanks.asciiCapitals {
    case "TRUE": true
    case "FALSE": false
    default: nil
    }
  }

  /// The values of a list of FLOAT, such as GEO, in millionths (RFC 5545, sections 3.3.7 and 3.8.1.6).
  ///
  /// The numbers are whole because the core does not count in fractions; GEO asks for six decimal places.
  public var millionths: [Int64?] {
    encodedValue.utf8.split(separator: UInt8(ascii: ";")).map { FixedPoint.millionths($0) }
  }

  /// The value as a URI (RFC 5545, section 3.3.13).
  public var uri: String { encodedValue.trimmedOfBlanks }

  /// The value as a CAL-ADDRESS with the parameter CN (RFC 5545, section 3.3.3).
  ///
  /// `mailto:` may be written in capitals or small letters; an address of another kind is given whole.
  public var address: CalendarAddress {
    let uri = uri
    let scheme = "mailto:"
    let isMail = isSameName(String(decoding: uri.utf8.prefix(7), as: UTF8.self), scheme)
    return CalendarAddress(
      email: isMail ? String(decoding: uri.utf8.dropFirst(7), as: UTF8.self) : uri,
      name: parameter("CN"))
  }

  /// The value as octets that are written in base 64: BINARY (RFC 5545, section 3.3.1).
  public var binary: [UInt8]? { Base64.decoded(encodedValue.utf8) }

  /// The value as a UTC-OFFSET: seconds ahead of UTC, negative behind it (RFC 5545, section 3.3.14).
  public var offsetSeconds: Int? {
    var digits = DigitReader(Array(encodedValue.utf8)[...])
    let isBehind = digits.skip(UInt8(ascii: "-"))
    if !isBehind { _ = digits.skip(UInt8(ascii: "+")) }
    guard let hours = digits.number(2), let minutes = digits.number(2), hours < 24, minutes < 60
    else { return nil }
    let seconds = digits.number(2) ?? 0
    guard digits.isAtEnd, seconds < 60 else { return nil }
    let size = hours * 3600 + minutes * 60 + seconds
    return isBehind ? -size : size
  }

  /// The value as a DURATION (RFC 5545, section 3.3.6).
  public var duration: NominalDuration? { NominalDuration(encodedValue) }

  /// The value as a DATE or DATE-TIME, read from the clock that TZID names
  /// (RFC 5545, sections 3.3.4, 3.3.5 and 3.2.19).
  public var time: CalendarTime? {
    CalendarTime(Array(encodedValue.utf8)[...], zone: parameter("TZID"))
  }

  /// The values of a list of DATE or DATE-TIME, nil for each that cannot be read
  /// (RFC 5545, section 3.1.1).
  public var times: [CalendarTime?] {
    let zone = parameter("TZID")
    return listed.map { CalendarTime($0, zone: zone) }
  }

  /// The values of a list of PERIOD, nil for each that cannot be read (RFC 5545, section 3.3.9).
  public var periods: [Period?] {
    let zone = parameter("TZID")
    return listed.map { Period($0, zone: zone) }
  }

  /// The value as a TIME: seconds since midnight, and the clock (RFC 5545, section 3.3.12).
  public var timeOfDay: (seconds: Int, clock: DateTime.Clock)? {
    var digits = DigitReader(Array(encodedValue.utf8)[...])
    guard let hour = digits.number(2), let minute = digits.number(2), let second = digits.number(2),
      hour < 24, minute < 60, second <= 60
    else { return nil }
    let isUTC = digits.skip(UInt8(ascii: "Z"), or: UInt8(ascii: "z"))
    guard digits.isAtEnd else { return nil }
    let clock: DateTime.Clock =
      if isUTC { .utc } else if let zone = parameter("TZID") { .zone(zone) } else { .floating }
    return (hour * 3600 + minute * 60 + min(second, 59), clock)
  }

  private var listed: [ArraySlice<UInt8>] {
    Array(encodedValue.utf8).split(separator: UInt8(ascii: ","))
  }
}
