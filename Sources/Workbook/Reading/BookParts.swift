import Archive
import XMLText

/// The parts of a workbook's file, and how they refer to each other (ECMA-376, part 2).
struct BookParts: Sendable {
  let archive: ZIPArchive
  /// The entries by their names in small letters, since names of parts are equal when capitals are put aside.
  private let entries: [String: ZIPEntry]

  /// - Throws: ``BookFailure/otherKind(_:)`` or ``BookFailure/archive(_:)``.
  init(_ bytes: [UInt8], budget: ArchiveBudget) throws(BookFailure) {
    let kind = FileKind(bytes)
    // What does not begin like an archive can still be one, after bytes that a program put before.
    guard kind == .workbook || kind == .unknown || kind == .text else { throw .otherKind(kind) }
    do throws(ArchiveError) {
      archive = try ZIPArchive(bytes, budget: budget)
    } catch {
      throw error == .notCompressed ? .otherKind(kind) : .archive(error)
    }
    var entries: [String: ZIPEntry] = [:]
    for entry in archive.entries where !entry.isFolder {
      let name = entry.name.hasPrefix("/") ? String(entry.name.dropFirst()) : entry.name
      guard entries.updateValue(entry, forKey: name.lowercased()) == nil else {
        throw .archive(.doubledName(name))
      }
    }
    self.entries = entries
  }

  /// The entry of a part; nil where there is no such part.
  func entry(_ part: String) -> ZIPEntry? { entries[part.lowercased()] }

  /// The bytes of a part; nil where there is no such part.
  ///
  /// - Throws: ``BookFailure`` where the part cannot be unpacked.
  func bytes(_ part: String) throws(BookFailure) -> [UInt8]? {
    guard let entry = entry(part) else { return nil }
    do throws(ArchiveError) {
      return try archive.contents(of: entry)
    } catch {
      throw .archive(error)
    }
  }

  /// A reader at the beginning of a part; nil where there is no such part.
  ///
  /// - Throws: ``BookFailure`` where the part cannot be unpacked.
  func reader(_ part: String) throws(BookFailure) -> PartReader? {
    guard let bytes = try bytes(part) else { return nil }
    return try PartReader(bytes, part: part)
  }

  /// What a part refers to; an empty name stands for the file as a whole.
  ///
  /// - Throws: ``BookFailure`` where the list of these relationships cannot be unpacked or is not sound XML.
  func relationships(of part: String) throws(BookFailure) -> [Relationship] {
    let (folder, _) = Self.split(part)
    guard var reader = try reader(Self.relationshipsPart(of: part)) else { return [] }
    var relationships: [Relationship] = []
    while let event = try reader.next() {
      guard event == .start, reader.xml.name.local == "Relationship",
        let id = reader.xml.attribute("Id"), let type = reader.xml.attribute("Type"),
        let target = reader.xml.attribute("Target")
      else { continue }
      relationships.append(
        Relationship(
          id: id, kind: type.split(separator: "/").last.map(String.init) ?? type,
          part: reader.xml.attribute("TargetMode") == "External"
            ? nil : Self.resolved(target, from: folder)))
    }
    return relationships
  }

  /// The name of the part that lists what a part refers to.
  static func relationshipsPart(of part: String) -> String {
    let (folder, name) = split(part)
    return folder + "_rels/" + name + ".rels"
  }

  /// The folder of a part, slash included, and the name in it.
  private static func split(_ part: String) -> (folder: String, name: String) {
    guard let slash = part.lastIndex(of: "/") else { return ("", part) }
    let start = part.index(after: slash)
    return (String(part[..<start]), String(part[start...]))
  }

  /// The name of the part that a target means: from the top where it begins with `/`, else from a folder.
  static func resolved(_ target: String, from folder: String) -> String {
    let slashed = String(target.map { $0 == "\\" ? "/" : $0 })
    let whole = slashed.hasPrefix("/") ? slashed : folder + slashed
    var steps: [Substring] = []
    for step in whole.split(separator: "/") {
      switch step {
      case ".": break
      case "..": _ = steps.popLast()
      default: steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }
}

/// One reference from a part to another.
struct Relationship: Sendable, Hashable {
  var id: String
  /// The last word of the reference's type, which is the same in strict and in older files: `worksheet`.
  var kind: String
  /// The part referred to; nil for an address outside the file.
  var part: String?
}
