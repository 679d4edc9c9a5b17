/// What a plan must obey: the rules of the catalogue, in its order (`constraints.md`, "A plan must").
public enum Rule: String, Sendable, Hashable, CaseIterable {
  /// The document itself is sound: known sessions, rooms and reviewers, each once.
  case plan
  /// Fieldwork starts late enough after commissioning.
  case leadIn = "lead-in"
  /// Starts lie on the grid.
  case grid
  /// Sessions lie inside one day's working hours.
  case day
  /// On-site sessions from the first fieldwork day, lead-in sessions before it.
  case phase
  /// Lies inside one of its windows.
  case window
  /// Keeps what is pinned.
  case pin
  /// Of each of its choices, as many attend as it asks for.
  case participantChoice = "participant-choice"
  /// Every required participant is free.
  case participantAvailable = "participant-available"
  /// No participant is in two places at the same time.
  case participantClash = "participant-clash"
  /// Every reviewer of the team is free.
  case reviewerAvailable = "reviewer-available"
  /// No reviewer is in two places at the same time.
  case reviewerClash = "reviewer-clash"
  /// Takes one room where it needs one, none where it does not.
  case roomNeeded = "room-needed"
  /// The room is free.
  case roomAvailable = "room-available"
  /// No room holds two sessions at the same time, turnaround included.
  case roomClash = "room-clash"
  /// Headcount and team fit the room.
  case roomCapacity = "room-capacity"
  /// Site, room list and features are met.
  case roomFeatures = "room-features"
  /// The team is neither too small nor too large.
  case teamSize = "team-size"
  /// Enough of each role asked for.
  case teamRoles = "team-roles"
  /// All who are named attend.
  case teamNamed = "team-named"
  /// No reviewer meets a person or agency they have a conflict with.
  case conflictOfInterest = "conflict-of-interest"
  /// A session starts late enough after another, and soon enough where that is asked.
  case order
  /// Two sessions are on different days.
  case separateDays = "separate-days"
  /// Two sessions never overlap.
  case separateTimes = "separate-times"
  /// Two sessions start together.
  case sameTime = "same-time"
  /// Two sessions are on one day.
  case sameDay = "same-day"
  /// Two sessions have the same reviewers.
  case sameTeam = "same-team"
  /// Not too many contact sessions run at the same time.
  case parallel
  /// Not too many contact sessions a day for a reviewer.
  case dailyLoad = "daily-load"
  /// No reviewer works too long without a break.
  case breakTime = "break"
  /// Each reviewer has lunch.
  case lunch
  /// Every session that is not optional is held.
  case mandatory

  /// The name in the catalogue.
  public var name: String { rawValue }

  /// The rule as one sentence for a council officer.
  public var sentence: String {
    switch self {
    case .plan: "The plan names each session once, and only rooms and reviewers of the review."
    case .leadIn: "Fieldwork starts only after the lead-in has run."
    case .grid: "Every session starts on the timetable's grid."
    case .day:
      "Every session lies inside one day's working hours, or its longer hours where it may."
    case .phase: "On-site sessions lie in the fieldwork week, lead-in sessions before it."
    case .window: "A session lies inside one of the times set for it."
    case .pin: "What is fixed stays as it is."
    case .participantChoice:
      "Of the people to choose from, as many attend as are asked for, and nobody else is chosen."
    case .participantAvailable: "Everybody who must be there is free for the whole session."
    case .participantClash: "Nobody is in two places at once, travel included."
    case .reviewerAvailable: "Every reviewer of the team is free for the whole session."
    case .reviewerClash: "No reviewer is in two places at once, travel included."
    case .roomNeeded: "A session has one room where it needs one, and none where it does not."
    case .roomAvailable:
      "The room is free for the whole session, setting up and clearing away included."
    case .roomClash:
      "A room, or a room and a part of it, holds one session at a time, with time to turn it round."
    case .roomCapacity: "The room has a seat for everybody, the team included."
    case .roomFeatures:
      "The room is at the right site, takes this kind of session and has what the session needs."
    case .teamSize: "The team is neither too small nor too large."
    case .teamRoles: "The team has enough reviewers of each role asked for."
    case .teamNamed: "Every reviewer asked for by name is on the team."
    case .conflictOfInterest: "No reviewer meets anyone they have a conflict of interest with."
    case .order: "A session that must come after another does, soon enough where that is asked."
    case .separateDays: "Sessions that must be on different days are."
    case .separateTimes: "Sessions that must not overlap do not."
    case .sameTime: "Sessions that must start together do."
    case .sameDay: "Sessions that must be on one day are."
    case .sameTeam: "Sessions that must have the same reviewers do."
    case .parallel: "No more sessions run at once than the limit."
    case .dailyLoad: "No reviewer has more sessions in a day than the limit."
    case .breakTime: "No reviewer works longer without a break than the limit."
    case .lunch: "Every reviewer has a lunch break, or a session that is a meal."
    case .mandatory: "Every session that is not optional is held."
    }
  }
}
