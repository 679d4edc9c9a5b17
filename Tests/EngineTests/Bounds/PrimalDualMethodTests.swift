import TestSupport
import Testing

@testable import Engine

/// On programs whose optimum something else finds: permutations, or shares in order of their worth.
struct PrimalDualMethodTests {
  /// What the multipliers prove after some iterations.
  private func proved(_ program: LinearProgram, iterations: Int = 3000) -> Int? {
    var method = PrimalDualMethod(ScaledProgram(program))
    method.begin(lower: program.lower, upper: program.upper, from: nil)
    for _ in 0..<iterations { method.iterate() }
    return DualCertificate.bound(
      program, lower: program.lower, upper: program.upper, multipliers: method.multipliers)
  }

  private func expectProof(_ program: LinearProgram, of optimum: Int) throws {
    let bound = try #require(proved(program))
    #expect(bound <= optimum)
    #expect(bound >= optimum - 1)
  }

  /// The least sum of one entry of each row, no two of them in one column.
  private func leastAssignment(_ costs: [[Int]]) -> Int {
    func least(_ row: Int, _ free: [Int]) -> Int {
      if row == costs.count { return 0 }
      return free.reduce(Int.max) { best, column in
        min(best, costs[row][column] + least(row + 1, free.filter { $0 != column }))
      }
    }
    return least(0, Array(0..<(costs.first?.count ?? 0)))
  }

  @Test(arguments: 0..<12)
  func `an assignment costs what the best permutation costs`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let size = random.number(in: 3...5)
    let costs = (0..<size).map { _ in (0..<size).map { _ in random.number(in: 0...40) } }
    var program = LinearProgram()
    let columns = costs.map { $0.map { program.addColumn(.crew, cost: $0) } }
    for number in 0..<size {
      program.addRow(columns[number].map { LinearProgram.Term(1, $0) }, equals: 1)
      program.addRow(columns.map { LinearProgram.Term(1, $0[number]) }, equals: 1)
    }
    try expectProof(program, of: leastAssignment(costs))
  }

  @Test(arguments: 0..<12)
  func `a knapsack is filled by what is worth most for its weight`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let items = (0..<random.number(in: 4...9)).map { _ in
      (worth: random.number(in: 1...60), weight: random.number(in: 1...12))
    }
    let capacity = items.reduce(0) { $0 + $1.weight } * random.number(in: 30...80) / 100
    var program = LinearProgram()
    let terms = items.map { item in
      LinearProgram.Term(item.weight, program.addColumn(.crew, cost: -item.worth))
    }
    program.addRow(terms, atMost: capacity)
    var left = capacity
    var worth = 0
    for item in items.sorted(by: { $0.worth * $1.weight > $1.worth * $0.weight }) {
      // The last that fits in part is worth its share, rounded down since the cost is rounded up.
      worth += min(item.weight, left) * item.worth / item.weight
      left -= min(item.weight, left)
    }
    try expectProof(program, of: -worth)
  }

  @Test(arguments: 0..<12)
  func `a transport costs what the best way costs to send each unit by itself`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let supplies = [random.number(in: 1...3), random.number(in: 1...3), 1]
    let total = supplies.reduce(0, +)
    let first = random.number(in: 1...total - 1)
    let demands = [first, total - first]
    let costs = supplies.map { _ in demands.map { _ in random.number(in: 0...30) } }
    var program = LinearProgram()
    let columns = costs.indices.map { source in
      costs[source].map { program.addColumn(.amount, cost: $0, upTo: supplies[source]) }
    }
    for source in supplies.indices {
      program.addRow(
        columns[source].map { LinearProgram.Term(1, $0) }, atMost: supplies[source])
    }
    for sink in demands.indices {
      program.addRow(columns.map { LinearProgram.Term(1, $0[sink]) }, atLeast: demands[sink])
    }
    let sources = supplies.indices.flatMap { [Int](repeating: $0, count: supplies[$0]) }
    let sinks = demands.indices.flatMap { [Int](repeating: $0, count: demands[$0]) }
    let units = sources.map { source in sinks.map { costs[source][$0] } }
    try expectProof(program, of: leastAssignment(units))
  }

  @Test func `a search that goes on from another's end has converged already`() throws {
    let random = RandomProgram(seed: 3)
    var method = PrimalDualMethod(ScaledProgram(random.program))
    method.begin(lower: random.program.lower, upper: random.program.upper, from: nil)
    for _ in 0..<3000 { method.iterate() }
    let end = method.dualValue
    method.begin(lower: random.program.lower, upper: random.program.upper, from: method.start)
    #expect(method.iterations == 0)
    // The start is kept in half of the digits.
    #expect(abs(method.dualValue - end) < 0.01)
  }
}
