import CSVText
import Findings

/// The files of a folder that are the review's sheets, and the findings about the others.
struct FolderSurvey {
  /// The file of each sheet that the folder has.
  private(set) var sheets: [Sheet: SheetFile] = [:]
  /// The sheets that are missing while a file of another name looks like them.
  private(set) var misnamed: Set<Sheet> = []
  /// What there is to say, one finding a file or a sheet.
  private(set) var findings: [Finding] = []
  private var candidates: [Sheet: [SheetFile]] = [:]

  /// Sorts the files of a folder.
  ///
  /// - Parameters:
  ///   - files: The CSV files.
  ///   - others: The other files.
  init(_ files: [SheetFile], beside others: [OtherFile]) {
    var strangers: [SheetFile] = []
    for file in files {
      switch SheetFileName(file.name) {
      case .sheet(let sheet): add(file, as: sheet)
      case .misnamed(let sheet): candidates[sheet, default: []].append(file)
      case .otherCSV, .otherForm, .openFile, .unrelated: strangers.append(file)
      }
    }
    for file in strangers { note(file) }
    for sheet in Sheet.allCases { judge(candidates[sheet] ?? [], of: sheet) }
    for other in others { note(other) }
  }

  /// Takes a file for a sheet; of two whose names differ in capitals alone, the one in small letters.
  private mutating func add(_ file: SheetFile, as sheet: Sheet) {
    guard let known = sheets[sheet] else {
      sheets[sheet] = file
      return
    }
    let isKnownPlain = known.name == sheet.file
    sheets[sheet] = isKnownPlain ? known : file
    candidates[sheet, default: []].append(isKnownPlain ? file : known)
  }

  // MARK: Sheets under other names

  private mutating func judge(_ files: [SheetFile], of sheet: Sheet) {
    if let own = sheets[sheet] {
      for file in files {
        let isCopy = file.bytes == own.bytes
        findings.append(
          Finding(
            .misnamedSheet, .warning, at: .file(file.name), text: file.name,
            "\(quoted(file.name)) is not read, since the folder has \(sheet.file)"
              + (isCopy ? ", which is the same." : ", which is different."),
            mend: isCopy
              ? "Delete \(quoted(file.name))."
              : "Delete the older of the two; a newer one must be called \"\(sheet.file)\"."))
      }
      return
    }
    guard let first = files.first else { return }
    misnamed.insert(sheet)
    guard files.count > 1 else {
      findings.append(
        Finding(
          .misnamedSheet, at: .file(first.name), text: first.name,
          "\(quoted(first.name)) looks like the sheet \(sheet.file), which is missing.",
          mend: "Rename \(quoted(first.name)) to \"\(sheet.file)\"."))
      return
    }
    let names = files.map { quoted($0.name) }.joined(separator: " and ")
    findings.append(
      Finding(
        .misnamedSheet, at: .file(sheet.file), text: first.name,
        "The sheet \(sheet.file) is missing, and \(names) look like it. "
          + FolderSurvey.comparison(first, files[1]),
        mend: "Keep the one that is right, rename it to \"\(sheet.file)\", and delete the other."))
  }

  /// What tells two files apart.
  private static func comparison(_ first: SheetFile, _ second: SheetFile) -> String {
    if first.bytes == second.bytes { return "They are the same." }
    let rows = [first, second].map { CSVReader.read($0.bytes, file: $0.name).rows }
    let common = zip(rows[0], rows[1]).prefix { $0.cells == $1.cells }.count
    guard common < min(rows[0].count, rows[1].count) else {
      return
        "They have \(rows[0].count) and \(rows[1].count) rows, and are the same up to row \(common)."
    }
    return "They differ first in row \(common + 1)."
  }

  // MARK: Other files

  private mutating func note(_ file: SheetFile) {
    let name = file.name.lowercased()
    // What people answered is kept beside the sheets and is nothing to plan with.
    guard name.hasSuffix(".csv"), name != "replies.csv" else { return }
    let nearest = NearestName.suggestion(for: name, among: Sheet.allCases.map { $0.file })
    let likely =
      Sheet.allCases.first { $0.file == nearest } ?? SheetFileName.sheet(calledOtherwise: name)
    if let sheet = likely, sheets[sheet] == nil {
      candidates[sheet, default: []].append(file)
      return
    }
    findings.append(
      Finding(
        .unknownSheet, nearest == nil ? .note : .warning, at: .file(file.name), text: file.name,
        "The file is not one of the sheets, so it is not read.",
        mend: nearest.map { "Compare it with \($0), and delete the one that is not needed." } ?? "")
    )
  }

  private mutating func note(_ other: OtherFile) {
    let text = other.name
    switch SheetFileName(text) {
    case .openFile(let open):
      findings.append(
        Finding(
          .fileNotRead, .note, at: .file(text), text: open,
          "Somebody has \(quoted(open)) open, and what is not saved is not read.",
          mend: "Save and close \(quoted(open)), then check again."))
    case .otherForm(let sheet):
      let target = sheet.map { "\"" + $0.file + "\"" } ?? "the CSV files"
      let age = age(of: other, beside: sheet)
      let save =
        text.lowercased().hasSuffix(".xlsx") && sheet == nil
        ? "give it to fieldwork in place of the folder"
        : "save it as \"CSV UTF-8 (Comma delimited)\" under that name"
      let move = "move \(quoted(text)) to another folder."
      let (known, mend) =
        switch age {
        case .newer: (" and was changed after \(target)", save.capitalizedFirst + "; then " + move)
        case .older: (" and is older than \(target)", move.capitalizedFirst)
        case .unknown: ("", "If it is newer than \(target), " + save + "; then " + move)
        }
      findings.append(
        Finding(
          .fileNotRead, age == .older ? .note : .warning, at: .file(text), text: text,
          "\(quoted(text)) is not read\(known): only CSV files are.", mend: mend))
    case .sheet, .misnamed, .otherCSV, .unrelated: break
    }
  }

  private enum Age {
    case newer
    case older
    case unknown
  }

  /// Whether a file was changed after the sheet that it may hold, or after any sheet where it may hold them all.
  private func age(of other: OtherFile, beside sheet: Sheet?) -> Age {
    let files =
      sheet.map { sheets[$0].map { [$0] } ?? [] } ?? Sheet.allCases.compactMap { sheets[$0] }
    let times = files.compactMap { $0.changedAt }
    guard let changedAt = other.changedAt, !times.isEmpty, times.count == files.count else {
      return .unknown
    }
    return times.contains { $0 >= changedAt } && (sheet != nil || times.min() ?? 0 >= changedAt)
      ? .older : .newer
  }
}

extension String {
  /// The text with a capital at its start.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
