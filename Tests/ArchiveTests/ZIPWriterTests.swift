import Testing

@testable import Archive

@Suite struct ZIPWriterTests {
  private let text = Array(String(repeating: "Opening meeting. ", count: 9).utf8)

  private func contents(_ archive: ZIPArchive) throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for entry in archive.entries { contents[entry.name] = try archive.contents(of: entry) }
    return contents
  }

  @Test func `entries come back in their order, deflated where that helps`() throws {
    var writer = ZIPWriter()
    writer.add("long.txt", text)
    writer.add("été/short.txt", [1, 2])
    writer.add("empty.txt", [])
    let archive = try ZIPArchive(writer.bytes)
    #expect(archive.entries.map(\.name) == ["long.txt", "été/short.txt", "empty.txt"])
    #expect(archive.entries.map(\.method) == [8, 0, 0])
    #expect(
      try contents(archive) == ["long.txt": text, "été/short.txt": [1, 2], "empty.txt": []])
  }

  @Test func `an archive without entries is read as one`() throws {
    #expect(try ZIPArchive(ZIPWriter().bytes).entries == [])
  }

  @Test func `the same entries make the same bytes`() {
    var writers = (ZIPWriter(), ZIPWriter())
    writers.0.add("a.txt", text)
    writers.1.add("a.txt", text)
    #expect(writers.0.bytes == writers.1.bytes)
  }

  @Test(arguments: [Fixtures.twoEntries, Fixtures.dataDescriptor, Fixtures.zip64])
  func `an entry of another archive is copied with its packed bytes`(bytes: [UInt8]) throws {
    let original = try ZIPArchive(bytes)
    var writer = ZIPWriter()
    for entry in original.entries { try writer.add(entry, from: original) }
    let copy = try ZIPArchive(writer.bytes)
    #expect(try contents(copy) == contents(original))
    for (old, new) in zip(original.entries, copy.entries) {
      #expect(
        original.bytes[try original.packedRange(of: old)]
          == copy.bytes[try copy.packedRange(of: new)])
    }
  }

  @Test func `random entries come back whatever they hold`() throws {
    var generator = Mutations(seed: 3_000)
    for _ in 0..<40 {
      let files = (0..<generator.number(below: 12)).map { number in
        let kinds = 1 + generator.number(below: 256)
        let bytes = (0..<generator.number(below: 900)).map { _ in
          UInt8(generator.number(below: kinds))
        }
        return (name: "folder \(generator.number(below: 3))/é\(number)", bytes: bytes)
      }
      var writer = ZIPWriter()
      for file in files { writer.add(file.name, file.bytes) }
      let archive = try ZIPArchive(writer.bytes)
      #expect(archive.entries.map(\.name) == files.map(\.name))
      for (entry, file) in zip(archive.entries, files) {
        #expect(try archive.contents(of: entry) == file.bytes)
      }
    }
  }

  /// The version needed, flags, method, date, check sum, sizes and length of the name: 24 bytes in both headers.
  @Test func `an entry's own header says what the directory says`() throws {
    var writer = ZIPWriter()
    writer.add("plain.txt", Array("short".utf8))
    writer.add("größe.xml", [UInt8](repeating: 65, count: 5_000))
    let bytes = writer.bytes
    let archive = try ZIPArchive(bytes)
    var position = Int(try #require(bytes.number32(at: bytes.count - 6)))
    for entry in archive.entries {
      #expect(bytes.number32(at: position) == 0x0201_4B50)
      let own = entry.headerOffset + 4..<entry.headerOffset + 28
      #expect(bytes[own] == bytes[position + 6..<position + 30], "\(entry.name)")
      position += 46 + entry.name.utf8.count
    }
    #expect(position == bytes.count - 22)
  }

  @Test(arguments: [("plain.txt", false), ("größe.txt", true), ("日程.xml", true)])
  func `a name beyond ASCII is marked as UTF-8, another is not`(name: String, isMarked: Bool) {
    var writer = ZIPWriter()
    writer.add(name, [])
    let flags = writer.bytes.number16(at: 6) ?? 0
    #expect((flags & 1 << 11 != 0) == isMarked)
  }

  @Test func `every entry is dated the first day that ZIP knows`() {
    var writer = ZIPWriter()
    writer.add("a", [])
    // 1 January 1980 at midnight, as MS-DOS packs a time and a date.
    #expect(writer.bytes.number16(at: 10) == 0)
    #expect(writer.bytes.number16(at: 12) == 0b0000000_0001_00001)
  }

  @Test func `bytes that deflate makes no smaller are stored`() {
    var generator = Mutations(seed: 9)
    var writer = ZIPWriter()
    writer.add("noise", (0..<500).map { _ in UInt8(generator.number(below: 256)) })
    #expect(writer.bytes.number16(at: 8) == 0)
    #expect(writer.bytes.number32(at: 18) == 500)
  }

  @Test func `an entry with a password is not copied`() throws {
    var entry = RawArchive.Entry("secret", "x")
    entry.flags = 1
    let archive = try ZIPArchive(RawArchive(entry).bytes)
    var writer = ZIPWriter()
    #expect(throws: ArchiveError.encrypted("secret")) {
      try writer.add(archive.entries[0], from: archive)
    }
  }
}
