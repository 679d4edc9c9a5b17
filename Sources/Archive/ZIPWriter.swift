/// A ZIP archive that is being written: the same bytes for the same entries, whenever and wherever.
///
/// Every entry is dated 1 January 1980, the first day that ZIP knows, since the core has no clock.
///
/// - Precondition: The archive stays below 4 GB and 65,535 entries, far beyond the budget of what is read.
public struct ZIPWriter: Sendable {
  private var output: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// An archive without entries.
  public init() {}

  /// Adds an entry, deflated where that makes the entry smaller.
  ///
  /// - Precondition: No other entry has the name.
  public mutating func add(_ name: String, _ contents: [UInt8]) {
    let packed = Deflate.pack(contents)
    let isSmaller = packed.count < contents.count
    append(
      Header(
        name: name, method: isSmaller ? 8 : 0, checksum: CRC32.of(contents),
        size: contents.count), isSmaller ? packed[...] : contents[...])
  }

  /// Adds an entry of another archive with its packed bytes as they are.
  ///
  /// - Throws: ``ArchiveError/damaged(name:_:)`` or ``ArchiveError/encrypted(_:)``.
  /// - Precondition: No other entry has the name.
  public mutating func add(
    _ entry: ZIPEntry, from archive: ZIPArchive
  ) throws(ArchiveError) {
    guard !entry.isEncrypted else { throw .encrypted(entry.name) }
    let packed = try archive.packedRange(of: entry)
    append(
      Header(
        name: entry.name, method: entry.method, checksum: entry.checksum, size: entry.size),
      archive.bytes[packed])
  }

  /// The archive with the entries so far.
  public var bytes: [UInt8] {
    var bytes = output
    bytes.append(contentsOf: directory)
    bytes.append32(0x0605_4B50)
    bytes.append32(0)
    bytes.append16(count)
    bytes.append16(count)
    bytes.append32(UInt32(truncatingIfNeeded: directory.count))
    bytes.append32(UInt32(truncatingIfNeeded: output.count))
    bytes.append16(0)
    return bytes
  }

  private struct Header {
    var name: String
    var method: Int
    var checksum: UInt32
    var size: Int
  }

  private mutating func append(_ header: Header, _ packed: ArraySlice<UInt8>) {
    let offset = output.count
    let common = commonFields(header, packedSize: packed.count)
    output.append32(0x0403_4B50)
    output.append(contentsOf: common)
    output.append(contentsOf: header.name.utf8)
    output.append(contentsOf: packed)

    directory.append32(0x0201_4B50)
    directory.append16(20)
    directory.append(contentsOf: common)
    // No comment, first disk, no attributes.
    directory.append16(0)
    directory.append32(0)
    directory.append32(0)
    directory.append32(UInt32(truncatingIfNeeded: offset))
    directory.append(contentsOf: header.name.utf8)
    count += 1
  }

  /// What an entry's own header and the directory both say, from the version needed to the length of the extra field.
  private func commonFields(_ header: Header, packedSize: Int) -> [UInt8] {
    let isASCII = header.name.utf8.allSatisfy { $0 < 0x80 }
    var fields: [UInt8] = []
    fields.append16(20)
    fields.append16(isASCII ? 0 : 1 << 11)
    fields.append16(header.method)
    fields.append16(0)
    fields.append16(1 << 5 | 1)
    fields.append32(header.checksum)
    fields.append32(UInt32(truncatingIfNeeded: packedSize))
    fields.append32(UInt32(truncatingIfNeeded: header.size))
    fields.append16(header.name.utf8.count)
    fields.append16(0)
    return fields
  }
}
