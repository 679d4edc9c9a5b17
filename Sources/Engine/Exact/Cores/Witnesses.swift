/// Timetables that each keep all rules of a core but one, and guesses from them at some that show another rule needed.
///
/// A solution that breaks one clause alone is often one step from a solution that breaks another alone (Belov and
/// Marques-Silva, *Accelerating MUS Extraction with Recursive Model Rotation*, 2011). Here a step puts one activity where
/// another lay. The solver tries a guess first and needs not trust it.
struct Witnesses: Sendable {
  /// For each activity that may be left out, a timetable without it.
  private var without: [Int: Incumbent] = [:]
  /// The activity that was left out last.
  private var lastLeftOut: Int?

  /// Takes note of a timetable that breaks no rule of the core but one.
  ///
  /// - Parameters:
  ///   - timetable: The timetable.
  ///   - facts: The facts of the rule.
  mutating func note(_ timetable: Incumbent, breaking facts: GroundRuleFacts) {
    guard let activity = facts.activity, timetable.starts[activity] == nil else { return }
    without[activity] = timetable
    lastLeftOut = activity
  }

  /// A timetable to try first where the rule with these facts need not hold; nil for no guess.
  func guess(breaking facts: GroundRuleFacts) -> Incumbent? {
    guard let activity = facts.activity else { return nil }
    if let known = without[activity] { return known }
    guard let absent = lastLeftOut, var timetable = without[absent] else { return nil }
    timetable.place(
      absent, at: timetable.starts[activity], in: timetable.places[activity],
      crew: timetable.crews[activity])
    timetable.place(activity, at: nil, in: nil, crew: [])
    return timetable
  }
}
