/// A linear program with its rows and columns scaled, by rows and by columns, for a first-order method.
///
/// After Ruiz's equilibration, each row and column is divided by the root of the sum of its entries' sizes, which
/// leaves a matrix that stretches no vector (Pock and Chambolle, *Diagonal preconditioning for first order
/// primal-dual algorithms*, 2011): a step of one is safe without an estimate of its norm.
final class ScaledProgram: Sendable {
  let program: LinearProgram
  let rowCount: Int
  let columnCount: Int
  let costs: [Double]
  let rightSides: [Double]
  /// For each row, the factor from the scaled program to the original.
  let rowScales: [Double]
  /// For each column, the factor from the scaled program to the original.
  let columnScales: [Double]

  /// An entry with the column, or row, it meets.
  struct Entry: Sendable {
    var index: Int32
    var value: Float
  }

  let rows: [Entry]
  let rowStarts: [Int32]
  let columns: [Entry]
  let columnStarts: [Int32]

  init(_ program: LinearProgram) {
    self.program = program
    let rowCount = program.rowCount
    let columnCount = program.columnCount
    self.rowCount = rowCount
    self.columnCount = columnCount
    let (rowScales, columnScales) = ScaledProgram.scales(program)
    self.rowScales = rowScales
    self.columnScales = columnScales
    costs = (0..<columnCount).map { Double(program.costs[$0]) * columnScales[$0] }
    rightSides = (0..<rowCount).map { Double(program.rightSides[$0]) * rowScales[$0] }

    var rows: [Entry] = []
    var rowStarts: [Int32] = [0]
    var counts = [Int32](repeating: 0, count: columnCount + 1)
    rows.reserveCapacity(program.entries.count)
    for row in 0..<rowCount {
      for position in program.row(row) {
        let entry = program.entries[position]
        let column = Int(entry.column)
        let value = Double(entry.coefficient) * rowScales[row] * columnScales[column]
        rows.append(Entry(index: entry.column, value: Float(value)))
        counts[column + 1] += 1
      }
      rowStarts.append(Int32(rows.count))
    }
    for column in 0..<columnCount { counts[column + 1] += counts[column] }
    columnStarts = counts
    var columns = [Entry](repeating: Entry(index: 0, value: 0), count: rows.count)
    for row in 0..<rowCount {
      for position in Int(rowStarts[row])..<Int(rowStarts[row + 1]) {
        let column = Int(rows[position].index)
        columns[Int(counts[column])] = Entry(index: Int32(row), value: rows[position].value)
        counts[column] += 1
      }
    }
    self.rows = rows
    self.rowStarts = rowStarts
    self.columns = columns
  }

  /// The factors of the rows and of the columns.
  private static func scales(_ program: LinearProgram) -> (rows: [Double], columns: [Double]) {
    var rows = [Double](repeating: 1, count: program.rowCount)
    var columns = [Double](repeating: 1, count: program.columnCount)
    // Ten rounds of equilibration by the largest entry, then one by the sum.
    for round in 0..<11 {
      let isLast = round == 10
      var rowSizes = [Double](repeating: 0, count: rows.count)
      var columnSizes = [Double](repeating: 0, count: columns.count)
      for row in rows.indices {
        for position in program.row(row) {
          let entry = program.entries[position]
          let column = Int(entry.column)
          let size = Double(entry.coefficient.magnitude) * rows[row] * columns[column]
          rowSizes[row] = isLast ? rowSizes[row] + size : max(rowSizes[row], size)
          columnSizes[column] = isLast ? columnSizes[column] + size : max(columnSizes[column], size)
        }
      }
      for row in rows.indices where rowSizes[row] > 0 { rows[row] /= SquareRoot.of(rowSizes[row]) }
      for column in columns.indices where columnSizes[column] > 0 {
        columns[column] /= SquareRoot.of(columnSizes[column])
      }
    }
    return (rows, columns)
  }
}
