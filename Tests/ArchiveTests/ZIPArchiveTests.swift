import Testing

@testable import Archive

@Suite struct ZIPArchiveTests {
  private let two = Fixtures.twoEntries

  private func contents(_ bytes: [UInt8], _ name: String) throws -> String {
    let archive = try ZIPArchive(bytes)
    let entry = try #require(archive.entry(named: name))
    return String(decoding: try archive.contents(of: entry), as: UTF8.self)
  }

  @Test func `stored and deflated entries are read in the order of the directory`() throws {
    let archive = try ZIPArchive(two)
    #expect(archive.entries.map(\.name) == ["plain.txt", "folder/packed.txt"])
    #expect(try contents(two, "plain.txt") == "plain")
    #expect(
      try contents(two, "folder/packed.txt") == String(repeating: "packed ", count: 20))
    #expect(archive.entry(named: "missing.txt") == nil)
  }

  @Test func `sizes that stand after the bytes are taken from the directory`() throws {
    #expect(
      try contents(Fixtures.dataDescriptor, "late.txt") == String(repeating: "late ", count: 20))
  }

  @Test func `sizes of 64 bits are read`() throws {
    #expect(try contents(Fixtures.zip64, "wide.txt") == String(repeating: "wide ", count: 20))
  }

  @Test func `bytes before the archive and after are passed over`() throws {
    #expect(try contents(Array("#!/bin/sh\n".utf8) + two, "plain.txt") == "plain")
    #expect(try contents(two + [13, 10], "plain.txt") == "plain")
  }

  @Test func `backslashes stand for slashes, and a folder is known by the last`() throws {
    let archive = try ZIPArchive(renamed("folder/packed.txt", "folder\\packed\\xx\\"))
    #expect(archive.entries.last?.name == "folder/packed/xx/")
    #expect(archive.entries.map(\.isFolder) == [false, true])
  }

  @Test func `a name that is not UTF-8 is read in the first code page of PCs`() throws {
    var bytes = two
    let last = try #require(occurrences(of: "plain.txt", in: bytes).last)
    bytes[last] = 0x82
    #expect(try ZIPArchive(bytes).entries.first?.name == "élain.txt")
  }

  @Test func `two entries of one name are refused, also where only the slash differs`() throws {
    let pair = ZIPSample.archive(["a/b": "1", "a\\b": "2"])
    #expect(throws: ArchiveError.doubledName("a/b")) { try ZIPArchive(pair) }
  }

  @Test func `an entry with a password is named when it is read`() throws {
    var bytes = two
    let header = try #require(occurrences(of: "PK\u{1}\u{2}", in: bytes).first)
    bytes[header + 8] |= 1
    let archive = try ZIPArchive(bytes)
    #expect(archive.entries[0].isEncrypted)
    #expect(throws: ArchiveError.encrypted("plain.txt")) {
      try archive.contents(of: archive.entries[0])
    }
    #expect(try archive.contents(of: archive.entries[1]).count == 140)
  }

  @Test func `another method is refused by its number`() throws {
    var bytes = two
    let header = try #require(occurrences(of: "PK\u{1}\u{2}", in: bytes).first)
    bytes[header + 10] = 12
    let archive = try ZIPArchive(bytes)
    #expect(throws: ArchiveError.unknownMethod(name: "plain.txt", method: 12)) {
      try archive.contents(of: archive.entries[0])
    }
  }

  @Test func `an entry that unpacks to more than its directory says is refused`() throws {
    var bytes = two
    let header = try #require(occurrences(of: "PK\u{1}\u{2}", in: bytes).last)
    bytes[header + 24] -= 1
    let archive = try ZIPArchive(bytes)
    #expect(throws: ArchiveError.damaged(name: "folder/packed.txt", .tooLong)) {
      try archive.contents(of: archive.entries[1])
    }
  }

  @Test func `an entry with another check sum is refused`() throws {
    var bytes = two
    let text = try #require(occurrences(of: "plainPK", in: bytes).first)
    bytes[text] = UInt8(ascii: "P")
    let archive = try ZIPArchive(bytes)
    #expect(throws: ArchiveError.damaged(name: "plain.txt", .checksum)) {
      try archive.contents(of: archive.entries[0])
    }
  }

  @Test func `every budget is kept before anything is unpacked`() {
    func error(_ change: (inout ArchiveBudget) -> Void) -> ArchiveError? {
      var budget = ArchiveBudget()
      change(&budget)
      do throws(ArchiveError) {
        _ = try ZIPArchive(two, budget: budget)
        return nil
      } catch {
        return error
      }
    }
    #expect(error { $0.file = 100 } == .fileTooLarge(limit: 100))
    #expect(error { $0.entries = 1 } == .tooManyEntries(limit: 1))
    #expect(error { $0.entry = 139 } == .entryTooLarge(name: "folder/packed.txt", limit: 139))
    #expect(error { $0.total = 144 } == .totalTooLarge(limit: 144))
    #expect(error { $0.total = 145 } == nil)
  }

  @Test func `entries that share their bytes are refused`() {
    let many = [String: String](uniqueKeysWithValues: (0..<9).map { ("\($0)", "0123456789") })
    #expect(throws: ArchiveError.overlapping("4")) {
      try ZIPArchive(ZIPSample.archive(many, allPackedSizes: 200))
    }
  }

  @Test func `a file of another kind is said to be one`() {
    #expect(throws: ArchiveError.notCompressed) { try ZIPArchive([]) }
    #expect(throws: ArchiveError.notCompressed) {
      try ZIPArchive([UInt8](repeating: 65, count: 90_000))
    }
  }

  @Test(arguments: [Fixtures.twoEntries, Fixtures.dataDescriptor, Fixtures.zip64])
  func `an archive cut short anywhere is refused`(bytes: [UInt8]) {
    for length in 4..<bytes.count {
      #expect(throws: ArchiveError.self, "\(length)") { try ZIPArchive(Array(bytes[..<length])) }
    }
  }

  @Test(arguments: [Fixtures.twoEntries, Fixtures.dataDescriptor, Fixtures.zip64])
  func `a damaged archive is refused or read, never more`(bytes: [UInt8]) {
    var generator = Mutations(seed: 7)
    for _ in 0..<2_000 {
      guard let archive = try? ZIPArchive(generator.damaged(bytes)) else { continue }
      for entry in archive.entries {
        if let contents = try? archive.contents(of: entry) {
          #expect(contents.count == entry.size)
        }
      }
    }
  }

  @Test func `an archive is known by how it begins`() {
    #expect(ZIPArchive.isLikely(two))
    #expect(!ZIPArchive.isLikely(Fixtures.gzip))
  }

  private func renamed(_ old: String, _ new: String) -> [UInt8] {
    var bytes = two
    for place in occurrences(of: old, in: bytes) {
      bytes.replaceSubrange(place..<place + old.utf8.count, with: new.utf8)
    }
    return bytes
  }

  private func occurrences(of text: String, in bytes: [UInt8]) -> [Int] {
    let wanted = Array(text.utf8)
    return bytes.indices.filter { bytes[$0...].starts(with: wanted) }
  }
}
