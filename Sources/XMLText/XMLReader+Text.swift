/// Text between tags, and what is passed over: comments and instructions (XML 1.0, sections 2.4 to 2.7).
extension XMLReader {
  /// Reads all text up to the next tag: characters, references and CDATA, and through comments and instructions.
  ///
  /// - Throws: ``XMLError`` at an unknown entity, a character that XML forbids, or an open section.
  mutating func readText() throws(XMLError) {
    let start = position
    let isPlain = try scanPlainText()
    textRange = start..<position
    isTextDecoded = false
    guard !isPlain || isNext("<!") || isNext("<?") else { return }
    decodedText.removeAll(keepingCapacity: true)
    decodedText.append(contentsOf: bytes[textRange])
    isTextDecoded = true
    while position < bytes.count {
      if bytes[position] != UInt8(ascii: "<") {
        try decodeText()
      } else if isNext("<![CDATA[") {
        position += 9
        let content = position
        try skip(past: "]]>")
        appendNormalised(content..<position - 3)
      } else if isNext("<!") || isNext("<?") {
        try skipRemark()
      } else {
        return
      }
    }
  }

  /// Goes on to the next tag or to the first character that does not stand for itself.
  ///
  /// - Returns: Whether a tag, or the end of the document, was reached.
  private mutating func scanPlainText() throws(XMLError) -> Bool {
    let bytes = self.bytes
    var index = position
    defer { position = index }
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"): return true
      case UInt8(ascii: "&"), 0x0D: return false
      case UInt8(ascii: ">"):
        if index >= position + 2, bytes[index - 1] == UInt8(ascii: "]"),
          bytes[index - 2] == UInt8(ascii: "]")
        {
          throw error(.syntax)
        }
        index += 1
      default: index += 1
      }
    }
    return true
  }

  /// Appends characters and references up to the next `<`.
  private mutating func decodeText() throws(XMLError) {
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") {
      if bytes[position] == UInt8(ascii: "&") {
        position = try appendReference(at: position, to: &decodedText)
        continue
      }
      let start = position
      if bytes[position] == 0x0D {
        position += 1
      } else {
        _ = try scanPlainText()
      }
      appendNormalised(start..<position)
    }
  }

  /// Appends characters with every line end as a line feed (XML 1.0, section 2.11).
  private mutating func appendNormalised(_ range: Range<Int>) {
    for index in range {
      let byte = bytes[index]
      if byte != 0x0D {
        decodedText.append(byte)
      } else if index + 1 >= bytes.count || bytes[index + 1] != 0x0A {
        decodedText.append(0x0A)
      }
    }
  }

  /// Appends the character that a reference stands for.
  ///
  /// - Returns: The position after the reference.
  /// - Throws: ``XMLFault/unknownEntity``.
  func appendReference(at start: Int, to text: inout [UInt8]) throws(XMLError) -> Int {
    // The longest references that make sense have ten characters: `&#x10FFFF;`. Leading noughts are allowed.
    guard let end = bytes[start...].prefix(64).firstIndex(of: UInt8(ascii: ";")) else {
      throw error(.unknownEntity)
    }
    let name = bytes[start + 1..<end]
    if name.first == UInt8(ascii: "#") {
      text.append(contentsOf: try characterReference(name.dropFirst()))
    } else {
      switch String(decoding: name, as: UTF8.self) {
      case "amp": text.append(UInt8(ascii: "&"))
      case "lt": text.append(UInt8(ascii: "<"))
      case "gt": text.append(UInt8(ascii: ">"))
      case "quot": text.append(UInt8(ascii: "\""))
      case "apos": text.append(UInt8(ascii: "'"))
      default: throw error(.unknownEntity)
      }
    }
    return end + 1
  }

  private func characterReference(_ written: ArraySlice<UInt8>) throws(XMLError) -> [UInt8] {
    let isHexadecimal = written.first == UInt8(ascii: "x")
    let digits = isHexadecimal ? written.dropFirst() : written
    var scalar: UInt32 = 0
    guard !digits.isEmpty else { throw error(.unknownEntity) }
    for digit in digits {
      let value: UInt32
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = UInt32(digit & 0x0F)
      case UInt8(ascii: "a")...UInt8(ascii: "f") where isHexadecimal: value = UInt32(digit - 87)
      case UInt8(ascii: "A")...UInt8(ascii: "F") where isHexadecimal: value = UInt32(digit - 55)
      default: throw error(.unknownEntity)
      }
      scalar = min(scalar, 0x11_0000) * (isHexadecimal ? 16 : 10) + value
    }
    guard XMLCharacters.isAllowed(scalar) else { throw error(.character) }
    var character: [UInt8] = []
    XMLCharacters.append(scalar, to: &character)
    return character
  }

  /// Goes past a comment or an instruction.
  ///
  /// - Throws: ``XMLError`` where the comment or instruction is not closed.
  mutating func skipRemark() throws(XMLError) {
    if isNext("<!--") {
      position += 4
      try skip(past: "--")
      guard position < bytes.count else { throw error(.endsEarly) }
      guard bytes[position] == UInt8(ascii: ">") else { throw error(.syntax) }
      position += 1
    } else if isNext("<?") {
      position += 2
      let target = try readName()
      let written = String(decoding: bytes[target], as: UTF8.self)
      guard written.lowercased() != "xml" else { throw error(.syntax) }
      guard isNext("?>") || position < bytes.count && XMLCharacters.isSpace(bytes[position]) else {
        throw error(position < bytes.count ? .syntax : .endsEarly)
      }
      try skip(past: "?>")
    } else if isNext("<!DOCTYPE") {
      throw error(.documentType)
    } else {
      throw error(.syntax)
    }
  }

  /// Goes past white space, comments and instructions outside the outermost element.
  ///
  /// - Throws: ``XMLError`` at anything else.
  mutating func skipOutsideRoot() throws(XMLError) {
    while position < bytes.count {
      if XMLCharacters.isSpace(bytes[position]) {
        position += 1
      } else if isNext("<!") || isNext("<?") {
        try skipRemark()
      } else if bytes[position] == UInt8(ascii: "<") {
        return
      } else {
        throw error(.outsideRoot)
      }
    }
  }

  /// Goes to the position after the next occurrence of a text.
  private mutating func skip(past end: StaticString) throws(XMLError) {
    let first = unsafe end.utf8Start.pointee
    while position < bytes.count {
      if bytes[position] == first, isNext(end) {
        position += end.utf8CodeUnitCount
        return
      }
      position += 1
    }
    throw error(.endsEarly)
  }
}
