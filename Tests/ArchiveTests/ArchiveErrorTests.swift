import Archive
import Testing

@Suite struct ArchiveErrorTests {
  @Test func `each error says what is wrong and how to mend the file`() {
    let errors: [ArchiveError] = [
      .fileTooLarge(limit: 32 << 20), .notCompressed, .cutShort, .severalDisks,
      .tooManyEntries(limit: 2_000), .entryTooLarge(name: "a", limit: 10),
      .totalTooLarge(limit: 1 << 20), .doubledName("a"), .overlapping("a"), .encrypted("a"),
      .unknownMethod(name: "a", method: 12), .damaged(name: "a", .checksum),
    ]
    for error in errors {
      #expect(error.message.hasSuffix("."))
      #expect(error.mend.hasSuffix("."))
    }
    #expect(Set(errors.map(\.message)).count == errors.count)
  }

  @Test func `a limit is told in the unit that fits`() {
    #expect(
      ArchiveError.fileTooLarge(limit: 32 << 20).message
        == "The file is larger than 32 MB, which is the most that is read.")
    #expect(
      ArchiveError.entryTooLarge(name: "a.ics", limit: 900).message
        == "\"a.ics\" unpacks to more than 900 bytes, which is the most that is read.")
  }

  @Test func `a password's mend is to save without a password`() {
    #expect(ArchiveError.encrypted("a").mend == "Save the file without a password.")
  }
}
