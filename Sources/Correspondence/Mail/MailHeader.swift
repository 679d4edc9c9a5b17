/// The header of a mail or of one of its parts, as far as it says what the part is (RFC 2045, section 5).
struct MailHeader {
  private var fields: [(name: String, value: String)] = []

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
    let text = String(decoding: line, as: UTF8.self)
    if let first = line.first, first == UInt8(ascii: " ") || first == 0x09 {
      // A folded line goes on with the one before it (RFC 5322, section 2.2.3).
      guard !fields.isEmpty else { return }
      fields[fields.count - 1].value += " " + text.trimmedOfSpace
      return
    }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = String(decoding: line[..<colon], as: UTF8.self).trimmedOfSpace.lowercased()
    let value = String(decoding: line[(colon + 1)...], as: UTF8.self).trimmedOfSpace
    fields.append((name, value))
  }

  /// The first field of a name, in small letters; empty where there is none.
  func value(_ name: String) -> HeaderValue {
    HeaderValue(fields.first { $0.name == name }?.value ?? "")
  }
}

/// A value with parameters: `text/calendar; method=REPLY; charset="utf-8"` (RFC 2045, section 5.1).
struct HeaderValue {
  /// What stands before the first semicolon, in small letters.
  private(set) var kind = ""
  private var parameters: [(name: String, value: String)] = []

  init(_ text: String) {
    var parts: [String] = [""]
    var isQuoted = false
    var isEscaped = false
    for character in text {
      if isEscaped {
        parts[parts.count - 1].append(character)
        isEscaped = false
      } else if isQuoted, character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        isQuoted.toggle()
      } else if character == ";", !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    kind = parts[0].trimmedOfSpace.lowercased()
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: "=") else { continue }
      parameters.append(
        (
          String(part[..<equals]).trimmedOfSpace.lowercased(),
          String(part[part.index(after: equals)...]).trimmedOfSpace
        ))
    }
  }

  /// The first parameter of a name, in small letters; nil where there is none.
  func parameter(_ name: String) -> String? { parameters.first { $0.name == name }?.value }
}
