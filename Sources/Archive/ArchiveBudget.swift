/// How much of a compressed file may be unpacked, so that no file takes more memory than a browser tab has.
///
/// The defaults suit a workbook: of 2,411 public ones, the largest honest one unpacked to 60 MB.
public struct ArchiveBudget: Sendable, Hashable {
  /// The bytes of the file itself.
  public var file = 32 << 20
  /// How many entries an archive may list.
  public var entries = 2_000
  /// The bytes of one entry, unpacked.
  public var entry = 64 << 20
  /// The bytes of all entries together, unpacked.
  public var total = 128 << 20

  /// The budget of a workbook.
  public init() {}
}
