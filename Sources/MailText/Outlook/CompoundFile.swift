/// A compound file, the file system in a file that Outlook keeps a mail in ([MS-CFB]).
///
/// Chains of sectors are bounded by the number of sectors, and each entry is looked at once, so loops end.
struct CompoundFile {
  /// A stream or a storage ([MS-CFB], section 2.6.1).
  struct Entry {
    let name: String
    let isStorage: Bool
    fileprivate let left: UInt32
    fileprivate let right: UInt32
    fileprivate let child: UInt32
    fileprivate let start: UInt32
    fileprivate let size: Int
  }

  private let octets: [UInt8]
  private let sectorSize: Int
  private let miniSectorSize: Int
  private let miniCutoff: Int
  private var table: [UInt32] = []
  private var miniTable: [UInt32] = []
  private var miniStream: [UInt8] = []
  private var entries: [Entry] = []
  /// Entries that were listed: each lies in one storage, and a file that says otherwise would be read without end.
  private var listed: Set<UInt32> = []
  /// What may still be read: a file whose streams share their sectors would otherwise read back many times as long.
  private var budget: Int

  /// The first octets of a compound file ([MS-CFB], section 2.2).
  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  private static let none: UInt32 = 0xFFFF_FFFF
  private static let endOfChain: UInt32 = 0xFFFF_FFFE

  /// Opens a file; nil where the octets are not such a file, or are broken at its root.
  init?(_ octets: [UInt8]) {
    guard octets.starts(with: CompoundFile.signature), octets.count >= 512 else { return nil }
    self.octets = octets
    let shift = octets.littleEndian16(30)
    let miniShift = octets.littleEndian16(32)
    guard shift == 9 || shift == 12, miniShift == 6 else { return nil }
    sectorSize = 1 << Int(shift)
    miniSectorSize = 1 << Int(miniShift)
    let cutoff = octets.littleEndian32(56)
    guard cutoff <= 65_536 else { return nil }
    miniCutoff = Int(cutoff)
    budget = 4 * octets.count
    readTable()
    readDirectory()
    guard let root = entries.first else { return nil }
    miniTable = CompoundFile.words(chain(octets.littleEndian32(60), limit: octets.count) ?? [])
    miniStream = chain(root.start, limit: root.size) ?? []
  }

  /// What lies in the root.
  mutating func root() -> [Entry] {
    guard let root = entries.first else { return [] }
    return children(of: root)
  }

  /// What lies in a storage, in no particular order; nothing for one that was listed before.
  mutating func children(of storage: Entry) -> [Entry] {
    var result: [Entry] = []
    var waiting = [storage.child]
    while let number = waiting.popLast() {
      guard number < UInt32(clamping: entries.count), listed.insert(number).inserted else {
        continue
      }
      let entry = entries[Int(number)]
      result.append(entry)
      waiting += [entry.left, entry.right]
    }
    return result
  }

  /// The octets of a stream; nil where its sectors are broken.
  mutating func octets(of stream: Entry) -> [UInt8]? {
    guard !stream.isStorage, stream.size <= budget else { return nil }
    budget -= stream.size
    if stream.size == 0 { return [] }
    return stream.size < miniCutoff
      ? miniChain(stream.start, size: stream.size) : chain(stream.start, limit: stream.size)
  }

  // MARK: Tables

  /// How many sectors there can be.
  private var sectorCount: Int { octets.count / sectorSize }

  private func sector(_ number: UInt32) -> ArraySlice<UInt8>? {
    guard number < UInt32(clamping: sectorCount) else { return nil }
    let start = (Int(number) + 1) * sectorSize
    guard start < octets.count else { return nil }
    return octets[start..<min(start + sectorSize, octets.count)]
  }

  /// Gathers the file allocation table: the header names its first sectors, and a chain of their own the others
  /// ([MS-CFB], section 2.5).
  private mutating func readTable() {
    var numbers = CompoundFile.words(Array(octets[76..<512]))
    var next = octets.littleEndian32(68)
    var visited = 0
    while let more = sector(next), visited <= sectorCount {
      visited += 1
      let words = CompoundFile.words(Array(more))
      numbers += words.dropLast()
      next = words.last ?? CompoundFile.endOfChain
    }
    var used: Set<UInt32> = []
    for number in numbers where number < UInt32(clamping: sectorCount) {
      guard used.insert(number).inserted, let sector = sector(number) else { continue }
      table += CompoundFile.words(Array(sector))
    }
  }

  private mutating func readDirectory() {
    let bytes = chain(octets.littleEndian32(48), limit: octets.count) ?? []
    var start = 0
    while start + 128 <= bytes.count {
      entries.append(
        CompoundFile.entry(Array(bytes[start..<(start + 128)]), fileSize: octets.count))
      start += 128
    }
  }

  private static func entry(_ bytes: [UInt8], fileSize: Int) -> Entry {
    let length = max(0, min(Int(bytes.littleEndian16(64)) - 2, 62))
    let units = stride(from: 0, to: length - 1, by: 2).map { bytes.littleEndian16($0) }
    let kind = bytes[66]
    let size = bytes.littleEndian32(120)
    return Entry(
      name: String(decoding: units, as: UTF16.self), isStorage: kind == 1 || kind == 5,
      left: bytes.littleEndian32(68), right: bytes.littleEndian32(72),
      child: bytes.littleEndian32(76), start: bytes.littleEndian32(116),
      size: size > UInt32(Int32.max) ? fileSize : min(Int(size), fileSize))
  }

  // MARK: Chains

  /// The octets of a chain of sectors, at most some; nil where it leads out of the file or in a circle.
  private func chain(_ first: UInt32, limit: Int) -> [UInt8]? {
    var result: [UInt8] = []
    var number = first
    var steps = 0
    while number != CompoundFile.endOfChain, number != CompoundFile.none, result.count < limit {
      guard steps <= sectorCount, let sector = sector(number),
        number < UInt32(clamping: table.count)
      else {
        return nil
      }
      result += sector
      number = table[Int(number)]
      steps += 1
    }
    return Array(result.prefix(limit))
  }

  private func miniChain(_ first: UInt32, size: Int) -> [UInt8]? {
    var result: [UInt8] = []
    var number = first
    let most = miniStream.count / miniSectorSize + 1
    var steps = 0
    while result.count < size {
      guard steps <= most, number < UInt32(clamping: miniTable.count),
        number < UInt32(clamping: most)
      else {
        return nil
      }
      let start = Int(number) * miniSectorSize
      guard start < miniStream.count else { return nil }
      result += miniStream[start..<min(start + miniSectorSize, miniStream.count)]
      number = miniTable[Int(number)]
      steps += 1
    }
    return Array(result.prefix(size))
  }

  private static func words(_ bytes: [UInt8]) -> [UInt32] {
    stride(from: 0, to: bytes.count - 3, by: 4).map { bytes.littleEndian32($0) }
  }
}

extension [UInt8] {
  /// The number of two octets, the low one first; 0 behind the end.
  func littleEndian16(_ position: Int) -> UInt16 {
    guard position >= 0, position + 2 <= count else { return 0 }
    return UInt16(self[position]) | UInt16(self[position + 1]) << 8
  }

  /// The number of four octets, the low one first; 0 behind the end.
  func littleEndian32(_ position: Int) -> UInt32 {
    guard position >= 0, position + 4 <= count else { return 0 }
    return UInt32(littleEndian16(position)) | UInt32(littleEndian16(position + 2)) << 16
  }

  /// The number of eight octets, the low one first; 0 behind the end.
  func littleEndian64(_ position: Int) -> UInt64 {
    guard position >= 0, position + 8 <= count else { return 0 }
    return UInt64(littleEndian32(position)) | UInt64(littleEndian32(position + 4)) << 32
  }
}
