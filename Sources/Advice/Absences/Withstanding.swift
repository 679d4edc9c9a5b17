import ReviewModel

/// Tries every single absence that could befall a week, one after the other or on several threads.
///
///     var withstanding = Withstanding(HeldWeek(review, plan))
///     while withstanding.advance() {}
///     let worst = withstanding.effects.first
public struct Withstanding: Sendable {
  /// The week.
  public let week: HeldWeek
  /// The trials that are still to be made or to be ended, in the order of the absences.
  private var left: [AbsenceTrial]
  private var known: [AbsenceEffect?]
  /// The number of absences.
  public var count: Int { known.count }
  private var next = 0

  /// Trials that have not begun.
  ///
  /// - Parameter week: The week.
  public init(_ week: HeldWeek) {
    self.init(week.absences, of: week)
  }

  /// Trials of some absences that have not begun.
  init(_ absences: [WeekAbsence], of week: HeldWeek) {
    self.week = week
    left = absences.map { AbsenceTrial($0, of: week) }
    known = absences.map { _ in nil }
  }

  /// How many absences were tried.
  public var done: Int { known.count { $0 != nil } }

  /// Whether every absence was tried.
  public var isOver: Bool { done == count }

  /// Goes on by a small part of the work.
  ///
  /// - Returns: Whether there is more to do.
  public mutating func advance() -> Bool {
    while next < left.count, known[next] != nil { next += 1 }
    guard next < left.count else { return false }
    if !left[next].advance() { known[next] = left[next].effect }
    return !isOver
  }

  /// Makes the trials that are left in a way of the caller's own, such as on several threads.
  ///
  /// Each trial stands for itself, so what comes of it does not depend on where and in which order trials are made.
  ///
  /// - Parameter work: Gets the trials, and gives them back in the same order, those that were made with their effects.
  public mutating func finish(using work: ([AbsenceTrial]) -> [AbsenceTrial]) {
    let open = known.indices.filter { known[$0] == nil }
    for (place, trial) in zip(open, work(open.map { left[$0] })) {
      left[place] = trial
      known[place] = trial.effect
    }
  }

  /// What the absences do that were tried, the worst first; those that are equally bad in the order of the absences.
  public var effects: [AbsenceEffect] {
    known.compactMap { $0 }.enumerated().sorted { first, second in
      if first.element.isWorse(than: second.element) { return true }
      if second.element.isWorse(than: first.element) { return false }
      return first.offset < second.offset
    }.map { $0.element }
  }
}
