import CivilTime
import ReviewModel

extension JudgedTimetable {
  /// `grid`: every session starts on the grid.
  ///
  /// A grid that does not divide the day, which validation warns of, counts on across midnight as in `fw.py`.
  func checkGrid() -> [Violation] {
    inQuestion.filter { $0.span.start.minutes % review.gridMinutes != 0 }
      .map { Violation(.grid, [$0.id]) }
  }

  /// `day`: every session lies inside one day's working hours.
  func checkDay() -> [Violation] {
    inQuestion.filter { $0.day == nil }
      .map { Violation(.day, [$0.id], .remark(.outsideEveryDay)) }
  }

  /// `phase`: on-site sessions lie on or after `fieldworkStart`, lead-in sessions before it.
  ///
  /// A session outside every day breaks `day` and is not judged again here.
  func checkPhase() -> [Violation] {
    inQuestion.filter { placed in
      guard placed.day != nil else { return false }
      let isOnSite = placed.date >= review.fieldworkStart
      return isOnSite != (placed.session.phase == .onSite)
    }
    .map { Violation(.phase, [$0.id]) }
  }

  /// `window`: a session with windows lies inside one; touching windows read as one.
  func checkWindow() -> [Violation] {
    inQuestion.filter { !$0.session.windows.isEmpty && !$0.lies(inOneOf: $0.session.windows) }
      .map { Violation(.window, [$0.id]) }
  }
}

extension JudgedSession {
  /// Whether the whole span lies inside one of the windows; touching windows read as one.
  func lies(inOneOf windows: [TimeSpan]) -> Bool {
    TimeSpan.merged(windows).contains { $0.contains(span) }
  }
}
