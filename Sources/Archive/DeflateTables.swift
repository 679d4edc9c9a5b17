/// What the symbols of deflate stand for (RFC 1951, section 3.2.5 and 3.2.6).
enum DeflateTables {
  /// The symbol that ends a block.
  static let endOfBlock = 256
  /// The shortest length that symbols 257 to 285 stand for.
  static let lengthBases: [Int] = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]
  /// How many more bits tell the length.
  static let lengthExtras: [Int] = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  /// The shortest distance that symbols 0 to 29 stand for.
  static let distanceBases: [Int] = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537,
    2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
  ]
  /// How many more bits tell the distance.
  static let distanceExtras: [Int] = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13,
    13,
  ]
  /// The order in which the lengths of the code for code lengths are written.
  static let codeLengthOrder: [Int] = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]
  /// The lengths of the fixed code for literals and lengths (section 3.2.6).
  static var fixedLiteralLengths: [UInt8] {
    var lengths = [UInt8](repeating: 8, count: 288)
    for symbol in 144..<256 { lengths[symbol] = 9 }
    for symbol in 256..<280 { lengths[symbol] = 7 }
    return lengths
  }
  /// The lengths of the fixed code for distances; the last two stand for nothing.
  static let fixedDistanceLengths = [UInt8](repeating: 5, count: 32)
}
