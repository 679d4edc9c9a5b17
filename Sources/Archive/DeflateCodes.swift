/// The codes of a block that brings its own, and how they are written before it (RFC 1951, section 3.2.7).
struct DeflateCodes {
  let literals: HuffmanEncoder
  let distances: HuffmanEncoder
  private let lengthCode: HuffmanEncoder
  private let literalCount: Int
  private let distanceCount: Int
  private let lengthCount: Int
  /// The lengths of all codes as symbols of ``lengthCode``, with their extra bits.
  private let runs: [Run]

  /// How many bits the header takes.
  let headerCost: Int

  /// A length, or a repetition of lengths.
  private struct Run {
    var symbol: Int
    var extra: Int
    var width: Int
  }

  init(literals literalFrequencies: [Int], distances distanceFrequencies: [Int]) {
    literals = HuffmanEncoder(
      frequencies: literalFrequencies, limit: HuffmanDecoder.longestCode)
    distances = HuffmanEncoder(
      frequencies: distanceFrequencies, limit: HuffmanDecoder.longestCode)
    literalCount = max(257, (literals.lengths.lastIndex { $0 > 0 } ?? 0) + 1)
    distanceCount = (distances.lengths.lastIndex { $0 > 0 } ?? 0) + 1
    runs = Self.runs(
      Array(literals.lengths[..<literalCount]) + distances.lengths[..<distanceCount])
    var frequencies = [Int](repeating: 0, count: 19)
    for run in runs { frequencies[run.symbol] += 1 }
    let lengthCode = HuffmanEncoder(frequencies: frequencies, limit: 7)
    self.lengthCode = lengthCode
    let last = DeflateTables.codeLengthOrder.lastIndex { lengthCode.lengths[$0] > 0 } ?? 0
    lengthCount = max(4, last + 1)
    headerCost =
      14 + 3 * lengthCount + lengthCode.cost(frequencies) + runs.reduce(0) { $0 + $1.width }
  }

  func writeHeader(to writer: inout BitWriter) {
    writer.put(literalCount - 257, width: 5)
    writer.put(distanceCount - 1, width: 5)
    writer.put(lengthCount - 4, width: 4)
    for place in DeflateTables.codeLengthOrder.prefix(lengthCount) {
      writer.put(Int(lengthCode.lengths[place]), width: 3)
    }
    for run in runs {
      lengthCode.write(run.symbol, to: &writer)
      writer.put(run.extra, width: run.width)
    }
  }

  private static func runs(_ lengths: [UInt8]) -> [Run] {
    var runs: [Run] = []
    var place = 0
    while place < lengths.count {
      let length = lengths[place]
      var count = 1
      while place + count < lengths.count, lengths[place + count] == length { count += 1 }
      place += count
      if length != 0 {
        runs.append(Run(symbol: Int(length), extra: 0, width: 0))
        count -= 1
      }
      while count >= 3 {
        let taken: Int
        if length != 0 {
          taken = min(count, 6)
          runs.append(Run(symbol: 16, extra: taken - 3, width: 2))
        } else if count <= 10 {
          taken = count
          runs.append(Run(symbol: 17, extra: taken - 3, width: 3))
        } else {
          taken = min(count, 138)
          runs.append(Run(symbol: 18, extra: taken - 11, width: 7))
        }
        count -= taken
      }
      for _ in 0..<count { runs.append(Run(symbol: Int(length), extra: 0, width: 0)) }
    }
    return runs
  }
}
