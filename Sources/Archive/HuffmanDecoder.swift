/// A canonical Huffman code, read bit by bit (RFC 1951, section 3.2.2).
///
/// Codes of up to ten bits, which is nearly all of them, are found by one look into a table; longer ones are
/// found by counting codes of each length.
struct HuffmanDecoder {
  /// A longer table takes longer to make than it saves.
  private static let mostQuickBits = 10
  static let longestCode = 15

  /// How many bits ``quick`` is looked up by: no more than the longest code has, so that small codes cost little.
  private let quickBits: Int
  /// For the bits that may come next: the symbol and, in the lowest four bits, its length; 0 for longer codes.
  private var quick: [UInt16]
  /// How many codes have each length.
  private var counts: [Int]
  /// The symbols in the order of their codes.
  private var symbols: [UInt16]

  /// The code whose symbols have these lengths; a length of 0 is no code.
  ///
  /// - Throws: ``DeflateFault/codeTable`` where the lengths make no prefix code. A code with one symbol alone is
  ///   incomplete and allowed, since compressors write it for a single distance.
  init(lengths: ArraySlice<UInt8>) throws(DeflateFault) {
    counts = [Int](repeating: 0, count: Self.longestCode + 1)
    for length in lengths { counts[Int(length)] += 1 }
    let used = lengths.count - counts[0]
    counts[0] = 0

    var free = 1
    for length in 1...Self.longestCode {
      free = free * 2 - counts[length]
      guard free >= 0 else { throw .codeTable }
    }
    guard free == 0 || used <= 1 else { throw .codeTable }

    var next = [Int](repeating: 0, count: Self.longestCode + 2)
    for length in 1...Self.longestCode { next[length + 1] = next[length] + counts[length] }
    symbols = [UInt16](repeating: 0, count: used)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      symbols[next[Int(length)]] = UInt16(symbol)
      next[Int(length)] += 1
    }

    let longest = counts.lastIndex { $0 > 0 } ?? 0
    quickBits = min(longest, Self.mostQuickBits)
    quick = [UInt16](repeating: 0, count: 1 << quickBits)
    var code = 0
    var index = 0
    for length in 1..<quickBits + 1 {
      for _ in 0..<counts[length] {
        let entry = symbols[index] << 4 | UInt16(length)
        var place = Self.reversed(code, width: length)
        while place < quick.count {
          quick[place] = entry
          place += 1 << length
        }
        code += 1
        index += 1
      }
      code <<= 1
    }
  }

  /// Takes the next symbol.
  ///
  /// - Throws: ``DeflateFault/unknownCode`` or ``DeflateFault/endsEarly``.
  @inline(__always)
  func next(_ reader: inout BitReader) throws(DeflateFault) -> Int {
    let entry = quick[reader.peek(quickBits)]
    if entry != 0 {
      try reader.skip(Int(entry & 15))
      return Int(entry >> 4)
    }
    return try nextLong(&reader)
  }

  private func nextLong(_ reader: inout BitReader) throws(DeflateFault) -> Int {
    let ahead = reader.peek(Self.longestCode)
    var (code, first, index) = (0, 0, 0)
    for length in 1...Self.longestCode {
      code |= ahead >> (length - 1) & 1
      let count = counts[length]
      if code - first < count {
        try reader.skip(length)
        return Int(symbols[index + code - first])
      }
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    throw reader.count < Self.longestCode ? .endsEarly : .unknownCode
  }

  /// A code with its bits turned round, as codes are packed from their highest bit (RFC 1951, section 3.1.1).
  static func reversed(_ code: Int, width: Int) -> Int {
    var (rest, turned) = (code, 0)
    for _ in 0..<width {
      turned = turned << 1 | rest & 1
      rest >>= 1
    }
    return turned
  }
}
