import Desk
import Foundation
import JSONText

/// The account of a change to several files that has been decided and may not be complete: which new file goes where.
///
/// The journal is written before the first file gets its name and removed after the last has, so a program that finds
/// a journal completes the change.
struct FileJournal: Sendable, Hashable {
  /// One part of a change.
  enum Entry: Sendable, Hashable {
    /// A staged file gets its name. The digests are of the file that it replaces (nil for none) and of its own bytes.
    case place(String, at: String, over: String?, digest: String)
    /// A file goes, if it has these bytes.
    case remove(String, digest: String)
    /// A hidden folder goes whose files have their names: all that is left of a change.
    case tidy(String)
  }

  /// The parts, in order.
  var entries: [Entry]

  /// The name of its file, in the home folder of the change.
  static let name = ".fieldwork.journal"
  private static let format = "fieldwork-journal/1"

  /// The path of the journal of a home folder.
  static func path(in home: String) -> String { FileBytes.join(home, name) }

  /// The journal of a home folder; nil where nothing is incomplete.
  ///
  /// - Throws: `Refusal` where the journal is there and is damaged or cannot be read.
  static func read(in home: String) throws(Refusal) -> FileJournal? {
    let path = path(in: home)
    guard FileBytes.kind(of: path) == .file else { return nil }
    let bytes = try FileBytes.read(path)
    guard case .object(let members)? = JSONValue(document: bytes),
      members.contains(where: { $0.key == "format" && $0.value == .text(format) }),
      case .list(let values)? = members.first(where: { $0.key == "entries" })?.value
    else { throw Refusal(FileFault.damagedJournal(path)) }
    var entries: [Entry] = []
    for value in values {
      guard let entry = entry(value, home) else {
        throw Refusal(FileFault.damagedJournal(path))
      }
      entries.append(entry)
    }
    return FileJournal(entries: entries)
  }

  /// Whether a journal still needs a staging folder.
  static func mentions(_ folder: String, in home: String) -> Bool {
    guard let bytes = try? FileBytes.read(path(in: home)) else { return false }
    return String(decoding: bytes, as: UTF8.self).contains(folder)
  }

  /// The bytes of the journal's file; paths inside the home folder are relative to it, so that it can be moved.
  func bytes(home: String) -> [UInt8] {
    let values = entries.map { entry -> JSONValue in
      var members: [JSONMember] = []
      switch entry {
      case .place(let staged, let path, let former, let digest):
        members.append(JSONMember("staged", .text(FileBytes.relative(staged, to: home))))
        members.append(JSONMember("place", .text(FileBytes.relative(path, to: home))))
        if let former { members.append(JSONMember("over", .text(former))) }
        members.append(JSONMember("digest", .text(digest)))
      case .remove(let path, let digest):
        members.append(JSONMember("remove", .text(FileBytes.relative(path, to: home))))
        members.append(JSONMember("digest", .text(digest)))
      case .tidy(let folder):
        members.append(JSONMember("tidy", .text(FileBytes.relative(folder, to: home))))
      }
      return .object(members)
    }
    return JSONWriter.document(
      .object([
        JSONMember("format", .text(FileJournal.format)), JSONMember("entries", .list(values)),
      ]))
  }

  private static func entry(_ value: JSONValue, _ home: String) -> Entry? {
    guard case .object(let members) = value else { return nil }
    func text(_ key: String) -> String? {
      guard case .text(let text)? = members.first(where: { $0.key == key })?.value else {
        return nil
      }
      return text
    }
    if let folder = text("tidy") { return .tidy(FileBytes.from(home, folder)) }
    guard let digest = text("digest") else { return nil }
    if let path = text("remove") {
      return .remove(FileBytes.from(home, path), digest: digest)
    }
    guard let staged = text("staged"), let path = text("place") else { return nil }
    return .place(
      FileBytes.from(home, staged), at: FileBytes.from(home, path), over: text("over"),
      digest: digest)
  }
}
