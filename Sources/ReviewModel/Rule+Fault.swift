extension Rule {
  /// What is wrong where the rule is broken, as a heading above those whom it concerns.
  ///
  /// ``sentence`` says what should be; above a list of those for whom that does not hold it would say the opposite.
  public var fault: String {
    switch self {
    case .plan: "Named twice, or unknown to the review"
    case .leadIn: "Fieldwork starts before the lead-in has run"
    case .grid: "Starts off the timetable's grid"
    case .day: "Outside the day's working hours"
    case .phase: "On the wrong side of the first day of fieldwork"
    case .window: "Outside the times set for them"
    case .pin: "Not where they are fixed"
    case .participantChoice: "Too few or too many of the people to choose from"
    case .participantAvailable: "People who must be there and are not free"
    case .participantClash: "People in two places at once, travel included"
    case .reviewerAvailable: "Reviewers who are not free"
    case .reviewerClash: "Reviewers in two places at once, travel included"
    case .roomNeeded: "Without a room that is needed, or with a room that is not"
    case .roomAvailable: "Rooms that are not free"
    case .roomClash: "Rooms used twice at once"
    case .roomCapacity: "Rooms with too few seats"
    case .roomFeatures: "Rooms that do not suit"
    case .teamSize: "Teams that are too small or too large"
    case .teamRoles: "Teams without a role that was asked for"
    case .teamNamed: "Teams without a reviewer who was asked for by name"
    case .conflictOfInterest: "Reviewers who meet somebody they have a conflict of interest with"
    case .order: "Too early or too late after the session before"
    case .separateDays: "On one day, and must be on different days"
    case .separateTimes: "At the same time, and must not be"
    case .sameTime: "Not at the same time, and must be"
    case .sameDay: "Not on one day, and must be"
    case .sameTeam: "With different reviewers, and must have the same"
    case .parallel: "Too many sessions at once"
    case .dailyLoad: "Reviewers with too many sessions in a day"
    case .breakTime: "Reviewers who work too long without a break"
    case .lunch: "Reviewers without lunch"
    case .mandatory: "Sessions that are not held"
    }
  }
}
