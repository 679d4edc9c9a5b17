/// A file that gzip packed (RFC 1952).
public struct GZIPFile: Sendable, Hashable {
  /// The unpacked bytes of all members, one after the other.
  public let bytes: [UInt8]
  /// The name of the file before it was packed, where the first member has it.
  public let name: String?

  /// Unpacks a file.
  ///
  /// - Throws: ``ArchiveError/notCompressed``, ``ArchiveError/damaged(name:_:)``, or what the budget does not allow.
  /// - Complexity: Linear in the unpacked bytes; the budget bounds them.
  public init(_ packed: [UInt8], budget: ArchiveBudget = ArchiveBudget()) throws(ArchiveError) {
    guard packed.count <= budget.file else { throw .fileTooLarge(limit: budget.file) }
    guard Self.isLikely(packed) else { throw .notCompressed }
    var output: [UInt8] = []
    var name: String?
    var position = 0
    while position < packed.count, !Self.isPadding(packed, from: position) {
      let member: Member
      do throws(DeflateFault) {
        member = try Self.member(packed, at: position, limit: budget.entry - output.count)
      } catch {
        let known = name ?? Self.unnamed
        throw error == .tooLong
          ? .entryTooLarge(name: known, limit: budget.entry) : .damaged(name: known, error)
      }
      if position == 0 { name = member.name }
      if output.isEmpty { output = member.bytes } else { output.append(contentsOf: member.bytes) }
      position = member.end
    }
    bytes = output
    self.name = name
  }

  /// Whether bytes begin as gzip's files do.
  public static func isLikely(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x1F, 0x8B])
  }

  private static let unnamed = "the packed file"

  private struct Member {
    var bytes: [UInt8]
    var name: String?
    var end: Int
  }

  /// Tapes and some servers fill up with zeros.
  private static func isPadding(_ bytes: [UInt8], from position: Int) -> Bool {
    bytes[position...].allSatisfy { $0 == 0 }
  }

  private static func member(
    _ packed: [UInt8], at start: Int, limit: Int
  ) throws(DeflateFault) -> Member {
    let (name, dataStart) = try header(packed, at: start)
    let inflated = try Inflate.unpack(packed, in: dataStart..<packed.count, limit: limit)
    guard let checksum = packed.number32(at: inflated.end),
      let size = packed.number32(at: inflated.end + 4)
    else { throw .endsEarly }
    guard checksum == CRC32.of(inflated.bytes),
      size == UInt32(truncatingIfNeeded: inflated.bytes.count)
    else { throw .checksum }
    return Member(bytes: inflated.bytes, name: name, end: inflated.end + 8)
  }

  /// A member's header (RFC 1952, section 2.3): the file's name, and where the packed bytes begin.
  private static func header(
    _ packed: [UInt8], at start: Int
  ) throws(DeflateFault) -> (name: String?, end: Int) {
    guard packed.count - start >= 10 else { throw .endsEarly }
    let flags = packed[start + 3]
    guard packed[start] == 0x1F, packed[start + 1] == 0x8B, packed[start + 2] == 8,
      flags & 0xE0 == 0
    else { throw .header }
    var position = start + 10
    if flags & 4 != 0 {
      guard let length = packed.number16(at: position) else { throw .endsEarly }
      position += 2 + length
    }
    var name: String?
    for flag in [8, 16] as [UInt8] where flags & flag != 0 {
      guard position <= packed.count, let end = packed[position...].firstIndex(of: 0) else {
        throw .endsEarly
      }
      // The RFC asks for Latin-1; what is written today is UTF-8.
      if flag == 8 { name = String(decoding: packed[position..<end], as: UTF8.self) }
      position = end + 1
    }
    if flags & 2 != 0 { position += 2 }
    guard position <= packed.count else { throw .endsEarly }
    return (name, position)
  }
}
