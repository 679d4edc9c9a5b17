import Foundation
import TestSupport

/// What is in a folder: every file with its bytes, hidden ones left out unless they are asked for.
struct WrittenFolder: Hashable {
  let files: [String: Data]

  init(_ path: String, hidden: Bool = false) throws {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      let isHidden = name.split(separator: "/").contains { $0.hasPrefix(".") }
      var isFolder: ObjCBool = false
      _ = unsafe FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder)
      guard !isFolder.boolValue, hidden || !isHidden else { continue }
      files[name] = try Data(contentsOf: URL(fileURLWithPath: path + "/" + name))
    }
    self.files = files
  }

  /// The names of hidden files that no command should leave behind.
  static func leftovers(in path: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).filter { name in
      let last = name.split(separator: "/").last ?? ""
      return last.hasPrefix(".") && last != ".fieldwork.json"
    }.sorted()
  }
}
