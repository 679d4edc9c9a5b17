import XMLText

/// Adds elements at the end of an element of somebody's part, and leaves every other byte as it is.
enum ElementSplice {
  /// The part with more inside the first element of a name; nil where there is no such element.
  ///
  /// - Parameters:
  ///   - bytes: The part.
  ///   - part: The name of the part, for the error.
  ///   - parent: The local name of the element.
  ///   - count: How many elements are added, where the element says how many it has.
  ///   - content: Writes the elements; they take the prefix of the element that they go into.
  /// - Returns: The changed part; nil where the part has no such element.
  /// - Throws: ``BookFailure`` where the part is not sound XML.
  static func bytes(
    _ bytes: [UInt8], part: String, into parent: String, count: Int = 0,
    _ content: (inout XMLWriter) -> Void
  ) throws(BookFailure) -> [UInt8]? {
    var reader = try PartReader(bytes, part: part)
    var splice = ByteSplice(reader.xml)
    while let event = try reader.next() {
      guard event == .start, reader.xml.name.local == parent else { continue }
      try append(to: &reader, &splice, count: count, content)
      return splice.bytes(original: bytes)
    }
    return nil
  }

  /// Adds elements at the end of the element that has just begun, which is read to its end.
  static func append(
    to reader: inout PartReader, _ splice: inout ByteSplice, count: Int,
    _ content: (inout XMLWriter) -> Void
  ) throws(BookFailure) {
    let tag = reader.xml.eventRange
    let local = reader.xml.name.local
    let prefix = reader.prefix
    var xml = XMLWriter(fragmentWithPrefix: prefix)
    content(&xml)
    if let place = reader.xml.attributeRange("count"), count > 0,
      let present = reader.xml.number("count")
    {
      splice.replace(place, with: Array(String(present + count).utf8))
    }
    let isEmpty = reader.isEmptyTag
    try reader.skipElement()
    if isEmpty {
      splice.replace(
        tag.upperBound - 2..<tag.upperBound,
        with: Array(">".utf8) + xml.bytes + Array("</\(prefix)\(local)>".utf8))
    } else {
      let end = reader.xml.eventRange.lowerBound
      splice.replace(end..<end, with: xml.bytes)
    }
  }
}

extension PartReader {
  /// What stands before the local name of the element that has just begun, colon included.
  var prefix: String {
    let name = xml.document[xml.eventRange].dropFirst().prefix {
      $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
    }
    return String(decoding: name.dropLast(xml.name.local.utf8.count), as: UTF8.self)
  }

  /// Whether the element that has just begun is one tag without content.
  var isEmptyTag: Bool { xml.document[xml.eventRange].dropLast().last == UInt8(ascii: "/") }
}
