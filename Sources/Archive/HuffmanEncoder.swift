/// A canonical Huffman code made for how often each symbol occurs (RFC 1951, section 3.2.2).
struct HuffmanEncoder {
  /// The length of each symbol's code; 0 where a symbol does not occur.
  let lengths: [UInt8]
  /// The codes with their bits turned round, as they are written.
  private let codes: [UInt16]

  /// The code with these lengths.
  ///
  /// - Precondition: The lengths make a prefix code.
  init(lengths: [UInt8]) {
    self.lengths = lengths
    var counts = [Int](repeating: 0, count: HuffmanDecoder.longestCode + 2)
    for length in lengths where length > 0 { counts[Int(length) + 1] += 1 }
    var next = [Int](repeating: 0, count: HuffmanDecoder.longestCode + 2)
    for length in 1...HuffmanDecoder.longestCode {
      next[length] = (next[length - 1] + counts[length]) << 1
    }
    var codes = [UInt16](repeating: 0, count: lengths.count)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      codes[symbol] = UInt16(HuffmanDecoder.reversed(next[Int(length)], width: Int(length)))
      next[Int(length)] += 1
    }
    self.codes = codes
  }

  /// The best code whose lengths stay within a limit, or nearly so.
  init(frequencies: [Int], limit: Int) {
    self.init(lengths: Self.lengths(frequencies, limit: limit))
  }

  /// Writes a symbol.
  @inline(__always)
  func write(_ symbol: Int, to writer: inout BitWriter) {
    writer.put(Int(codes[symbol]), width: Int(lengths[symbol]))
  }

  /// How many bits all the symbols take.
  func cost(_ frequencies: [Int]) -> Int {
    var bits = 0
    for (symbol, frequency) in frequencies.enumerated() { bits += frequency * Int(lengths[symbol]) }
    return bits
  }

  private static func lengths(_ frequencies: [Int], limit: Int) -> [UInt8] {
    var lengths = [UInt8](repeating: 0, count: frequencies.count)
    // By symbol where two are as frequent, so that the same bytes come out on every machine.
    let used = frequencies.indices.filter { frequencies[$0] > 0 }
      .sorted { (frequencies[$0], $0) < (frequencies[$1], $1) }
    guard used.count > 1 else {
      if let only = used.first { lengths[only] = 1 }
      return lengths
    }
    var counts = depthCounts(used.map { frequencies[$0] }, limit: limit)
    // Codes cut down to the limit take too much room: others are made longer until all fit (Kraft's inequality).
    var room = 0
    for length in 1...limit { room += counts[length] << (limit - length) }
    while room > 1 << limit {
      counts[limit] -= 1
      var length = limit - 1
      while counts[length] == 0 { length -= 1 }
      counts[length] -= 1
      counts[length + 1] += 2
      room -= 1
    }
    var place = used.count
    for length in 1...limit {
      for _ in 0..<counts[length] {
        place -= 1
        lengths[used[place]] = UInt8(length)
      }
    }
    return lengths
  }

  /// How many leaves of Huffman's tree have each depth; deeper leaves count at the limit; weights are at least two,
  /// the lightest first.
  private static func depthCounts(_ weights: [Int], limit: Int) -> [Int] {
    let leaves = weights.count
    var weights = weights
    var parents = [Int](repeating: 0, count: 2 * leaves - 1)
    var (leaf, inner) = (0, leaves)
    for node in leaves..<2 * leaves - 1 {
      var weight = 0
      for _ in 0..<2 {
        let takesLeaf = leaf < leaves && (inner >= node || weights[leaf] <= weights[inner])
        let taken = takesLeaf ? leaf : inner
        if takesLeaf { leaf += 1 } else { inner += 1 }
        weight += weights[taken]
        parents[taken] = node
      }
      weights.append(weight)
    }
    var depths = [Int](repeating: 0, count: 2 * leaves - 1)
    var counts = [Int](repeating: 0, count: limit + 1)
    for node in stride(from: 2 * leaves - 3, through: 0, by: -1) {
      depths[node] = depths[parents[node]] + 1
      if node < leaves { counts[min(depths[node], limit)] += 1 }
    }
    return counts
  }
}
