import Desk
import ReviewModel
import Testing

struct `What a plan pays, in words` {
  @Test func `the dearest price comes first, numbers in a column`() {
    var terms = PriceTable.zero
    terms[.roomFit] = 7
    terms[.themeUncovered] = 60
    terms[.backToBack] = 2
    #expect(
      CostReport.lines(terms, at: .defaultWeights) == [
        "  1,200  themes that nobody on the team knows: 60 at 20",
        "      7  groups of five spare seats: 7 at 1",
        "      6  sessions that follow another without a gap: 2 at 3",
      ])
  }

  @Test func `equal prices keep the catalogue's order`() {
    var terms = PriceTable.zero
    terms[.longDay] = 4
    terms[.optionalAbsent] = 1
    #expect(
      CostReport.lines(terms, at: .defaultWeights) == [
        "  4  optional participants who cannot be there: 1 at 4",
        "  4  steps of the grid above a long day: 4 at 1",
      ])
  }

  @Test func `what costs nothing is left out`() {
    var terms = PriceTable.zero
    terms[.roomFit] = 7
    var weights = PriceTable.defaultWeights
    weights[.roomFit] = 0
    #expect(CostReport.lines(terms, at: weights) == [])
  }
}
