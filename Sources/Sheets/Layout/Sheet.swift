/// The sheets of a review, in the order in which people fill them in.
enum Sheet: String, CaseIterable, Hashable {
  case review
  case days
  case closed
  case milestones
  case themes
  case sites
  case travel
  case rooms
  case people
  case reviewers
  case sessions
  case timetable

  /// The name of its file.
  var file: String { rawValue + ".csv" }

  /// Whether a review cannot do without it.
  var isRequired: Bool { self == .review || self == .sessions }

  /// Whether the sheet is written even without rows, because people will look for it.
  var isWrittenWhenEmpty: Bool {
    switch self {
    case .review, .themes, .rooms, .people, .reviewers, .sessions: true
    case .days, .closed, .milestones, .sites, .travel, .timetable: false
    }
  }
}
