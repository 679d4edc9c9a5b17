import TestSupport
import Testing

@testable import Engine

struct DualCertificateTests {
  @Test(arguments: 0..<300)
  func `no multipliers prove more than the least cost of the whole points`(seed: Int) {
    let random = RandomProgram(seed: UInt64(seed))
    let program = random.program
    var generator = SeededGenerator(seed: UInt64(seed) + 1000)
    for _ in 0..<20 {
      // Some part of the points, as a leaf of the search has it.
      var (lower, upper) = (program.lower, program.upper)
      for column in upper.indices where generator.chance(30) {
        lower[column] = Int32(generator.number(in: 0...Int(upper[column])))
        upper[column] = Int32(generator.number(in: Int(lower[column])...Int(upper[column])))
      }
      let size = generator.pick([1.0, 4, 4, 30, 5000])
      let multipliers = (0..<program.rowCount).map { _ in
        size * Double(generator.number(in: -1_000_000...1_000_000)) / 1_000_000
      }
      let bound = DualCertificate.bound(
        program, lower: lower, upper: upper, multipliers: multipliers)
      let least = random.leastCost(from: lower, to: upper)
      if let bound, let least { #expect(bound <= least) }
      #expect(bound != nil)
    }
  }

  /// `x` costs something, is at most 10, and at least half of a right side.
  private func half(of rightSide: Int, cost: Int = 1) -> LinearProgram {
    var program = LinearProgram()
    let column = program.addColumn(.day, cost: cost, upTo: 10)
    program.addRow([LinearProgram.Term(2, column)], atLeast: rightSide)
    return program
  }

  private func bound(_ program: LinearProgram, _ multipliers: Double...) -> Int? {
    DualCertificate.bound(
      program, lower: program.lower, upper: program.upper, multipliers: multipliers)
  }

  @Test func `a bound that is whole stays what it is`() {
    #expect(bound(half(of: 6), 0.5) == 3)
    #expect(bound(half(of: -6, cost: -1), 0) == -10)
    #expect(bound(half(of: 0), 0) == 0)
  }

  @Test func `a bound between two whole numbers is rounded up, below zero as well`() {
    #expect(bound(half(of: 5), 0.5) == 3)
    var program = LinearProgram()
    let column = program.addColumn(.day, cost: -1, upTo: 10)
    program.addRow([LinearProgram.Term(2, column)], atMost: 5)
    #expect(bound(program, 0.5) == -2)
  }

  @Test func `the least fraction above a whole number is enough, and the least below it is not`() {
    let fraction = 1 / Double(DualCertificate.scale)
    // A multiplier of 2 · fraction less than a half makes 6 halves as much as 12 fractions less than 3.
    #expect(bound(half(of: 6), 0.5 - 2 * fraction) == 3)
    #expect(bound(half(of: 4), 0.5 - 2 * fraction) == 2)
    var program = LinearProgram()
    let column = program.addColumn(.day, cost: 0)
    program.addRow([LinearProgram.Term(1, column)], atLeast: 1)
    let dear = program.addColumn(.day, cost: 2)
    program.addRow([LinearProgram.Term(1, dear)], atLeast: 1)
    // The first row takes as much as it gives; the second gives a fraction more than one.
    #expect(bound(program, 0, 1) == 1)
    #expect(bound(program, 0, 1 + fraction) == 2)
    #expect(bound(program, 0, 1 - fraction) == 1)
  }

  @Test func `what an inequality cannot give is not taken`() {
    #expect(bound(half(of: 6), -1) == 0)
    #expect(bound(half(of: 6), -1e300) == 0)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `what is no number proves nothing`(multiplier: Double) {
    #expect(bound(half(of: 6), multiplier) == nil)
  }

  @Test(arguments: [Double(1 << 16), Double(1 << 20), 1e12, 1e300])
  func `multipliers too large to be summed are scaled down, and prove what is left`(
    multiplier: Double
  ) {
    var equation = LinearProgram()
    let column = equation.addColumn(.day, cost: 1, upTo: 3)
    equation.addRow([LinearProgram.Term(1, column)], equals: 1)
    // With y for 2¹⁶: y + 3 · (1 - y), and below zero -y.
    #expect(bound(equation, multiplier) == 3 - 2 * (1 << 16))
    #expect(bound(equation, -multiplier) == -(1 << 16))
  }

  @Test func `a program that nothing solves is refuted as far as multipliers go`() {
    var program = LinearProgram()
    let column = program.addColumn(.day, cost: 1, upTo: 1)
    program.addRow([LinearProgram.Term(1, column)], atLeast: 2)
    #expect(bound(program, 1e300) == 1 + (1 << 16))
  }
}
