import Disk
import Findings
import ReviewModel
import Testing

@testable import Commands

struct `Explaining rules` {
  @Test func `a code is explained, in capitals or not`() async {
    let run = await CapturedRun("rule", "fw306")
    #expect(run.exitCode == .clean)
    #expect(
      run.output == """
        FW306  A session refers to itself.

        A session cannot come after itself or be kept apart from itself. Name another session.

        """)
  }

  @Test func `a rule is explained by its name`() async {
    let run = await CapturedRun("rule", "reviewer-clash")
    #expect(
      run.output == """
        reviewer-clash (rule)

        No reviewer is in two places at once, travel included.

        """)
  }

  @Test func `a price is explained by its name`() async {
    let run = await CapturedRun("rule", "preferred-order")
    #expect(
      run.output == """
        preferred-order (price)

        Counts wished orders not kept: 8 points each, unless the review says otherwise.

        """)
  }

  @Test func `an unknown name offers the nearest`() async {
    let run = await CapturedRun("rule", "Reviewer-Clahs")
    #expect(run.exitCode == .badInput)
    #expect(
      run.talk == """
        fieldwork: There is no code, rule or price 'Reviewer-Clahs'. Did you mean 'reviewer-clash'?
        Next: fieldwork rule

        """)
  }

  @Test func `the list holds every code, rule and price`() async {
    let run = await CapturedRun("rule")
    #expect(run.exitCode == .clean)
    for code in FindingCode.all { #expect(run.output.contains("  \(code.text)  ")) }
    for rule in Rule.allCases { #expect(run.output.contains("  \(rule.name)  ")) }
    for price in Price.allCases { #expect(run.output.contains("  \(price.name) ")) }
  }
}
