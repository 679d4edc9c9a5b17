import Sheets
import Testing

@testable import planner

@Suite struct SheetBundleTests {
  private let files = [
    SheetFile(name: "sessions.csv", bytes: Array("Ref,Title\r\nE01,Leader\r\n".utf8)),
    SheetFile(name: "caffè.csv", bytes: []),
  ]

  @Test func `unpacks to what was packed`() throws {
    #expect(try SheetBundle.unpack(SheetBundle.pack(files)) == files)
  }

  @Test func `a bundle of nothing is no bytes`() throws {
    #expect(SheetBundle.pack([]) == [])
    #expect(try SheetBundle.unpack([]) == [])
  }

  @Test func `lengths are four bytes, the lowest first`() {
    let file = SheetFile(name: "a", bytes: Array(repeating: 7, count: 258))
    #expect(
      SheetBundle.pack([file]) == [1, 0, 0, 0, 0x61, 2, 1, 0, 0] + Array(repeating: 7, count: 258))
  }

  @Test func `a bundle cut anywhere names the file in which it ends`() {
    let first = SheetBundle.pack([files[0]]).count
    let bundle = SheetBundle.pack(files)
    for end in 1..<bundle.count where end != first {
      let start = end < first ? 0 : first
      #expect(throws: SheetBundle.Fault.cutShort(fileAt: start)) {
        try SheetBundle.unpack(Array(bundle[..<end]))
      }
    }
  }

  @Test func `a length beyond all memory is a bundle cut short`() {
    #expect(throws: SheetBundle.Fault.cutShort(fileAt: 0)) {
      try SheetBundle.unpack([0xFF, 0xFF, 0xFF, 0xFF, 0x61])
    }
  }

  @Test func `a name that is not UTF-8 is refused`() {
    #expect(throws: SheetBundle.Fault.garbledName(fileAt: 0)) {
      try SheetBundle.unpack([1, 0, 0, 0, 0xFF, 0, 0, 0, 0])
    }
  }

  @Test func `faults are told in a sentence`() {
    #expect(
      SheetBundle.Fault.cutShort(fileAt: 12).sentence
        == "The bundle ends inside the file at byte 12.")
    #expect(
      SheetBundle.Fault.garbledName(fileAt: 0).sentence
        == "The name of the file at byte 0 is not UTF-8.")
  }
}
