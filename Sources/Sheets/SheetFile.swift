/// One file of a folder of sheets.
public struct SheetFile: Sendable, Hashable {
  /// The name of the file without the folder, `sessions.csv`, or its path in the folder of the review,
  /// `releases/v1.json`.
  public var name: String
  /// The content of the file.
  public var bytes: [UInt8]
  /// When the file changed last, in seconds since 1970; nil where nobody knows.
  public var changedAt: Int64?

  /// A file with its content.
  ///
  /// - Parameters:
  ///   - name: Its name; a folder in front of it is taken away.
  ///   - bytes: Its content.
  ///   - changedAt: When it was changed last, in seconds since 1970.
  public init(name: String, bytes: [UInt8], changedAt: Int64? = nil) {
    let start = name.utf8.lastIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    self.name = start.map { String(name[name.utf8.index(after: $0)...]) } ?? name
    self.bytes = bytes
    self.changedAt = changedAt
  }

  /// A file that belongs to a review, whose folder counts.
  ///
  /// - Parameters:
  ///   - path: Its path in the folder of the review.
  ///   - bytes: Its content.
  public init(path: String, bytes: [UInt8]) {
    (name, self.bytes, changedAt) = (path, bytes, nil)
  }
}

/// A file beside the sheets that is not read.
public struct OtherFile: Sendable, Hashable {
  /// The name of the file without the folder.
  public var name: String
  /// When the file changed last, in seconds since 1970; nil where nobody knows.
  public var changedAt: Int64?

  /// A file with its name.
  public init(_ name: String, changedAt: Int64? = nil) {
    self.name = name
    self.changedAt = changedAt
  }
}
