import CivilTime
import Exports

// The words for what a week asks of reviewers, and how themes are covered.
extension PageWords {
  static let loads = "Load, gaps, lunch and travel"
  static let loadsCaption = "What each day asks of each reviewer."
  static let noLunch = "no time for lunch"

  /// Minutes as people say them: `3 hours 30 minutes`.
  static func duration(_ minutes: Int) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60)
    let parts = [
      hours > 0 ? counted(hours, "hour", "hours") : nil,
      rest > 0 || hours == 0 ? counted(rest, "minute", "minutes") : nil,
    ]
    return parts.compactMap { $0 }.joined(separator: " ")
  }

  /// How many contact sessions and how long they are.
  static func load(_ sessions: Int, _ minutes: Int) -> [String] {
    sessions == 0
      ? ["no contact sessions"]
      : [counted(sessions, "session", "sessions") + ", " + duration(minutes)]
  }

  static func shortestGap(_ minutes: Int) -> String {
    minutes < 0
      ? "sessions overlap"
      : minutes == 0 ? "no gap between two sessions" : "shortest gap " + duration(minutes)
  }

  static func travel(_ minutes: Int) -> String { "travel " + duration(minutes) }

  static func lunch(_ span: TimeSpan) -> String { "free for lunch " + hours(span) }

  /// What to say of how well a theme is covered.
  static func coverage(sessions: Int, agencies: Int) -> String {
    if sessions == 0 { return "No session is about it." }
    return switch agencies {
    case 0: "No agency is met about it."
    case 1: "Heard from one agency alone."
    default: ""
    }
  }
}
