/// One entry of a ZIP archive, as the archive's directory describes it.
public struct ZIPEntry: Sendable, Hashable {
  /// The name with its folders, separated by `/` even where the archive has `\`.
  public var name: String
  /// How the bytes are packed.
  var method: Int
  /// Whether a password is needed.
  public var isEncrypted: Bool
  /// The check sum of the unpacked bytes.
  public var checksum: UInt32
  /// How many bytes the entry takes in the archive.
  var packedSize: Int
  /// How many bytes the entry has, as the directory says.
  public var size: Int
  /// Where the entry's own header begins.
  var headerOffset: Int

  /// Whether the entry stands for a folder and has no bytes.
  public var isFolder: Bool { name.utf8.last == UInt8(ascii: "/") }
}
