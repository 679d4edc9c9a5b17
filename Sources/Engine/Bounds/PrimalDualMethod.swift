/// A first-order method for linear programs: primal-dual hybrid gradient with averages and restarts.
///
/// Each iteration is two products with the sparse matrix, whatever the program's difficulty, so it can be driven in
/// counted steps and stopped at any time; its multipliers are turned into a proof by ``DualCertificate``.
/// Applegate et al., *Practical large-scale linear programming using primal-dual hybrid gradient*, 2021 (PDLP).
struct PrimalDualMethod: Sendable {
  private let problem: ScaledProgram
  /// The bounds of each column at this node of the search, scaled.
  private var lower: [Double]
  private var upper: [Double]

  private var x: [Double]
  private var y: [Double]
  /// The point extrapolated for the rows' step.
  private var ahead: [Double]
  /// `costs − Aᵀ y` at the present point.
  private var reduced: [Double]
  private var sumX: [Double]
  private var sumY: [Double]
  private var averaged = 0
  private var startX: [Double]
  private var startY: [Double]
  /// How much a change of the columns weighs against one of the rows.
  private var weight: Double
  private var errorAtRestart = Double.infinity
  private var lastError = Double.infinity

  /// Iterations since the bounds were set.
  private(set) var iterations = 0
  /// The largest dual value seen, in floating point: near what a certificate will give.
  private(set) var dualValue = -Double.infinity
  /// The multipliers of the rows that gave it, in the scaled program.
  private var bestY: [Double]

  /// How often the point and its average are looked at.
  private static let period = 64

  init(_ problem: ScaledProgram) {
    self.problem = problem
    let columns = [Double](repeating: 0, count: problem.columnCount)
    let rows = [Double](repeating: 0, count: problem.rowCount)
    (lower, upper, x, ahead, reduced, sumX, startX) = (
      columns, columns, columns, columns, columns, columns, columns
    )
    (y, sumY, startY, bestY) = (rows, rows, rows, rows)
    let costs = PrimalDualMethod.size(problem.costs)
    let sides = PrimalDualMethod.size(problem.rightSides)
    // A quarter of the usual ratio brings the first useful multipliers in half of the iterations on whole weeks.
    weight = costs > 0 && sides > 0 ? 0.25 * costs / sides : 1
  }

  /// Where a search of a related program may begin: multipliers and values, and the weight found for them.
  struct Start: Sendable {
    var x: [Float]
    var y: [Float]
    var weight: Double
  }

  /// The present point, to begin from elsewhere.
  var start: Start {
    Start(x: x.map { Float($0) }, y: bestY.map { Float($0) }, weight: weight)
  }

  /// Begins anew with other bounds of the columns.
  ///
  /// - Parameters:
  ///   - lower: The least value of each column.
  ///   - upper: The greatest value.
  ///   - start: Where to begin; nil for zero.
  mutating func begin(lower: [Int32], upper: [Int32], from start: Start?) {
    for column in x.indices {
      self.lower[column] = Double(lower[column]) / problem.columnScales[column]
      self.upper[column] = Double(upper[column]) / problem.columnScales[column]
      let value = start.map { Double($0.x[column]) } ?? 0
      x[column] = min(max(value, self.lower[column]), self.upper[column])
      sumX[column] = 0
    }
    for row in y.indices {
      y[row] = start.map { Double($0.y[row]) } ?? 0
      sumY[row] = 0
    }
    if let start { weight = start.weight }
    averaged = 0
    iterations = 0
    dualValue = -Double.infinity
    startX = x
    startY = y
    let point = look(x, y)
    errorAtRestart = point.error
    lastError = point.error
  }

  /// Takes one iteration.
  mutating func iterate() {
    stepColumns()
    stepRows()
    averaged += 1
    iterations += 1
    if iterations % PrimalDualMethod.period == 0 { restartIfWorthwhile() }
  }

  /// The best multipliers of the rows of the original program.
  var multipliers: [Double] {
    (0..<bestY.count).map { bestY[$0] * problem.rowScales[$0] }
  }

  /// The present values of the columns of the original program.
  var values: [Double] {
    (0..<x.count).map { x[$0] * problem.columnScales[$0] }
  }

  private mutating func stepColumns() {
    let length = 1 / weight
    for column in 0..<problem.columnCount {
      var reduced = problem.costs[column]
      for position in Int(problem.columnStarts[column])..<Int(problem.columnStarts[column + 1]) {
        let entry = problem.columns[position]
        reduced -= Double(entry.value) * y[Int(entry.index)]
      }
      let old = x[column]
      let new = min(max(old - length * reduced, lower[column]), upper[column])
      x[column] = new
      ahead[column] = new + new - old
      sumX[column] += new
    }
  }

  private mutating func stepRows() {
    for row in 0..<problem.rowCount {
      var missing = problem.rightSides[row]
      for position in Int(problem.rowStarts[row])..<Int(problem.rowStarts[row + 1]) {
        let entry = problem.rows[position]
        missing -= Double(entry.value) * ahead[Int(entry.index)]
      }
      var new = y[row] + weight * missing
      if new < 0 && !problem.program.isEquation[row] { new = 0 }
      y[row] = new
      sumY[row] += new
    }
  }

  /// What a point is worth: its dual value, and how far it is from a solution.
  private mutating func look(_ x: [Double], _ y: [Double]) -> (error: Double, dual: Double) {
    var dual = 0.0
    var primal = 0.0
    for column in 0..<problem.columnCount {
      var reduced = problem.costs[column]
      primal += reduced * x[column]
      for position in Int(problem.columnStarts[column])..<Int(problem.columnStarts[column + 1]) {
        let entry = problem.columns[position]
        reduced -= Double(entry.value) * y[Int(entry.index)]
      }
      dual += reduced * (reduced > 0 ? lower[column] : upper[column])
    }
    var infeasibility = 0.0
    for row in 0..<problem.rowCount {
      dual += problem.rightSides[row] * y[row]
      var missing = problem.rightSides[row]
      for position in Int(problem.rowStarts[row])..<Int(problem.rowStarts[row + 1]) {
        let entry = problem.rows[position]
        missing -= Double(entry.value) * x[Int(entry.index)]
      }
      if missing > 0 || problem.program.isEquation[row] { infeasibility += missing * missing }
    }
    if dual > dualValue {
      dualValue = dual
      bestY = y
    }
    let gap = primal - dual
    return (SquareRoot.of(weight * weight * infeasibility + gap * gap), dual)
  }

  /// Goes on from the average, or from the present point, when that has come much nearer.
  private mutating func restartIfWorthwhile() {
    let share = 1 / Double(averaged)
    let averageX = sumX.map { $0 * share }
    let averageY = sumY.map { $0 * share }
    let here = look(x, y)
    let there = look(averageX, averageY)
    let error = min(here.error, there.error)
    let isMuchNearer = error < 0.2 * errorAtRestart
    let hasStalled = error < 0.8 * errorAtRestart && error > lastError
    guard isMuchNearer || hasStalled || averaged * 100 >= 36 * iterations else {
      lastError = error
      return
    }
    if there.error <= here.error {
      x = averageX
      y = averageY
    }
    let movedX = PrimalDualMethod.distance(x, startX)
    let movedY = PrimalDualMethod.distance(y, startY)
    if movedX > 1e-10 && movedY > 1e-10 { weight = SquareRoot.of(movedY / movedX * weight) }
    for column in sumX.indices { sumX[column] = 0 }
    for row in sumY.indices { sumY[row] = 0 }
    averaged = 0
    startX = x
    startY = y
    errorAtRestart = error
    lastError = error
  }

  private static func size(_ vector: [Double]) -> Double {
    SquareRoot.of(vector.reduce(0) { $0 + $1 * $1 })
  }

  private static func distance(_ first: [Double], _ second: [Double]) -> Double {
    var sum = 0.0
    for index in first.indices {
      let difference = first[index] - second[index]
      sum += difference * difference
    }
    return SquareRoot.of(sum)
  }
}
