import Desk
import Disk
import Documents
import ReviewModel
import Solving
import Synchronization

/// A search that goes on from the timetable in place, with progress on the screen and Ctrl-C to end it.
struct DraftRun: Sendable {
  /// The search, which has not begun.
  let search: DraftSearch
  /// When the search is over.
  let limit: SearchLimit
  /// The moment from which time is counted.
  let begin: ContinuousClock.Instant

  /// How many quarters of the time this search may take.
  ///
  /// A search from nothing takes the rest, where this one finds no timetable.
  private static let share = 3

  /// Searches.
  ///
  /// - Parameters:
  ///   - stop: Raised to end it early.
  ///   - line: Shows that it goes on.
  /// - Returns: The search as far as it came.
  func run(until stop: StopFlag, showing line: inout ProgressLine) -> DraftSearch {
    let whole = limit.patience(since: begin, or: stop)
    var part = limit
    part.milliseconds = limit.milliseconds.map { $0 * DraftRun.share / 4 }
    let patience = part.patience(since: begin, or: stop)
    let soFar = SearchSoFar(search)
    let search = self.search
    _ = LentWork.result(
      within: whole,
      meanwhile: {
        line.show(
          SearchWords.fewestMoves,
          elapsed: Int(begin.duration(to: .now) / .milliseconds(1)))
      },
      of: {
        var search = search
        while !patience.isOver, search.advance() {
          if search.outcome != nil { soFar.take(search.soFar) }
        }
        search.stop()
        soFar.take(search)
      })
    return soFar.value
  }

  /// The search as another thread left it at its last look at the clock.
  private final class SearchSoFar: Sendable {
    private let search: Mutex<DraftSearch>

    init(_ search: DraftSearch) { self.search = Mutex(search) }

    var value: DraftSearch { search.withLock { $0 } }

    func take(_ newer: DraftSearch) { search.withLock { $0 = newer } }
  }
}

extension ToldSessions {
  /// Looks into the releases of a review.
  ///
  /// - Parameters:
  ///   - draft: The timetable in place.
  ///   - review: Its review.
  ///   - source: Where the review is, beside which the releases are.
  ///   - terminal: Told what is wrong with the releases, which is no reason to refuse a timetable.
  init(_ draft: Plan, of review: Review, _ source: ReviewSource, on terminal: Terminal) {
    var released: ReleaseDocument.Sealed?
    if source != .standardInput {
      do throws(Refusal) {
        released = try KeptReleases(try ReviewMemory(of: source)).newest()
      } catch {
        terminal.complain(error.findings)
      }
    }
    self.init(draft, of: review, released: released?.release.version)
  }
}
