import Testing

@testable import Archive

/// Archives made to take a reader down.
@Suite struct HostileArchiveTests {
  private func zip(_ files: [(String, [UInt8])]) -> [UInt8] {
    var writer = ZIPWriter()
    for (name, bytes) in files { writer.add(name, bytes) }
    return writer.bytes
  }

  /// Changes the little-endian number at an offset into every entry of the directory.
  private func changed(_ bytes: [UInt8], _ offset: Int, to number: UInt32, width: Int) -> [UInt8] {
    var bytes = bytes
    for start in bytes.indices.dropLast(46)
    where bytes[start...].starts(with: [0x50, 0x4B, 1, 2]) {
      for place in 0..<width {
        bytes[start + offset + place] = UInt8(truncatingIfNeeded: number >> (8 * UInt32(place)))
      }
    }
    return bytes
  }

  @Test func `a bomb stops at the size that its directory tells`() throws {
    let bomb = zip([("bomb", [UInt8](repeating: 0, count: 4 << 20))])
    #expect(bomb.count < 10_000)
    let lying = changed(bomb, 24, to: 1_000, width: 4)
    let archive = try ZIPArchive(lying)
    #expect(throws: ArchiveError.self) { try archive.contents(of: archive.entries[0]) }
  }

  @Test func `a bomb that tells its size is refused before it is unpacked`() {
    var budget = ArchiveBudget()
    budget.entry = 1 << 20
    let bomb = zip([("bomb", [UInt8](repeating: 0, count: 4 << 20))])
    #expect(throws: ArchiveError.entryTooLarge(name: "bomb", limit: 1 << 20)) {
      try ZIPArchive(bomb, budget: budget)
    }
  }

  @Test func `many small bombs are counted together`() {
    var budget = ArchiveBudget()
    budget.total = 1 << 20
    let bomb = zip((0..<8).map { ("bomb\($0)", [UInt8](repeating: 0, count: 256 << 10)) })
    #expect(throws: ArchiveError.totalTooLarge(limit: 1 << 20)) {
      try ZIPArchive(bomb, budget: budget)
    }
  }

  @Test(arguments: [20, 24, 42])
  func `sizes and places beyond the file are refused`(offset: Int) {
    let bytes = changed(zip([("a", Array("text".utf8))]), offset, to: 0x7FFF_FFFF, width: 4)
    #expect(throws: ArchiveError.self) {
      let archive = try ZIPArchive(bytes)
      _ = try archive.contents(of: archive.entries[0])
    }
  }

  @Test(arguments: [28, 30, 32])
  func `lengths of names and fields beyond the directory are refused`(offset: Int) {
    let bytes = changed(zip([("a", Array("text".utf8))]), offset, to: 0xFFFF, width: 2)
    #expect(throws: ArchiveError.self) { try ZIPArchive(bytes) }
  }

  @Test func `a directory that claims more entries than it has is refused`() {
    var bytes = zip([("a", [1])])
    bytes[bytes.count - 12] = 9
    bytes[bytes.count - 14] = 9
    #expect(throws: ArchiveError.self) { try ZIPArchive(bytes) }
  }

  @Test func `names that climb out of the folder are only names`() throws {
    let archive = try ZIPArchive(zip([("../../etc/passwd", [1]), ("/xl/a", [2])]))
    #expect(archive.entries.map(\.name) == ["../../etc/passwd", "/xl/a"])
  }

  @Test func `two thousand entries are read, one more is refused`() throws {
    let most = zip((0..<2_000).map { ("\($0)", []) })
    #expect(try ZIPArchive(most).entries.count == 2_000)
    let more = zip((0..<2_001).map { ("\($0)", []) })
    #expect(throws: ArchiveError.tooManyEntries(limit: 2_000)) { try ZIPArchive(more) }
  }
}
