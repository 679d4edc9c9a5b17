import Encodings

/// The header of a mail or of one of its parts (RFC 5322, section 2.2; RFC 2045, section 5).
struct MailHeader {
  private var fields: [(name: String, value: [UInt8])] = []

  /// How many octets of one field are kept: no field that is read here needs more.
  private static let longestField = 20_000

  /// Takes the header off a mail or a part (RFC 5322, section 2.1: the first empty line ends it).
  static func split(_ octets: ArraySlice<UInt8>) -> (MailHeader, body: ArraySlice<UInt8>) {
    var header = MailHeader()
    var lines = LineRanges(octets)
    var isFirst = true
    while let line = lines.next() {
      if line.isEmpty {
        // Blank lines in front of a mail that was cut out of a mailbox do not end anything.
        if isFirst { continue }
        return (header, octets[lines.position...])
      }
      isFirst = false
      header.add(octets[line])
    }
    return (header, octets[octets.endIndex...])
  }

  private mutating func add(_ line: ArraySlice<UInt8>) {
    if let first = line.first, first == UInt8(ascii: " ") || first == 0x09 {
      // A folded line goes on with the one before it (RFC 5322, section 2.2.3).
      guard !fields.isEmpty, fields[fields.count - 1].value.count < MailHeader.longestField else {
        return
      }
      fields[fields.count - 1].value.append(UInt8(ascii: " "))
      fields[fields.count - 1].value += MailHeader.trimmed(line).prefix(MailHeader.longestField)
      return
    }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = String(decoding: MailHeader.trimmed(line[..<colon]), as: UTF8.self).lowercased()
    fields.append(
      (
        name,
        Array(MailHeader.trimmed(line[(colon + 1)...]).prefix(MailHeader.longestField))
      ))
  }

  /// Octets without blanks at either end.
  static func trimmed(_ octets: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let first = octets.firstIndex(where: { $0 > 0x20 }),
      let last = octets.lastIndex(where: { $0 > 0x20 })
    else { return octets[octets.endIndex...] }
    return octets[first...last]
  }

  /// Whether there is no field at all.
  var isEmpty: Bool { fields.isEmpty }

  /// Whether there is a field of a name, in small letters.
  func has(_ name: String) -> Bool { fields.contains { $0.name == name } }

  /// The first field of a name, in small letters, as a value with parameters; empty without such a field.
  func value(_ name: String) -> HeaderValue { HeaderValue(raw(name)) }

  /// The first field of a name as people read it, with encoded words decoded; empty without such a field.
  func text(_ name: String) -> String { EncodedWords.decoded(raw(name)) }

  /// The first field of a name as it is written; empty without such a field.
  func raw(_ name: String) -> String {
    // Old programs write Latin letters as they are (RFC 6532 has UTF-8 there).
    let octets = fields.first { $0.name == name }?.value ?? []
    return String(decoding: TextEncoding.decode(octets).utf8, as: UTF8.self)
  }
}
