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
}
