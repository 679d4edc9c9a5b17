import XMLText

/// Copies elements of one document so that each can stand in another: a copy declares the prefixes that it uses.
struct ElementCopier {
  private static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"

  /// The prefixes that the document's first element declares, without those that mean the same in the other document.
  private let declared: [(prefix: String, namespace: String)]
  /// The prefixes whose elements and attributes a program may pass over (ECMA-376, part 3, section 7.2).
  private let ignorable: [String]

  /// - Parameters:
  ///   - reader: A reader at the document's first element.
  ///   - dialect: The dialect of the other document.
  init(_ reader: PartReader, into dialect: Dialect) {
    declared = reader.xml.declarations.filter { prefix, namespace in
      !(prefix.isEmpty && namespace == dialect.main)
        && !(prefix == "r" && namespace == dialect.references)
    }
    ignorable = (reader.xml.attribute("Ignorable", in: Self.compatibility) ?? "")
      .split(separator: " ").map(String.init)
  }

  /// A copied element that lacks the value of one attribute.
  struct Copy {
    fileprivate var before: [UInt8]
    fileprivate var after: [UInt8]

    /// The element with the attribute's value.
    func bytes(_ value: String) -> [UInt8] { before + Array(value.utf8) + after }
  }

  /// Copies the element that has just begun, and reads it to its end.
  ///
  /// - Throws: ``BookFailure`` where the part is not sound XML.
  func copy(_ reader: inout PartReader) throws(BookFailure) -> [UInt8] {
    let (head, rest) = try parts(&reader)
    return head + rest
  }

  /// Copies the element that has just begun without an attribute's value, and reads the element to its end.
  func copy(
    _ reader: inout PartReader, without attribute: String
  ) throws(BookFailure) -> Copy {
    let start = reader.xml.eventRange.lowerBound
    let value = reader.xml.attributeRange(attribute)
    let nameLength = Self.nameLength(reader)
    let (head, rest) = try parts(&reader)
    guard let value else {
      return Copy(
        before: head + Array(" \(attribute)=\"".utf8), after: [UInt8(ascii: "\"")] + rest)
    }
    let offset = value.lowerBound - start - nameLength
    return Copy(
      before: head + rest[..<offset], after: Array(rest[(offset + value.count)...]))
  }

  /// The beginning of a tag with the declarations that the element needs, and what follows.
  private func parts(
    _ reader: inout PartReader
  ) throws(BookFailure) -> (head: [UInt8], rest: [UInt8]) {
    let start = reader.xml.eventRange.lowerBound
    let nameEnd = start + Self.nameLength(reader)
    let own = reader.xml.declarations.map { $0.prefix }
    try reader.skipElement()
    let end = reader.xml.eventRange.upperBound
    let document = reader.xml.document
    let head = Array(document[start..<nameEnd])
    let rest = Array(document[nameEnd..<end])
    return (head + declarations(usedIn: head + rest, besides: own), rest)
  }

  private static func nameLength(_ reader: PartReader) -> Int {
    1 + reader.prefix.utf8.count + reader.xml.name.local.utf8.count
  }

  private func declarations(usedIn element: [UInt8], besides own: [String]) -> [UInt8] {
    func isUsed(_ prefix: String) -> Bool {
      prefix.isEmpty || ByteSearch.contains(Array(prefix.utf8), in: element)
    }
    let passesOver = ignorable.contains { isUsed($0) }
    var xml = XMLWriter(fragmentWithPrefix: "")
    xml.start("x")
    for (prefix, namespace) in declared where !own.contains(prefix) {
      let isNeeded =
        isUsed(prefix)
        || passesOver && (ignorable.contains(prefix) || namespace == Self.compatibility)
      guard isNeeded else { continue }
      xml.attribute(prefix.isEmpty ? "xmlns" : "xmlns:" + prefix, namespace)
    }
    if passesOver,
      let prefix = declared.first(where: { $0.namespace == Self.compatibility })?.prefix
    {
      xml.attribute(prefix + ":Ignorable", ignorable.joined(separator: " "))
    }
    // What stands between `<x` and `/>`.
    return Array(xml.bytes.dropFirst(2).dropLast(2))
  }
}
