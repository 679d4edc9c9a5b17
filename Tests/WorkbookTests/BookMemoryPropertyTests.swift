import Testing

@testable import Workbook

/// What the program remembers in cells survives whatever people and programs do to a workbook, or is known to be damaged.
@Suite struct BookMemoryPropertyTests {
  private func files(seed: UInt64) -> [BookFile] {
    var random = RandomNumbers(seed: seed)
    return (0..<random.below(6)).map { number in
      let kinds = 1 + random.below(256)
      return BookFile(
        path: random.one(of: ["releases/", "outbox/é ", "", "a\nb/"]) + "v\(number).json",
        bytes: (0..<random.below(3_000)).map { _ in UInt8(random.below(kinds)) })
    }
  }

  private func book(_ memory: SheetDraft) throws -> [UInt8] {
    var visible = SheetDraft(name: "Start here")
    visible.add(row: 1, ["Start"])
    return try BookWriter.bytes(BookDraft(sheets: [visible, memory]))
  }

  @Test(arguments: UInt64(0)..<40)
  func `any files come back`(seed: UInt64) throws {
    let files = files(seed: seed)
    let book = try BookReader.read(try book(BookMemory.sheet(of: files)))
    #expect(BookMemory.files(in: book) == files)
  }

  @Test(arguments: UInt64(0)..<40)
  func `any files are the same bytes packed and unpacked`(seed: UInt64) {
    let files = files(seed: seed)
    #expect(BookMemory.unpacked(BookMemory.packed(files)) == files)
    // A byte too few or too many is no memory.
    let packed = BookMemory.packed(files)
    if !packed.isEmpty { #expect(BookMemory.unpacked(Array(packed.dropLast())) != files) }
    #expect(BookMemory.unpacked(packed + [0x31]) == nil)
  }

  @Test(arguments: UInt64(0)..<60)
  func `one character more, less or other is damage, and never another memory`(seed: UInt64) throws
  {
    let files = files(seed: seed) + [BookFile(path: "a", bytes: Array("the ledger".utf8))]
    var sheet = BookMemory.sheet(of: files)
    var random = RandomNumbers(seed: seed)
    let place = random.below(sheet.cells.count)
    var text = Array((sheet.cells[place].value?.text ?? "").utf8)
    let index = random.below(text.count)
    switch random.below(3) {
    case 0: text.remove(at: index)
    case 1: text.insert(UInt8(ascii: "Q"), at: index)
    default: text[index] = text[index] == UInt8(ascii: "Q") ? UInt8(ascii: "R") : UInt8(ascii: "Q")
    }
    sheet.cells[place].value = .text(String(decoding: text, as: UTF8.self))
    let read = BookMemory.files(in: try BookReader.read(try book(sheet)))
    #expect(read == nil || read == files)
  }

  @Test func `a memory keeps its place when the book is changed around it`() throws {
    let files = files(seed: 5)
    var bytes = try book(BookMemory.sheet(of: files))
    for round in 0..<4 {
      bytes = try BookEditor.bytes(
        bytes,
        edits: [
          SheetEdit(
            sheet: "Start here", cells: [CellPosition(row: round + 2, column: 1): .text("x")])
        ])
    }
    #expect(BookMemory.files(in: try BookReader.read(bytes)) == files)
  }

  @Test func `a new memory takes the place of the old one, however long either is`() throws {
    var bytes = try book(BookMemory.sheet(of: files(seed: 1)))
    for seed in 2..<8 as Range<UInt64> {
      bytes = try BookEditor.bytes(bytes, sheets: [BookMemory.sheet(of: files(seed: seed))])
      let book = try BookReader.read(bytes)
      #expect(BookMemory.files(in: book) == files(seed: seed))
      #expect(book.sheets.map(\.name) == ["Start here", BookMemory.sheetName])
      #expect(book.sheets[1].visibility == .veryHidden)
    }
  }
}
