/// A file that an export consists of, not yet written anywhere.
public struct ExportFile: Sendable, Hashable {
  /// The path in the folder of the export: `calendars/rooms/cedar.ics`.
  ///
  /// Lower case, digits, hyphens, dots and slashes alone, so that every file system takes it; no two
  /// files of one export share a path.
  public var path: String
  /// The content of the file.
  public var bytes: [UInt8]

  /// A file with its content.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
