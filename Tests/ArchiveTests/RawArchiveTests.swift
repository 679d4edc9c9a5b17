import Testing

@testable import Archive

/// Archives as other programs write them, and as people with bad intentions do, field by field.
@Suite struct RawArchiveTests {
  private let story = RawArchive.Entry("story.txt", "once upon a time")

  private func archive(_ raw: RawArchive) throws(ArchiveError) -> ZIPArchive {
    try ZIPArchive(raw.bytes)
  }

  private func text(_ raw: RawArchive, at index: Int = 0) throws -> String {
    let archive = try archive(raw)
    return String(decoding: try archive.contents(of: archive.entries[index]), as: UTF8.self)
  }

  // MARK: Honest, and unusual

  @Test func `an archive of several entries is read`() throws {
    let raw = RawArchive(story, .init("b", deflated: Fixtures.text), .init("empty", ""))
    #expect(try archive(raw).entries.map(\.name) == ["story.txt", "b", "empty"])
    #expect(try text(raw) == "once upon a time")
    #expect(try text(raw, at: 1) == String(decoding: Fixtures.text, as: UTF8.self))
    #expect(try text(raw, at: 2) == "")
  }

  @Test(arguments: [0, 8])
  func `check sum and sizes may stand behind the bytes`(method: Int) throws {
    var entry =
      method == 0 ? story : RawArchive.Entry("late", deflated: Array("once upon a time".utf8))
    entry.hasDescriptor = true
    #expect(try text(RawArchive(entry, .init("next", "x"))) == "once upon a time")
  }

  @Test func `the directory's name counts where an entry's own header has another`() throws {
    var entry = story
    entry.ownName = Array("a much longer name of another file.txt".utf8)
    let raw = RawArchive(entry, .init("next", "x"))
    #expect(try archive(raw).entries.map(\.name) == ["story.txt", "next"])
    #expect(try text(raw) == "once upon a time")
  }

  @Test func `extra fields of the two headers may differ in kind and length`() throws {
    var entry = story
    // The time of change as Info-ZIP writes it, and padding as Android's zipalign does.
    entry.ownExtra =
      RawArchive.field(0x5455, [1, 0, 0, 0, 0])
      + RawArchive.field(0xD935, [UInt8](repeating: 0, count: 300))
    entry.extra = RawArchive.field(0x5455, [1, 0, 0, 0, 0])
    #expect(try text(RawArchive(entry)) == "once upon a time")
  }

  @Test func `comments of entries and of the archive are passed over`() throws {
    var raw = RawArchive(story, .init("b", "c"))
    raw.entries[0].comment = Array("a comment".utf8)
    raw.comment = [UInt8](repeating: 0x50, count: 65_535)
    #expect(try text(raw, at: 1) == "c")
  }

  @Test func `of two whole archives in a file the last counts, as it does for other programs`()
    throws
  {
    var raw = RawArchive(story)
    raw.comment = RawArchive(RawArchive.Entry("inside", "x")).bytes
    #expect(try archive(raw).entries.map(\.name) == ["inside"])
    #expect(try text(raw) == "x")
  }

  @Test(arguments: [true, false])
  func `a program may stand before the archive, whichever way it counts places`(
    countsFromFile: Bool
  ) throws {
    var raw = RawArchive(story, .init("b", "c"))
    raw.before = [UInt8](repeating: 0x4D, count: 700)
    raw.countsFromFile = countsFromFile
    #expect(try text(raw) == "once upon a time")
    #expect(try text(raw, at: 1) == "c")
  }

  @Test func `numbers of 64 bits stand only for those that are too large for 32`() throws {
    var entry = story
    let size = UInt64(entry.size)
    entry.extra = RawArchive.field(0x5455, [1]) + RawArchive.wide(size)
    (entry.packedSize, entry.size) = (entry.packed.count, 0xFFFF_FFFF)
    let archive = try archive(RawArchive(entry))
    #expect(archive.entries[0].size == Int(size))
    #expect(try archive.contents(of: archive.entries[0]).count == Int(size))
  }

  @Test(arguments: [0, 1, 7])
  func `an extra field that is cut short leaves the number as it is, which is too large`(
    length: Int
  ) {
    var entry = story
    entry.extra = RawArchive.field(1, [UInt8](repeating: 1, count: length))
    entry.size = 0xFFFF_FFFF
    #expect(throws: ArchiveError.entryTooLarge(name: "story.txt", limit: 64 << 20)) {
      try archive(RawArchive(entry))
    }
  }

  @Test func `a size of 64 bits beyond all numbers is refused`() {
    var entry = story
    entry.extra = RawArchive.wide(.max)
    entry.size = 0xFFFF_FFFF
    #expect(throws: ArchiveError.entryTooLarge(name: "story.txt", limit: 64 << 20)) {
      try archive(RawArchive(entry))
    }
  }

  // MARK: Not supported

  /// Shrink, reduce, implode, deflate64, bzip2, LZMA, Zstandard, XZ, PPMd and AES, by APPNOTE's section 4.4.5.
  @Test(arguments: [1, 2, 6, 9, 12, 14, 93, 95, 98, 99])
  func `other methods are refused by their numbers, other entries are read`(method: Int) throws {
    var entry = story
    entry.method = method
    let raw = RawArchive(entry, .init("b", "c"))
    #expect(throws: ArchiveError.unknownMethod(name: "story.txt", method: method)) {
      try text(raw)
    }
    #expect(try text(raw, at: 1) == "c")
  }

  /// Encrypted, encrypted strongly, and with the directory encrypted too (section 4.4.4).
  @Test(arguments: [1, 1 << 6 | 1, 1 << 13])
  func `an entry with a password says so`(flags: Int) throws {
    var entry = story
    entry.flags = flags
    let archive = try archive(RawArchive(entry))
    #expect(archive.entries[0].isEncrypted)
    #expect(throws: ArchiveError.encrypted("story.txt")) {
      try archive.contents(of: archive.entries[0])
    }
  }

  @Test func `one of several disks is refused`() {
    var raw = RawArchive(story)
    raw.disk = 3
    #expect(throws: ArchiveError.severalDisks) { try archive(raw) }
  }

  // MARK: Dishonest

  @Test func `two entries with the same bytes are refused`() {
    var twin = story
    twin.name = Array("twin.txt".utf8)
    twin.offset = 0
    #expect(throws: ArchiveError.overlapping("story.txt")) {
      try archive(RawArchive(story, .init("filler", String(repeating: "x", count: 500)), twin))
    }
  }

  @Test func `an entry inside another is refused`() {
    let inner = RawArchive(RawArchive.Entry("inner", "secret")).bytes
    var outer = RawArchive.Entry("outer", "")
    (outer.packed, outer.size, outer.checksum) = (inner, inner.count, CRC32.of(inner))
    var second = RawArchive.Entry("inner", "secret")
    second.offset = 30 + 5
    #expect(throws: ArchiveError.overlapping("outer")) { try archive(RawArchive(outer, second)) }
  }

  @Test func `an entry that reaches into the directory is refused`() {
    var entry = story
    entry.packedSize = entry.packed.count + 20
    entry.size += 20
    #expect(throws: ArchiveError.overlapping("story.txt")) { try archive(RawArchive(entry)) }
  }

  @Test func `an entry whose header lies in the directory is refused`() throws {
    var entry = story
    let place = RawArchive(story).bytes.count - 22 - 46 - 9
    entry.offset = place
    #expect(throws: ArchiveError.overlapping("story.txt")) { try archive(RawArchive(entry)) }
  }

  @Test func `a place where there is no header is damage`() throws {
    var entry = story
    entry.packedSize = 3
    entry.offset = 4
    let archive = try archive(RawArchive(entry))
    #expect(throws: ArchiveError.damaged(name: "story.txt", .header)) {
      try archive.contents(of: archive.entries[0])
    }
  }

  @Test(arguments: [15, 17])
  func `a stored entry whose two sizes differ is damage`(size: Int) throws {
    var entry = story
    entry.size = size
    let archive = try archive(RawArchive(entry))
    #expect(throws: ArchiveError.damaged(name: "story.txt", .checksum)) {
      try archive.contents(of: archive.entries[0])
    }
  }

  @Test func `every bit of a check sum counts`() throws {
    for bit in 0..<UInt32(32) {
      var entry = story
      entry.checksum ^= 1 << bit
      let archive = try archive(RawArchive(entry))
      #expect(throws: ArchiveError.damaged(name: "story.txt", .checksum), "bit \(bit)") {
        try archive.contents(of: archive.entries[0])
      }
    }
  }

  @Test(arguments: [0, 1, 3, 0xFFFF])
  func `a count of entries that is not the directory's is refused or leaves entries out`(
    count: Int
  ) throws {
    var raw = RawArchive(story, .init("b", "c"))
    raw.count = count
    switch count {
    case 0, 1: #expect(try archive(raw).entries.count == count)
    default: #expect(throws: ArchiveError.self) { try archive(raw) }
    }
  }

  @Test func `names of any bytes are names`() throws {
    var generator = Mutations(seed: 437)
    var raw = RawArchive()
    for number in 0..<200 {
      var entry = RawArchive.Entry("", "x")
      // A number keeps names apart; what stands before it is whatever bytes come.
      entry.name =
        (0..<generator.number(below: 12)).map { _ in UInt8(generator.number(below: 256)) }
        + Array("\(number)".utf8)
      raw.entries.append(entry)
    }
    let archive = try archive(raw)
    #expect(archive.entries.count == 200)
    #expect(archive.entries.allSatisfy { (try? archive.contents(of: $0)) == Array("x".utf8) })
  }

  @Test func `one bit more or less anywhere makes no archive that reads otherwise unnoticed`() {
    let raw = RawArchive(story, .init("b", deflated: Fixtures.text))
    let bytes = raw.bytes
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= 1 << UInt8(place % 8)
      guard let archive = try? ZIPArchive(damaged) else { continue }
      for entry in archive.entries {
        guard let contents = try? archive.contents(of: entry) else { continue }
        #expect(
          contents == Array("once upon a time".utf8) || contents == Fixtures.text, "byte \(place)")
      }
    }
  }
}
