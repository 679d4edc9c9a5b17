public import Findings
public import Workbook
import CSVText

/// A review's workbook, opened: the same files as a folder holds, and the way back.
///
/// Each sheet of the review is a CSV file by its usual name (`sessions.csv`); everything else that the program keeps
/// beside the sheets, such as `releases/v1.json`, comes out of the workbook's memory. A caller that changes files gives all of them back,
/// and gets the workbook with those changes and no other.
public struct ReviewWorkbook: Sendable {
  /// The workbook's file as it was opened.
  public let bytes: [UInt8]
  let book: Book
  private let memory: [BookFile]?
  /// The sheets of the review that the workbook has.
  let tabs: [Sheet: ReviewTab]

  /// Opens a workbook.
  ///
  /// - Throws: Why the file cannot be read.
  public init(_ bytes: [UInt8]) throws(BookFailure) {
    self.init(try BookReader.read(bytes), of: bytes)
  }

  /// A workbook that has been read.
  init(_ book: Book, of bytes: [UInt8]) {
    self.bytes = bytes
    self.book = book
    memory = BookMemory.files(in: book)?.filter { BookForm.isRemembered($0.path) }
    var tabs: [Sheet: ReviewTab] = [:]
    for sheet in book.sheets {
      guard let kind = ReviewBook.kind(of: sheet.name), tabs[kind] == nil else { continue }
      tabs[kind] = ReviewTab(sheet, kind)
    }
    self.tabs = tabs
  }

  /// The files of the review: its sheets, then what the program remembers.
  public var files: [BookFile] {
    ReviewBook.files(book).map { BookFile(path: $0.name, bytes: $0.bytes) } + (memory ?? [])
  }

  /// The findings about the workbook as a file; `file` is the name that the person knows.
  public func findings(file: String) -> [Finding] {
    let remarks =
      book.sheets.filter { ReviewBook.isReviewSheet($0.name) }.flatMap {
        $0.remarks(file: file)
      } + damage(file: file) + passedOver(file: file)
    guard memory == nil else { return remarks }
    return remarks + [
      Finding(
        .damagedMemory, at: .file(file), text: BookMemory.sheetName,
        "The sheet in which the program remembers releases and invitations has been changed.",
        mend: "Take a copy from before, and put the cells of your sheets into the copy.")
    ]
  }

  /// The workbook with other files: only cells that differ are written, and whatever is not the review's stays as it is,
  /// byte for byte.
  ///
  /// - Parameter files: All files of the review, by their paths.
  /// - Returns: The same bytes where nothing differs.
  /// - Throws: Why the workbook cannot hold the files.
  public func bytes(holding files: [BookFile]) throws(BookEditFailure) -> [UInt8] {
    var edits: [SheetEdit] = []
    var sheets: [SheetDraft] = []
    let before = self.files
    let shown = DerivedSheets(files)
    var tabs = self.tabs
    for kind in Sheet.allCases {
      let old = before.first { $0.path == kind.file }
      let new = files.first { $0.path.lowercased() == kind.file }
      guard old?.bytes != new?.bytes else { continue }
      if let sheet = book.sheets.first(where: { ReviewBook.kind(of: $0.name) == kind }) {
        let edit = SheetUpdate(kind, in: sheet).edit(to: new?.bytes ?? [])
        tabs[kind] = tabs[kind]?.after(edit)
        edits.append(edit)
      } else if let new {
        let input = InputSheet(kind, new.bytes, ColumnGuide(week: shown.week))
        tabs[kind] = input.tab
        sheets.append(BookForm.sheet(input, among: book.definedNames))
      }
    }
    let remembered = files.filter { BookForm.isRemembered($0.path) }
    if remembered != memory ?? [] { sheets.append(BookMemory.sheet(of: remembered)) }
    guard !edits.isEmpty || !sheets.isEmpty else { return bytes }
    sheets += shownAgain(shown, tabs)
    return try BookEditor.bytes(bytes, edits: edits, sheets: sheets)
  }

  /// The sheets that show what others hold, where the workbook has them; what a check found stays as it is.
  private func shownAgain(
    _ shown: DerivedSheets, _ tabs: [Sheet: ReviewTab]
  ) -> [SheetDraft] {
    let kinds = book.sheets.compactMap { DerivedSheet.kind(of: $0) }
      .filter { $0 != .problems && $0 != .lists }
    return zip(kinds, shown.drafts(of: kinds, leadingTo: tabs)).map { kind, draft in
      var draft = draft
      draft.name = kind.name(in: book)
      return draft
    }
  }

  /// A new workbook for the files of a folder.
  ///
  /// - Throws: What no workbook can hold.
  public static func new(_ files: [BookFile]) throws(DraftFault) -> [UInt8] {
    try BookWriter.bytes(BookForm(files).draft)
  }
}
