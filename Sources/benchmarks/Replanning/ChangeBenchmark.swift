import Desk
import Foundation
import PlanCheck
import ReviewModel
import Sheets
import Solving

/// Changes one diary at a time and prints how few sessions move from the timetable in place.
struct ChangeBenchmark {
  private let options: ChangeOptions

  init(_ options: ChangeOptions) { self.options = options }

  /// What was seen of one review.
  private struct Tally {
    var moves: [Int] = []
    var proven = 0
    var impossible = 0
    var tooLong = 0
    var milliseconds: [Double] = []
  }

  /// Runs every change and prints the table; answers whether the least was proved of each in time.
  func run() -> Bool {
    let table = MarkdownTable(headings: [
      "review", "sessions", "changes", "no timetable left", "moves, mean", "moves, most",
      "proved least",
      "median ms", "longest ms", "too long",
    ])
    print(table.opening)
    var isSound = true
    var count = 0
    for (name, review) in reviews() where options.only.isEmpty || name.contains(options.only) {
      let draft = solved(review)
      guard PlanJudge(review).verdict(on: draft).isFeasible else {
        Talk.say("\(name) has no whole timetable to begin with and is left out.")
        continue
      }
      count += 1
      var tally = Tally()
      for number in 0..<options.changes {
        let after = Fault.diaryChanged.befalling(review, draft, seed: UInt64(number + 1))
        isSound = measure(after, draft, &tally) && isSound
      }
      print(table.row(cells(name, review, tally)))
    }
    if count == 0 { Talk.say("There was nothing to measure.") }
    return isSound && count > 0
  }

  private func cells(_ name: String, _ review: Review, _ tally: Tally) -> [String] {
    let mean =
      tally.moves.isEmpty ? nil : Double(tally.moves.reduce(0, +)) / Double(tally.moves.count)
    return [
      name, String(review.sessions.count), String(options.changes), String(tally.impossible),
      MarkdownTable.cell(mean, decimals: 2), MarkdownTable.cell(tally.moves.max()),
      String(tally.proven), MarkdownTable.cell(Median.of(tally.milliseconds)),
      MarkdownTable.cell(tally.milliseconds.max()), String(tally.tooLong),
    ]
  }

  /// Goes on after one change; answers whether the least number of moves, or that no timetable is left, was proved in
  /// time.
  private func measure(_ review: Review, _ draft: Plan, _ tally: inout Tally) -> Bool {
    let clock = ContinuousClock()
    let begin = clock.now
    let (outcome, isImpossible) = ReplanSearch(review, keeping: draft).run()
    let elapsed = begin.duration(to: clock.now) / .milliseconds(1)
    tally.milliseconds.append(elapsed)
    let isInTime = elapsed <= Double(options.mostMilliseconds)
    if !isInTime { tally.tooLong += 1 }
    guard let outcome else {
      if isImpossible { tally.impossible += 1 }
      return isImpossible && isInTime
    }
    tally.moves.append(outcome.moved.count)
    if outcome.isProven { tally.proven += 1 }
    return outcome.isProven && outcome.verdict.isFeasible && isInTime
  }

  /// A timetable as people would have it in place: some seconds of search.
  private func solved(_ review: Review) -> Plan {
    var search = TimetableSearch(review)
    for _ in 0..<8 {
      search.advanceWalkers(steps: TimetableSearch.stepsPerRound)
      search.exchange()
    }
    return search.plan()
  }

  /// The samples and the instances, by the names of their folders and files.
  private func reviews() -> [(name: String, review: Review)] {
    let instances = InstanceFolder(path: options.instances).entries { _ in true }
    return samples()
      + instances.map {
        (URL(filePath: $0.file).deletingPathExtension().lastPathComponent, $0.review)
      }
  }

  /// The reviews of the folders of sheets, by name.
  private func samples() -> [(name: String, review: Review)] {
    let files = FileManager.default
    let names = (try? files.contentsOfDirectory(atPath: options.samples)) ?? []
    return names.sorted().compactMap { name in
      let folder = options.samples + "/" + name
      let sheets = ((try? files.contentsOfDirectory(atPath: folder)) ?? [])
        .filter { $0.hasSuffix(".csv") }.sorted()
        .compactMap { sheet in
          files.contents(atPath: folder + "/" + sheet).map {
            SheetFile(name: sheet, bytes: [UInt8]($0))
          }
        }
      return ReviewSheets.read(sheets).review.map { (name, $0) }
    }
  }
}
