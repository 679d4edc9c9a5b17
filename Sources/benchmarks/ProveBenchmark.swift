import Engine
import ReviewModel

/// How often, and how soon, the best plan is proved to be that: on small reviews, and where one price alone counts.
struct ProveBenchmark {
  private let options: ProveOptions
  private let folder = ScratchFolder()
  private let hasPeer: Bool

  init(_ options: ProveOptions) {
    self.options = options
    hasPeer = PeerRun.joins(options.peer, isAsked: options.peerSeconds > 0)
  }

  /// The prices of which each is to count alone.
  private static let criteria: [Price] = [
    .unscheduled, .themeUncovered, .preferredWindow, .optionalAbsent, .loadBalance,
  ]

  /// Runs every case and prints the table; answers whether every plan was sound.
  func run() -> Bool {
    let weeks = weeks()
    var headings = ["reviews", "how many", "proved optimal", "median, s", "longest, s"]
    if hasPeer { headings += ["CP-SAT proved", "CP-SAT median, s", "CP-SAT longest, s"] }
    let table = MarkdownTable(headings: headings)
    print(table.opening)
    var isSound = true
    for size in options.sizes {
      let cuts = weeks.flatMap { week in
        (1...options.cuts).map { ProveBenchmark.cut(week, to: size, seed: UInt64($0)) }
      }
      isSound = tell("\(size) sessions", cuts, beside: hasPeer, in: table) && isSound
    }
    for criterion in ProveBenchmark.criteria {
      let single = weeks.map { week in
        var week = week
        for price in Price.allCases { week.weights[price] = price == criterion ? 1 : 0 }
        return week
      }
      let name = "whole weeks, \(criterion.rawValue) alone"
      isSound = tell(name, single, beside: false, in: table) && isSound
    }
    return isSound
  }

  private func tell(
    _ name: String, _ reviews: [Review], beside peer: Bool, in table: MarkdownTable
  ) -> Bool {
    var own: [Double] = []
    var others: [Double] = []
    var isSound = true
    for review in reviews {
      let file = folder.write(review)
      let run = SolveCase(file: file, seconds: options.seconds, threads: options.threads)
        .measureApart()
      if run?.isSound != true {
        Talk.say("\(name), \(file): the run failed, or the judge does not agree with the search.")
        isSound = false
      }
      if let run, run.isOptimal { own.append(run.milliseconds / 1000) }
      guard peer else { continue }
      let other = PeerRun(options.peer, review: file, seconds: options.peerSeconds, in: folder)
      if let other, let cost = other.cost, cost == other.lowerBound {
        others.append(other.seconds ?? 0)
        if let run, run.isOptimal, run.cost != cost {
          Talk.say("\(name), \(file): \(cost) is the least to CP-SAT.")
          isSound = false
        }
      }
    }
    var cells = [name, String(reviews.count)] + cells(own)
    if hasPeer { cells += peer ? self.cells(others) : ["", "", ""] }
    print(table.row(cells))
    return isSound
  }

  private func cells(_ seconds: [Double]) -> [String] {
    [
      String(seconds.count), MarkdownTable.cell(Median.of(seconds), decimals: 2),
      MarkdownTable.cell(seconds.max(), decimals: 2),
    ]
  }

  private func weeks() -> [Review] {
    InstanceFolder(path: options.instances).entries { $0.hasPrefix("week-") }.map { $0.review }
  }

  /// A review with some of its sessions, chosen at random, and nothing that names the others.
  static func cut(_ review: Review, to size: Int, seed: UInt64) -> Review {
    var random = SplitMix64(seed: seed)
    var result = review
    result.id = "\(review.id)-\(size)-\(seed)"
    while result.sessions.count > size {
      result.sessions.remove(at: Int(random.next() % UInt64(result.sessions.count)))
    }
    let kept = Set(result.sessions.map { $0.id })
    for index in result.sessions.indices {
      result.sessions[index].after.removeAll { !kept.contains($0.session) }
      result.sessions[index].preferAfter.removeAll { !kept.contains($0) }
      result.sessions[index].notSameDay.removeAll { !kept.contains($0) }
      result.sessions[index].notSameTime.removeAll { !kept.contains($0) }
    }
    return result
  }
}
