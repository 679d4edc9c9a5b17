import ReviewModel
import Testing

struct RuleFaultTests {
  @Test func `each rule has a heading of its own for those who break it, which is not the rule`() {
    #expect(Set(Rule.allCases.map { $0.fault }).count == Rule.allCases.count)
    for rule in Rule.allCases {
      #expect(!rule.fault.isEmpty && !rule.fault.hasSuffix("."))
      #expect(rule.fault != rule.sentence)
    }
  }

  @Test func `a heading above clashing reviewers says that they clash`() {
    #expect(Rule.reviewerClash.fault == "Reviewers in two places at once, travel included")
  }
}
