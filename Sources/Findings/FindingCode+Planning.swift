/// FW32x and FW33x: what is better settled before anyone plans.
extension FindingCode {
  /// A line manager is in the group of their own staff.
  public static let managerInGroup = FindingCode(
    "FW320", "A line manager sits in the group of their own staff",
    """
    People do not speak freely in front of the person who manages them. Take the manager out of the \
    group, or meet the manager in a session of their own.
    """)

  /// A reviewer would meet the organisation that they come from.
  public static let ownOrganisation = FindingCode(
    "FW321", "A reviewer may meet their own organisation",
    """
    Nobody reviews their own council, force or trust. Names count as the same however they are spelled: \
    "Borsetshire CC" is "Borsetshire County Council". Write the organisation under "Not with", so that \
    planning keeps the two apart, or give the seat to somebody else.
    """)

  /// Several entries have one e-mail address.
  public static let sharedAddress = FindingCode(
    "FW322", "One e-mail address stands at several people",
    """
    Invitations of all of them go to this address, and nobody can tell who has answered. Correct the address, \
    or delete the row of somebody who stands in the sheet twice. A group without names may share the \
    address of whoever invites it.
    """)

  /// A reviewer is also among the people to be met.
  public static let reviewerIsMet = FindingCode(
    "FW323", "A reviewer is also somebody to be met",
    """
    The same name or address stands in reviewers.csv and in people.csv. Planning takes the two for different \
    people, who can be in two places at once. Delete one of the two rows, or correct the address.
    """)

  /// Two sites have no journey between them.
  public static let missingJourney = FindingCode(
    "FW324", "A journey between two sites is not listed",
    """
    What travel.csv does not list takes no time: a reviewer may end at one site and start at the other in the \
    same minute. Add a row with the two sites and the minutes from door to door. Where one is next door to \
    the other, write 0.
    """)

  /// People are in no session.
  public static let personInNoSession = FindingCode(
    "FW325", "Somebody is in no session",
    """
    The person is in people.csv, but no session names them under "Who", so nobody will meet them. Add them to \
    a session, or delete the row. Line managers of others may stay: they are listed to be kept apart from \
    their staff.
    """)

  /// Sessions with visitors may be put into the team's own room.
  public static let teamRoomOpen = FindingCode(
    "FW326", "The team's own room may be given to other sessions",
    """
    The name or the features of the room say that it is kept for the team, but planning goes by what sessions \
    ask for: one that asks for no room and no feature may be put there. List the other rooms under "Room \
    or site" of these sessions.
    """)

  /// A reviewer who cannot be there keeps sessions that ask for the whole team from being held.
  public static let wholeTeamNotThere = FindingCode(
    "FW327", "The whole team is asked for when somebody cannot be there",
    """
    A session with "all" under "Reviewers" can only be held while every reviewer is there. One absence that \
    covers all its times makes it impossible. Ask for one reviewer fewer, or for the roles that matter.
    """)

  /// Fixed times leave a participant no break.
  public static let participantWithoutBreak = FindingCode(
    "FW328", "Fixed times leave somebody no break",
    """
    Breaks and lunch are planned for the reviewers alone. The times that are fixed for these sessions keep one \
    participant there longer than the review lets a reviewer work, or through lunch. Move one of the \
    sessions.
    """)

  /// There is proof that no timetable obeys every rule.
  public static let provenImpossible = FindingCode(
    "FW329", "No timetable obeys every rule",
    """
    It is proved that what is asked for cannot all be had, however long anybody searches. "fieldwork explain" \
    tells why step by step, with the cheapest ways out. "fieldwork solve --partial" holds what can be held.
    """)

  static var planningCodes: [FindingCode] {
    [
      managerInGroup, ownOrganisation, sharedAddress, reviewerIsMet, missingJourney,
      personInNoSession, teamRoomOpen, wholeTeamNotThere, participantWithoutBreak, provenImpossible,
    ]
  }
}
