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
  public static func read(_ path: String) throws(CommandFailure) -> [UInt8] {
    do {
      // `Data(contentsOf:)` refuses pipes, such as a shell's `<(…)`.
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? handle.close() }
      return [UInt8](try handle.readToEnd() ?? Data())
    } catch {
      throw CommandFailure(FileFault.unreadable(path, error))
    }
  }

  /// The names in a folder, in order of their bytes, hidden ones left out.
  public static func names(in folder: String) throws(CommandFailure) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { !$0.hasPrefix(".") }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch {
      throw CommandFailure(FileFault.unreadable(folder, error))
    }
  }

  /// A path inside a folder.
  public static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty || folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  private static func isFolder(_ path: String) -> Bool? {
    var answer: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &answer) else {
      return nil
    }
    return answer.boolValue
  }
}
