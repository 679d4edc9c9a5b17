/// One block of literals and repetitions, written with whichever codes take the fewest bits.
struct DeflateBlock {
  private let start: Int
  /// A literal, or a length shifted left by 16 beside its distance.
  private var symbols: [UInt32] = []
  private var literals = [Int](repeating: 0, count: 286)
  private var distances = [Int](repeating: 0, count: 30)

  private static let longestStored = 0xFFFF
  private static let fixedLiterals = HuffmanEncoder(lengths: DeflateTables.fixedLiteralLengths)
  private static let fixedDistances = HuffmanEncoder(lengths: DeflateTables.fixedDistanceLengths)

  /// An empty block.
  ///
  /// - Parameter start: The position of its first byte.
  init(start: Int) { self.start = start }

  var symbolCount: Int { symbols.count }

  mutating func add(literal: UInt8) {
    symbols.append(UInt32(literal))
    literals[Int(literal)] += 1
  }

  mutating func add(length: Int, distance: Int) {
    symbols.append(UInt32(length) << 16 | UInt32(distance))
    literals[257 + Self.place(of: length, in: DeflateTables.lengthBases)] += 1
    distances[Self.place(of: distance, in: DeflateTables.distanceBases)] += 1
  }

  /// Writes the block, which stands for the bytes from its start to `end`.
  mutating func write(
    to writer: inout BitWriter, of bytes: [UInt8], until end: Int, isLast: Bool
  ) {
    literals[DeflateTables.endOfBlock] = 1
    let codes = DeflateCodes(literals: literals, distances: distances)
    let fixed = Self.fixedLiterals.cost(literals) + Self.fixedDistances.cost(distances)
    let own =
      codes.headerCost + codes.literals.cost(literals) + codes.distances.cost(distances)
    var extra = 0
    for (kind, count) in literals[257...].enumerated() {
      extra += count * DeflateTables.lengthExtras[kind]
    }
    for (kind, count) in distances.enumerated() {
      extra += count * DeflateTables.distanceExtras[kind]
    }
    let pieces = (end - start) / Self.longestStored + 1
    if (end - start) * 8 + pieces * 40 < min(fixed, own) + extra {
      writeStored(to: &writer, bytes[start..<end], isLast: isLast)
      return
    }
    writer.put(isLast ? 1 : 0, width: 1)
    writer.put(own < fixed ? 2 : 1, width: 2)
    if own < fixed {
      codes.writeHeader(to: &writer)
      writeSymbols(to: &writer, literals: codes.literals, distances: codes.distances)
    } else {
      writeSymbols(to: &writer, literals: Self.fixedLiterals, distances: Self.fixedDistances)
    }
  }

  private func writeStored(
    to writer: inout BitWriter, _ bytes: ArraySlice<UInt8>, isLast: Bool
  ) {
    var rest = bytes
    repeat {
      let piece = rest.prefix(Self.longestStored)
      rest = rest.dropFirst(Self.longestStored)
      writer.put(isLast && rest.isEmpty ? 1 : 0, width: 3)
      writer.alignToByte()
      writer.put(piece.count, width: 16)
      writer.put(piece.count ^ 0xFFFF, width: 16)
      writer.append(piece)
    } while !rest.isEmpty
  }

  private func writeSymbols(
    to writer: inout BitWriter, literals: HuffmanEncoder, distances: HuffmanEncoder
  ) {
    for symbol in symbols {
      let length = Int(symbol >> 16)
      guard length > 0 else {
        literals.write(Int(symbol), to: &writer)
        continue
      }
      let kind = Self.place(of: length, in: DeflateTables.lengthBases)
      literals.write(257 + kind, to: &writer)
      writer.put(
        length - DeflateTables.lengthBases[kind], width: DeflateTables.lengthExtras[kind])
      let distance = Int(symbol & 0xFFFF)
      let far = Self.place(of: distance, in: DeflateTables.distanceBases)
      distances.write(far, to: &writer)
      writer.put(
        distance - DeflateTables.distanceBases[far], width: DeflateTables.distanceExtras[far])
    }
    literals.write(DeflateTables.endOfBlock, to: &writer)
  }

  /// The last place whose base is not beyond the number.
  private static func place(of number: Int, in bases: [Int]) -> Int {
    var (low, high) = (0, bases.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if bases[middle] <= number { low = middle } else { high = middle }
    }
    return low
  }
}
