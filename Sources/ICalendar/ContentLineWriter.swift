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
      write(";" + parameter.name + "=")
      for (index, value) in parameter.values.enumerated() {
        if index > 0 { write(",") }
        write(ParameterText.encoded(value))
      }
    }
    write(":")
    write(property.encodedValue)
    bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    column = 0
  }

  /// Appends text to the line, folding where it grows too long.
  ///
  /// A fold never falls inside a UTF-8 sequence, nor between an escape's first character (`\` in text,
  /// `^` in RFC 6868 parameters) and what it escapes: readers exist that decode before they unfold.
  private mutating func write(_ text: String) {
    let octets = Array(text.utf8)
    var position = 0
    while position < octets.count {
      let plain = endOfPlainRun(from: position, in: octets)
      if plain > position {
        bytes += octets[position..<plain]
        column += plain - position
        position = plain
        continue
      }
      var end = endOfSequence(from: position, in: octets)
      let isEscape = octets[position] == UInt8(ascii: "\\") || octets[position] == UInt8(ascii: "^")
      if isEscape, end < octets.count {
        end = endOfSequence(from: end, in: octets)
      }
      append(octets[position..<end])
      position = end
    }
  }

  /// The end of the octets from a position that stand for themselves and fit the line: nearly all there are,
  /// and copied at once.
  private func endOfPlainRun(from start: Int, in octets: [UInt8]) -> Int {
    let limit = min(octets.count, start + ContentLineWriter.longestLine - column)
    var end = start
    while end < limit, (0x20...0x7E).contains(octets[end]), octets[end] != UInt8(ascii: "\\"),
      octets[end] != UInt8(ascii: "^")
    {
      end += 1
    }
    return end
  }

  private mutating func append(_ unit: ArraySlice<UInt8>) {
    // A line break in a value would start a new property: RFC 5545, section 3.1, allows no control but a tab.
    let allowed = unit.filter { isAllowed($0) }
    if column + allowed.count > ContentLineWriter.longestLine {
      bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: " ")]
      column = 1
    }
    bytes += allowed
    column += allowed.count
  }

  private func endOfSequence(from start: Int, in octets: [UInt8]) -> Int {
    var end = start + 1
    // Octets of the form 10xxxxxx continue the sequence that the first one opened (RFC 3629, section 3).
    while end < octets.count, octets[end] & 0b1100_0000 == 0b1000_0000 { end += 1 }
    return end
  }

  private func isAllowed(_ octet: UInt8) -> Bool {
    octet == UInt8(ascii: "\t") || (octet >= 0x20 && octet != 0x7F)
  }
}
