import Encodings

/// The properties of an Outlook item that are read here, from whichever form they came ([MS-OXPROPS]).
struct OutlookProperties {
  /// What a property holds.
  enum Value: Hashable {
    case number(Int64)
    case text(String)
    case octets([UInt8])
    /// Seconds of UTC since 1970.
    case time(Int64)
  }

  /// A property that has a name instead of a number: its set, and its number there ([MS-OXPROPS], section 1.3.2).
  struct Name: Hashable {
    let isMeeting: Bool
    let number: UInt32
  }

  private var numbered: [UInt16: Value] = [:]
  private var named: [Name: Value] = [:]

  /// PSETID_Meeting and PSETID_Appointment as a file has them ([MS-OXPROPS], section 1.3.2).
  private static let meetingSet: [UInt8] = [
    0x90, 0xDA, 0xD8, 0x6E, 0x0B, 0x45, 0x1B, 0x10, 0x98, 0xDA, 0x00, 0xAA, 0x00, 0x3F, 0x13, 0x05,
  ]
  private static let appointmentSet: [UInt8] = [
    0x02, 0x20, 0x06, 0x00, 0x00, 0x00, 0x00, 0x00, 0xC0, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x46,
  ]

  /// The name of a property in a set; nil for sets that say nothing about meetings.
  static func name(set: ArraySlice<UInt8>, number: UInt32) -> Name? {
    if set.elementsEqual(meetingSet) { return Name(isMeeting: true, number: number) }
    if set.elementsEqual(appointmentSet) { return Name(isMeeting: false, number: number) }
    return nil
  }

  mutating func set(_ number: UInt16, _ value: Value) {
    if numbered[number] == nil { numbered[number] = value }
  }

  mutating func set(_ name: Name, _ value: Value) {
    if named[name] == nil { named[name] = value }
  }

  func text(_ number: UInt16) -> String {
    if case .text(let text)? = numbered[number] { return text }
    return ""
  }

  func time(_ number: UInt16) -> Int64? {
    if case .time(let time)? = numbered[number] { return time }
    return nil
  }

  func value(meeting number: UInt32) -> Value? { named[Name(isMeeting: true, number: number)] }

  func value(appointment number: UInt32) -> Value? {
    named[Name(isMeeting: false, number: number)]
  }

  /// The value of some octets by its type ([MS-OXCDATA], section 2.11.1); nil for types that say nothing here.
  static func value(_ type: UInt16, _ octets: [UInt8]) -> Value? {
    switch type {
    case 0x0002: return .number(Int64(Int16(bitPattern: octets.littleEndian16(0))))
    case 0x0003: return .number(Int64(Int32(bitPattern: octets.littleEndian32(0))))
    case 0x000B: return .number(octets.littleEndian16(0) == 0 ? 0 : 1)
    case 0x0040:
      // Hundreds of nanoseconds since 1601 ([MS-DTYP], section 2.3.3).
      let ticks = octets.littleEndian64(0)
      return .time(Int64(ticks / 10_000_000) - 11_644_473_600)
    case 0x001E: return .text(string(TextEncoding.decode(octets).utf8))
    case 0x001F:
      return .text(string(TextEncoding.decode(octets, named: "utf-16le").utf8))
    case 0x0102: return .octets(octets)
    default: return nil
    }
  }

  private static func string(_ utf8: [UInt8]) -> String {
    String(decoding: utf8.prefix { $0 != 0 }, as: UTF8.self)
  }
}
