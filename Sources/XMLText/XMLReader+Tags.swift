/// Tags and the declaration (XML 1.0, sections 2.8 and 3.1; Namespaces in XML, section 6).
extension XMLReader {
  mutating func readStartTag() throws(XMLError) {
    guard open.count < limits.depth else { throw error(.tooDeep) }
    position += 1
    let written = try readName()
    let nameEnd = position
    attributeRanges.removeAll(keepingCapacity: true)
    while true {
      let hadSpace = skipSpace()
      guard position < bytes.count else { throw error(.endsEarly) }
      if bytes[position] == UInt8(ascii: ">") {
        position += 1
        break
      }
      if bytes[position] == UInt8(ascii: "/") {
        guard position + 1 < bytes.count else { throw error(.endsEarly) }
        guard bytes[position + 1] == UInt8(ascii: ">") else { throw error(.syntax) }
        position += 2
        isEmptyElement = true
        break
      }
      guard hadSpace else { throw error(.syntax) }
      try readAttribute()
    }
    try bindPrefixes()
    let (prefix, local) = try split(written.lowerBound..<nameEnd)
    guard let namespace = bindings.namespace(bytes, prefix: prefix) else {
      throw error(.unknownPrefix)
    }
    name = XMLName(String(decoding: bytes[local], as: UTF8.self), in: namespace)
    open.append(OpenElement(written: written, name: name))
    try checkAttributes()
  }

  mutating func readEndTag() throws(XMLError) {
    position += 2
    let written = try readName()
    skipSpace()
    guard position < bytes.count else { throw error(.endsEarly) }
    guard bytes[position] == UInt8(ascii: ">") else { throw error(.syntax) }
    guard let element = open.last else { throw error(.outsideRoot) }
    guard bytes[written] == bytes[element.written] else { throw error(.wrongEndTag) }
    position += 1
    closeElement()
  }

  mutating func closeElement() {
    guard let element = open.popLast() else { return }
    name = element.name
    bindings.leave(depth: open.count)
  }

  /// Reads a name, prefix and all.
  ///
  /// - Throws: ``XMLError`` where no name begins here.
  mutating func readName() throws(XMLError) -> Range<Int> {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte >= 0x80 {
        guard let (scalar, length) = XMLCharacters.scalar(in: bytes, at: position),
          position == start
            ? XMLCharacters.beginsName(scalar) : XMLCharacters.continuesName(scalar)
        else { throw error(.syntax) }
        position += length
      } else if byte == UInt8(ascii: ":")
        || (position == start
          ? XMLCharacters.beginsName(UInt32(byte)) : XMLCharacters.continuesName(UInt32(byte)))
      {
        position += 1
      } else {
        break
      }
    }
    guard position > start else {
      throw error(position < bytes.count ? .syntax : .endsEarly)
    }
    return start..<position
  }

  /// A name as prefix and local name.
  private func split(_ written: Range<Int>) throws(XMLError) -> (
    prefix: Range<Int>, local: Range<Int>
  ) {
    guard let colon = bytes[written].firstIndex(of: UInt8(ascii: ":")) else {
      return (written.lowerBound..<written.lowerBound, written)
    }
    let local = colon + 1..<written.upperBound
    guard colon > written.lowerBound, !local.isEmpty, !bytes[local].contains(UInt8(ascii: ":")),
      let (scalar, _) = XMLCharacters.scalar(in: bytes, at: local.lowerBound),
      XMLCharacters.beginsName(scalar)
    else { throw error(.syntax) }
    return (written.lowerBound..<colon, local)
  }

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let start = position
    while position < bytes.count, XMLCharacters.isSpace(bytes[position]) { position += 1 }
    return position > start
  }

  private mutating func readAttribute() throws(XMLError) {
    guard attributeRanges.count < limits.attributes else { throw error(.tooManyAttributes) }
    let (prefix, local) = try split(try readName())
    skipSpace()
    guard position < bytes.count else { throw error(.endsEarly) }
    guard bytes[position] == UInt8(ascii: "=") else { throw error(.syntax) }
    position += 1
    skipSpace()
    guard position < bytes.count else { throw error(.endsEarly) }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw error(.syntax) }
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != quote {
      guard bytes[position] != UInt8(ascii: "<") else { throw error(.syntax) }
      position += 1
    }
    guard position < bytes.count else { throw error(.endsEarly) }
    attributeRanges.append(AttributeRange(prefix: prefix, local: local, value: start..<position))
    position += 1
  }

  /// Takes over the namespaces that the element declares.
  private mutating func bindPrefixes() throws(XMLError) {
    for attribute in attributeRanges {
      let isDefault = attribute.prefix.isEmpty && matches(attribute.local, "xmlns")
      guard isDefault || matches(attribute.prefix, "xmlns") else { continue }
      guard bindings.count < limits.prefixes else { throw error(.tooManyAttributes) }
      let prefix = isDefault ? attribute.prefix : attribute.local
      let isAllowed = bindings.bind(
        bytes, prefix: prefix, to: try value(attribute), depth: open.count)
      guard isAllowed else { throw error(.unknownPrefix) }
    }
  }

  /// Checks every value, every prefix, and that no name is there twice.
  private func checkAttributes() throws(XMLError) {
    for (index, attribute) in attributeRanges.enumerated() {
      if bytes[attribute.value].contains(UInt8(ascii: "&")) { _ = try value(attribute) }
      guard attribute.prefix.isEmpty || bindings.namespace(bytes, prefix: attribute.prefix) != nil
      else { throw error(.unknownPrefix) }
      for other in attributeRanges[..<index] where bytes[other.local] == bytes[attribute.local] {
        guard namespace(of: other) != namespace(of: attribute) else {
          throw error(.doubledAttribute)
        }
      }
    }
  }

  /// Reads `<?xml version="1.0" encoding="UTF-8"?>`, where the document begins so.
  ///
  /// - Throws: ``XMLError`` where the declaration is not closed, or names an unknown encoding or version.
  mutating func readDeclaration() throws(XMLError) {
    guard isNext("<?xml"), position + 5 < bytes.count, XMLCharacters.isSpace(bytes[position + 5])
    else { return }
    position += 5
    while true {
      let hadSpace = skipSpace()
      if isNext("?>") {
        position += 2
        break
      }
      guard hadSpace else { throw error(position < bytes.count ? .syntax : .endsEarly) }
      try readAttribute()
    }
    if let encoding = attribute("encoding")?.lowercased() {
      guard
        ["utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii"].contains(encoding)
      else {
        throw error(.encoding)
      }
    }
    guard let version = attribute("version"), version.hasPrefix("1.") else {
      throw error(.syntax)
    }
    attributeRanges.removeAll()
  }
}
