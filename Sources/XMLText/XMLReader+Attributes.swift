/// The attributes of the element that has just begun.
extension XMLReader {
  /// The value of an attribute; nil where the element does not have the attribute.
  public func attribute(_ local: String, in namespace: String = "") -> String? {
    for attribute in attributeRanges
    where bytes[attribute.local].elementsEqual(local.utf8)
      && self.namespace(of: attribute) == namespace
    {
      return try? value(attribute)
    }
    return nil
  }

  /// Where the value of an attribute without a prefix stands in the document; nil where the element has none.
  public func attributeRange(_ local: String) -> Range<Int>? {
    attributeRanges.first { $0.prefix.isEmpty && bytes[$0.local].elementsEqual(local.utf8) }?.value
  }

  /// All attributes in the order of the document, declarations of namespaces left out.
  public var attributes: [XMLAttribute] {
    var attributes: [XMLAttribute] = []
    for attribute in attributeRanges {
      guard declaredPrefix(attribute) == nil, let value = try? value(attribute) else { continue }
      let local = String(decoding: bytes[attribute.local], as: UTF8.self)
      attributes.append(
        XMLAttribute(name: XMLName(local, in: namespace(of: attribute) ?? ""), value: value))
    }
    return attributes
  }

  /// The prefixes that the element declares, each with its namespace; an empty prefix is the default.
  public var declarations: [(prefix: String, namespace: String)] {
    attributeRanges.compactMap { attribute in
      guard let prefix = declaredPrefix(attribute), let namespace = try? value(attribute) else {
        return nil
      }
      return (String(decoding: bytes[prefix], as: UTF8.self), namespace)
    }
  }

  /// The prefix that an attribute declares, empty for the default; nil for any other attribute.
  private func declaredPrefix(_ attribute: AttributeRange) -> Range<Int>? {
    if matches(attribute.prefix, "xmlns") { return attribute.local }
    let isDefault = attribute.prefix.isEmpty && matches(attribute.local, "xmlns")
    return isDefault ? attribute.prefix : nil
  }

  /// An attribute without a prefix is in no namespace, whatever the default one is (Namespaces in XML, section 6.2).
  func namespace(of attribute: AttributeRange) -> String? {
    attribute.prefix.isEmpty ? "" : bindings.namespace(bytes, prefix: attribute.prefix)
  }

  /// An attribute's value: references resolved, each white space a space (XML 1.0, section 3.3.3).
  ///
  /// - Throws: ``XMLError`` at an unknown entity or a character that XML forbids.
  func value(_ attribute: AttributeRange) throws(XMLError) -> String {
    let range = attribute.value
    guard bytes[range].contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "&") }) else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    var value: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == UInt8(ascii: "&") {
        index = try appendReference(at: index, to: &value)
        guard index <= range.upperBound else { throw error(.unknownEntity) }
        continue
      }
      // A line end of two characters is one space.
      let isLineEnd = byte == 0x0D && index + 1 < range.upperBound && bytes[index + 1] == 0x0A
      if !isLineEnd { value.append(XMLCharacters.isSpace(byte) ? 0x20 : byte) }
      index += 1
    }
    return String(decoding: value, as: UTF8.self)
  }

  func matches(_ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { wanted in
      for index in 0..<range.count
      where unsafe wanted[index] != bytes[range.lowerBound + index] { return false }
      return true
    }
  }
}
