import CSVText
import CivilTime
import ReviewModel
import Workbook

/// The workbook of a review as people get it from us: sheets to fill in, and sheets that show what they make.
struct BookForm {
  private let files: [BookFile]

  /// - Parameter files: The files of a folder, by their paths.
  init(_ files: [BookFile]) { self.files = files }

  /// Whether the program remembers a file, which people do not see; sheets and the help are not among these.
  static func isRemembered(_ path: String) -> Bool {
    let name = path.lowercased()
    if name == "help.txt" { return false }
    let isSheet = Sheet.allCases.contains { $0.file == name }
    return !isSheet && !isOwnSheet(path) && isInside(path)
  }

  /// Whether a path stays inside the folder and names nothing hidden but a record: a workbook comes from anybody.
  private static func isInside(_ path: String) -> Bool {
    path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { step in
      !step.isEmpty && (step.utf8.first != UInt8(ascii: ".") || step == ".fieldwork.json")
        && !step.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "\\") }
    }
  }

  /// Whether a file is a table that people keep beside the sheets.
  static func isOwnSheet(_ path: String) -> Bool {
    let name = path.lowercased()
    return name.hasSuffix(".csv") && !name.utf8.contains(UInt8(ascii: "/"))
      && name != "replies.csv" && !Sheet.allCases.contains { $0.file == name }
  }

  /// The name of the file of text that holds a tab of people's own.
  static func fileName(ofTab tab: String) -> String {
    let name = tab.split(separator: "/", omittingEmptySubsequences: false).joined(separator: "-")
    return name.lowercased().hasSuffix(".csv") ? name : name + ".csv"
  }

  /// The workbook.
  var draft: BookDraft {
    let derived = DerivedSheets(files)
    let guide = ColumnGuide(week: derived.week)
    var draft = BookDraft()
    draft.sheets = derived.drafts(of: [.start])
    for kind in Sheet.allCases {
      let file = files.first { $0.path.lowercased() == kind.file }
      draft.sheets.append(InputSheet(kind, file?.bytes ?? [], guide).draft)
    }
    draft.sheets += derived.drafts(of: [.board, .problems, .meetings, .loads])
    for file in files where Self.isOwnSheet(file.path) {
      draft.sheets.append(Self.ownSheet(file, besides: draft.sheets.map { $0.name }))
    }
    draft.sheets += derived.drafts(of: [.lists])
    draft.definedNames = ChoiceLists.names
    let remembered = files.filter { Self.isRemembered($0.path) }
    if !remembered.isEmpty { draft.sheets.append(BookMemory.sheet(of: remembered)) }
    return draft
  }

  /// A sheet of the review for a workbook that has some names for cells: lists by other names are left out.
  static func sheet(
    _ kind: Sheet, _ bytes: [UInt8], week: CivilDate, among names: [DefinedName]
  ) -> SheetDraft {
    var sheet = InputSheet(kind, bytes, ColumnGuide(week: week)).draft
    for index in sheet.inputs.indices {
      guard case .cells(let name) = sheet.inputs[index].choices else { continue }
      if !names.contains(where: { $0.name == name }) { sheet.inputs[index].choices = nil }
    }
    return sheet
  }

  private static func ownSheet(_ file: BookFile, besides names: [String]) -> SheetDraft {
    var stem = String(file.path.dropLast(4).prefix(28))
    stem = String(stem.filter { !"/\\?*[]:".contains($0) })
    while stem.hasPrefix("'") { stem.removeFirst() }
    while stem.hasSuffix("'") { stem.removeLast() }
    let base = stem.isEmpty ? "Sheet" : stem
    var number = 1
    while names.contains(where: { $0.lowercased() == stem.lowercased() }) || stem.isEmpty {
      number += 1
      stem = base + " " + String(number)
    }
    var sheet = SheetDraft(name: stem)
    for row in CSVReader.read(file.bytes, file: file.path).rows where !row.isBlank {
      sheet.add(row: row.number, row.cells, style: .input)
    }
    return sheet
  }
}
