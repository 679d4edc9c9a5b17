import CivilTime
import Exports
import ReviewModel

// The words for what a week asks of reviewers, and how themes are covered.
extension PageWords {
  static let loads = "Load, gaps, lunch and travel"
  static let loadsCaption = "What each day asks of each reviewer, those with most to do first."
  static let contactColumn = "In sessions"
  static let longestRunColumn = "Longest run"
  static let lunchAtSession = "lunch at a session"
  static let noLunch = "no time for lunch"

  /// How many contact sessions and how long they are.
  static func load(_ sessions: Int, _ minutes: Int) -> [String] {
    sessions == 0
      ? ["no contact sessions"]
      : [counted(sessions, "session", "sessions") + ", " + English.length(minutes)]
  }

  static func shortestGap(_ minutes: Int) -> String {
    minutes < 0
      ? "sessions overlap"
      : minutes == 0 ? "no gap between two sessions" : "shortest gap " + English.length(minutes)
  }

  static func travel(_ minutes: Int) -> String { "travel " + English.length(minutes) }

  static func lunch(_ span: TimeSpan) -> String { "free for lunch " + hours(span) }

  /// A break that a journey makes shorter than it should be.
  static func shortLunch(_ minutes: Int) -> String {
    "only " + English.length(max(0, minutes)) + " for lunch beside the journey"
  }

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
