import CivilTime
public import LeadIn

/// Candidate weeks as lines for a terminal, the best first.
public enum WeekRanking {
  /// The lines: a week and what it costs, then why.
  public static func lines(_ weeks: [CandidateWeek]) -> [String] {
    let possible = weeks.filter { $0.isPossible }
    let width = possible.map { $0.monday.words.count }.max() ?? 0
    var lines: [String] = []
    for (index, week) in possible.enumerated() {
      let place = Prose.padded("\(index + 1).", to: 4)
      let monday = Prose.padded(week.monday.words, to: width)
      lines.append("\(place)\(monday)  cost \(Prose.grouped(week.cost))")
      if week.reasons.isEmpty { lines.append("    nothing speaks against it") }
      lines += week.reasons.map { Prose.harmless("    \($0.words) (\($0.cost))") }
    }
    for week in weeks where !week.isPossible {
      let short = Prose.count(week.daysShort, "day")
      lines.append("Too early: \(week.monday.words), \(short) short of the lead-in.")
    }
    return lines
  }
}
