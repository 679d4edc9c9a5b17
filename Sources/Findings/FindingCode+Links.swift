/// FW341 to FW359: links between sessions and between rooms, and choices of participants.
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

  /// A choice of participants cannot be written into sheets.
  public static let choiceNotInSheets = FindingCode(
    "FW343", "The sheets cannot hold a choice of participants",
    """
    The session leaves open which of several people attend, which only a review document (.json) can say. Keep the \
    document, or name those who are to attend.
    """)

  /// A session is called a lunch and does not count as one.
  public static let mealNotSaid = FindingCode(
    "FW344", "A lunch does not count as lunch",
    """
    The title begins with "Lunch", but nothing under "Meal" says that the team eats there, so everybody on its team keeps \
    a lunch break beside the session, and caterers are not told of it. Write "yes" under Meal.
    """)

  static var linkCodes: [FindingCode] {
    [linkedSessionsApart, roomCircle, choiceNotInSheets, mealNotSaid]
  }
}
