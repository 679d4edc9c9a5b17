/// A linear program in whole numbers: the least of `costs · x` with every column between its bounds and every
/// row at least, or exactly, its right-hand side.
///
/// All figures are integers, so that a bound can be proved in integers from the result of any method in floating
/// point: see ``DualCertificate``.
struct LinearProgram: Sendable {
  /// What a column stands for, in order of how much is decided by knowing it.
  enum Role: UInt8, Sendable {
    /// A quantity that need not be whole.
    case amount
    /// A worker on an activity at a place on a day.
    case crew
    /// A worker's visit to a place on a day.
    case placeVisit
    /// An activity at a place on a day.
    case place
    /// An activity on a day.
    case day
    /// A worker's visit to a site on a day.
    case siteVisit
    /// The number of visits to a site on a day.
    case visitCount
    /// The way a day's largest activities are placed.
    case mode
  }

  /// The cost of one unit of each column.
  private(set) var costs: [Int32] = []
  /// The least value of each column.
  private(set) var lower: [Int32] = []
  /// The greatest value of each column.
  private(set) var upper: [Int32] = []
  /// What each column stands for.
  private(set) var roles: [Role] = []
  /// The right-hand side of each row.
  private(set) var rightSides: [Int32] = []
  /// Whether a row holds exactly, rather than at least.
  private(set) var isEquation: [Bool] = []
  /// The entries of all rows, one row behind another, each row in order of column.
  private(set) var entries: [Entry] = []
  private var rowStarts: [Int32] = [0]

  /// A coefficient that is not zero.
  struct Entry: Sendable {
    var column: Int32
    var coefficient: Int32
  }

  var columnCount: Int { costs.count }
  var rowCount: Int { rightSides.count }

  /// The positions of a row's entries.
  @inline(__always)
  func row(_ number: Int) -> Range<Int> { Int(rowStarts[number])..<Int(rowStarts[number + 1]) }

  /// Adds a column.
  ///
  /// - Parameters:
  ///   - role: What it stands for.
  ///   - cost: What a unit of it costs.
  ///   - upper: Its greatest value; its least is zero.
  /// - Returns: Its number.
  mutating func addColumn(_ role: Role, cost: Int = 0, upTo upper: Int = 1) -> Int {
    costs.append(Int32(clamping: cost))
    lower.append(0)
    self.upper.append(Int32(upper))
    roles.append(role)
    return costs.count - 1
  }

  /// Adds to what a unit of a column costs.
  mutating func addCost(_ cost: Int, to column: Int) {
    costs[column] = Int32(clamping: Int(costs[column]) + cost)
  }

  /// Adds a row: the terms sum to at least a number.
  mutating func addRow(_ terms: [Term], atLeast rightSide: Int) {
    addRow(terms, rightSide, isEquation: false)
  }

  /// Adds a row: the terms sum to at most a number.
  mutating func addRow(_ terms: [Term], atMost rightSide: Int) {
    addRow(terms.map { Term(-$0.coefficient, $0.column) }, -rightSide, isEquation: false)
  }

  /// Adds a row: the terms sum to a number.
  mutating func addRow(_ terms: [Term], equals rightSide: Int) {
    addRow(terms, rightSide, isEquation: true)
  }

  /// A column with its coefficient in a row.
  struct Term: Sendable {
    var coefficient: Int
    var column: Int

    init(_ coefficient: Int, _ column: Int) {
      self.coefficient = coefficient
      self.column = column
    }
  }

  private mutating func addRow(_ terms: [Term], _ rightSide: Int, isEquation: Bool) {
    let first = entries.count
    for term in terms.sorted(by: { $0.column < $1.column }) {
      if let last = entries.indices.last, last >= first,
        entries[last].column == Int32(term.column)
      {
        entries[last].coefficient += Int32(term.coefficient)
      } else {
        entries.append(
          Entry(column: Int32(term.column), coefficient: Int32(term.coefficient)))
      }
    }
    rowStarts.append(Int32(entries.count))
    rightSides.append(Int32(rightSide))
    self.isEquation.append(isEquation)
  }
}
