import Commands
import Documents
import Foundation
import PlanCheck
import ReviewModel
import Timetabling

/// Solves reviews and prints how soon and how well, beside the peer where it is there.
struct SolveBenchmark {
  private let options: SolveOptions

  init(_ options: SolveOptions) {
    self.options = options
  }

  /// A review with the file that the peer can read it from.
  private struct Case {
    var review: Review
    var file: String
  }

  /// What was seen of one review.
  private struct Row {
    var firstPlan: Int?
    var costs: [Int: Int] = [:]
    var last = 0
    var bound = 0
    var movesPerSecond = 0.0
    var isSound = true
  }

  /// Runs every case and prints the table.
  func run() async {
    let hasPeer = options.peerSeconds > 0 && PeerRun.isAvailable(options.peer)
    let marks = [1, options.seconds]
    var heading = "| review | sessions | first plan, ms | million moves/s/thread "
    for mark in marks { heading += "| cost at \(mark) s " }
    heading += "| bound "
    if hasPeer { heading += "| CP-SAT first plan, s | CP-SAT cost at \(options.peerSeconds) s " }
    print(heading + "|")
    print("|" + heading.dropFirst().map { $0 == "|" ? "|" : "-" }.joined() + "|")
    if !hasPeer { log("The peer is left out: it needs \(options.peer) and python3 with ortools.") }
    for each in cases() where options.only.isEmpty || each.review.id.contains(options.only) {
      let row = await measure(each.review, marks: marks)
      var line = "| \(each.review.id) | \(each.review.sessions.count) "
      line += "| \(row.firstPlan.map(String.init) ?? "none") "
      line += "| " + String(format: "%.2f", row.movesPerSecond / 1e6) + " "
      for mark in marks { line += "| \(row.costs[mark].map(String.init) ?? "none") " }
      line += "| \(row.bound) "
      if hasPeer {
        let peer = PeerRun(options.peer, review: each.file, seconds: options.peerSeconds)
        line += "| \(peer?.firstSeconds.map { String(format: "%.1f", $0) } ?? "none") "
        line += "| \(peer?.cost.map(String.init) ?? "none") "
      }
      print(line + "|")
      if !row.isSound { log("\(each.review.id): the judge does not agree with the search.") }
    }
  }

  private func measure(_ review: Review, marks: [Int]) async -> Row {
    var row = Row()
    let clock = ContinuousClock()
    let begin = clock.now
    func milliseconds() -> Int { Int(begin.duration(to: clock.now) / .milliseconds(1)) }
    var search = TimetableSearch(review, seed: options.seed)
    if search.progress.cost != nil { row.firstPlan = milliseconds() }
    let compiled = milliseconds()
    let driver = SearchDriver(
      limit: .time(milliseconds: options.seconds * 1000), threads: 2, stop: StopFlag())
    _ = await driver.run(&search) { progress, elapsed in
      guard let cost = progress.cost else { return }
      if row.firstPlan == nil { row.firstPlan = compiled + elapsed }
      for mark in marks where compiled + elapsed <= mark * 1000 { row.costs[mark] = cost }
      row.last = cost
    }
    let seconds = Double(milliseconds() - compiled) / 1000
    let progress = search.progress
    row.costs[options.seconds] = progress.cost
    row.bound = progress.lowerBound
    row.movesPerSecond =
      Double(progress.evaluations) / max(0.001, seconds) / Double(TimetableSearch.walkerCount)
    let verdict = PlanJudge(review).verdict(on: search.plan(), against: nil)
    row.isSound =
      progress.cost == nil || (verdict.isFeasible && verdict.cost == progress.cost)
    return row
  }

  /// The reviews made here, then those in the folder of instances that have a plan.
  private func cases() -> [Case] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("planted-reviews")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let planted = [40, 60, 200].map { size in
      let review = PlantedReview.review(sessions: size, seed: 11)
      let file = folder.appendingPathComponent(review.id + ".json")
      do {
        try ReviewDocument.write(review).write(to: file)
      } catch {
        log("\(file.path) could not be written: \(error.localizedDescription)")
      }
      return Case(review: review, file: file.path)
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: options.instances)) ?? []
    let given = names.filter { $0.hasSuffix(".json") && !$0.hasPrefix("infeasible") }.sorted()
    return planted
      + given.compactMap { name in
        let file = options.instances + "/" + name
        guard let bytes = FileManager.default.contents(atPath: file),
          let review = ReviewDocument.read(bytes, file: name).review
        else { return nil }
        return Case(review: review, file: file)
      }
  }

  private func log(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}
