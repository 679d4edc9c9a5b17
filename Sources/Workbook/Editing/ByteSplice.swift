import XMLText

/// A document of which some ranges are replaced, and all other bytes stay.
struct ByteSplice {
  private let document: [UInt8]
  private var output: [UInt8] = []
  private var copied = 0

  /// Nothing replaced yet.
  init(_ reader: XMLReader) { document = reader.document }

  /// Whether nothing was replaced.
  var isEmpty: Bool { copied == 0 }

  /// Replaces a range, which may be empty.
  ///
  /// - Precondition: The range lies after those that were replaced before.
  mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) {
    output.append(contentsOf: document[copied..<range.lowerBound])
    output.append(contentsOf: bytes)
    copied = range.upperBound
  }

  /// The document with its replacements.
  ///
  /// What was in UTF-16 is in UTF-8 now, so its declaration is made anew.
  func bytes(original: [UInt8]) -> [UInt8] {
    let whole = output + document[copied...]
    let isWide = [0xFE, 0xFF, 0x00].contains(original.first) || original.dropFirst().first == 0
    guard isWide, whole.starts(with: Array("<?xml".utf8)),
      let end = whole.firstIndex(of: UInt8(ascii: ">"))
    else { return whole }
    return XMLWriter.declaration + whole[(end + 1)...]
  }
}
