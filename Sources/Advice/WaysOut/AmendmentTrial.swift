import CivilTime
import ReviewModel
import Solving

/// The trying of changes to a review: each that succeeds comes with a plan of the review so changed.
struct AmendmentTrial {
  /// A change that is enough.
  struct Success {
    let amendment: Amendment
    let plan: Plan
  }

  /// What takes one set out of the way, where another is left.
  struct Mend {
    let amendment: Amendment
    /// The diary that was opened on every day, to be asked in the end for no more than a plan takes; nil for other
    /// changes.
    var diary: ExtraTimes?
    let review: Review
    let next: [Conflict]
  }

  private let obstacle: WaysOut.Obstacle
  private let plan: Plan?
  /// The sessions of the set.
  private let sessions: Set<SessionID>
  private var tried = 0
  /// Whether a change that mends the set alone is worth knowing.
  var seeksMend = true
  /// The first that did; nil while none is known.
  private(set) var mend: Mend?
  /// A reviewer's diary opened on every day, where that takes the set out of the way; nil while none is known.
  ///
  /// Who is away for days stands in the way of many sessions: moving the first of them only leads to the next.
  private(set) var diaryMend: Mend?
  /// Time on more days of one diary than are usually asked for, which is enough; nil while none is known.
  private(set) var lastResort: Success?

  /// Changes that are tried for one set.
  private static let most = 60
  /// Conflicts that may be met in looking for the next set.
  private static let patience = 20_000

  init(_ obstacle: WaysOut.Obstacle, near plan: Plan?) {
    self.obstacle = obstacle
    self.plan = plan
    sessions = Set(ConflictSet(obstacle.conflicts, of: obstacle.review).sessions.map { $0.id })
  }

  /// The first of some changes that is enough.
  mutating func first(of amendments: [Amendment]) -> Success? {
    for amendment in amendments where tried < AmendmentTrial.most {
      if let plan = plan(with: amendment) { return Success(amendment: amendment, plan: plan) }
    }
    return nil
  }

  /// The least time that is enough, on the nearest day on which any is.
  ///
  /// All the time of a day is tried first: where that is not enough, no part of it is. What a plan takes of it is
  /// enough by that plan; then the least of all is tried, and halving finds the least where each holds the one before.
  mutating func least(of times: ExtraTimes) -> Success? {
    for day in times.days where tried < AmendmentTrial.most {
      let whole = times.adding(day.whole)
      guard let found = plan(with: whole, leastOf: times.adding(day.spans[0])) else { continue }
      guard let taken = times.taken(by: found, of: obstacle.review, on: day) else { continue }
      var best = (span: taken, plan: found)
      func isEnough(_ span: TimeSpan) -> Bool {
        guard let plan = plan(with: times.adding(span)) else { return false }
        best = (span, plan)
        return true
      }
      if isEnough(day.spans[0]) {
        return Success(amendment: times.adding(best.span), plan: best.plan)
      }
      // Other sessions may have made use of the time too, which they need not.
      let own = times.taken(by: found, of: obstacle.review, on: day, forTheSetAlone: true)
      if let own, own != taken { _ = isEnough(own) }
      // In the order of what is less to ask for.
      let less = Array(day.spans.prefix { $0 != best.span })
      var (low, high) = (1, less.count)
      while low < high {
        let middle = (low + high) / 2
        if isEnough(less[middle]) { high = middle } else { low = middle + 1 }
      }
      return Success(amendment: times.adding(best.span), plan: best.plan)
    }
    return leastOfSeveralDays(times)
  }

  /// More days than this of one diary are asked for only where nothing else is enough.
  private static let mostDays = 4

  /// Time on several days at once, where no day alone is enough: what the plan found takes of each.
  private mutating func leastOfSeveralDays(_ times: ExtraTimes) -> Success? {
    let days = times.everyDay(of: obstacle.review)
    guard days.count > 1, tried < AmendmentTrial.most else { return nil }
    let whole = Amendment.several(days.map { times.adding($0.whole) })
    guard let found = plan(with: whole) else {
      noteDiaryMend(times, whole)
      return nil
    }
    // Other sessions need the same diary, on days of which this set says nothing.
    let taken = days.compactMap { times.taken(by: found, of: obstacle.review, on: $0) }
    let isMuch = taken.count > AmendmentTrial.mostDays
    if isMuch, lastResort != nil { return nil }
    let less = Amendment.several(taken.map { times.adding($0) })
    let success = plan(with: less).map { Success(amendment: less, plan: $0) }
    guard isMuch else { return success }
    lastResort = success
    return nil
  }

  private mutating func noteDiaryMend(_ times: ExtraTimes, _ whole: Amendment) {
    guard case .reviewer = times.subject, seeksMend, diaryMend == nil,
      var mend = next(after: whole, obstacle.review.amended(whole)),
      mend.next != obstacle.conflicts
    else { return }
    mend.diary = times
    diaryMend = mend
  }

  /// A plan of the review with a change; nil where none was found.
  ///
  /// `least` is a smaller change, which is the one to name where the set is mended and another is left.
  ///
  /// - Returns: The plan.
  private mutating func plan(with amendment: Amendment, leastOf least: Amendment? = nil) -> Plan? {
    tried += 1
    let amended = obstacle.review.amended(amendment)
    guard amended != obstacle.review, mends(amended) else { return nil }
    // Once another set is known to be left, a quick look is enough to see that this is not the whole way.
    let finder = mend == nil ? PlanFinder() : PlanFinder(steps: 20_000, conflicts: 100)
    if let found = finder.plan(of: amended, near: plan) { return found }
    if mend == nil, seeksMend {
      let smaller = least.map { ($0, obstacle.review.amended($0)) }
      mend =
        if let smaller, mends(smaller.1) { next(after: smaller.0, smaller.1) } else {
          next(after: amendment, amended)
        }
    }
    return nil
  }

  /// Whether the sessions of the set can be held in a changed review, all others aside.
  private func mends(_ amended: Review) -> Bool {
    if sessions.isEmpty { return true }
    var alone = amended
    alone.sessions = amended.sessions.filter { sessions.contains($0.id) }
    return PlanFinder(steps: 20_000, conflicts: 200).plan(of: alone) != nil
  }

  private func next(after amendment: Amendment, _ amended: Review) -> Mend? {
    var proof = PlanProof(amended, preferring: plan)
    guard case .infeasible(let next, _) = proof.advance(conflicts: AmendmentTrial.patience) else {
      return nil
    }
    return Mend(amendment: amendment, review: amended, next: next)
  }
}
