/// A document's bytes as UTF-8 that holds nothing but XML's characters (XML 1.0, section 2.2 and appendix F).
enum XMLDecoding {
  /// The document as UTF-8, without a mark at its beginning.
  ///
  /// - Throws: ``XMLFault/encoding`` or ``XMLFault/character``.
  static func utf8(_ bytes: [UInt8]) throws(XMLError) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0x3C, 0x00]) {
      return try utf16(bytes, lowByteFirst: true)
    }
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0x00, 0x3C]) {
      return try utf16(bytes, lowByteFirst: false)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let text = Array(bytes[3...])
      try check(text)
      return text
    }
    try check(bytes)
    return bytes
  }

  private static func utf16(
    _ bytes: [UInt8], lowByteFirst: Bool
  ) throws(XMLError) -> [UInt8] {
    guard bytes.count % 2 == 0 else { throw XMLError(fault: .character, line: 0) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var high: UInt32?
    for index in stride(from: 0, to: bytes.count, by: 2) {
      let (low, top) =
        lowByteFirst ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
      let unit = UInt32(top) << 8 | UInt32(low)
      if index == 0, unit == 0xFEFF { continue }
      var scalar = unit
      if let first = high {
        guard unit & 0xFC00 == 0xDC00 else { throw XMLError(fault: .character, line: 0) }
        scalar = 0x10000 + (first - 0xD800) << 10 + (unit - 0xDC00)
        high = nil
      } else if unit & 0xFC00 == 0xD800 {
        high = unit
        continue
      }
      guard XMLCharacters.isAllowed(scalar) else { throw XMLError(fault: .character, line: 0) }
      XMLCharacters.append(scalar, to: &text)
    }
    guard high == nil else { throw XMLError(fault: .character, line: 0) }
    return text
  }

  /// Checks that bytes are UTF-8 (RFC 3629) and each character is one that XML allows.
  private static func check(_ bytes: [UInt8]) throws(XMLError) {
    var index = 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D {
          throw XMLError(fault: .character, line: XMLReader.line(of: index, in: bytes))
        }
        index += 1
        continue
      }
      guard let (scalar, length) = XMLCharacters.scalar(in: bytes, at: index),
        XMLCharacters.isAllowed(scalar)
      else { throw XMLError(fault: .character, line: XMLReader.line(of: index, in: bytes)) }
      index += length
    }
  }
}
