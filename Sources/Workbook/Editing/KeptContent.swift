import XMLText

/// What people have put on a sheet that is about to be written anew: comments, pictures, conditions, and cells outside
/// those that the program wrote.
struct KeptContent {
  /// Elements by their local names, in the order of the sheet.
  private(set) var elements: [String: [[UInt8]]] = [:]
  /// Cells with their places in the new sheet.
  private(set) var cells: [CellPosition: [UInt8]] = [:]
  /// Merged cells with their places in the new sheet.
  private(set) var merges: [CellRange] = []
  /// The greatest priority among the conditions.
  private(set) var lastPriority = 0

  /// Elements that are people's own whole; cells, conditions, links and tables are looked at one by one.
  private static let whole: Set<String> = [
    "sheetProtection", "protectedRanges", "dataValidations", "drawing", "legacyDrawing",
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems",
    "extLst",
  ]

  /// Nothing.
  init() {}

  /// Reads what people have put on a sheet that a draft replaces.
  ///
  /// `former` is the range that the program wrote; nil means that no cell is people's own. `ownTables` holds the
  /// references of the tables that the draft replaces.
  ///
  /// - Throws: ``BookFailure`` where the sheet's part is not sound XML.
  init(
    _ bytes: [UInt8], of sheet: BookSheet, besides draft: SheetDraft, former: CellRange?,
    ownTables: Set<String>, in dialect: Dialect
  ) throws(BookFailure) {
    var reader = try PartReader(bytes, part: sheet.part)
    guard try reader.next() == .start else { return }
    let copier = ElementCopier(reader, into: dialect)
    let ownFormulas = Set(draft.conditions.map { $0.formula })
    let isOurs = { (cell: CellPosition) in former?.contains(cell) ?? true }
    var cursor = CellCursor()
    var found: [(position: CellPosition, copy: ElementCopier.Copy)] = []
    while let event = try reader.next() {
      guard event == .start else { continue }
      let isTop = reader.xml.depth == 2
      switch reader.element {
      case "row": cursor.beginRow(reader)
      case "c":
        let position = cursor.cell(reader)
        if isOurs(position) {
          try reader.skipElement()
        } else {
          found.append((position, try copier.copy(&reader, without: "r")))
        }
      case "conditionalFormatting" where isTop:
        if try isOwn(conditions: reader, ownFormulas) {
          try reader.skipElement()
        } else {
          elements["conditionalFormatting", default: []].append(try copier.copy(&reader))
        }
      case "hyperlink":
        guard let range = reader.xml.attribute("ref").flatMap(CellRange.init),
          !isOurs(range.first)
        else { continue }
        elements["hyperlink", default: []].append(try copier.copy(&reader))
      case "tablePart":
        guard let reference = reader.reference, !ownTables.contains(reference) else { continue }
        elements["tablePart", default: []].append(try copier.copy(&reader))
      case "col":
        guard reader.xml.number("min") ?? 0 > draft.columns.count else { continue }
        elements["col", default: []].append(try copier.copy(&reader))
      case let name where isTop && Self.whole.contains(name):
        elements[name, default: []].append(try copier.copy(&reader))
      // Controls stand in a choice between an older and a newer form (ECMA-376, part 3, section 7.5).
      case "" where isTop && reader.xml.name.local == "AlternateContent":
        elements["controls", default: []].append(try copier.copy(&reader))
      default: break
      }
    }
    if !draft.inputs.isEmpty { elements["dataValidations"] = nil }
    if let former {
      let move = Move(found.map { $0.position }, around: draft.area, former)
      for cell in found {
        let position = try move.place(of: cell.position, reader)
        cells[position] = cell.copy.bytes(position.name)
      }
      for merge in sheet.merges where !isOurs(merge.first) && !isOurs(merge.last) {
        merges.append(
          CellRange(
            try move.place(of: merge.first, reader), try move.place(of: merge.last, reader)))
      }
    }
  }

  /// Whether conditions are the program's own: the new sheet's, or marks.
  private mutating func isOwn(
    conditions beginning: PartReader, _ formulas: Set<String>
  ) throws(BookFailure) -> Bool {
    var reader = beginning
    let outside = reader.xml.depth - 1
    var last = 0
    while reader.xml.depth > outside, let event = try reader.next() {
      guard event == .start else { continue }
      if reader.element == "cfRule" { last = max(last, reader.xml.number("priority") ?? 0) }
      guard reader.element == "formula" else { continue }
      let formula = try reader.elementText()
      if formulas.contains(formula)
        || ByteSearch.contains(Array(CellMark.sign.utf8), in: Array(formula.utf8))
      {
        return true
      }
    }
    lastPriority = max(lastPriority, last)
    return false
  }

  /// How far people's cells go down and to the right, as if rows and columns had been put in for a sheet that grew.
  private struct Move {
    private let former: CellRange
    private var (down, right) = (0, 0)

    /// Nothing moves unless a cell is in the way.
    init(_ cells: [CellPosition], around area: CellRange, _ former: CellRange) {
      self.former = former
      guard cells.contains(where: { area.contains($0) }) else { return }
      down = max(0, area.last.row - former.last.row)
      right = max(0, area.last.column - former.last.column)
    }

    func place(
      of position: CellPosition, _ reader: PartReader
    ) throws(BookFailure) -> CellPosition {
      var place = position
      if position.row > former.last.row { place.row += down }
      if position.column > former.last.column { place.column += right }
      guard place.row <= CellPosition.lastRow, place.column <= CellPosition.lastColumn else {
        throw reader.failure("there is no room for the cell \(position.name) any more")
      }
      return place
    }
  }
}
