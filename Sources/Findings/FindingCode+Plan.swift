/// FW430 onwards: a plan beside its review, one code for each rule of the catalogue, in the order in which the rules were added.
extension FindingCode {
  /// The plan does not match its review.
  public static let unsoundPlan = FindingCode(
    "FW430", "The plan does not match its review",
    """
    The timetable names a session that the review does not have, or one session twice, or a room or \
    reviewer that is not in the sheets. Correct the spelling, delete the second row, or add what is \
    missing.
    """)

  /// The fieldwork week starts before the lead-in has run.
  public static let planLeadIn = FindingCode(
    "FW431", "The fieldwork week starts before the lead-in has run",
    """
    The review needs its lead-in (twelve weeks unless the settings say otherwise) between the day it was \
    commissioned and the first day on site. No timetable can mend that: choose a later week.
    """)

  /// A session does not start on the grid.
  public static let planGrid = FindingCode(
    "FW432", "A session does not start on the grid",
    """
    Every start is a multiple of the grid from midnight: on the quarter-hour unless the settings say \
    otherwise. Move the session to the nearest such time.
    """)

  /// A session lies outside working hours.
  public static let planDay = FindingCode(
    "FW433", "A session lies outside working hours",
    """
    A session must begin and end inside the hours of one of the review's days. Move it, or lengthen the \
    day in the settings.
    """)

  /// A session is in the wrong part of the review.
  public static let planPhase = FindingCode(
    "FW434", "A session is in the wrong part of the review",
    """
    Sessions of the fieldwork week are held on or after its first day; lead-in sessions (audit \
    validation, case records) before it. Move the session, or change its phase.
    """)

  /// A session is outside the times set for it.
  public static let planWindow = FindingCode(
    "FW435", "A session is outside the times set for it",
    """
    The session says when it may be held, and the whole of it must lie inside one of those times. Move \
    it, or widen the times.
    """)

  /// Something that was fixed has changed.
  public static let planPin = FindingCode(
    "FW436", "Something that was fixed has changed",
    """
    A start, room or team that is marked as fixed stays exactly so. Put it back, or take the mark away.
    """)

  /// Somebody who must be there is not free.
  public static let planParticipantAvailable = FindingCode(
    "FW437", "Somebody who must be there is not free",
    """
    Everybody who must be there has to be free for the whole session. Move the session, make the person \
    optional, or ask them again.
    """)

  /// Somebody is wanted in two places at the same time.
  public static let planParticipantClash = FindingCode(
    "FW438", "Somebody is wanted in two places at once",
    """
    Two sessions with the same person overlap, or leave too little time for the journey between their \
    sites. Move one of the two.
    """)

  /// A reviewer is not free.
  public static let planReviewerAvailable = FindingCode(
    "FW439", "A reviewer is not free",
    """
    Every reviewer of a team has to be free for the whole session. Give the session to another reviewer, \
    or move it.
    """)

  /// A reviewer is in two places at the same time.
  public static let planReviewerClash = FindingCode(
    "FW440", "A reviewer is in two places at once",
    """
    Two sessions with the same reviewer overlap, or leave too little time for the journey between their \
    sites. Move one of the two, or give it to another reviewer.
    """)

  /// A room is missing, or one too many.
  public static let planRoomNeeded = FindingCode(
    "FW441", "A room is missing, or one too many",
    """
    A session has one room where it needs one, and none where it does not (a visit, a telephone call). \
    Give it a room, or take the room away.
    """)

  /// A room is not free.
  public static let planRoomAvailable = FindingCode(
    "FW442", "A room is not free",
    "The room has to be free for the whole session. Choose another room or another time.")

  /// A room is used twice at the same time.
  public static let planRoomClash = FindingCode(
    "FW443", "A room is used twice at once",
    """
    A room holds one session at a time, and stays empty between two for as long as the settings say. \
    Move one of the two, or choose another room.
    """)

  /// A room is too small.
  public static let planRoomCapacity = FindingCode(
    "FW444", "A room is too small",
    """
    There has to be a seat for everybody in the room, the reviewers included. Choose a larger room, or a \
    smaller group.
    """)

  /// A room does not suit its session.
  public static let planRoomFeatures = FindingCode(
    "FW445", "A room does not suit its session",
    """
    The session asks for a site, for certain rooms, or for something that the room must have. Choose \
    another room, or ask for less.
    """)

  /// A team is too small or too large.
  public static let planTeamSize = FindingCode(
    "FW446", "A team is too small or too large",
    """
    The session says how many reviewers attend, at least and at most. Add or remove reviewers.
    """)

  /// A role is missing from a team.
  public static let planTeamRoles = FindingCode(
    "FW447", "A role is missing from a team",
    """
    The session asks for reviewers of certain roles, and the team has too few of them. Swap a reviewer.
    """)

  /// A reviewer who was asked for is missing.
  public static let planTeamNamed = FindingCode(
    "FW448", "A reviewer who was asked for is missing",
    "Every reviewer whom the session names must attend. Add them, or take the name out.")

  /// A reviewer has a conflict of interest.
  public static let planConflictOfInterest = FindingCode(
    "FW449", "A reviewer has a conflict of interest",
    """
    A reviewer must not meet a person or an agency listed under Not with. Give the session to another \
    reviewer.
    """)

  /// A session comes too early.
  public static let planOrder = FindingCode(
    "FW450", "A session comes too early",
    """
    The session must come after another, sometimes with a gap between them. Move one of the two.
    """)

  /// Two sessions share a day.
  public static let planSeparateDays = FindingCode(
    "FW451", "Two sessions share a day",
    "These two must be held on different days. Move one of them.")

  /// Two sessions overlap.
  public static let planSeparateTimes = FindingCode(
    "FW452", "Two sessions overlap",
    """
    These two must not be held at the same time, because they draw on the same staff or must stay apart. \
    Move one of them.
    """)

  /// Too many sessions run at the same time.
  public static let planParallel = FindingCode(
    "FW453", "Too much happens at once",
    "The settings limit how many contact sessions run at the same time. Move one of them.")

  /// A reviewer has too many sessions in a day.
  public static let planDailyLoad = FindingCode(
    "FW454", "A reviewer has too many sessions in a day",
    """
    The settings limit how many contact sessions a reviewer has in a day. Give one to another reviewer, \
    or move it to another day.
    """)

  /// A reviewer works too long without a break.
  public static let planBreak = FindingCode(
    "FW455", "A reviewer works too long without a break",
    """
    Sessions with less than a proper break between them add up to more than the settings allow. Leave a \
    gap, or give one to another reviewer.
    """)

  /// A reviewer has no lunch.
  public static let planLunch = FindingCode(
    "FW456", "A reviewer has no lunch",
    """
    Each reviewer has lunch, in one piece, at some time within the hours set for it. Move a session out \
    of those hours, or give it to another reviewer.
    """)

  /// A session is not held.
  public static let planMandatory = FindingCode(
    "FW457", "A session is not held",
    """
    Every session that is not optional must be in the timetable. Place it, or mark it as optional.
    """)

  /// Of the people to choose from, too few or too many attend.
  public static let planParticipantChoice = FindingCode(
    "FW458", "Too few or too many of the people to choose from attend",
    """
    The session asks for a number of people out of some. The timetable must name exactly so many of them, and nobody \
    else. Add one, or take one out.
    """)

  /// Two linked sessions do not start together.
  public static let planSameTime = FindingCode(
    "FW459", "Two sessions do not start together",
    "These two must start at the same time. Move one of them.")

  /// Two linked sessions are on different days.
  public static let planSameDay = FindingCode(
    "FW460", "Two sessions are on different days",
    "These two must be held on the same day. Move one of them.")

  /// Two linked sessions have different teams.
  public static let planSameTeam = FindingCode(
    "FW461", "Two sessions have different reviewers",
    "These two must have the same reviewers. Give both the same team.")

  static var planCodes: [FindingCode] {
    [
      unsoundPlan, planLeadIn, planGrid, planDay, planPhase, planWindow, planPin,
      planParticipantAvailable, planParticipantClash, planReviewerAvailable,
      planReviewerClash, planRoomNeeded, planRoomAvailable, planRoomClash,
      planRoomCapacity, planRoomFeatures, planTeamSize, planTeamRoles, planTeamNamed,
      planConflictOfInterest, planOrder, planSeparateDays, planSeparateTimes,
      planParallel, planDailyLoad, planBreak, planLunch, planMandatory,
      planParticipantChoice, planSameTime, planSameDay, planSameTeam,
    ]
  }
}
