public import CivilTime

/// The words that every form of the lead-in has in common.
extension PlannedMilestone {
  /// The weeks from the first day of the fieldwork week, with a true minus: `−6`, `0`, `+3`.
  public func weekWords(from start: CivilDate) -> String {
    let week = week(from: start)
    if week == 0 { return "0" }
    return (week < 0 ? "\u{2212}" : "+") + String(abs(week))
  }

  /// How far it has come, and where lateness pushes it: `late, now Wed 9 Jan`; empty where nobody asked.
  public var stateWords: String {
    guard let state else { return "" }
    guard state != .done, isPushed else { return state.words }
    return state.words + ", now " + expected.shortWords
  }

  /// The hours of a meeting or session: `9am to 10am`; empty for what is due by a day.
  public var hoursWords: String {
    guard let span, span.start.date == span.end.date else { return "" }
    return span.start.time.words + " to " + span.end.time.words
  }
}
