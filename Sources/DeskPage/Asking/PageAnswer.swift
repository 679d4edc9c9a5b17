import Archive
import Findings
import Sheets
import WeekPage

/// The parts of the page whose content an answer replaces; the raw value is the identifier of the element.
enum PageRegion: String, CaseIterable {
  case desk, state, findings, remarks, sheetlist, grid, painter, painted
  case board, panel, why, mask, story, leadin, changes, changed, telling, told
}

/// What the core answers to the page's script: markup for parts of the page, changed sheets, files to download, and
/// words to read aloud.
///
/// The answer crosses back as a bundle of files. The first character of a name says what the script does with the
/// content: `#` replaces the content of an element, `=` replaces a sheet, `-` takes a file away, `>` is a download,
/// `!` is read aloud, and `*` stands before `=` parts that replace all sheets.
struct PageAnswer {
  private(set) var parts: [SheetFile] = []

  /// Replaces the content of a part of the page.
  mutating func show(_ markup: Markup, in region: PageRegion) {
    parts.append(SheetFile(name: "#" + region.rawValue, bytes: markup.bytes))
  }

  /// Replaces one sheet.
  mutating func keep(_ file: SheetFile) {
    parts.append(SheetFile(path: "=" + file.name, bytes: file.bytes))
  }

  /// Takes a file of the review away.
  mutating func drop(_ name: String) {
    parts.append(SheetFile(path: "-" + name, bytes: []))
  }

  /// Replaces all sheets by others, under a name for what is saved of them.
  mutating func keepAll(_ files: [SheetFile], name: String) {
    parts.append(SheetFile(name: "*", bytes: Array(name.utf8)))
    for file in files { keep(file) }
  }

  /// Offers a file to download.
  mutating func download(_ name: String, _ bytes: [UInt8]) {
    parts.append(SheetFile(name: ">" + name, bytes: bytes))
  }

  /// Offers files to download, packed into one ZIP.
  mutating func download(_ name: String, packing files: [(name: String, bytes: [UInt8])]) {
    var archive = ZIPWriter()
    for file in files { archive.add(file.name, file.bytes) }
    download(name, archive.bytes)
  }

  /// Says a sentence, which is shown and read aloud.
  mutating func say(_ sentence: String) {
    parts.append(SheetFile(name: "!", bytes: Array(sentence.utf8)))
  }

  /// Says what stands in the way, in the words of the findings.
  mutating func refuse(_ findings: [Finding]) {
    say(findings.map { $0.sentence }.joined(separator: " "))
  }
}
