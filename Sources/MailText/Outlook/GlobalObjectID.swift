import Encodings

/// How Exchange writes the identifier of a meeting ([MS-OXOCAL], section 2.2.1.27).
public enum GlobalObjectID {
  /// Every identifier of this form begins so.
  private static let head: [UInt8] = [
    0x04, 0x00, 0x00, 0x00, 0x82, 0x00, 0xE0, 0x00, 0x74, 0xC5, 0xB7, 0x10, 0x1A, 0x82, 0xE0, 0x08,
  ]
  /// What stands before an identifier that another program made ([MS-OXCICAL], section 2.1.3.1.1.20.26).
  private static let mark = Array("vCal-Uid".utf8) + [1, 0, 0, 0]

  /// The UID that an identifier of Exchange stands for: the UID of another program if the octets wrap one,
  /// otherwise their own digits.
  public static func text(_ octets: [UInt8]) -> String {
    wrapped(octets) ?? Hexadecimal.text(octets)
  }

  /// The UID of another program that a UID of Exchange, in hexadecimal digits, wraps; nil where it wraps none.
  public static func wrappedText(_ text: String) -> String? {
    let digits = Array(text.utf8)
    guard digits.count % 2 == 0, digits.count > 2 * head.count else { return nil }
    var octets: [UInt8] = []
    octets.reserveCapacity(digits.count / 2)
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let octet = Hexadecimal.octet(at: index, of: digits) else { return nil }
      octets.append(octet)
    }
    return wrapped(octets)
  }

  private static func wrapped(_ octets: [UInt8]) -> String? {
    guard octets.starts(with: head), octets.count >= dataStart + mark.count,
      octets[dataStart...].starts(with: mark)
    else { return nil }
    let uid = octets[(dataStart + mark.count)...].prefix { $0 != 0 }
    return uid.isEmpty ? nil : String(decoding: uid, as: UTF8.self)
  }

  /// Behind the head, four octets of a date, eight of a time, eight that are kept free and four of a length.
  private static let dataStart = 40
}
