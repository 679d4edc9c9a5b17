import Archive
import Testing

@Suite struct GZIPFileTests {
  private let text = Array("BEGIN:VCALENDAR\r\n".utf8)

  @Test func `a file is unpacked and its name is kept`() throws {
    let file = try GZIPFile(Fixtures.gzip)
    #expect(file.bytes == text)
    #expect(file.name == "diary.ics")
  }

  @Test func `several members are one file`() throws {
    #expect(try GZIPFile(Fixtures.gzip + Fixtures.gzip).bytes == text + text)
  }

  @Test func `zeros at the end are passed over, anything else is damage`() throws {
    #expect(try GZIPFile(Fixtures.gzip + [0, 0, 0]).bytes == text)
    #expect(throws: ArchiveError.damaged(name: "diary.ics", .endsEarly)) {
      try GZIPFile(Fixtures.gzip + [1])
    }
    #expect(throws: ArchiveError.damaged(name: "diary.ics", .header)) {
      try GZIPFile(Fixtures.gzip + [UInt8](repeating: 1, count: 40))
    }
  }

  @Test func `thousands of members are one file, called by the first one's name`() throws {
    var second = Fixtures.gzip
    second[10] = UInt8(ascii: "D")
    let count = 3_000
    let packed = (0..<count).reduce(into: Fixtures.gzip) { packed, _ in packed += second }
    let file = try GZIPFile(packed)
    #expect(file.bytes.count == text.count * (count + 1))
    #expect(file.name == "diary.ics")
  }

  @Test func `a member of the highest size that the budget allows is read`() throws {
    var budget = ArchiveBudget()
    (budget.entry, budget.file) = (text.count, Fixtures.gzip.count)
    #expect(try GZIPFile(Fixtures.gzip, budget: budget).bytes == text)
  }

  @Test func `extra field, comment and the header's check sum are passed over`() throws {
    var bytes = Fixtures.gzip
    bytes[3] = 0x1E
    let name = Array("diary.ics".utf8) + [0]
    let packed = Array(bytes[(10 + name.count)...])
    bytes = Array(bytes[..<10]) + [2, 0, 7, 7] + name + [0x63, 0] + [9, 9] + packed
    let file = try GZIPFile(bytes)
    #expect(file.bytes == text)
    #expect(file.name == "diary.ics")
  }

  @Test func `another check sum or another length is damage`() {
    for fromEnd in [1, 8] {
      var bytes = Fixtures.gzip
      bytes[bytes.count - fromEnd] ^= 1
      #expect(throws: ArchiveError.self) { try GZIPFile(bytes) }
    }
  }

  @Test func `all members together stay within the budget`() {
    var budget = ArchiveBudget()
    budget.entry = 20
    #expect(throws: ArchiveError.entryTooLarge(name: "diary.ics", limit: 20)) {
      try GZIPFile(Fixtures.gzip + Fixtures.gzip, budget: budget)
    }
    budget.file = 10
    #expect(throws: ArchiveError.fileTooLarge(limit: 10)) {
      try GZIPFile(Fixtures.gzip, budget: budget)
    }
  }

  @Test func `a file of another kind is said to be one`() {
    #expect(throws: ArchiveError.notCompressed) { try GZIPFile(Array("PK".utf8)) }
    #expect(throws: ArchiveError.notCompressed) { try GZIPFile([]) }
  }

  @Test func `a file cut short anywhere is refused`() {
    for length in 0..<Fixtures.gzip.count {
      #expect(throws: ArchiveError.self) { try GZIPFile(Array(Fixtures.gzip[..<length])) }
    }
  }

  @Test func `a damaged file is refused or read within the budget`() {
    var generator = Mutations(seed: 3)
    var budget = ArchiveBudget()
    budget.entry = 1_000
    for _ in 0..<2_000 {
      if let file = try? GZIPFile(generator.damaged(Fixtures.gzip), budget: budget) {
        #expect(file.bytes.count <= 1_000)
      }
    }
  }
}
