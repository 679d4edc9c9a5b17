/// Writes properties as content lines: encoded parameters, folding, CR LF (RFC 5545, section 3.1).
struct ContentLineWriter {
  /// The longest line in octets, without its line break (RFC 5545, section 3.1).
  static let longestLine = 75

  private(set) var bytes: [UInt8] = []
  private var column = 0

  /// Writes one property as one content line.
  mutating func write(_ property: Property) {
    write(property.name)
    for parameter in property.parameters {
      write(";")
      write(parameter.name)
      write("=")
      for (index, value) in parameter.values.enumerated() {
        if index > 0 { write(",") }
        write(ParameterText.encoded(value))
      }
    }
    write(":")
    write(property.encodedValue)
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
    column = 0
  }

  /// Appends text to the line, folding where it grows too long.
  ///
  /// A fold never falls inside a UTF-8 sequence, nor between an escape's first character (`\` in text,
  /// `^` in RFC 6868 parameters) and what it escapes: readers exist that decode before they unfold.
  private mutating func write(_ text: String) {
    let utf8 = text.utf8Span
    let octets = utf8.span
    var position = 0
    while position < octets.count {
      let plain = endOfPlainRun(from: position, in: octets)
      if plain > position {
        for index in position..<plain { bytes.append(octets[index]) }
        column += plain - position
        position = plain
        continue
      }
      var end = endOfSequence(from: position, in: octets)
      if isEscape(octets[position]), end < octets.count {
        end = endOfSequence(from: end, in: octets)
      }
      append(octets, position..<end)
      position = end
    }
  }

  /// The end of the octets from a position that need no escape and fit the line; nearly all octets are such, so they
  /// are copied in one go.
  private func endOfPlainRun(from start: Int, in octets: Span<UInt8>) -> Int {
    let limit = min(octets.count, start + ContentLineWriter.longestLine - column)
    var end = start
    while end < limit, octets[end] >= 0x20, octets[end] < 0x7F, !isEscape(octets[end]) { end += 1 }
    return end
  }

  /// Appends octets that must stand on one line.
  private mutating func append(_ octets: Span<UInt8>, _ unit: Range<Int>) {
    // A line break in a value would start a new property: RFC 5545, section 3.1, allows no control but a tab.
    var count = 0
    for index in unit where isAllowed(octets[index]) { count += 1 }
    if column + count > ContentLineWriter.longestLine {
      bytes.append(UInt8(ascii: "\r"))
      bytes.append(UInt8(ascii: "\n"))
      bytes.append(UInt8(ascii: " "))
      column = 1
    }
    for index in unit where isAllowed(octets[index]) { bytes.append(octets[index]) }
    column += count
  }

  private func endOfSequence(from start: Int, in octets: Span<UInt8>) -> Int {
    var end = start + 1
    // Octets of the form 10xxxxxx continue the sequence that the first one opened (RFC 3629, section 3).
    while end < octets.count, octets[end] & 0b1100_0000 == 0b1000_0000 { end += 1 }
    return end
  }

  private func isEscape(_ octet: UInt8) -> Bool {
    octet == UInt8(ascii: "\\") || octet == UInt8(ascii: "^")
  }

  private func isAllowed(_ octet: UInt8) -> Bool {
    octet == UInt8(ascii: "\t") || (octet >= 0x20 && octet != 0x7F)
  }
}
