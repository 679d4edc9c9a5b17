import Foundation

/// The lines beside the tables.
enum Talk {
  /// Writes a line to standard error.
  static func say(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}
