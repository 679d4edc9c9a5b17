/// A workbook: its sheets of cells, and what lies around them.
public struct Book: Sendable {
  /// The sheets in the order of their tabs.
  public internal(set) var sheets: [BookSheet] = []
  /// Names that stand for cells, such as `Print_Titles`.
  public internal(set) var definedNames: [DefinedName] = []
  /// Whether days are counted from 1 January 1904, as in books from old Macs.
  public internal(set) var uses1904 = false

  /// The sheet with a name, capitals aside, as Excel compares names; nil for an unknown name.
  public func sheet(named name: String) -> BookSheet? {
    sheets.first { $0.name.lowercased() == name.lowercased() }
  }
}

/// A name that stands for cells of the book.
public struct DefinedName: Sendable, Hashable {
  /// The name.
  public var name: String
  /// What the name stands for, as a formula without its equals sign.
  public var formula: String
  /// The place of the one sheet that the name belongs to, from 0; nil for a name of the whole book.
  public var sheet: Int?
  /// Whether the name is hidden among the others.
  public var isHidden = false

  /// A name with its formula.
  public init(name: String, formula: String, sheet: Int? = nil, isHidden: Bool = false) {
    self.name = name
    self.formula = formula
    self.sheet = sheet
    self.isHidden = isHidden
  }

  /// The cells of one rectangle that the name stands for, sheet aside; nil for any other formula.
  var range: CellRange? {
    formula.lastIndex(of: "!").flatMap { CellRange(String(formula[formula.index(after: $0)...])) }
  }
}

/// Whether people see a sheet's tab.
public enum SheetVisibility: String, Sendable, Hashable {
  /// People see the tab.
  case visible
  /// People can have the tab shown.
  case hidden
  /// Only programs can have the tab shown.
  case veryHidden
}

/// One sheet of a book.
public struct BookSheet: Sendable, Hashable {
  /// The name on the tab.
  public var name: String
  /// Whether people see the tab.
  public var visibility = SheetVisibility.visible
  /// The cells that hold something, row by row and from the left.
  public internal(set) var cells: [BookCell] = []
  /// Cells that are shown as one; the value belongs to the first.
  public internal(set) var merges: [CellRange] = []
  /// Rows that are not shown, by number.
  public internal(set) var hiddenRows: [Int] = []
  /// Columns that are not shown, from the first to the last of each group.
  public internal(set) var hiddenColumns: [ClosedRange<Int>] = []
  /// Tables, as Excel calls a range with a name and heads.
  public internal(set) var tables: [TableRange] = []
  /// The cells with a note or a comment that holds words, in order.
  public internal(set) var notedCells: [CellPosition] = []
  /// The cells with a formula that no program has worked out, so that the file holds no value, in order.
  public internal(set) var formulasWithoutValue: [CellPosition] = []
  /// The name of the part of the file that holds the sheet.
  var part = ""

  /// The value of a cell; nil where the cell is empty.
  public subscript(position: CellPosition) -> CellValue? {
    var (low, high) = (0, cells.count)
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].position < position { low = middle + 1 } else { high = middle }
    }
    return low < cells.count && cells[low].position == position ? cells[low].value : nil
  }

  /// The rows that hold something: the number that a spreadsheet shows, and the texts from column A.
  ///
  /// This is the shape in which text files of rows are read too.
  public var textRows: [(number: Int, cells: [String])] {
    var rows: [(number: Int, cells: [String])] = []
    for cell in cells {
      let position = cell.position
      if rows.last?.number != position.row { rows.append((position.row, [])) }
      let row = rows.count - 1
      let missing = position.column - 1 - rows[row].cells.count
      rows[row].cells.append(contentsOf: repeatElement("", count: max(0, missing)))
      rows[row].cells.append(cell.value.text)
    }
    return rows
  }
}

/// A table of Excel's: its name and the cells it takes, heads included.
public struct TableRange: Sendable, Hashable {
  /// The name that formulas use.
  public var name: String
  /// The cells, heads included.
  public var range: CellRange
  /// The name of the part of the file that holds the table.
  var part = ""
  /// The table's number, unique in the book.
  var id = 0
}
