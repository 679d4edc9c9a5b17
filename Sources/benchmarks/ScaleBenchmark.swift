import ReviewModel

/// Shows that a move costs the same however many sessions a week has.
struct ScaleBenchmark {
  private let options: ScaleOptions
  private let folder = ScratchFolder()

  init(_ options: ScaleOptions) {
    self.options = options
  }

  /// Runs every size, prints the table and the curve; answers whether every plan was sound.
  func run() -> Bool {
    let table = MarkdownTable(headings: [
      "sessions", "compile, ms", "whole plan after that, ms", "M moves/s/thread", "ns a move",
      "peak MB",
    ])
    print(table.opening)
    var isSound = true
    var curve: [(sessions: Int, nanoseconds: Double)] = []
    for size in options.sizes {
      let review = PlantedReview.review(sessions: size, seed: 11)
      let run = SolveCase(
        file: folder.write(review), seconds: options.seconds, threads: options.threads
      ).measureApart()
      guard let run, run.isSound else {
        Talk.say("\(review.id): the run failed, or the judge does not agree with the search.")
        isSound = false
        continue
      }
      let moves = run.movesPerSecond
      let nanoseconds = moves.map { 1e9 / $0 }
      if let nanoseconds { curve.append((review.sessions.count, nanoseconds)) }
      print(
        table.row([
          String(review.sessions.count), MarkdownTable.cell(run.compileMilliseconds, decimals: 1),
          MarkdownTable.cell(run.firstPlanMilliseconds, decimals: 1),
          MarkdownTable.cell(moves.map { $0 / 1e6 }, decimals: 2),
          MarkdownTable.cell(nanoseconds), MarkdownTable.cell(run.peakMegabytes),
        ]))
    }
    print("\nns a move, by sessions:\n" + ScaleBenchmark.bars(curve).joined(separator: "\n"))
    return isSound
  }

  /// A bar for each size, the longest forty wide.
  static func bars(_ curve: [(sessions: Int, nanoseconds: Double)]) -> [String] {
    let widest = curve.map { $0.nanoseconds }.max() ?? 1
    let margin = curve.map { String($0.sessions).count }.max() ?? 0
    return curve.map { sessions, nanoseconds in
      let label = String(sessions)
      let length = max(1, Int((nanoseconds / widest * 40).rounded()))
      return "    " + String(repeating: " ", count: margin - label.count) + label + "  "
        + String(repeating: "█", count: length) + " " + MarkdownTable.cell(nanoseconds)
    }
  }
}
