import Testing

@testable import Workbook

@Suite struct BookMemoryFilesTests {
  private func book(_ sheet: SheetDraft) throws -> Book {
    var visible = SheetDraft(name: "A")
    visible.add(row: 1, ["x"])
    return try BookReader.read(try BookWriter.bytes(BookDraft(sheets: [visible, sheet])))
  }

  @Test func `files come back with their paths, in their order, empty ones too`() throws {
    let files = [
      BookFile(path: "releases/v1.json", bytes: Array("{\n}".utf8)),
      BookFile(path: "é 1\n2", bytes: []),
      BookFile(path: ".fieldwork.json", bytes: (0...255).map { UInt8($0) }),
    ]
    #expect(BookMemory.files(in: try book(BookMemory.sheet(of: files))) == files)
  }

  @Test func `no files are remembered as none`() throws {
    #expect(BookMemory.files(in: try book(BookMemory.sheet(of: []))) == [])
  }

  @Test func `a book without a memory remembers nothing`() throws {
    #expect(BookMemory.files(in: try book(SheetDraft(name: "B"))) == [])
  }

  @Test func `a memory too long for one cell is cut and joined`() throws {
    var state: UInt64 = 7
    let noise: [UInt8] = (0..<90_000).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
    let sheet = BookMemory.sheet(of: [BookFile(path: "a", bytes: noise)])
    #expect(sheet.cells.count > 3)
    #expect(BookMemory.files(in: try book(sheet))?.first?.bytes == noise)
  }

  @Test(arguments: [
    "x", "1\n", "1 x\na", "-1 1\na", "5 1\nab", "1 99999999999\na", "1 1 1\nab", "9 2147483647\na",
  ])
  func `bytes that are no memory are damage, whatever lengths they claim`(text: String) {
    #expect(BookMemory.unpacked(Array(text.utf8)) == nil)
  }
}
