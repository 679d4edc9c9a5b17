/// A workbook to be written: what people see, without anything of the file's own bookkeeping.
public struct BookDraft: Sendable {
  /// The sheets in the order of their tabs.
  public var sheets: [SheetDraft]
  /// Names that stand for cells; the names of titles and tables are added automatically.
  public var definedNames: [DefinedName]

  /// A book with its sheets.
  public init(sheets: [SheetDraft] = [], definedNames: [DefinedName] = []) {
    self.sheets = sheets
    self.definedNames = definedNames
  }
}

/// A sheet to be written.
public struct SheetDraft: Sendable {
  /// The name on the tab.
  public var name: String
  /// Whether people see the tab.
  public var visibility = SheetVisibility.visible
  /// The cells, in any order; of two at one place the later counts.
  public var cells: [DraftCell] = []
  /// The columns from the left; those beyond have Excel's own width.
  public var columns: [DraftColumn] = []
  /// The heights of rows in points; other rows follow their texts.
  public var heights: [Int: Int] = [:]
  /// Whether rows grow with what people type, so that heights are those to begin with; else heights stay.
  public var rowsGrow = false
  /// Whether the lines between cells are shown on the screen.
  public var showsGrid = true
  /// The colour of the tab, as six digits of red, green and blue; nil for none.
  public var tabColour: String?
  /// How many rows at the top stay while people scroll.
  public var frozenRows = 0
  /// How many columns on the left stay while people scroll.
  public var frozenColumns = 0
  /// Tables with filters.
  public var tables: [DraftTable] = []
  /// Cells shown as one.
  public var merges: [CellRange] = []
  /// Cells that offer or explain what they take.
  public var inputs: [DraftInput] = []
  /// Colours that depend on what cells hold.
  public var conditions: [DraftCondition] = []
  /// Cells that lead to other cells.
  public var links: [DraftLink] = []
  /// The paper.
  public var paper = DraftPaper()
  /// A hidden name for the cells that the sheet takes; nil for none.
  ///
  /// When the sheet is written anew, whatever people have put into other cells stays. Spreadsheets move the name with
  /// the cells.
  public var areaName: String?

  /// An empty sheet.
  public init(name: String) { self.name = name }

  /// The cells that the sheet takes, from A1.
  var area: CellRange {
    var last = CellPosition(row: 1, column: 1)
    for corner in cells.map({ $0.position }) + merges.map({ $0.last }) {
      last.row = max(last.row, corner.row)
      last.column = max(last.column, corner.column)
    }
    return CellRange(CellPosition(row: 1, column: 1), last)
  }

  /// Adds a row of cells from column A; empty texts are left out.
  public mutating func add(row: Int, _ texts: [String], style: DraftStyle = DraftStyle()) {
    for (index, text) in texts.enumerated() where !text.isEmpty {
      cells.append(
        DraftCell(CellPosition(row: row, column: index + 1), .text(text), style: style))
    }
  }
}

/// A cell to be written.
public struct DraftCell: Sendable {
  /// Where the cell lies.
  public var position: CellPosition
  /// What the cell holds; nil for a colour alone.
  public var value: CellValue?
  /// How the cell looks.
  public var style: DraftStyle
  /// The formula that makes the value, without an equals sign; nil for a value that was typed.
  public var formula: String?

  /// A cell with its value.
  public init(
    _ position: CellPosition, _ value: CellValue?, style: DraftStyle = DraftStyle(),
    formula: String? = nil
  ) {
    self.position = position
    self.value = value
    self.style = style
    self.formula = formula
  }
}

/// A column to be written.
public struct DraftColumn: Sendable {
  /// The width in digits of the standard font.
  public var width: Int
  /// The style of cells that are not written, and so of whatever people type there.
  public var style: DraftStyle

  /// A column with its width.
  public init(width: Int, style: DraftStyle = DraftStyle()) {
    self.width = width
    self.style = style
  }
}

/// A table of Excel's, whose heads are the texts of its first row.
public struct DraftTable: Sendable {
  /// Whether texts can be the heads of one table: none missing, none there twice, and none too long.
  public static func takesHeads(_ heads: [String]) -> Bool {
    let names = Set(heads.map { $0.lowercased() })
    return names.count == heads.count && !names.contains("")
      && heads.allSatisfy { $0.utf16.count <= DraftRules.longestHead }
  }

  /// The name, unique in the book.
  public var name: String
  /// The cells, heads included; at least one row below the heads.
  public var range: CellRange

  /// A table over cells of its sheet.
  public init(name: String, range: CellRange) {
    self.name = name
    self.range = range
  }
}

/// What cells take: a list to choose from, or a prompt alone.
public struct DraftInput: Sendable {
  /// The cells.
  public var range: CellRange
  /// What can be chosen; nil for a prompt alone.
  public var choices: Choices?
  /// The prompt's title, at most 32 characters; with an empty text there is no prompt.
  public var title: String
  /// The prompt's text, at most 255 characters.
  public var prompt: String

  /// Where a list comes from.
  public enum Choices: Sendable {
    /// The choices themselves; together at most 255 characters.
    case list([String])
    /// A defined name, or a range such as `Lists!$A$1:$A$9`.
    case cells(String)
  }

  /// What some cells take.
  public init(range: CellRange, choices: Choices? = nil, title: String = "", prompt: String = "") {
    self.range = range
    self.choices = choices
    self.title = title
    self.prompt = prompt
  }
}

/// A colour for the cells for which a formula is true.
public struct DraftCondition: Sendable {
  /// The cells.
  public var range: CellRange
  /// The formula for the first cell, without an equals sign.
  public var formula: String
  /// The colour behind, as six digits of red, green and blue.
  public var fill: String

  /// A colour with its condition.
  public init(range: CellRange, formula: String, fill: String) {
    self.range = range
    self.formula = formula
    self.fill = fill
  }
}

/// A cell that leads to another cell of the book.
public struct DraftLink: Sendable {
  /// The cell to be clicked.
  public var position: CellPosition
  /// The sheet and the cell that the link leads to.
  public var sheet: String
  /// The cell there.
  public var target: CellPosition

  /// A link between two cells.
  public init(_ position: CellPosition, to sheet: String, _ target: CellPosition) {
    self.position = position
    self.sheet = sheet
    self.target = target
  }
}

/// The paper that a sheet is printed on; as long as need be.
public struct DraftPaper: Sendable {
  /// Whether the paper is A3; else A4.
  public var isA3 = false
  /// Whether the paper lies on its side.
  public var isLandscape = true
  /// How many rows at the top are repeated on each page.
  public var repeatedRows = 0
  /// How many columns on the left are repeated on each page.
  public var repeatedColumns = 0
  /// On how many pages beside each other the columns stand.
  public var pagesWide = 1
  /// Whether the lines between cells are printed.
  public var showsGrid = false
  /// The rows after which a new page begins.
  public var pageEnds: [Int] = []

  /// A4 on its side.
  public init() {}
}
