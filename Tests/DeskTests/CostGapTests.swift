import Desk
import Testing

struct `The gap between a cost and its bound` {
  private func words(_ cost: Int, _ lowerBound: Int) -> String {
    CostGap(cost: cost, lowerBound: lowerBound).words
  }

  @Test func `it is a share of the cost, rounded up`() {
    #expect(CostGap(cost: 200, lowerBound: 150).share == Percentage("25%"))
    #expect(CostGap(cost: 3, lowerBound: 2).share == Percentage("33.34%"))
    #expect(CostGap(cost: 7, lowerBound: 7).share == Percentage("0%"))
    #expect(CostGap(cost: 0, lowerBound: 0).share == Percentage("0%"))
    #expect(CostGap(cost: 9, lowerBound: 0).share == Percentage("100%"))
  }

  @Test func `a cost close to its bound is told by how far it is above the least possible`() {
    #expect(
      words(1120, 1000)
        == "Cost 1,120, at most 12% above the least possible: no timetable costs less than 1,000 (a gap of "
        + "11%)")
  }

  @Test func `a cost far from its bound is told as a multiple`() {
    #expect(
      words(217, 32)
        == "Cost 217, at most 6.8 times the least possible: no timetable costs less than 32 (a gap of 86%)"
    )
    #expect(words(200, 100).contains(", at most 2 times the least possible: "))
  }

  @Test func `without a bound nothing is claimed`() {
    #expect(words(217, 0) == "Cost 217; how much less is possible is not known")
  }

  @Test func `a cost that is its bound is the least possible`() {
    #expect(words(217, 217) == "Cost 217, which is the least possible")
    #expect(words(0, 0) == "Cost 0, which is the least possible")
  }
}
