import ReviewModel

/// Solves reviews and prints how soon and how well, beside the peer where it is there.
struct SolveBenchmark {
  private let options: SolveOptions
  private let folder = ScratchFolder()
  private let hasPeer: Bool

  init(_ options: SolveOptions) {
    self.options = options
    hasPeer = PeerRun.joins(options.peer, isAsked: options.peerSeconds > 0)
  }

  /// A review and the file that others read it from.
  private struct Instance {
    var name: String
    var sessions: Int
    var file: String
  }

  /// Runs every case and prints the table; answers whether every plan was sound.
  func run() -> Bool {
    let table = MarkdownTable(headings: headings)
    print(table.opening)
    var isSound = true
    for instance in instances() {
      let runs = (1...options.seeds).compactMap { seed in
        SolveCase(
          file: instance.file, seed: UInt64(seed), seconds: options.marks.last ?? 1,
          threads: options.threads
        ).measureApart()
      }
      if runs.count < options.seeds || !runs.allSatisfy({ $0.isSound }) {
        Talk.say("\(instance.name): a run failed, or the judge does not agree with the search.")
        isSound = false
      }
      print(table.row(cells(of: instance, runs)))
    }
    return isSound
  }

  private var headings: [String] {
    var headings = [
      "review", "sessions", "compile, ms", "first plan after that, ms", "M moves/s/thread",
    ]
    headings += options.marks.map { "cost at \($0) s" }
    headings += ["bound", "gap, %", "peak MB"]
    if hasPeer {
      headings += [
        "CP-SAT first plan, s", "CP-SAT cost at \(options.peerSeconds) s", "CP-SAT bound",
      ]
    }
    return headings
  }

  private func cells(of instance: Instance, _ runs: [SolveMeasurement]) -> [String] {
    var cells = [instance.name, String(instance.sessions)]
    cells.append(
      MarkdownTable.cell(Median.of(runs.map { $0.compileMilliseconds }), decimals: 1))
    cells.append(
      MarkdownTable.cell(Median.of(runs.map { $0.firstPlanMilliseconds }), decimals: 1))
    let moves = Median.of(runs.map { $0.movesPerSecond })
    cells.append(MarkdownTable.cell(moves.map { $0 / 1e6 }, decimals: 2))
    for mark in options.marks {
      cells.append(MarkdownTable.cell(Median.of(runs.map { $0.cost(atSecond: mark) })))
    }
    cells.append(MarkdownTable.cell(Median.of(runs.map { $0.lowerBound })))
    cells.append(MarkdownTable.cell(Median.of(runs.map { $0.gapPercent }), decimals: 1))
    cells.append(MarkdownTable.cell(Median.of(runs.map { $0.peakMegabytes })))
    guard hasPeer else { return cells }
    let peer = PeerRun(
      options.peer, review: instance.file, seconds: options.peerSeconds, in: folder)
    guard let peer else { return cells + ["failed", "failed", "failed"] }
    return cells + [
      MarkdownTable.cell(peer.firstSeconds, decimals: 1), MarkdownTable.cell(peer.cost),
      MarkdownTable.cell(peer.lowerBound),
    ]
  }

  /// The reviews made here, then those in the folder of instances that have a plan.
  private func instances() -> [Instance] {
    let planted = [40, 60, 200].map { size in
      let review = PlantedReview.review(sessions: size, seed: 11)
      return InstanceFolder.Entry(review: review, file: folder.write(review))
    }
    let given = InstanceFolder(path: options.instances).entries { !$0.hasPrefix("infeasible") }
    return (planted + given).map {
      Instance(name: $0.review.id, sessions: $0.review.sessions.count, file: $0.file)
    }
    .filter { options.only.isEmpty || $0.name.contains(options.only) }
  }
}
