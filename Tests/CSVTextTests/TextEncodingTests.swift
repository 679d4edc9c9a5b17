import CSVText
import Encodings
import Findings
import Testing

@Suite struct TextEncodingTests {
  private let text = "Ref,Name\nP01,Zoë O’Brien – café\n"
  private let cells = [["Ref", "Name"], ["P01", "Zoë O’Brien – café"]]

  @Test func `UTF-8 is read with and without its mark`() {
    let plain = CSVReader.read(Array(text.utf8), file: "people.csv")
    let marked = CSVReader.read([0xEF, 0xBB, 0xBF] + Array(text.utf8), file: "people.csv")
    #expect(plain.encoding == .utf8)
    #expect(marked.encoding == .utf8WithMark)
    #expect(plain.rows.map(\.cells) == cells)
    #expect(marked.rows.map(\.cells) == cells)
    #expect(plain.findings + marked.findings == [])
  }

  @Test(arguments: [true, false], [true, false])
  func `UTF-16 is read in both byte orders, with and without a mark`(
    lowByteFirst: Bool, hasMark: Bool
  ) {
    let read = CSVReader.read(
      utf16(text, lowByteFirst: lowByteFirst, hasMark: hasMark), file: "people.csv")
    #expect(read.encoding == (lowByteFirst ? .utf16LittleEndian : .utf16BigEndian))
    #expect(read.rows.map(\.cells) == cells)
    #expect(read.findings == [])
  }

  @Test func `a character outside the basic plane survives UTF-16`() {
    let read = CSVReader.read(
      utf16("a,😀\n", lowByteFirst: true, hasMark: true), file: "people.csv")
    #expect(read.rows[0].cells == ["a", "😀"])
  }

  @Test func `half a character at the end of UTF-16 is reported, not fatal`() {
    let bytes = utf16("a,b\n", lowByteFirst: true, hasMark: true) + [0x41]
    let read = CSVReader.read(bytes, file: "people.csv")
    #expect(read.rows[0].cells == ["a", "b"])
    #expect(
      lines(read) == [
        "people.csv warning FW142 Some bytes of the file stand for no character; they are shown as \"\u{FFFD}\". "
          + "Correct those cells and save the sheet as CSV UTF-8."
      ])
  }

  @Test func `Windows-1252 is read with a warning`() {
    // "Zoë O’Brien – €5" as Excel's plain CSV writes it.
    let bytes: [UInt8] =
      Array("Zo".utf8) + [0xEB] + Array(" O".utf8) + [0x92] + Array("Brien ".utf8)
      + [0x96, 0x20, 0x80] + Array("5".utf8)
    let read = CSVReader.read(bytes, file: "people.csv")
    #expect(read.encoding == .windows1252)
    #expect(read.rows[0].cells == ["Zoë O’Brien – €5"])
    #expect(
      lines(read) == [
        "people.csv warning FW141 The file is not UTF-8, so it was read as Windows text; accents and dashes may "
          + "be wrong. Save the sheet from Excel as \"CSV UTF-8 (Comma delimited)\"."
      ])
  }

  @Test func `a byte that means nothing in Windows-1252 is reported`() {
    let read = CSVReader.read([0x41, 0x81, 0xE9], file: "people.csv")
    #expect(read.rows[0].cells == ["A\u{FFFD}é"])
    #expect(read.findings.map(\.code.text) == ["FW141", "FW142"])
  }

  @Test func `Mac OS Roman is told from Windows text by its words`() {
    // "Zoë Müller,Children’s" as Excel's "CSV (Macintosh)" writes it, with either line end.
    for lineEnd: [UInt8] in [[0x0D], [0x0A]] {
      let bytes: [UInt8] =
        Array("Zo".utf8) + [0x91] + Array(" M".utf8) + [0x9F] + Array("ller,Children".utf8) + [0xD5]
        + Array("s".utf8) + lineEnd
      let read = CSVReader.read(bytes, file: "people.csv")
      #expect(read.encoding == .macRoman)
      #expect(read.rows.map(\.cells) == [["Zoë Müller", "Children’s"]])
      #expect(read.findings.map(\.code.text) == ["FW141"])
    }
  }

  @Test func `a stray byte among UTF-8 leaves the other accents whole`() {
    let read = CSVReader.read(Array("Zoë,Müller,Ren".utf8) + [0xE9], file: "people.csv")
    #expect(read.rows[0].cells == ["Zoë", "Müller", "Ren\u{FFFD}"])
    #expect(read.findings.map(\.code.text) == ["FW142"])
  }

  @Test func `broken UTF-8 behind a mark is repaired and reported`() {
    let read = CSVReader.read([0xEF, 0xBB, 0xBF, 0x41, 0xFF, 0x42], file: "people.csv")
    #expect(read.rows[0].cells == ["A\u{FFFD}B"])
    #expect(read.findings.map(\.code.text) == ["FW142"])
  }

  private func utf16(_ text: String, lowByteFirst: Bool, hasMark: Bool) -> [UInt8] {
    let units = (hasMark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return lowByteFirst ? [low, high] : [high, low]
    }
  }
}
