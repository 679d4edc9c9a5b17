/// A ZIP archive in memory (APPNOTE.TXT 6.3.10 by PKWARE): what it lists, and the bytes of each entry.
///
/// Sizes come from the directory at the archive's end, since an entry's own header may leave them for later. What
/// unpacks to more than the directory says is refused as soon as it does.
public struct ZIPArchive: Sendable {
  /// The archive's bytes.
  let bytes: [UInt8]
  let budget: ArchiveBudget
  /// The entries in the order of the directory.
  public let entries: [ZIPEntry]

  /// Reads the directory of an archive.
  ///
  /// - Throws: What is wrong with the archive as a whole; a fault of one entry shows when that entry is read.
  /// - Complexity: Linear in the bytes of the directory.
  public init(_ bytes: [UInt8], budget: ArchiveBudget = ArchiveBudget()) throws(ArchiveError) {
    guard bytes.count <= budget.file else { throw .fileTooLarge(limit: budget.file) }
    self.bytes = bytes
    self.budget = budget
    entries = try ZIPDirectory.entries(bytes, budget: budget)
  }

  /// Whether bytes begin as a ZIP archive does, even an empty one.
  public static func isLikely(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// The entry with a name; nil for an unknown name.
  ///
  /// - Complexity: Linear in the number of entries.
  public func entry(named name: String) -> ZIPEntry? {
    entries.first { $0.name == name }
  }

  /// The unpacked bytes of an entry.
  ///
  /// - Throws: ``ArchiveError/encrypted(_:)``, ``ArchiveError/unknownMethod(name:method:)`` or
  ///   ``ArchiveError/damaged(name:_:)``.
  /// - Complexity: Linear in the unpacked bytes of the entry.
  public func contents(of entry: ZIPEntry) throws(ArchiveError) -> [UInt8] {
    guard !entry.isEncrypted else { throw .encrypted(entry.name) }
    let packed = try packedRange(of: entry)
    var contents: [UInt8] = []
    switch entry.method {
    case 0:
      guard packed.count == entry.size else { throw .damaged(name: entry.name, .checksum) }
      contents = Array(bytes[packed])
    case 8:
      do throws(DeflateFault) {
        contents =
          try Inflate.unpack(bytes, in: packed, limit: entry.size, expected: entry.size).bytes
      } catch {
        throw .damaged(name: entry.name, error)
      }
    default: throw .unknownMethod(name: entry.name, method: entry.method)
    }
    guard contents.count == entry.size, CRC32.of(contents) == entry.checksum else {
      throw .damaged(name: entry.name, .checksum)
    }
    return contents
  }

  /// Where the packed bytes of an entry lie.
  ///
  /// - Throws: ``ArchiveError/damaged(name:_:)`` where there is no such header, or the bytes lie outside the archive.
  func packedRange(of entry: ZIPEntry) throws(ArchiveError) -> Range<Int> {
    let header = entry.headerOffset
    guard bytes.number32(at: header) == 0x0403_4B50,
      let nameLength = bytes.number16(at: header + 26),
      let extraLength = bytes.number16(at: header + 28)
    else { throw .damaged(name: entry.name, .header) }
    let start = header + 30 + nameLength + extraLength
    guard start <= bytes.count, entry.packedSize <= bytes.count - start else {
      throw .damaged(name: entry.name, .endsEarly)
    }
    return start..<start + entry.packedSize
  }
}
