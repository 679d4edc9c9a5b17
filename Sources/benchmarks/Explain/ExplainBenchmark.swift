import Documents
import Foundation
import ReviewModel

/// Breaks weeks and measures how long it takes to say that they have no plan, and why.
struct ExplainBenchmark {
  private let options: ExplainOptions

  init(_ options: ExplainOptions) {
    self.options = options
  }

  /// Runs every case and prints the table; answers whether every verdict was reached and is sound.
  func run() async -> Bool {
    let table = MarkdownTable(headings: [
      "cause", "reviews", "no plan", "a plan", "median s", "worst s", "median CPU s", "worst CPU s",
      "entries", "at most",
    ])
    print(table.opening)
    var all: [ExplainCase.Seen] = []
    var number: UInt64 = 0
    func measure(_ name: String, _ reviews: [Review]) async {
      var seen: [ExplainCase.Seen] = []
      for review in reviews { seen.append(await self.measure(review)) }
      print(table.row([name] + cells(seen)))
      all += seen
    }
    for breakage in Breakage.allCases {
      await measure(
        breakage.rawValue,
        (0..<options.alone).map { _ in
          number += 1
          return BrokenReview.review(sessions: options.sessions, [breakage], seed: number)
        })
    }
    if options.together > 0 {
      await measure(
        "two at once",
        Breakage.pairs.flatMap { pair in
          (0..<options.together).map { _ in
            number += 1
            return BrokenReview.review(sessions: options.sessions, pair, seed: number)
          }
        })
    }
    print(table.row(["all of them"] + cells(all)))
    for review in instances() { await measure(review.id, [review]) }
    return all.allSatisfy { $0.isSound }
  }

  private func measure(_ review: Review) async -> ExplainCase.Seen {
    let seen = await ExplainCase(
      review: review, seconds: options.seconds, threads: options.threads
    ).run()
    if !seen.isSound { Talk.say("\(review.id), \(review.title): no verdict that can stand.") }
    keep(review, seen.plan)
    return seen
  }

  private func cells(_ seen: [ExplainCase.Seen]) -> [String] {
    let entries = seen.compactMap { $0.rules?.count }
    return [
      String(seen.count), String(entries.count), String(seen.count - entries.count),
      MarkdownTable.cell(Median.of(seen.map { $0.seconds }), decimals: 2),
      MarkdownTable.cell(seen.map { $0.seconds }.max(), decimals: 2),
      MarkdownTable.cell(Median.of(seen.map { $0.processorSeconds }), decimals: 2),
      MarkdownTable.cell(seen.map { $0.processorSeconds }.max(), decimals: 2),
      MarkdownTable.cell(Median.of(entries.map { $0 })), MarkdownTable.cell(entries.max()),
    ]
  }

  private func keep(_ review: Review, _ plan: Plan) {
    guard !options.keep.isEmpty else { return }
    let folder = URL(fileURLWithPath: options.keep)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let name = folder.appendingPathComponent(review.id).path
      try Data(ReviewDocument.write(review)).write(to: URL(fileURLWithPath: name + ".review.json"))
      try Data(PlanDocument.write(plan)).write(to: URL(fileURLWithPath: name + ".plan.json"))
    } catch {
      Talk.say("\(options.keep) could not be written: \(error.localizedDescription)")
    }
  }

  /// The reviews of the folder that are broken by hand.
  private func instances() -> [Review] {
    InstanceFolder(path: options.instances).entries { $0.hasPrefix("infeasible") }
      .map { $0.review }
  }
}
