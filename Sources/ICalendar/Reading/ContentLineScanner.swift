/// Takes a file apart into content lines: line breaks found, folds taken out (RFC 5545, section 3.1).
///
/// The scanner works on octets, because writers fold inside UTF-8 sequences. Any line break will do: CR LF as in the
/// RFC, a bare LF as in files from Unix, or a bare CR. A line that was never folded is not copied.
struct ContentLineScanner {
  /// The octets of one content line, and what the scan noticed about them.
  struct Line {
    /// Where the octets stand, in the file or in ``ContentLineScanner/unfolded``.
    var range: Range<Int>
    /// Whether the octets are in ``ContentLineScanner/unfolded``.
    var isUnfolded: Bool
    /// The number of the first line of the file that it came from, from 1.
    var number: Int
    /// Whether the line has octets above 127, which must be UTF-8.
    var hasNonASCII: Bool
    /// Whether controls were left out: none but a tab may stand in a content line.
    var hadControls: Bool
    /// Whether the line was longer than allowed, and was cut.
    var isCut: Bool
  }

  /// The file.
  let octets: [UInt8]
  /// The octets of the last line that ``next()`` gave, where they were folded.
  private(set) var unfolded: [UInt8] = []
  private let longestLine: Int
  private var position: Int
  private var lineNumber = 0

  /// A scanner at the first octet behind a byte order mark, where there is one.
  init(_ octets: [UInt8], longestLine: Int) {
    self.octets = octets
    self.longestLine = longestLine
    position = octets.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next content line that is not empty; nil at the end of the file.
  mutating func next() -> Line? {
    while position < octets.count {
      lineNumber += 1
      let first = physicalLine()
      guard !first.range.isEmpty else { continue }
      var line = Line(
        range: first.range, isUnfolded: false, number: lineNumber, hasNonASCII: first.hasNonASCII,
        hadControls: first.hasControls, isCut: false)
      if continues() || first.hasControls || first.range.count > longestLine {
        unfold(&line)
      }
      return line
    }
    return nil
  }

  // MARK: Physical lines

  private struct PhysicalLine {
    var range: Range<Int>
    var hasNonASCII = false
    var hasControls = false
  }

  /// The line at the position, which moves behind its break.
  private mutating func physicalLine() -> PhysicalLine {
    let start = position
    var end = start
    var seen: UInt8 = 0
    var hasControls = false
    while end < octets.count {
      let octet = octets[end]
      if octet < 0x20 {
        if octet == UInt8(ascii: "\n") || octet == UInt8(ascii: "\r") { break }
        if octet != UInt8(ascii: "\t") { hasControls = true }
      } else if octet == 0x7F {
        hasControls = true
      }
      seen |= octet
      end += 1
    }
    position = end
    if position < octets.count {
      let isCarriageReturn = octets[position] == UInt8(ascii: "\r")
      position += 1
      if isCarriageReturn, position < octets.count, octets[position] == UInt8(ascii: "\n") {
        position += 1
      }
    }
    return PhysicalLine(range: start..<end, hasNonASCII: seen >= 0x80, hasControls: hasControls)
  }

  /// Whether the next line continues this one: it begins with a blank or a tab.
  ///
  /// If so, the position moves to it, past empty lines: some line breaks are doubled on their way.
  private mutating func continues() -> Bool {
    var start = position
    var breaks = 0
    while start < octets.count {
      if octets[start] == UInt8(ascii: "\n") {
        breaks += 1
      } else if octets[start] != UInt8(ascii: "\r") {
        break
      } else if start + 1 == octets.count || octets[start + 1] != UInt8(ascii: "\n") {
        breaks += 1
      }
      start += 1
    }
    guard start < octets.count,
      octets[start] == UInt8(ascii: " ") || octets[start] == UInt8(ascii: "\t")
    else { return false }
    position = start
    lineNumber += breaks
    return true
  }

  // MARK: Folds

  /// Gathers a line with all that continues it, without controls, as far as it may grow.
  private mutating func unfold(_ line: inout Line) {
    unfolded.removeAll(keepingCapacity: true)
    gather(line.range, dropsControls: line.hadControls, into: &line)
    while continues() {
      lineNumber += 1
      let next = physicalLine()
      line.hasNonASCII = line.hasNonASCII || next.hasNonASCII
      line.hadControls = line.hadControls || next.hasControls
      gather(next.range.dropFirst(), dropsControls: next.hasControls, into: &line)
    }
    line.range = 0..<unfolded.count
    line.isUnfolded = true
  }

  private mutating func gather(_ range: Range<Int>, dropsControls: Bool, into line: inout Line) {
    let room = longestLine - unfolded.count
    if range.count > room { line.isCut = true }
    let kept = range.prefix(max(0, room))
    if dropsControls {
      unfolded += octets[kept].filter { $0 == UInt8(ascii: "\t") || ($0 >= 0x20 && $0 != 0x7F) }
    } else {
      unfolded += octets[kept]
    }
  }
}
