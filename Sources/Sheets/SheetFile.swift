/// One file of a folder of sheets.
public struct SheetFile: Sendable, Hashable {
  /// Its name without the folder: `sessions.csv`.
  public var name: String
  /// Its content.
  public var bytes: [UInt8]

  /// A file with its content.
  ///
  /// - Parameters:
  ///   - name: Its name; a folder in front of it is taken away.
  ///   - bytes: Its content.
  public init(name: String, bytes: [UInt8]) {
    let start = name.utf8.lastIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    self.name = start.map { String(name[name.utf8.index(after: $0)...]) } ?? name
    self.bytes = bytes
  }
}
