import Correspondence
import Desk
import Disk
import Documents
import ReviewModel
import Solving
import Synchronization

/// A search that goes on from the timetable in place, with progress on the screen and Ctrl-C to end it.
struct DraftSearch: Sendable {
  /// The review, without errors.
  let review: Review
  /// The timetable in place.
  let draft: Plan
  /// Which of its sessions people were told of.
  let told: ToldSessions
  /// Decides every choice.
  let seed: UInt64
  /// When it is over.
  let limit: SearchLimit
  /// How many sessions may move for a better timetable; nil for as few as possible.
  let mostMoves: Int?
  /// The moment from which time is counted.
  let begin: ContinuousClock.Instant

  /// What came of it.
  struct Result: Sendable {
    /// What was found; nil for nothing.
    var outcome: ReplanSearch.Outcome?
    /// Whether it is proved that no timetable obeys every rule.
    var isImpossible = false
    /// A cost below which there is no timetable.
    var lowerBound = 0
  }

  /// How many quarters of the time this search may take.
  ///
  /// A search from nothing takes the rest, where this one finds no timetable.
  private static let share = 3

  /// Searches.
  ///
  /// - Parameters:
  ///   - stop: Raised to end it early.
  ///   - line: Shows that it goes on.
  func run(until stop: StopFlag, showing line: inout ProgressLine) -> Result {
    let whole = limit.patience(since: begin, or: stop)
    var part = limit
    part.milliseconds = limit.milliseconds.map { $0 * DraftSearch.share / 4 }
    let patience = part.patience(since: begin, or: stop)
    let found = FoundSoFar()
    let search = self.search
    _ = LentWork.result(
      within: whole,
      meanwhile: {
        line.show(
          "looking for the fewest sessions to move",
          elapsed: Int(begin.duration(to: .now) / .milliseconds(1)))
      },
      of: {
        var search = search
        while !patience.isOver, search.advance() {
          if let outcome = search.outcome { found.take { $0.outcome = outcome } }
        }
        search.stop()
        found.take { $0 = Result(outcome: search.outcome, isImpossible: search.isImpossible) }
        guard let plan = search.outcome?.plan else { return }
        let bound = DraftSearch.lowerBound(of: search, at: plan, within: patience)
        found.take { $0.lowerBound = bound }
      })
    return found.value
  }

  private var search: ReplanSearch {
    var search = ReplanSearch(review, keeping: draft, told: told.inPlace) { told.weight(of: $0) }
    search.seed = seed
    search.mostMoves = mostMoves
    search.steps = limit.steps ?? search.steps
    return search
  }

  /// What no timetable costs less than, wherever its sessions are.
  private static func lowerBound(
    of replanned: ReplanSearch, at plan: Plan, within patience: Patience
  ) -> Int {
    var search = TimetableSearch(replanned.review, seed: replanned.seed, from: plan)
    var left = replanned.steps
    while left > 0, !patience.isOver {
      search.prover.advance(steps: slice)
      left -= slice
    }
    return search.progress.lowerBound
  }

  private static let slice = 8192

  private final class FoundSoFar: Sendable {
    private let result = Mutex(Result())

    var value: Result { result.withLock { $0 } }

    func take(_ change: (inout sending Result) -> Void) { result.withLock { change(&$0) } }
  }
}

/// Which sessions of a draft people were told of, by the newest release.
struct ToldSessions: Sendable {
  /// Those that the draft has at the time that people were told.
  let inPlace: Set<SessionID>
  private let disturbance: Disturbance

  /// Looks into the releases of a review.
  ///
  /// - Parameters:
  ///   - draft: The draft.
  ///   - review: Its review.
  ///   - source: Where the review is, beside which the releases are.
  ///   - terminal: Told what is wrong with the releases: they are no reason to refuse a timetable.
  init(_ draft: Plan, of review: Review, _ source: ReviewSource, on terminal: Terminal) {
    var version = TimetableVersion(name: VersionName.draftName, review: review, plan: draft)
    var released: TimetableVersion?
    if source != .standardInput {
      do throws(CommandFailure) {
        released = try ReleaseShelf(for: source).newest()?.release.version
      } catch {
        terminal.complain(error.findings)
      }
    }
    let (now, before) = (draft.places, released?.plan.places ?? [:])
    inPlace = Set(now.keys.filter { before[$0] != nil && before[$0]?.start == now[$0]?.start })
    version = released ?? version
    disturbance = Disturbance(of: version, replies: [])
  }

  /// How much it disturbs to move a session: by how many people it concerns.
  func weight(of session: SessionID) -> Int { disturbance.weight(of: session) }
}
