public import Desk
import Encodings
import Findings
import Foundation

/// Reading files and folders, with the refusals of the system turned into findings.
public enum FileBytes {
  /// What a path leads to.
  public enum Kind: Sendable, Hashable {
    /// An ordinary file, or something that is read like one: a pipe, a device.
    case file
    /// A folder.
    case folder
    /// Nothing.
    case nothing
  }

  /// What a path leads to, links followed.
  public static func kind(of path: String) -> Kind {
    guard let isFolder = isFolder(path) else { return .nothing }
    return isFolder ? .folder : .file
  }

  /// The bytes of a file.
  ///
  /// - Throws: `Refusal` where the file is not there or cannot be read.
  public static func read(_ path: String) throws(Refusal) -> [UInt8] {
    do {
      // `Data(contentsOf:)` refuses pipes, such as a shell's `<(…)`.
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? handle.close() }
      return [UInt8](try handle.readToEnd() ?? Data())
    } catch {
      throw Refusal(FileFault.unreadable(path, error))
    }
  }

  /// The names in a folder, in order of their bytes, hidden ones left out.
  ///
  /// - Throws: `Refusal` where the folder is not there or cannot be read.
  public static func names(in folder: String) throws(Refusal) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { !$0.hasPrefix(".") }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch {
      throw Refusal(FileFault.unreadable(folder, error))
    }
  }

  /// The names in a folder, in order of their bytes, hidden ones too; none where it cannot be read.
  public static func everyName(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The path of what has a name in a folder, letter case aside: `Timetable.csv` for `timetable.csv`.
  ///
  /// People and spreadsheets write a sheet's name as they like, and on many disks the two are one file.
  public static func place(of name: String, in folder: String) -> String {
    let exact = join(folder, name)
    guard kind(of: exact) == .nothing else { return exact }
    let twin = everyName(in: folder).first { $0.lowercased() == name.lowercased() }
    return join(folder, twin ?? name)
  }

  /// What killed programs left in a folder: new files without their names, messages on their way.
  ///
  /// - Returns: The paths of the files.
  public static func leftovers(in folder: String) -> [String] {
    everyName(in: folder).flatMap { name -> [String] in
      let path = join(folder, name)
      if StagingFolder.isLeftover(name) { return kind(of: path) == .file ? [path] : [] }
      guard StagingFolder.isDead(name, in: folder) else { return [] }
      return everyName(in: path).map { join(path, $0) }
    }
  }

  /// Removes a file, if its bytes have a SHA-256 given in hexadecimal; without a digest, whatever its bytes.
  ///
  /// - Throws: `Refusal` where the bytes are others, or the file cannot be removed.
  public static func remove(_ path: String, withDigest digest: String?) throws(Refusal) {
    if let digest, self.digest(ofFile: path) != digest {
      throw Refusal(FolderRecord.changedByHand(path))
    }
    do {
      try FileSystem.current.remove(path)
    } catch {
      throw Refusal(FileFault.unremovable(path, error))
    }
  }

  /// Removes a folder in which nothing is left but the record of what was.
  public static func removeIfVacant(_ folder: String) {
    StagingFolder.clean(folder)
    let names = everyName(in: folder)
    guard names.isEmpty || names == [FolderRecord.name] else { return }
    for name in names { try? FileSystem.current.remove(join(folder, name)) }
    try? FileSystem.current.removeFolder(folder)
  }

  /// Whether a folder is not there, or holds nothing but what killed programs left in it.
  public static func isVacant(_ folder: String) -> Bool {
    switch kind(of: folder) {
    case .nothing: return true
    case .file: return false
    case .folder:
      StagingFolder.clean(folder)
      return everyName(in: folder).isEmpty
    }
  }

  /// The SHA-256 of some bytes, in hexadecimal.
  public static func digest(_ bytes: [UInt8]) -> String {
    FolderRecord.digest(bytes)
  }

  /// The SHA-256 of a file's bytes, in hexadecimal; nil where it is not there or cannot be read.
  public static func digest(ofFile path: String) -> String? {
    guard kind(of: path) == .file, let bytes = try? read(path) else { return nil }
    return digest(bytes)
  }

  /// The folder that a path is in: "." for a name alone, and the root for the root.
  ///
  /// Foundation's `deletingLastPathComponent` is no choice: on Linux that function traps on a name of one letter (Swift 6.3).
  public static func folder(of path: String) -> String {
    let bytes = withoutSlashesAtEnd(path.utf8[...])
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else {
      return bytes.isEmpty && !path.isEmpty ? "/" : "."
    }
    let folder = withoutSlashesAtEnd(bytes[..<slash])
    return folder.isEmpty ? "/" : String(Substring(folder))
  }

  /// The last part of a path; "/" for the root.
  public static func name(of path: String) -> String {
    let bytes = withoutSlashesAtEnd(path.utf8[...])
    if bytes.isEmpty, !path.isEmpty { return "/" }
    let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes.index(after: $0) }
    return String(Substring(bytes[(start ?? bytes.startIndex)...]))
  }

  /// The last part of a path without its ending: `northmoor` for `a/northmoor.xlsx`.
  ///
  /// A point at the beginning is no ending.
  public static func stem(of path: String) -> String {
    let name = name(of: path)
    guard let point = name.utf8.lastIndex(of: UInt8(ascii: ".")), point > name.startIndex,
      name.utf8.index(after: point) < name.endIndex
    else { return name }
    return String(name[..<point])
  }

  private static func withoutSlashesAtEnd(_ path: Substring.UTF8View) -> Substring.UTF8View {
    var path = path
    while path.last == UInt8(ascii: "/") { path.removeLast() }
    return path
  }

  /// A path inside a folder.
  public static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty || folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// A path from the root, without dots and without following links.
  static func absolute(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.path
  }

  /// A path as it is written in a folder: from there where it leads inside, and from the root elsewhere.
  public static func relative(_ path: String, to folder: String) -> String {
    let (path, folder) = (absolute(path), absolute(folder))
    return path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
  }

  /// A path that was written in a folder.
  static func from(_ folder: String, _ path: String) -> String {
    path.hasPrefix("/") ? path : join(folder, path)
  }

  private static func isFolder(_ path: String) -> Bool? {
    var answer: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &answer) else {
      return nil
    }
    return answer.boolValue
  }
}
