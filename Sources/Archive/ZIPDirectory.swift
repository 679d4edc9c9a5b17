/// The directory at the end of a ZIP archive (APPNOTE.TXT, sections 4.3.12 to 4.3.16).
enum ZIPDirectory {
  /// The entries that the directory lists.
  ///
  /// - Throws: What is wrong with the directory, or too many or too large entries.
  static func entries(
    _ bytes: [UInt8], budget: ArchiveBudget
  ) throws(ArchiveError) -> [ZIPEntry] {
    let end = try end(of: bytes)
    guard end.count <= UInt64(budget.entries) else {
      throw .tooManyEntries(limit: budget.entries)
    }
    var entries: [ZIPEntry] = []
    var names: Set<String> = []
    var (total, packedTotal) = (0, 0)
    var position = end.start
    for _ in 0..<Int(end.count) {
      let (entry, next) = try self.entry(bytes, at: position, shift: end.shift, budget: budget)
      guard names.insert(entry.name).inserted else { throw .doubledName(entry.name) }
      total += entry.size
      guard total <= budget.total else { throw .totalTooLarge(limit: budget.total) }
      packedTotal += entry.packedSize
      guard packedTotal <= bytes.count else { throw .overlapping(entry.name) }
      entries.append(entry)
      position = next
    }
    try checkOverlaps(entries, directory: end.start)
    return entries
  }

  /// Checks that entries lie behind each other, and before the directory.
  ///
  /// Entries that share bytes unpack to far more than an archive has: the bombs of David Fifield, "A better zip bomb"
  /// (WOOT 2019), are made so.
  private static func checkOverlaps(
    _ entries: [ZIPEntry], directory: Int
  ) throws(ArchiveError) {
    let order = entries.sorted { $0.headerOffset < $1.headerOffset }
    for (index, entry) in order.enumerated() {
      let next = index + 1 < order.count ? order[index + 1].headerOffset : directory
      // Each entry has a header of 30 bytes at least (section 4.3.7).
      guard entry.packedSize <= next - entry.headerOffset - 30 else {
        throw .overlapping(entry.name)
      }
    }
  }

  /// Where the directory lies and how many entries it says it has.
  private struct End {
    var start: Int
    var count: UInt64
    /// How many bytes stand before the archive, such as a program that unpacks it.
    var shift: Int
  }

  private static func end(of bytes: [UInt8]) throws(ArchiveError) -> End {
    guard bytes.count >= 22 else { throw isLikely(bytes) ? .cutShort : .notCompressed }
    // The record has 22 bytes and a comment of up to 65,535.
    var position = bytes.count - 22
    let first = max(0, bytes.count - 22 - 0xFFFF)
    while position >= first {
      if bytes[position] == 0x50, bytes.number32(at: position) == 0x0605_4B50,
        let end = try end(bytes, at: position)
      {
        return end
      }
      position -= 1
    }
    throw isLikely(bytes) ? .cutShort : .notCompressed
  }

  private static func isLikely(_ bytes: [UInt8]) -> Bool {
    bytes.number32(at: 0) == 0x0403_4B50
  }

  /// The record at a position; nil where it points outside the file, as chance bytes do.
  private static func end(_ bytes: [UInt8], at record: Int) throws(ArchiveError) -> End? {
    guard let disk = bytes.number16(at: record + 4), let count = bytes.number16(at: record + 10),
      let size = bytes.number32(at: record + 12), let offset = bytes.number32(at: record + 16)
    else { return nil }
    var (wideCount, wideSize, wideOffset) = (UInt64(count), UInt64(size), UInt64(offset))
    var directoryEnd = record
    if count == 0xFFFF || size == .max || offset == .max {
      // The 64-bit record stands before, and a pointer to the record between the two (sections 4.3.14 and 4.3.15).
      if bytes.number32(at: record - 20) == 0x0706_4B50,
        let place = bytes.number64(at: record - 12).flatMap({ Int(exactly: $0) }),
        bytes.number32(at: place) == 0x0606_4B50, let count = bytes.number64(at: place + 32),
        let size = bytes.number64(at: place + 40), let offset = bytes.number64(at: place + 48)
      {
        (wideCount, wideSize, wideOffset) = (count, size, offset)
        directoryEnd = place
      }
    }
    guard let size = Int(exactly: wideSize), let offset = Int(exactly: wideOffset),
      size <= directoryEnd, offset <= directoryEnd - size
    else { return nil }
    // Bytes after the archive are passed over, but not the missing end of an archive that holds another.
    let commentEnd = record + 22 + (bytes.number16(at: record + 20) ?? 0)
    guard commentEnd == bytes.count || commentEnd < bytes.count && directoryEnd - size == offset
    else { return nil }
    guard disk == 0 || disk == 0xFFFF else { throw .severalDisks }
    let start = directoryEnd - size
    return End(start: start, count: wideCount, shift: start - offset)
  }

  private static func entry(
    _ bytes: [UInt8], at position: Int, shift: Int, budget: ArchiveBudget
  ) throws(ArchiveError) -> (ZIPEntry, next: Int) {
    guard bytes.number32(at: position) == 0x0201_4B50, let flags = bytes.number16(at: position + 8),
      let method = bytes.number16(at: position + 10),
      let checksum = bytes.number32(at: position + 16),
      let packedSize = bytes.number32(at: position + 20),
      let size = bytes.number32(at: position + 24),
      let nameLength = bytes.number16(at: position + 28),
      let extraLength = bytes.number16(at: position + 30),
      let commentLength = bytes.number16(at: position + 32),
      let offset = bytes.number32(at: position + 42)
    else { throw .cutShort }
    let nameStart = position + 46
    let extraStart = nameStart + nameLength
    let next = extraStart + extraLength + commentLength
    guard next <= bytes.count else { throw .cutShort }
    let name = ZIPName.text(bytes[nameStart..<extraStart])

    var wide = WideNumbers(bytes, in: extraStart..<extraStart + extraLength)
    let wideSize = wide.number(size)
    let widePackedSize = wide.number(packedSize)
    let wideOffset = wide.number(offset)
    guard wideSize <= UInt64(budget.entry) else {
      throw .entryTooLarge(name: name, limit: budget.entry)
    }
    guard let place = Int(exactly: wideOffset), place <= bytes.count - shift,
      let packed = Int(exactly: widePackedSize), packed <= bytes.count
    else { throw .cutShort }
    let entry = ZIPEntry(
      name: name, method: method, isEncrypted: flags & 0x2041 != 0, checksum: checksum,
      packedSize: packed, size: Int(wideSize), headerOffset: place + shift)
    return (entry, next)
  }
}

/// The numbers of 64 bits that an entry's extra field holds, in place of those that are FFFFFFFF (section 4.5.3).
private struct WideNumbers {
  private let bytes: [UInt8]
  private var position = 0
  private var end = 0

  init(_ bytes: [UInt8], in extra: Range<Int>) {
    self.bytes = bytes
    var field = extra.lowerBound
    while field + 4 <= extra.upperBound, let kind = bytes.number16(at: field),
      let length = bytes.number16(at: field + 2)
    {
      let fieldEnd = field + 4 + length
      guard fieldEnd <= extra.upperBound else { return }
      if kind == 1 {
        position = field + 4
        end = fieldEnd
        return
      }
      field = fieldEnd
    }
  }

  /// The number itself, or the next one of the extra field where the number only points to it.
  mutating func number(_ short: UInt32) -> UInt64 {
    guard short == .max, position + 8 <= end, let wide = bytes.number64(at: position) else {
      return UInt64(short)
    }
    position += 8
    return wide
  }
}
