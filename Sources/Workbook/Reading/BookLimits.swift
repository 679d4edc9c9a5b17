public import Archive

/// How much of a workbook is read, so that no file takes more than 150 MB of memory.
public struct BookLimits: Sendable, Hashable {
  /// What may be unpacked.
  public var archive = ArchiveBudget()
  /// The cells of all sheets that hold something.
  public var cells = 1 << 20
  /// The bytes of all texts; each counts as at least `leastText`, since a short text takes room too.
  public var text = 16 << 20
  /// The sheets.
  public var sheets = 256

  static let leastText = 16

  /// The limits of the guide.
  public init() {}
}
