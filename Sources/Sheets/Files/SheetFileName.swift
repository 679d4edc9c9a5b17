import CSVText

/// What the name of a file in a review's folder says about the file.
enum SheetFileName: Hashable {
  /// A sheet under its own name: `sessions.csv`, in any capitals.
  case sheet(Sheet)
  /// A CSV file under a name that a browser, a copy or an online spreadsheet makes: `Review - sessions (1).csv`.
  case misnamed(Sheet)
  /// Another CSV file.
  case otherCSV
  /// A workbook or a document of another program, with the sheet that its name speaks of.
  case otherForm(Sheet?)
  /// The mark that a program leaves while somebody has a file open.
  case openFile(name: String)
  /// A file that has nothing to do with the sheets.
  case unrelated

  /// Reads a name.
  ///
  /// - Parameter name: The name without its folder.
  init(_ name: String) {
    let small = SheetFileName.plain(name.lowercased())
    if let open = SheetFileName.openFile(name) {
      self = .openFile(name: open)
      return
    }
    if let sheet = Sheet.allCases.first(where: { $0.file == small }) {
      self = .sheet(sheet)
      return
    }
    var extensions: [String] = []
    var stem = small
    while let dot = stem.lastIndex(of: "."),
      SheetFileName.isExtension(stem[stem.index(after: dot)...])
    {
      extensions.append(String(stem[stem.index(after: dot)...]))
      stem = String(stem[..<dot])
    }
    let sheet = SheetFileName.sheet(inStem: stem)
    switch extensions.first {
    case "csv": self = sheet.map { .misnamed($0) } ?? .otherCSV
    case let last? where SheetFileName.workbooks.contains(last): self = .otherForm(sheet)
    case let last? where SheetFileName.texts.contains(last):
      self = sheet == nil ? .unrelated : .otherForm(sheet)
    default: self = .unrelated
    }
  }

  private static let workbooks: Set<String> = [
    "xlsx", "xls", "xlsm", "xlsb", "xltx", "ods", "fods", "ots", "numbers", "gsheet",
  ]

  private static let texts: Set<String> = [
    "txt", "tsv", "tab", "bak", "old", "doc", "docx", "odt", "rtf", "pages", "json", "pdf", "zip",
    "htm", "html", "xml", "tmp", "mht",
    // What a cloud has not brought yet, and what a browser has not finished.
    "icloud", "crdownload", "part", "partial", "download",
  ]

  /// A name without the `~` and `#` that editors put behind a backup.
  private static func plain(_ name: String) -> String {
    guard let last = name.last, last == "~" || last == "#", !name.hasPrefix(".~lock.") else {
      return name
    }
    return String(name.dropLast()) + ".bak"
  }

  private static func isExtension(_ text: some StringProtocol) -> Bool {
    let name = String(text)
    return name == "csv" || workbooks.contains(name) || texts.contains(name)
  }

  /// The file that a program marks as open: Excel's `~$sessions.xlsx`, LibreOffice's `.~lock.sessions.csv#`.
  private static func openFile(_ name: String) -> String? {
    if name.hasPrefix("~$") { return String(name.dropFirst(2)) }
    if name.hasPrefix(".~lock."), name.hasSuffix("#") {
      return String(name.dropFirst(7).dropLast())
    }
    return nil
  }

  /// The sheet of which a name without extension speaks: `sessions`, `copy of sessions`, `sessions (1)`,
  /// `peer review 2013 - sessions`, `borsetshire_people_v2`.
  private static func sheet(inStem stem: String) -> Sheet? {
    var cores = [stem]
    for separator: Character in ["–", "_", "-"] {
      let parts = stem.split(separator: separator).map { String($0) }
      if parts.count > 1 { cores += [parts[parts.count - 1], parts[0]] }
    }
    for core in cores {
      let words = core.split { !($0.isLetter || $0.isNumber) }.map { String($0) }
      let telling = words.filter { !isNoise($0) }
      if telling.count == 1, let sheet = Sheet(rawValue: telling[0]) { return sheet }
    }
    return nil
  }

  /// The sheet for which people use another word: `interviewees.csv` for people.csv; nil for any other name.
  static func sheet(calledOtherwise name: String) -> Sheet? {
    let stem = name.lowercased().hasSuffix(".csv") ? name.dropLast(4) : name[...]
    let words = stem.lowercased().split { !($0.isLetter || $0.isNumber) }.map { String($0) }
    let telling = words.filter { !isNoise($0) }
    return telling.count == 1 ? otherWords[telling[0]] : nil
  }

  private static let otherWords: [String: Sheet] = [
    "interviewees": .people, "interviewee": .people, "participants": .people, "attendees": .people,
    "contacts": .people, "staff": .people, "team": .reviewers, "peers": .reviewers,
    "reviewer": .reviewers, "venues": .rooms, "venue": .rooms, "interviews": .sessions,
    "meetings": .sessions, "activities": .sessions, "events": .sessions, "settings": .review,
    "closures": .closed, "holidays": .closed, "journeys": .travel, "buildings": .sites,
    "locations": .sites, "schedule": .timetable,
  ]

  /// Whether a word tells copies and versions apart, and not sheets.
  private static func isNoise(_ word: String) -> Bool {
    let words: Set<String> = [
      "copy", "of", "final", "draft", "new", "old", "latest", "updated", "sheet", "table",
      "version",
      "backup", "the", "export", "download",
    ]
    if words.contains(word) { return true }
    return PlainText.isDigits(word.hasPrefix("v") ? word.dropFirst() : word[...])
  }
}
