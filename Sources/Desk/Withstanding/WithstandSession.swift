public import Advice
public import Exports
public import ReviewModel
import Findings
import PlanCheck
import Solving

/// A trial of every single absence that could befall a planned week, which goes on by small parts.
///
///     var session = try WithstandSession(question, privacy: .roles)
///     while session.advance() {}
///     let report = session.report
public struct WithstandSession: Sendable {
  /// The review.
  public let review: Review
  /// How much is told about people.
  public let privacy: Privacy
  /// The sessions that the timetable leaves out, which count for nothing.
  private let leftOut: Int
  private var isStopped = false
  @Boxed private var trials: Withstanding

  /// Trials that have not begun.
  ///
  /// - Parameters:
  ///   - question: The review with its timetable.
  ///   - privacy: How much is told about people.
  /// - Throws: ``Refusal`` where there is no timetable, or with its clashes: a timetable that breaks rules before anybody is
  ///   away says nothing about absences.
  public init(_ question: PlanQuestion, privacy: Privacy) throws(Refusal) {
    let (plan, verdict) = try question.timetable()
    let places = question.planPlaces
    let clashes = question.judge.findings(for: verdict.withoutWhatAbsencesLeave, on: plan) {
      places.place($0)
    }
    guard clashes.isEmpty else { throw Refusal(clashes, outcome: .findings) }
    review = question.review
    self.privacy = privacy
    let held = Set(plan.assignments.map { $0.session })
    leftOut = review.sessions.count { !held.contains($0.id) }
    trials = Withstanding(HeldWeek(review, plan))
  }

  /// How many absences there are to try.
  public var count: Int { trials.count }

  /// How many were tried.
  public var done: Int { trials.done }

  /// Whether there is nothing left to do.
  public var isOver: Bool { isStopped || trials.isOver }

  /// Goes on by a small part of the work.
  ///
  /// - Returns: Whether there is more to do.
  public mutating func advance() -> Bool {
    guard !isStopped else { return false }
    return trials.advance()
  }

  /// Makes the trials that are left in a way of the caller's own, such as on several threads.
  ///
  /// - Parameter work: Gets the trials, and gives them back in the same order, those that were made with their effects.
  public mutating func finish(using work: ([AbsenceTrial]) -> [AbsenceTrial]) {
    trials.finish(using: work)
  }

  /// Ends the trials with what is known by now.
  public mutating func stop() { isStopped = true }

  /// What is known so far.
  public var report: WithstandReport {
    WithstandReport(
      trials.effects, of: review, privacy: privacy, untried: count - done, leftOut: leftOut)
  }

  /// How far the trials have come, as a sentence.
  public var progress: String { WithstandSession.progress(done: done, of: count) }

  /// How far trials have come, as a sentence.
  public static func progress(done: Int, of count: Int) -> String {
    "Tried \(Prose.grouped(done)) of \(Prose.count(count, "absence"))."
  }
}

extension Verdict {
  /// The verdict without the rules that no absence has to do with: sessions that the timetable leaves out, and the lead-in.
  fileprivate var withoutWhatAbsencesLeave: Verdict {
    Verdict(
      violations: violations.filter { $0.rule != .mandatory && $0.rule != .leadIn }, terms: terms,
      cost: cost)
  }
}
