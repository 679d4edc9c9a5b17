import CSVText
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
    let inputs = Sheet.allCases.map { kind in
      let file = files.first { $0.path.lowercased() == kind.file }
      return (kind, InputSheet(kind, file?.bytes ?? [], guide))
    }
    let tabs = Dictionary(uniqueKeysWithValues: inputs.map { ($0, $1.tab) })
    var draft = BookDraft()
    draft.sheets = derived.drafts(of: [.start], leadingTo: tabs)
    draft.sheets += inputs.map { $1.draft }
    draft.sheets += derived.drafts(of: [.board, .problems, .meetings, .loads], leadingTo: tabs)
    for file in files where Self.isOwnSheet(file.path) {
      draft.sheets.append(Self.ownSheet(file, besides: draft.sheets.map { $0.name }))
    }
    draft.sheets += derived.drafts(of: [.lists], leadingTo: tabs)
    draft.definedNames = ChoiceLists.names(tabs)
    let remembered = files.filter { Self.isRemembered($0.path) }
    if !remembered.isEmpty { draft.sheets.append(BookMemory.sheet(of: remembered)) }
    return draft
  }

  /// A sheet of the review for a workbook that has some names for cells: lists by other names are left out.
  static func sheet(_ input: InputSheet, among names: [DefinedName]) -> SheetDraft {
    var sheet = input.draft
    for index in sheet.inputs.indices {
      guard case .cells(let name) = sheet.inputs[index].choices else { continue }
      if !names.contains(where: { $0.name == name }) { sheet.inputs[index].choices = nil }
    }
    return sheet
  }

  private static func ownSheet(_ file: BookFile, besides names: [String]) -> SheetDraft {
    let allowed = file.path.dropLast(4).unicodeScalars.filter {
      $0.value >= 0x20 && !"/\\?*[]:".unicodeScalars.contains($0)
    }
    var stem = String(String.UnicodeScalarView(allowed))
    // A number may follow.
    while stem.utf16.count > 28 { stem.removeLast() }
    while stem.hasPrefix("'") { stem.removeFirst() }
    while stem.hasSuffix("'") { stem.removeLast() }
    let base = stem.isEmpty ? "Sheet" : stem
    var number = 1
    while names.contains(where: { $0.lowercased() == stem.lowercased() })
      || !SheetName.isAllowed(stem)
    {
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
