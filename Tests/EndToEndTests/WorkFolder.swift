import Foundation

/// A folder of a test's own, gone with the value.
final class WorkFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("fieldwork-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Copies a sample into this folder under another name.
  func copySample(_ sample: Sample = .manchester, to name: String) throws {
    try FileManager.default.copyItem(
      at: sample.folder, to: URL(fileURLWithPath: path(name)))
  }

  /// The path of something inside.
  func path(_ name: String) -> String { path + "/" + name }

  /// Writes a file inside.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
  }

  /// The bytes of a file inside.
  func data(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path(name)))
  }

  /// The text of a file inside.
  func text(_ name: String) throws -> String { String(decoding: try data(name), as: UTF8.self) }

  /// Whether something is inside.
  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// Every file inside a folder with its bytes, by its path from there.
  func contents(of name: String) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for inside in try FileManager.default.subpathsOfDirectory(atPath: path(name)) {
      var isFolder: ObjCBool = false
      _ = unsafe FileManager.default.fileExists(
        atPath: path(name) + "/" + inside, isDirectory: &isFolder)
      if !isFolder.boolValue { contents[inside] = try data(name + "/" + inside) }
    }
    return contents
  }
}
