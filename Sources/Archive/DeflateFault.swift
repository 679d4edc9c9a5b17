/// What was found wrong while compressed bytes were unpacked.
public enum DeflateFault: Error, Sendable, Hashable {
  /// The bytes end before the last block does.
  case endsEarly
  /// A block of the reserved kind 3 (RFC 1951, section 3.2.3).
  case unknownBlock
  /// A stored block whose length and its complement disagree.
  case storedLength
  /// A code table that no compressor writes.
  case codeTable
  /// Bits that stand for nothing in their code table.
  case unknownCode
  /// A repetition of bytes from before the beginning.
  case distance
  /// More bytes come out than there may be.
  case tooLong
  /// Other bytes come out than the file says: the length or the check sum differs.
  case checksum
  /// The header that stands before the packed bytes is broken.
  case header

  var words: String {
    switch self {
    case .endsEarly: "the packed bytes end early"
    case .unknownBlock, .storedLength, .codeTable, .unknownCode, .distance:
      "the packed bytes make no sense"
    case .tooLong: "more bytes come out than the file says"
    case .checksum: "the check sum does not agree"
    case .header: "the header is broken"
    }
  }
}
