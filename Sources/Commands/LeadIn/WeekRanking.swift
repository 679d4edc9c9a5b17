import CivilTime
import LeadIn

/// Candidate weeks as lines for a terminal, the best first.
enum WeekRanking {
  /// The lines: a week and what it costs, then why.
  static func lines(_ weeks: [CandidateWeek]) -> [String] {
    let possible = weeks.filter { $0.isPossible }
    let width = possible.map { $0.monday.words.count }.max() ?? 0
    let ranked = possible.enumerated().flatMap { index, week in
      [
        "\(Prose.padded(String(index + 1) + ".", to: 4))\(Prose.padded(week.monday.words, to: width))  cost "
          + Prose.grouped(week.cost)
      ]
        + (week.reasons.isEmpty
          ? ["    nothing speaks against it"]
          : week.reasons.map { reason in
            Prose.harmless("    \(reason.words) (\(reason.cost))")
          })
    }
    let early = weeks.filter { !$0.isPossible }
    return ranked
      + early.map { week in
        "Too early: \(week.monday.words), \(Prose.count(week.daysShort, "day")) short of the lead-in."
      }
  }
}
