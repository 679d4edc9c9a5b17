/// Bytes that were packed by deflate, unpacked (RFC 1951).
public struct Inflated: Sendable, Hashable {
  /// What came out.
  public var bytes: [UInt8]
  /// The position after the last packed byte.
  public var end: Int
}

/// Unpacking of deflate: as many bytes as come out are counted while they do, whatever a header promises.
public enum Inflate {
  /// Unpacks the bytes that begin at the range's start.
  ///
  /// - Parameters:
  ///   - packed: The bytes of a file that holds packed bytes.
  ///   - range: Where the packed bytes lie; they may end before the range does.
  ///   - limit: The greatest number of bytes that may come out.
  ///   - expected: How many bytes are likely to come out, so that room is made once; a wrong number costs only
  ///     time.
  /// - Returns: The unpacked bytes, and where the packed bytes end.
  /// - Throws: What is wrong with the packed bytes; ``DeflateFault/tooLong`` beyond the limit.
  /// - Complexity: Linear in the number of bytes that come out.
  /// - Precondition: The range lies inside the bytes.
  public static func unpack(
    _ packed: [UInt8], in range: Range<Int>, limit: Int, expected: Int = 0
  ) throws(DeflateFault) -> Inflated {
    var reader = BitReader(packed, in: range)
    var output: [UInt8] = []
    // Deflate packs no more than 1,032 bytes into one: no header makes us ask for more room than that.
    let (most, overflows) = range.count.multipliedReportingOverflow(by: 1_032)
    output.reserveCapacity(min(expected, limit, overflows ? limit : most))
    var isLast = false
    while !isLast {
      reader.fill()
      isLast = try reader.take(1) == 1
      switch try reader.take(2) {
      case 0: try copyStored(&reader, into: &output, limit: limit)
      case 1:
        guard let (literals, distances) = fixedCodes else { throw .codeTable }
        try unpackBlock(
          &reader, literals: literals, distances: distances, into: &output, limit: limit)
      case 2:
        let (literals, distances) = try codes(&reader)
        try unpackBlock(
          &reader, literals: literals, distances: distances, into: &output, limit: limit)
      default: throw .unknownBlock
      }
    }
    reader.alignToByte()
    return Inflated(bytes: output, end: reader.position)
  }

  /// The codes of a block of kind 1, made once: a file may hold a million such blocks with nothing in them.
  private static let fixedCodes: (literals: HuffmanDecoder, distances: HuffmanDecoder)? = {
    do throws(DeflateFault) {
      return (
        try HuffmanDecoder(lengths: DeflateTables.fixedLiteralLengths[...]),
        try HuffmanDecoder(lengths: DeflateTables.fixedDistanceLengths[...])
      )
    } catch {
      return nil
    }
  }()

  private static func copyStored(
    _ reader: inout BitReader, into output: inout [UInt8], limit: Int
  ) throws(DeflateFault) {
    reader.alignToByte()
    let length = try reader.take(16)
    let complement = try reader.take(16)
    guard length ^ complement == 0xFFFF else { throw .storedLength }
    reader.alignToByte()
    guard reader.position + length <= reader.end else { throw .endsEarly }
    guard length <= limit - output.count else { throw .tooLong }
    output.append(contentsOf: reader.bytes[reader.position..<reader.position + length])
    reader.advance(length)
  }

  /// The two codes that a block of kind 2 begins with (RFC 1951, section 3.2.7).
  private static func codes(
    _ reader: inout BitReader
  ) throws(DeflateFault) -> (literals: HuffmanDecoder, distances: HuffmanDecoder) {
    let literalCount = try reader.take(5) + 257
    let distanceCount = try reader.take(5) + 1
    let lengthCount = try reader.take(4) + 4
    guard literalCount <= 286, distanceCount <= 30 else { throw .codeTable }
    var codeLengths = [UInt8](repeating: 0, count: 19)
    for place in DeflateTables.codeLengthOrder.prefix(lengthCount) {
      codeLengths[place] = UInt8(try reader.take(3))
    }
    let lengthCode = try HuffmanDecoder(lengths: codeLengths[...])

    var lengths: [UInt8] = []
    lengths.reserveCapacity(literalCount + distanceCount)
    while lengths.count < literalCount + distanceCount {
      reader.fill()
      let symbol = try lengthCode.next(&reader)
      var repeated: UInt8 = 0
      let times: Int
      switch symbol {
      case 16:
        guard let previous = lengths.last else { throw .codeTable }
        repeated = previous
        times = try reader.take(2) + 3
      case 17: times = try reader.take(3) + 3
      case 18: times = try reader.take(7) + 11
      default:
        repeated = UInt8(symbol)
        times = 1
      }
      guard lengths.count + times <= literalCount + distanceCount else { throw .codeTable }
      for _ in 0..<times { lengths.append(repeated) }
    }
    guard lengths[DeflateTables.endOfBlock] != 0 else { throw .codeTable }
    return (
      try HuffmanDecoder(lengths: lengths[..<literalCount]),
      try HuffmanDecoder(lengths: lengths[literalCount...])
    )
  }

  private static func unpackBlock(
    _ reader: inout BitReader, literals: HuffmanDecoder, distances: HuffmanDecoder,
    into output: inout [UInt8], limit: Int
  ) throws(DeflateFault) {
    let (lengthBases, lengthExtras) = (DeflateTables.lengthBases, DeflateTables.lengthExtras)
    let distanceBases = DeflateTables.distanceBases
    let distanceExtras = DeflateTables.distanceExtras
    while true {
      reader.fill()
      let symbol = try literals.next(&reader)
      if symbol < DeflateTables.endOfBlock {
        guard output.count < limit else { throw .tooLong }
        output.append(UInt8(truncatingIfNeeded: symbol))
        continue
      }
      if symbol == DeflateTables.endOfBlock { return }
      let kind = symbol - 257
      guard kind < lengthBases.count else { throw .unknownCode }
      let length = lengthBases[kind] + (try reader.take(lengthExtras[kind]))
      let far = try distances.next(&reader)
      guard far < distanceBases.count else { throw .unknownCode }
      let distance = distanceBases[far] + (try reader.take(distanceExtras[far]))
      guard distance <= output.count else { throw .distance }
      guard length <= limit - output.count else { throw .tooLong }
      // Byte by byte: what is copied may begin within the copy, and a slice of the output would have all of the output copied
      // before anything can be added.
      let from = output.count - distance
      for index in from..<from + length { output.append(output[index]) }
    }
  }
}
