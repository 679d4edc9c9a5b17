package import PlanCheck
package import ReviewModel

/// What a timetable would break and cost that another does not: the difference between two verdicts of the judge.
package struct JudgedChange: Sendable {
  /// The rules that it breaks and the other does not.
  package let broken: [Violation]
  /// What it costs more; negative where it saves.
  package let cost: Int
  /// How much more of each price is paid.
  package let terms: [(price: Price, points: Int)]

  /// Compares two verdicts at some prices; those of replanning are left out where they are set to nothing.
  package init(from before: Verdict, to after: Verdict, at weights: PriceTable) {
    let known = Set(before.violations)
    broken = after.violations.filter { !known.contains($0) }
    cost = after.terms.cost(at: weights) - before.terms.cost(at: weights)
    terms = Price.allCases.compactMap { price in
      let points = (after.terms[price] - before.terms[price]) * weights[price]
      return points == 0 ? nil : (price, points)
    }
  }

  /// The change that another place of one session makes, as the judge of alternatives reckons it.
  package init(_ alternative: Alternative) {
    broken = alternative.broken
    cost = alternative.costChange
    terms = Price.allCases.compactMap { price in
      alternative.points[price] == 0 ? nil : (price, alternative.points[price])
    }
  }

  /// Whether nothing is broken that was not.
  package var isLegal: Bool { broken.isEmpty }

  /// What is broken, with whom and what it is about: `the health peer is at S05`.
  ///
  /// Reviewers named for the session who are not in its team are `missing`.
  package func brokenWords(
    beside session: SessionID, _ names: SubjectNames, missing: [ReviewerID] = []
  ) -> String {
    var words: [String] = []
    for violation in broken {
      let text = BrokenRuleWords(violation, beside: session, names, missing: missing).text
      if !words.contains(text) { words.append(text) }
    }
    return English.list(words)
  }
}
