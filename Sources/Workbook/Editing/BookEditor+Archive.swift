import Archive
import XMLText

/// Putting a changed workbook together again.
extension BookEditor {
  private static let contentTypes = "[content_types].xml"

  /// The file of the workbook with its changes.
  ///
  /// - Throws: ``BookFailure`` where a part of the workbook cannot be unpacked or is not sound XML.
  mutating func archive() throws(BookFailure) -> [UInt8] {
    if let chain = relationships.first(where: { $0.kind == "calcChain" })?.part {
      removed.insert(chain.lowercased())
      let list = BookParts.relationshipsPart(of: main)
      changed[list.lowercased()] = try without(try bytes(of: list), part: list) { reader in
        reader.xml.name.local == "Relationship"
          && reader.xml.attribute("Type")?.hasSuffix("/calcChain") == true
      }
    }
    try updateContentTypes()
    var writer = ZIPWriter()
    for entry in parts.archive.entries where !removed.contains(entry.name.lowercased()) {
      if let bytes = changed[entry.name.lowercased()] {
        writer.add(entry.name, bytes)
      } else {
        do throws(ArchiveError) {
          try writer.add(entry, from: parts.archive)
        } catch {
          throw .archive(error)
        }
      }
    }
    for part in added { writer.add(part.name, part.bytes) }
    return writer.bytes
  }

  /// Names the kinds of parts that came, and no parts that went.
  private mutating func updateContentTypes() throws(BookFailure) {
    guard let entry = parts.entry(Self.contentTypes), !added.isEmpty || !removed.isEmpty else {
      return
    }
    var types = try bytes(of: entry.name)
    types = try without(types, part: entry.name) { reader in
      guard reader.xml.name.local == "Override", let name = reader.xml.attribute("PartName") else {
        return false
      }
      return removed.contains(name.dropFirst().lowercased())
    }
    let typed = added.filter { !$0.type.isEmpty }
    if !typed.isEmpty {
      types =
        try ElementSplice.bytes(types, part: entry.name, into: "Types") { xml in
          for part in typed {
            xml.empty(
              "Override", ("PartName", "/" + part.name),
              ("ContentType", BookWriter.contentType(part.type)))
          }
        } ?? types
    }
    changed[entry.name.lowercased()] = types
  }

  /// A part without some of its elements.
  func without(
    _ bytes: [UInt8], part: String, _ isUnwanted: (PartReader) -> Bool
  ) throws(BookFailure) -> [UInt8] {
    var reader = try PartReader(bytes, part: part)
    var splice = ByteSplice(reader.xml)
    while let event = try reader.next() {
      guard event == .start, isUnwanted(reader) else { continue }
      let start = reader.xml.eventRange.lowerBound
      try reader.skipElement()
      splice.replace(start..<reader.xml.eventRange.upperBound, with: [])
    }
    return splice.bytes(original: bytes)
  }

  /// A name that no part has yet: `xl/worksheets/sheet4.xml`.
  func freeName(_ beginning: String, _ ending: String) -> String {
    var number = 1
    while true {
      let name = beginning + String(number) + ending
      let isTaken =
        parts.entry(name) != nil || added.contains { $0.name.lowercased() == name.lowercased() }
      if !isTaken { return name }
      number += 1
    }
  }

  /// Adds references of the workbook's main part.
  ///
  /// - Returns: The identifiers of the references.
  @discardableResult
  mutating func refer(
    to targets: [(kind: String, part: String)]
  ) throws(BookFailure) -> [String] {
    let list = BookParts.relationshipsPart(of: main)
    let present = try bytes(of: list)
    let taken = Set(relationships.map { $0.id })
    var identifiers: [String] = []
    var number = relationships.count
    for _ in targets {
      repeat { number += 1 } while taken.contains("rId\(number)")
      identifiers.append("rId\(number)")
    }
    changed[list.lowercased()] =
      try ElementSplice.bytes(present, part: list, into: "Relationships") { xml in
        for (target, identifier) in zip(targets, identifiers) {
          xml.empty(
            "Relationship", ("Id", identifier),
            ("Type", dialect.references + "/" + target.kind), ("Target", "/" + target.part))
        }
      } ?? present
    return identifiers
  }
}
