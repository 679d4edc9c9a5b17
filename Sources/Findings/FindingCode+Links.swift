/// FW341 to FW359: links between sessions and between rooms, and choices of participants; FW343 is no longer used.
extension FindingCode {
  /// Sessions that are linked are kept apart by something else.
  public static let linkedSessionsApart = FindingCode(
    "FW341", "Two sessions are to be together and apart",
    """
    "Same time as" and "Same day as" bring two sessions together, while something else keeps them apart: an order \
    between them, "Not same day", "Not same time", or somebody who must be in both. Take out one of the two.
    """)

  /// Rooms are part of each other in a circle.
  public static let roomCircle = FindingCode(
    "FW342", "Rooms are part of each other in a circle",
    """
    "Part of" names the larger room: a hall has nothing under it, and each half names the hall. Leave it blank at the \
    largest room.
    """)

  /// A session is called a lunch and does not count as one.
  public static let mealNotSaid = FindingCode(
    "FW344", "A lunch does not count as lunch",
    """
    The title begins with "Lunch", but nothing under "Meal" says that the team eats there, so everybody on its team keeps \
    a lunch break beside the session, and caterers are not told of it. Write "yes" under Meal.
    """)

  /// The words of a choice of people are not clear.
  public static let unclearChoice = FindingCode(
    "FW345", "It is not clear who may be chosen",
    """
    Under Who, the plan may choose among people: "P02 or P03"; "P02, else P03" where P02 is wanted most; "6 of P40-P51"; \
    "2 of (P05; P06; P07)". The number is exact and no larger than the list, each person stands in the list once, and \
    people who come in any case stand behind a semicolon. Under Stand-in in people.csv stands who can come instead of \
    that person in every session.
    """)

  /// A room seems to consist of other rooms.
  public static let joinedRoom = FindingCode(
    "FW346", "A room seems to be made of others, and nothing says so",
    """
    A room called "R1+R2" is most likely R1 and R2 with the wall between them open. Planning takes the three for different \
    rooms until each half names the whole under "Part of"; then the whole and its parts are never used at once.
    """)

  static var linkCodes: [FindingCode] {
    [linkedSessionsApart, roomCircle, mealNotSaid, unclearChoice, joinedRoom]
  }
}
