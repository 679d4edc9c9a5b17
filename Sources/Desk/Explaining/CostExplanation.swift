import Advice
import CivilTime
import JSONText
import PlanCheck
import ReviewModel

/// Where the cost of a timetable comes from, session by session and reviewer by reviewer, and what each wish that
/// is not granted would cost.
struct CostExplanation {
  private let question: PlanQuestion
  private let verdict: Verdict
  private let shares: [CostShare]
  private let wishes: [UngrantedWish]

  /// Explains a timetable that obeys every rule.
  init(_ plan: Plan, _ verdict: Verdict, in question: PlanQuestion) {
    self.question = question
    self.verdict = verdict
    let weights = question.review.weights
    shares = question.judge.shares(of: plan).filter { weights[$0.price] != 0 }
    wishes = WishTrade.all(in: shares, plan, verdict, of: question.review, question.judge)
      .map { UngrantedWish($0, of: question.review) }
  }

  /// The report.
  var lines: [String] {
    let total = "The timetable obeys every rule and costs \(Prose.grouped(verdict.cost))."
    var lines = [total] + CostReport.lines(verdict.terms, at: question.review.weights)
    let bySession = groups(shares.filter { !isReviewers($0) }) { $0.sessions.first?.text }
    if !bySession.isEmpty { lines += ["", "Session by session"] + self.lines(bySession) }
    let byReviewer = groups(shares.filter(isReviewers)) { $0.reviewers.first?.text }
    if !byReviewer.isEmpty { lines += ["", "Reviewer by reviewer"] + self.lines(byReviewer) }
    if !wishes.isEmpty {
      lines += ["", "Wishes that gave way"] + wishes.map { "  " + Prose.harmless($0.words) }
    }
    return lines
  }

  private func isReviewers(_ share: CostShare) -> Bool {
    switch share.price {
    case .siteChange, .backToBack, .loadBalance, .roomChange, .longDay: true
    default: false
    }
  }

  private func points(_ share: CostShare) -> Int {
    share.count * question.review.weights[share.price]
  }

  /// The shares of each, the dearest first.
  private func groups(
    _ shares: [CostShare], by key: (CostShare) -> String?
  ) -> [(points: Int, shares: [CostShare])] {
    var keys: [String] = []
    for share in shares {
      if let key = key(share), !keys.contains(key) { keys.append(key) }
    }
    return keys.enumerated().map { offset, wanted in
      let mine = shares.filter { key($0) == wanted }
      return (offset, mine.reduce(0) { $0 + points($1) }, mine)
    }
    .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    .map { (points: $0.1, shares: $0.2) }
  }

  private func lines(_ groups: [(points: Int, shares: [CostShare])]) -> [String] {
    let words = ShareWords(question.review)
    let width = groups.map { Prose.grouped($0.points).count }.max() ?? 0
    return groups.map { points, shares in
      let number = Prose.grouped(points)
      let texts = shares.map { words.text($0) + " (" + Prose.grouped(self.points($0)) + ")" }
      return "  " + String(repeating: " ", count: width - number.count) + number + "  "
        + Prose.harmless(texts.joined(separator: "; "))
    }
  }

  /// The costs as members of a JSON object.
  var members: [JSONMember] {
    let words = ShareWords(question.review)
    return [
      JSONMember("kind", .text("cost")), JSONMember("cost", .integer(verdict.cost)),
      JSONMember(
        "shares",
        .list(
          shares.map { share in
            .object(
              [
                JSONMember("price", .text(share.price.name)),
                JSONMember("count", .integer(share.count)),
                JSONMember("cost", .integer(points(share))),
                JSONMember("sessions", .list(share.sessions.map { .text($0.text) })),
                JSONMember("reviewers", .list(share.reviewers.map { .text($0.text) })),
              ] + (share.date.map { [JSONMember("date", .text($0.iso))] } ?? [])
                + [JSONMember("text", .text(words.text(share)))])
          })),
      JSONMember("wishes", .list(wishes.map { $0.value })),
    ]
  }
}
