import Commands
import Documents
import Foundation
import PlanCheck
import ReviewModel
import Solving

/// One review solved once, in a process of its own, so that its memory is its own as well.
struct SolveCase {
  /// The word that starts it: what the benchmarks call themselves with.
  static let command = "case"

  /// The review's document.
  var file: String
  /// Decides every choice of the search.
  var seed: UInt64 = 1
  /// Seconds, compiling included.
  var seconds: Int
  /// On how many threads.
  var threads: Int

  init(file: String, seed: UInt64 = 1, seconds: Int, threads: Int) {
    (self.file, self.seed, self.seconds, self.threads) = (file, seed, seconds, threads)
  }

  /// The case that ``words`` describe; nil where they do not.
  init?(_ words: [String]) {
    guard words.count == 4, let seed = UInt64(words[1]), let seconds = OptionWords.number(words[2]),
      let threads = OptionWords.number(words[3])
    else { return nil }
    self.init(file: words[0], seed: seed, seconds: seconds, threads: threads)
  }

  private var words: [String] { [file, String(seed), String(seconds), String(threads)] }

  /// Has another process solve it; nil where that failed.
  func measureApart() -> SolveMeasurement? {
    guard let program = Bundle.main.executablePath,
      let text = ProgramOutput.text(of: [program, SolveCase.command] + words)
    else { return nil }
    return try? JSONDecoder().decode(SolveMeasurement.self, from: Data(text.utf8))
  }

  /// Solves it here and prints what was seen; answers whether the review could be read.
  func run() async -> Bool {
    guard let bytes = FileManager.default.contents(atPath: file),
      let review = ReviewDocument.read([UInt8](bytes), file: file).review
    else {
      Talk.say("\(file) holds no review.")
      return false
    }
    guard let data = try? JSONEncoder().encode(await measure(review)) else { return false }
    print(String(decoding: data, as: UTF8.self))
    return true
  }

  private func measure(_ review: Review) async -> SolveMeasurement {
    var seen = SolveMeasurement()
    let clock = ContinuousClock()
    let begin = clock.now
    func milliseconds() -> Double { begin.duration(to: clock.now) / .milliseconds(1) }
    func note(_ progress: SearchProgress) {
      guard let cost = progress.cost else { return }
      let now = milliseconds()
      if seen.firstPlanMilliseconds == nil {
        seen.firstPlanMilliseconds = now - seen.compileMilliseconds
      }
      guard cost < seen.cost ?? .max else { return }
      seen.reached.append(SolveMeasurement.Reached(milliseconds: Int(now), cost: cost))
    }

    let compiled = CompiledReview(review)
    seen.compileMilliseconds = milliseconds()
    let processorBegin = Foundation.clock()
    var search = TimetableSearch(compiled, seed: seed)
    note(search.progress)
    let driver = SearchDriver(
      limit: .time(milliseconds: max(0, seconds * 1000 - Int(milliseconds()))), threads: threads,
      stop: StopFlag())
    _ = await driver.run(&search) { progress, _ in note(progress) }
    seen.milliseconds = milliseconds()
    seen.processorSeconds = Double(Foundation.clock() - processorBegin) / Double(CLOCKS_PER_SEC)
    seen.evaluations = search.progress.evaluations
    seen.lowerBound = search.progress.lowerBound
    seen.peakMegabytes = PeakMemory.megabytes()
    if let cost = seen.cost {
      let verdict = PlanJudge(review).verdict(on: search.plan(), against: nil)
      seen.isSound = verdict.isFeasible && verdict.cost == cost && seen.lowerBound <= cost
    }
    return seen
  }
}
