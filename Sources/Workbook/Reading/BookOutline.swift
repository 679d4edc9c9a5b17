import XMLText

/// What a workbook's main part lists: sheets and names (ECMA-376, part 1, section 18.2).
struct BookOutline {
  var sheets: [Entry] = []
  var definedNames: [DefinedName] = []
  var uses1904 = false
  /// The greatest number that a sheet has.
  var lastSheetID = 0

  struct Entry {
    var name: String
    var reference: String
    var visibility: SheetVisibility
  }

  init(_ parts: BookParts, part: String) throws(BookFailure) {
    guard var reader = try parts.reader(part) else { throw .missingPart(part) }
    var isWorkbook = false
    while let event = try reader.next() {
      guard event == .start else { continue }
      switch reader.element {
      case "workbook": isWorkbook = true
      case "workbookPr": uses1904 = reader.flag("date1904")
      case "sheet":
        guard let reference = reader.reference else { continue }
        lastSheetID = max(lastSheetID, reader.xml.number("sheetId") ?? 0)
        sheets.append(
          Entry(
            name: EscapedText.unescaped(reader.xml.attribute("name") ?? ""), reference: reference,
            visibility: reader.xml.attribute("state").flatMap(SheetVisibility.init) ?? .visible))
      case "definedName":
        let name = reader.xml.attribute("name") ?? ""
        let sheet = reader.xml.number("localSheetId")
        let isHidden = reader.flag("hidden")
        definedNames.append(
          DefinedName(
            name: name, formula: try reader.elementText(), sheet: sheet, isHidden: isHidden))
      default: break
      }
    }
    guard isWorkbook else { throw reader.failure("there is no list of sheets") }
  }
}
