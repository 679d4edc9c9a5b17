import CivilTime
import Correspondence
import Documents
public import Findings
public import ReviewModel
import Solving

/// A timetable found again after a change, with as few moves as possible: a search that is asked to go on by small parts,
/// and can be told to stop.
///
///     var session = try ReplanSession(reading, planReading, memory, wish, at: clock)
///     while session.advance() {}
///     let ending = session.ending
public struct ReplanSession: Sendable {
  /// What somebody asks for.
  public struct Wish: Sendable, Hashable {
    /// The release that people have; nil to keep the timetable of the sheets.
    public var kept: VersionName?
    /// The time before which everything stays, as somebody types it; nil for none.
    public var freeze: String?
    /// How many sessions may move at most; nil for as few as possible.
    public var mostMoves: Int?
    /// Decides every choice.
    public var seed: UInt64
    /// Steps of each walker that improves rooms and teams.
    public var steps: Int

    /// A wish for a timetable.
    public init(
      keeping kept: VersionName? = nil, freeze: String? = nil, mostMoves: Int? = nil,
      seed: UInt64 = 1, steps: Int = ReplanSearch.usualSteps
    ) {
      self.kept = kept
      self.freeze = freeze
      self.mostMoves = mostMoves
      self.seed = seed
      self.steps = steps
    }
  }

  /// How a replanning ended.
  public enum Ending: Sendable {
    /// A timetable was found; the lines say what moves and why.
    case found(ReplanSearch.Outcome, lines: [String])
    /// More sessions must move than may.
    case tooMany(Finding)
    /// There is proof that no timetable obeys every rule; the lines name the rules.
    case impossible(lines: [String])
    /// Nothing was found, and nothing is proved.
    case unfound(lines: [String])

    /// The lines that tell the outcome.
    public var lines: [String] {
      switch self {
      case .found(_, let lines), .impossible(let lines), .unfound(let lines): lines
      case .tooMany(let finding): [finding.message]
      }
    }
  }

  private enum Stage: Sendable {
    case searching
    /// The session works out what would have to move for each time that somebody proposes.
    case trying(ReplanSearch.Outcome)
    /// The session works out which rules cannot hold together.
    case explaining(conflictsLeft: Int)
    case over(Ending)
  }

  /// The review as it is now.
  private let now: Review
  private let kept: TimetableVersion
  private let report: ReplanReport
  private var trial: ProposalTrial
  /// The proof that no timetable exists, while the rules in it are being found.
  @Boxed private var proof: PlanProof? = nil
  private let mostMoves: Int?
  private var search: ReplanSearch
  private var stage = Stage.searching
  /// A finding for each row of the replies that does not count.
  public let findings: [Finding]

  /// Conflicts after which the session stops naming the rules that cannot hold together, in all and in one part of
  /// the work.
  private static let patience = (all: 20_000, part: 500)

  /// A replanning that has not begun.
  ///
  /// - Parameters:
  ///   - reading: The review.
  ///   - planReading: The timetable of the sheets.
  ///   - memory: What the program remembers of the review.
  ///   - wish: What is asked for.
  ///   - clock: What the door's clock shows.
  /// - Throws: ``Refusal`` where the review, the release, the timetable or the time to freeze has errors.
  public init(
    _ reading: ReviewReading, _ planReading: PlanReading, _ memory: ReviewMemory, _ wish: Wish,
    at clock: WallClock
  ) throws(Refusal) {
    let now = try reading.soundReview()
    let releases = KeptReleases(memory)
    // Replies answer what was released, whichever timetable is kept.
    let release: Release?
    let kept: TimetableVersion
    if let name = wish.kept {
      let named = try releases.read(name).release
      (release, kept) = (named, named.version)
    } else {
      release = try releases.newest()?.release
      kept = TimetableVersion(
        name: "the draft", review: now, plan: try planReading.sound(for: reading))
    }
    let sheet = try RepliesSheet(memory, for: now)
    findings = sheet.findings
    let history: ReplyHistory?
    let held: CivilMinute?
    do throws(Refusal) {
      history =
        if let release { try ReplyHistory(of: release, in: releases, at: clock) } else { nil }
      held = try HeldTime.end(wish.freeze, in: now, at: clock)
    } catch {
      throw Refusal(sheet.findings + error.findings, outcome: error.outcome)
    }
    let rows = history == nil ? [] : sheet.rows
    var review = history?.heeding(rows, in: now) ?? now
    if let held { review = review.holding(kept.plan, before: held) }
    let disturbance = Disturbance(
      of: release?.version ?? kept, replies: history?.current(rows) ?? [])
    let told =
      wish.kept == nil
      ? ToldSessions(kept.plan, of: review, released: release?.version).inPlace : []
    search = ReplanSearch(review, keeping: kept.plan, told: told) { disturbance.weight(of: $0) }
    search.mostMoves = wish.mostMoves
    search.seed = wish.seed
    search.steps = wish.steps
    let proposed = rows.filter { $0.proposed != nil && history?.isCurrent($0) ?? false }
    trial = ProposalTrial(proposed, in: review, keeping: kept.plan) { disturbance.weight(of: $0) }
    report = ReplanReport(
      review: review, kept: kept, held: held,
      declines: rows.count { $0.answer?.leavesSeatEmpty ?? false })
    mostMoves = wish.mostMoves
    self.now = now
    self.kept = kept
  }

  /// How the replanning ended; nil while it continues.
  public var ending: Ending? {
    if case .over(let ending) = stage { ending } else { nil }
  }

  /// Whether there is nothing left to do.
  public var isOver: Bool { ending != nil }

  /// The best that was found so far; nil while nothing is.
  public var outcome: ReplanSearch.Outcome? { search.outcome }

  /// Continues with a small part of the work.
  ///
  /// - Returns: Whether there is more to do.
  public mutating func advance() -> Bool {
    switch stage {
    case .searching:
      if !search.advance() { leaveSearch() }
    case .trying(let outcome):
      if !trial.advance() { stage = .over(found(outcome)) }
    case .explaining(let left):
      let verdict = proof?.advance(conflicts: min(left, ReplanSession.patience.part))
      if case .infeasible(let conflicts, _)? = verdict {
        end(explainedBy: conflicts)
      } else if left > ReplanSession.patience.part {
        stage = .explaining(conflictsLeft: left - ReplanSession.patience.part)
      } else {
        end(explainedBy: nil)
      }
    case .over: break
    }
    return !isOver
  }

  /// Ends the replanning with what was found so far.
  public mutating func stop() {
    switch stage {
    case .searching:
      search.stop()
      leaveSearch()
      if !isOver { stop() }
    case .trying(let outcome): stage = .over(found(outcome))
    case .explaining: end(explainedBy: nil)
    case .over: break
    }
  }

  private mutating func leaveSearch() {
    if let outcome = search.outcome {
      if let mostMoves, outcome.moved.count > mostMoves {
        stage = .over(.tooMany(report.tooMany(outcome, most: mostMoves)))
      } else {
        stage = .trying(outcome)
      }
    } else if search.isImpossible {
      proof = PlanProof(report.review, preferring: kept.plan)
      stage = .explaining(conflictsLeft: ReplanSession.patience.all)
    } else {
      stage = .over(.unfound(lines: [ReplanReport.unfound]))
    }
  }

  private mutating func end(explainedBy conflicts: [Conflict]?) {
    proof = nil
    stage = .over(.impossible(lines: report.impossible(conflicts)))
  }

  private func found(_ outcome: ReplanSearch.Outcome) -> Ending {
    .found(outcome, lines: report.lines(outcome, trial.lines))
  }

  /// The review to write beside a timetable: sessions that were agreed for a time which the timetable leaves say for when
  /// they were agreed.
  public func review(beside plan: Plan) -> Review {
    now.statingAgreements(of: kept.plan, leftBy: plan)
  }
}
