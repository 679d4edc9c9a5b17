import Desk
import Documents
import Foundation
import PlanCheck
import ReviewModel
import Solving

/// Replans after single faults and prints how few sessions move, beside what the peer proves where it is there.
struct ReplanBenchmark {
  private let options: ReplanOptions
  private let folder = ScratchFolder()
  private let hasPeer: Bool

  init(_ options: ReplanOptions) {
    self.options = options
    hasPeer = PeerRun.joins(options.peer, isAsked: options.peerCases > 0)
  }

  /// What was seen of one kind of fault in one review.
  private struct Tally {
    var moves: [Int] = []
    var proven = 0
    var impossible = 0
    var milliseconds: [Double] = []
    var refereed = 0
    var differences = 0
  }

  /// Runs every case and prints the table; answers whether nothing was amiss.
  func run() -> Bool {
    let table = MarkdownTable(headings: [
      "review", "fault", "cases", "no plan left", "moves, mean", "moves, most", "proved least",
      "median ms", "longest ms", "CP-SAT proved", "CP-SAT differs",
    ])
    print(table.opening)
    var isSound = true
    for review in reviews() {
      let published = solved(review)
      guard PlanJudge(review).verdict(on: published).isFeasible else {
        Talk.say("\(review.id) has no whole plan to begin with and is left out.")
        continue
      }
      for fault in Fault.allCases where fault != .diaryChanged {
        var tally = Tally()
        for number in 0..<options.cases {
          let after = fault.befalling(review, published, seed: UInt64(number + 1))
          isSound =
            measure(after, published, isRefereed: number < options.peerCases, &tally) && isSound
        }
        print(table.row(cells(review, fault, tally)))
        isSound = isSound && tally.differences == 0
      }
    }
    return isSound
  }

  private func cells(_ review: Review, _ fault: Fault, _ tally: Tally) -> [String] {
    let mean =
      tally.moves.isEmpty
      ? nil : Double(tally.moves.reduce(0, +)) / Double(tally.moves.count)
    return [
      review.id, fault.rawValue, String(options.cases), String(tally.impossible),
      MarkdownTable.cell(mean, decimals: 2), MarkdownTable.cell(tally.moves.max()),
      String(tally.proven), MarkdownTable.cell(Median.of(tally.milliseconds), decimals: 0),
      MarkdownTable.cell(tally.milliseconds.max(), decimals: 0), String(tally.refereed),
      String(tally.differences),
    ]
  }

  /// Replans one case; answers whether the plan is sound.
  private func measure(
    _ review: Review, _ published: Plan, isRefereed: Bool, _ tally: inout Tally
  ) -> Bool {
    let clock = ContinuousClock()
    let begin = clock.now
    let (outcome, isImpossible) = ReplanSearch(review, keeping: published).run()
    tally.milliseconds.append(begin.duration(to: clock.now) / .milliseconds(1))
    if let outcome {
      tally.moves.append(outcome.moved.count)
      if outcome.isProven { tally.proven += 1 }
    } else if isImpossible {
      tally.impossible += 1
    }
    if isRefereed, hasPeer, let least = peerLeast(review, published) {
      tally.refereed += 1
      // A negative number stands for no plan at all.
      if least != outcome?.moved.count ?? -1 {
        tally.differences += 1
        Talk.say(
          "\(review.id): CP-SAT \(least), here \(outcome.map { String($0.moved.count) } ?? "none")")
      }
    }
    guard let outcome else { return isImpossible }
    return outcome.verdict.isFeasible
  }

  /// The least number of moves as the peer proves it, below zero for no plan; nil where it proved nothing in time.
  private func peerLeast(_ review: Review, _ published: Plan) -> Int? {
    var counted = review
    counted.id = "replan-" + review.id
    counted.weights = .zero
    counted.weights[.movedTime] = 1
    counted.weights[.unscheduled] = 8
    var baseline = published
    baseline.review = counted.id
    let file = folder.write(counted)
    let plan = folder.path("baseline.json")
    guard (try? Data(PlanDocument.write(baseline)).write(to: URL(fileURLWithPath: plan))) != nil,
      let run = PeerRun(
        options.peer, review: file, seconds: options.peerSeconds, in: folder, baseline: plan)
    else { return nil }
    if run.isInfeasible { return -1 }
    guard let cost = run.cost, run.lowerBound == cost else { return nil }
    return cost
  }

  /// A plan as people would have been given: some seconds of search.
  private func solved(_ review: Review) -> Plan {
    var search = TimetableSearch(review)
    for _ in 0..<8 {
      search.advanceWalkers(steps: TimetableSearch.stepsPerRound)
      search.exchange()
    }
    return search.plan()
  }

  private func reviews() -> [Review] {
    let given = InstanceFolder(path: options.instances).entries { $0.hasPrefix("week") }
      .map { $0.review }
    return ([PlantedReview.review(sessions: 60, seed: 11)] + given).filter {
      options.only.isEmpty || $0.id.contains(options.only)
    }
  }
}
