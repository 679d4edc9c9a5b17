import ReviewModel
import Solving

/// Finds out what one absence does to a week: the least that must be lost, and then the least that must move, with its
/// proof.
///
/// An absence that touches no session changes nothing. A session that cannot be held even in an otherwise empty week is lost.
/// Where swaps in place are enough for the others, nothing moves. Otherwise the least change is searched and proved, first
/// with every other session held, and then, where that is impossible, with as few sessions lost as can be. A session moves when
/// it starts at another time, as `replan` counts.
///
/// The work is counted in conflicts, so the answer depends on the week alone.
public struct AbsenceTrial: Sendable {
  /// The absence.
  public let absence: WeekAbsence
  /// What it does; nil while the trial goes on.
  public private(set) var effect: AbsenceEffect?
  private let week: HeldWeek
  private let patience: Int
  private var stage = Stage.unbegun
  /// The sessions that cannot be held whatever moves.
  private var hopeless: Set<SessionID> = []
  @Boxed private var change: LeastChange? = nil

  private enum Stage: Sendable {
    case unbegun
    /// The fewest moves with which everything is held are being proved.
    case moving
    /// The fewest sessions that fall out are being proved.
    case losing
  }

  /// Conflicts after which what is known must do, for each of the two questions.
  static let usualPatience = 20_000
  /// Conflicts between two looks at whether somebody still waits: a page must stay usable meanwhile.
  private static let slice = 100

  /// A trial that has not begun.
  ///
  /// - Parameters:
  ///   - absence: The absence.
  ///   - week: The week that it befalls.
  ///   - patience: Conflicts that each question may take.
  init(_ absence: WeekAbsence, of week: HeldWeek, patience: Int = usualPatience) {
    (self.absence, self.week, self.patience) = (absence, week, patience)
  }

  /// Goes on by a small part of the work.
  ///
  /// - Returns: Whether there is more to do.
  public mutating func advance() -> Bool {
    guard effect == nil else { return false }
    switch stage {
    case .unbegun: begin()
    case .moving, .losing: goOn()
    }
    return effect == nil
  }

  /// Goes on to the end.
  public mutating func run() { while advance() {} }

  private var touched: [PlacedSession] { week.touched(by: absence) }

  private mutating func begin() {
    let touched = touched
    if touched.isEmpty { return end(with: week.plan, isProven: true) }
    let review = week.review.suffering(absence)
    for session in touched where !review.canBeHeldAlone(session.id, patience: patience) {
      hopeless.insert(session.id)
    }
    let swap = SwapInPlace(week: week, absence: absence, review: review)
    let others = touched.filter { !hopeless.contains($0.id) }
    if let plan = swap.plan(mending: others, in: kept) { return end(with: plan, isProven: true) }
    change = leastChange(in: review)
    stage = .moving
  }

  /// The timetable without the sessions that cannot be held.
  private var kept: Plan {
    var plan = week.plan
    plan.assignments.removeAll { hopeless.contains($0.session) }
    return plan
  }

  private func leastChange(in review: Review) -> LeastChange {
    var review = review
    for index in review.sessions.indices where hopeless.contains(review.sessions[index].id) {
      review.sessions[index].isOptional = true
    }
    return LeastChange(losingFewestOf: review, keeping: kept, firm: week.agreed)
  }

  private mutating func goOn() {
    let verdict = change?.advance(conflicts: AbsenceTrial.slice) ?? .impossible
    let isOver = change?.conflicts ?? 0 >= patience
    switch (verdict, stage) {
    case (.undecided, _) where !isOver: return
    case (.found(let isProven), _):
      end(with: change?.plan, isProven: isProven)
    case (_, .losing): end(with: change?.plan, isProven: false)
    case (.undecided, _) where change?.plan != nil: end(with: change?.plan, isProven: false)
    default: beginLosing()
    }
  }

  private mutating func beginLosing() {
    var review = week.review.suffering(absence)
    for index in review.sessions.indices { review.sessions[index].isOptional = true }
    change = leastChange(in: review)
    stage = .losing
  }

  /// Ends the trial with a timetable; where there is none, with all that is touched lost.
  private mutating func end(with plan: Plan?, isProven: Bool) {
    let touched = touched
    var found = plan ?? week.plan
    if plan == nil {
      found.assignments.removeAll { place in touched.contains { $0.id == place.session } }
    }
    effect = week.effect(of: absence, on: touched, in: found, isProven: isProven)
    change = nil
  }
}

extension Review {
  /// Whether a session could be held if nothing else were; true as well where it takes too long to be sure.
  fileprivate func canBeHeldAlone(_ id: SessionID, patience: Int) -> Bool {
    var alone = self
    alone.sessions = sessions.filter { $0.id == id }
    for index in alone.sessions.indices { alone.sessions[index].leaveOthers() }
    var proof = PlanProof(alone)
    for _ in 0...patience / 100 where !proof.isKnownImpossible {
      if case .feasible = proof.advance(conflicts: 100) { return true }
    }
    return !proof.isKnownImpossible
  }
}

extension Session {
  /// Forgets all that it has to do with other sessions.
  fileprivate mutating func leaveOthers() {
    (after, preferAfter) = ([], [])
    (sameTime, sameDay, sameTeam, notSameDay, notSameTime) = ([], [], [], [], [])
  }
}
