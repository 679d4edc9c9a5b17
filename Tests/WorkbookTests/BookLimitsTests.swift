import Archive
import Findings
import Testing

@testable import Workbook

/// Each limit of the guide, reached and passed: what is beyond is refused in words before memory grows.
@Suite struct BookLimitsTests {
  private func failure(_ sample: BookSample, _ change: (inout BookLimits) -> Void) -> BookFailure? {
    var limits = BookLimits()
    change(&limits)
    do throws(BookFailure) {
      _ = try BookReader.read(sample.bytes, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  private func row(_ cells: Int) -> BookSample {
    BookSample(cells: (0..<cells).map { "<c><v>\($0)</v></c>" }.joined())
  }

  @Test func `the usual limits are those of the guide`() {
    let limits = BookLimits()
    #expect(limits.archive.file == 32 << 20)
    #expect(limits.archive.entries == 2_000)
    #expect(limits.archive.entry == 64 << 20)
    #expect(limits.archive.total == 128 << 20)
    #expect(limits.text == 16 << 20)
  }

  @Test func `cells`() {
    #expect(failure(row(20)) { $0.cells = 20 } == nil)
    #expect(failure(row(21)) { $0.cells = 20 } == .tooLarge("more than 20 cells"))
  }

  @Test func `merged cells count as cells, since each takes room`() {
    let merges = (1...9).map { "<mergeCell ref='A\($0):B\($0)'/>" }.joined()
    let sample = BookSample(sheet: "<sheetData/><mergeCells>\(merges)</mergeCells>")
    #expect(failure(sample) { $0.cells = 9 } == nil)
    #expect(failure(sample) { $0.cells = 8 } == .tooLarge("more than 8 cells"))
  }

  @Test func `cells that hold nothing do not count`() {
    let sample = BookSample(cells: String(repeating: "<c/>", count: 500))
    #expect(failure(sample) { $0.cells = 1 } == nil)
  }

  @Test func `texts, each for sixteen bytes at least`() {
    let texts = String(repeating: "<si><t>a</t></si>", count: 10)
    let sample = BookSample(cells: "<c t='s'><v>0</v></c>", strings: texts)
    #expect(failure(sample) { $0.text = 160 } == nil)
    #expect(failure(sample) { $0.text = 159 } == .tooLarge("more than 0 MB of text"))
    let long = BookSample(
      cells: "<c t='inlineStr'><is><t>\(String(repeating: "x", count: 300))</t></is></c>")
    #expect(failure(long) { $0.text = 300 } == nil)
    #expect(failure(long) { $0.text = 299 } != nil)
  }

  @Test func `texts that cells share are counted once`() {
    let text = String(repeating: "x", count: 1_000)
    let cells = String(repeating: "<c t='s'><v>0</v></c>", count: 100)
    let sample = BookSample(cells: cells, strings: "<si><t>\(text)</t></si>")
    #expect(failure(sample) { $0.text = 1_000 } == nil)
  }

  @Test(arguments: [
    ("<c r='XFE1'><v>1</v></c>", "XFE1"), ("<c r='A1048577'><v>1</v></c>", "A1048577"),
    ("<c r='A0'><v>1</v></c>", "A0"), ("<c r=''><v>1</v></c>", ""),
    ("<c r='ZZZZZZZZZZZZ99999999999999'><v>1</v></c>", "ZZZZZZZZZZZZ99999999999999"),
  ])
  func `a cell outside the sheet`(cell: String, name: String) {
    #expect(
      failure(BookSample(cells: cell)) { _ in }
        == .part(name: "xl/worksheets/sheet1.xml", words: "a cell has the name \"\(name)\""))
  }

  @Test func `more cells without names than a row has`() {
    #expect(failure(row(16_384)) { _ in } == nil)
    #expect(
      failure(row(16_385)) { _ in }
        == .part(name: "xl/worksheets/sheet1.xml", words: "a row has more than 16384 cells"))
  }

  @Test(arguments: ["0", "-1", "x", "1048577", "99999999999999999999", "1.5"])
  func `a row outside the sheet`(number: String) {
    let sample = BookSample(
      sheet: "<sheetData><row r='\(number)'><c><v>1</v></c></row></sheetData>")
    #expect(failure(sample) { _ in } != nil)
  }

  @Test func `elements that lie too deep`() {
    let deep = String(repeating: "<b>", count: 80) + String(repeating: "</b>", count: 80)
    #expect(
      failure(BookSample(sheet: deep)) { _ in }
        == .part(
          name: "xl/worksheets/sheet1.xml",
          words: "elements lie too deep inside each other (line 1)"))
  }

  @Test func `a part that unpacks to more than its limit`() {
    var sample = row(1)
    sample.set("xl/media/bomb.bin", String(repeating: " ", count: 3 << 20))
    #expect(
      failure(sample) { $0.archive.entry = 2 << 20 }
        == .archive(.entryTooLarge(name: "xl/media/bomb.bin", limit: 2 << 20)))
    #expect(
      failure(sample) { $0.archive.total = 2 << 20 } == .archive(.totalTooLarge(limit: 2 << 20)))
    #expect(failure(sample) { $0.archive.entries = 3 } == .archive(.tooManyEntries(limit: 3)))
    #expect(failure(sample) { $0.archive.file = 100 } == .archive(.fileTooLarge(limit: 100)))
  }

  @Test func `each refusal is a finding with a mend`() {
    let failures: [BookFailure] = [
      .tooLarge("more than 20 cells"), .archive(.tooManyEntries(limit: 3)), .archive(.cutShort),
      .archive(.encrypted("x")), .part(name: "a", words: "b"), .missingPart("c"),
      .otherKind(.unknown),
    ]
    for failure in failures {
      let finding = failure.finding(file: "a.xlsx")
      #expect(finding.place.text.hasPrefix("a.xlsx"))
      #expect(!finding.mend.isEmpty, "\(failure)")
      #expect(finding.message.hasSuffix("."), "\(failure)")
    }
  }
}
