/// FW87x: changes that were tried out on the page and are applied to the timetable.
extension FindingCode {
  /// A file of changes holds none.
  public static let noChanges = FindingCode(
    "FW870", "There are no changes in this file",
    """
    The file that the page gives under Your changes has a row for each session that was moved. This one \
    has none that could be read. Download it again from the page.
    """)

  /// A change begins from a place that its session no longer has.
  public static let staleChange = FindingCode(
    "FW871", "A session is no longer where the page had it",
    """
    The changes were made on a page that shows another timetable than the one here: the session has \
    been moved since. Nothing is changed. Export the page again, and make the change there.
    """)

  /// A change moves something that is fixed.
  public static let changesFixed = FindingCode(
    "FW872", "A change moves something that is fixed",
    """
    A start, room or team that is marked as fixed stays exactly so, and applying changes does not take \
    the mark away. Clear Fixed in the timetable or in sessions.csv first, or leave the change out.
    """)

  static var changeCodes: [FindingCode] { [noChanges, staleChange, changesFixed] }
}
