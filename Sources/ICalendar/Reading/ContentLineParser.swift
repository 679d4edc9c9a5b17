/// Reads one content line: a name, parameters and a value (RFC 5545, section 3.1).
struct ContentLineParser {
  /// What a line may lack.
  enum Fault: Error {
    /// There is no colon outside of quotation marks.
    case noColon
    /// There is nothing in front of the first `:` or `;`, or something that cannot be a name.
    case noName
  }

  /// Faults of a line that can be read in spite of them.
  struct Remarks {
    /// A parameter without a value, as vCalendar 1.0 wrote them, was left out.
    var hasBareParameter = false
    /// A quotation mark is opened and never closed.
    var hasOpenQuote = false
    /// Octets that are not UTF-8 were replaced by U+FFFD.
    var isNotUTF8 = false
  }

  private let octets: [UInt8]
  private let end: Int
  private let hasNonASCII: Bool
  private var position: Int
  private var quotesCount = true
  private(set) var remarks = Remarks()

  /// A parser for the octets of one line.
  ///
  /// - Parameters:
  ///   - octets: A file, or a line that was unfolded.
  ///   - range: Where the line stands in it.
  ///   - hasNonASCII: Whether it has octets above 127.
  init(_ octets: [UInt8], _ range: Range<Int>, hasNonASCII: Bool) {
    self.octets = octets
    self.hasNonASCII = hasNonASCII
    position = range.lowerBound
    end = range.upperBound
  }

  /// The property that the line holds; the property remembers the number of the line.
  ///
  /// - Throws: The fault where the line is not a content line of RFC 5545.
  mutating func property(line: Int) throws(Fault) -> Property {
    let name = try name()
    let afterName = position
    var parameters: [Parameter] = []
    do {
      try read(&parameters)
    } catch {
      // An open quotation mark swallows the colon; without quoting there may be one.
      guard remarks.hasOpenQuote else { throw error }
      quotesCount = false
      position = afterName
      parameters = []
      try read(&parameters)
    }
    var value = text(position + 1..<end)
    ContentLineParser.mendZone(&parameters, &value)
    return Property(read: name, parameters, value, line: line)
  }

  /// Puts a TZID together that holds a colon and stands without quotation marks, as in
  /// `DTSTART;TZID=tzone://Microsoft/Utc:20130205T100000`: what stands behind the last colon is the time.
  private static func mendZone(_ parameters: inout [Parameter], _ value: inout String) {
    guard let last = parameters.last, last.name == "TZID",
      let colon = value.utf8.lastIndex(of: UInt8(ascii: ":"))
    else { return }
    let time = value[value.index(after: colon)...]
    let isDay = { (octet: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(octet) }
    guard time.utf8.count >= 8, time.utf8.prefix(8).allSatisfy(isDay) else { return }
    let rest = value[..<colon].prefix { $0 != ";" }
    let zone = last.values.joined(separator: ",") + ":" + String(rest)
    parameters[parameters.count - 1] = Parameter(read: last.name, [zone])
    value = String(time)
  }

  // MARK: Names

  private mutating func name() throws(Fault) -> String {
    let start = position
    var hasSmallLetters = false
    while position < end {
      let octet = octets[position]
      if octet == UInt8(ascii: ":") || octet == UInt8(ascii: ";") { break }
      // A blank, a control or a quotation mark is no part of any name, not even of a careless one.
      guard octet > 0x20, octet < 0x7F, octet != UInt8(ascii: "\""), octet != UInt8(ascii: "=")
      else { throw .noName }
      if isSmallLetter(octet) { hasSmallLetters = true }
      position += 1
    }
    guard position > start else { throw .noName }
    guard position < end else { throw .noColon }
    return capitals(start..<position, hasSmallLetters)
  }

  /// Names ignore case, so they are held in capitals (RFC 5545, section 2).
  private func capitals(_ range: Range<Int>, _ hasSmallLetters: Bool) -> String {
    guard hasSmallLetters else { return String(decoding: octets[range], as: UTF8.self) }
    let raised = octets[range].map { isSmallLetter($0) ? $0 - 0x20 : $0 }
    return String(decoding: raised, as: UTF8.self)
  }

  private func isSmallLetter(_ octet: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(octet)
  }

  // MARK: Parameters

  /// Reads parameters up to the colon, on which the position is left.
  private mutating func read(_ parameters: inout [Parameter]) throws(Fault) {
    while position < end, octets[position] == UInt8(ascii: ";") {
      position += 1
      let start = position
      var hasSmallLetters = false
      while position < end, !endsParameterName(octets[position]) {
        if isSmallLetter(octets[position]) { hasSmallLetters = true }
        position += 1
      }
      guard position < end else { throw .noColon }
      guard octets[position] == UInt8(ascii: "="), position > start else {
        remarks.hasBareParameter = true
        continue
      }
      let name = capitals(start..<position, hasSmallLetters)
      var values: [String] = []
      repeat {
        position += 1
        values.append(try value())
      } while position < end && octets[position] == UInt8(ascii: ",")
      parameters.append(Parameter(read: name, values))
    }
    guard position < end, octets[position] == UInt8(ascii: ":") else { throw .noColon }
  }

  private func endsParameterName(_ octet: UInt8) -> Bool {
    octet == UInt8(ascii: "=") || octet == UInt8(ascii: ";") || octet == UInt8(ascii: ":")
  }

  /// One value of a parameter: quoted or not, decoded (RFC 5545, section 3.2; RFC 6868).
  private mutating func value() throws(Fault) -> String {
    var quoted = ""
    if quotesCount, position < end, octets[position] == UInt8(ascii: "\"") {
      let start = position + 1
      position = start
      while position < end, octets[position] != UInt8(ascii: "\"") { position += 1 }
      guard position < end else {
        remarks.hasOpenQuote = true
        throw .noColon
      }
      quoted = text(start..<position)
      position += 1
    }
    let start = position
    while position < end, !endsValue(octets[position]) { position += 1 }
    guard position < end else { throw .noColon }
    let rest = start < position ? text(start..<position) : ""
    return ParameterText.decoded(rest.isEmpty ? quoted : quoted + rest)
  }

  private func endsValue(_ octet: UInt8) -> Bool {
    octet == UInt8(ascii: ",") || octet == UInt8(ascii: ";") || octet == UInt8(ascii: ":")
  }

  // MARK: Text

  private mutating func text(_ range: Range<Int>) -> String {
    guard hasNonASCII, !range.isEmpty else { return String(decoding: octets[range], as: UTF8.self) }
    if let text = String(validating: octets[range], as: UTF8.self) { return text }
    remarks.isNotUTF8 = true
    return String(decoding: octets[range], as: UTF8.self)
  }
}
