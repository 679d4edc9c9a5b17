import Testing

@testable import Workbook

@Suite struct BookMemoryTests {
  private func book(_ sheets: SheetDraft...) throws -> Book {
    var visible = SheetDraft(name: "Start here")
    visible.add(row: 1, ["Start"])
    return try BookReader.read(try BookWriter.bytes(BookDraft(sheets: [visible] + sheets)))
  }

  @Test(arguments: [0, 1, 100, 200_000])
  func `what is remembered comes back, however long`(count: Int) throws {
    var state: UInt32 = 7
    let bytes = (0..<count).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(state >> 24)
    }
    #expect(BookMemory.read(try book(BookMemory.sheet(bytes))) == .remembered(bytes))
  }

  @Test func `every cell is short enough for Excel, and the sheet is very hidden`() {
    let sheet = BookMemory.sheet((0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) })
    #expect(sheet.visibility == .veryHidden)
    for cell in sheet.cells { #expect((cell.value?.text.utf16.count ?? 0) < 32_767) }
  }

  @Test func `a book without the sheet remembers nothing`() throws {
    #expect(BookMemory.read(try book()) == .none)
  }

  @Test func `a memory that somebody changed is known to be damaged`() throws {
    var sheet = BookMemory.sheet(Array("the ledger of invitations".utf8))
    let places = sheet.cells.indices
    for place in places {
      for text in ["", "x", "fieldwork-1 9 9 9", "fieldwork-1 1 99999999999 9", "AAAA"] {
        var changed = sheet
        changed.cells[place].value = .text(text)
        #expect(BookMemory.read(try book(changed)) == .damaged)
      }
    }
    sheet.cells.removeAll { $0.position.row == 2 }
    #expect(BookMemory.read(try book(sheet)) == .damaged)
  }
}
