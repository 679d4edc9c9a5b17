import TestSupport

@testable import Engine

/// Small integer programs at random, and what going through all of their points says about them.
///
/// The rows are kept here beside the program, so that nothing is asked of the program under test.
struct RandomProgram {
  private(set) var program = LinearProgram()
  private var rows: [Row] = []

  private struct Row {
    var coefficients: [Int]
    var rightSide: Int
    var isEquation: Bool
  }

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let columns = random.number(in: 2...5)
    for _ in 0..<columns {
      let role = random.pick([LinearProgram.Role.day, .crew, .place, .siteVisit, .mode])
      _ = program.addColumn(
        role, cost: random.number(in: -9...9), upTo: random.number(in: 1...3))
    }
    for _ in 0..<random.number(in: 1...4) {
      addRow((0..<columns).map { _ in random.number(in: -3...4) }, &random)
    }
  }

  /// Adds a row that a part of all points meets: its right side is the sum at some point, or a little off it.
  private mutating func addRow(_ coefficients: [Int], _ random: inout SeededGenerator) {
    let point = program.upper.map { random.number(in: 0...Int($0)) }
    let sum = RandomProgram.sum(coefficients, point)
    let terms = coefficients.indices.map { LinearProgram.Term(coefficients[$0], $0) }
    switch random.number(in: 1...5) {
    case 1:
      program.addRow(terms, equals: sum)
      rows.append(Row(coefficients: coefficients, rightSide: sum, isEquation: true))
    case 2, 3:
      program.addRow(terms, atLeast: sum)
      rows.append(Row(coefficients: coefficients, rightSide: sum, isEquation: false))
    default:
      program.addRow(terms, atMost: sum)
      rows.append(Row(coefficients: coefficients.map { -$0 }, rightSide: -sum, isEquation: false))
    }
  }

  /// The least cost of all whole points between some bounds that meet the rows; nil where there is none.
  func leastCost(from lower: [Int32], to upper: [Int32]) -> Int? {
    var best: Int?
    var point = lower.map { Int($0) }
    while true {
      if rows.allSatisfy({ meets($0, point) }) {
        let cost = RandomProgram.sum(program.costs.map { Int($0) }, point)
        best = min(best ?? cost, cost)
      }
      // The next point, counted like a number with a digit a column.
      guard let column = point.indices.first(where: { point[$0] < Int(upper[$0]) }) else {
        return best
      }
      point[column] += 1
      for earlier in 0..<column { point[earlier] = Int(lower[earlier]) }
    }
  }

  private func meets(_ row: Row, _ point: [Int]) -> Bool {
    let sum = RandomProgram.sum(row.coefficients, point)
    return row.isEquation ? sum == row.rightSide : sum >= row.rightSide
  }

  private static func sum(_ coefficients: [Int], _ point: [Int]) -> Int {
    zip(coefficients, point).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
