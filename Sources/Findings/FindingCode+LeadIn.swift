/// FW70x and FW71x: the lead-in, its milestones, and the days that stand in its way.
extension FindingCode {
  /// When a milestone is due cannot be read.
  public static let unreadableMilestone = FindingCode(
    "FW701", "It cannot be read when a milestone is due",
    """
    Write weeks or working days before or after the first day on site ("6 weeks before", "8 working days \
    before", "9 weeks after"), a date, "on commissioning", "first day", "last day", or "not needed".
    """)

  /// Two rows change one milestone.
  public static let repeatedMilestone = FindingCode(
    "FW702", "A milestone stands twice",
    "Two rows of milestones.csv are about the same milestone, and only the last counts. Delete the other."
  )

  /// A milestone needs one that there is not.
  public static let unknownMilestone = FindingCode(
    "FW703", "A milestone needs one that is not there",
    """
    The Needs column names other milestones as "fieldwork leadin" prints them. Correct the name, or add a row \
    for the milestone.
    """)

  /// A new milestone has no date.
  public static let undatedMilestone = FindingCode(
    "FW704", "A new milestone does not say when it is due",
    """
    The usual milestones have a date of their own; one that you add needs something in the When column, such \
    as "4 weeks before". If it was meant as one of the usual ones, spell it as "fieldwork leadin" does.
    """)

  /// Milestones wait for each other.
  public static let milestoneCycle = FindingCode(
    "FW705", "Milestones wait for each other in a circle",
    "None of them can ever be done. Take one name out of a Needs cell.")

  /// A milestone is due before one that it needs.
  public static let milestoneOrder = FindingCode(
    "FW706", "A milestone is due before one that it needs",
    "What comes first must be due first. Move one of the two in the When column, or change Needs.")

  /// A milestone is due before the review is commissioned.
  public static let milestoneTooEarly = FindingCode(
    "FW707", "A milestone is due before the review is commissioned",
    """
    Nobody can have worked on it in time. The week is later than the shortest lead-in only where the \
    commissioning is early; move the milestone, or the week.
    """)

  /// The fieldwork week meets days that are not like others.
  public static let weekMeetsClosure = FindingCode(
    "FW710", "The fieldwork week meets a holiday, an election or an inspection",
    """
    On a bank holiday, or when the council is closed, nobody can be met. In school holidays schools and many \
    parents cannot be; before an election members and publicity are restricted; an inspection stops the review. \
    "fieldwork leadin REVIEW --find --from DATE" ranks other weeks.
    """)

  /// A milestone meets days that are not like others.
  public static let milestoneMeetsClosure = FindingCode(
    "FW711", "A milestone falls on a holiday",
    """
    What is due on a weekend, a bank holiday or a day on which the council is closed is due on the last working \
    day before it. In school holidays and between Christmas and New Year many people are away; tell them early.
    """)

  /// The clocks change during the lead-in.
  public static let clocksChange = FindingCode(
    "FW712", "The clocks change before or in the fieldwork week",
    """
    Times in the sheets are what the clock on the wall shows, and calendars carry the change. Check anything \
    that somebody has worked out in another program.
    """)

  /// GOV.UK's list of bank holidays cannot be read.
  public static let unreadableBankHolidays = FindingCode(
    "FW713", "A list of bank holidays cannot be read",
    """
    The file should be GOV.UK's own bank-holidays.json: for each of england-and-wales, scotland and \
    northern-ireland a list of events, each with a title and a date such as 2022-09-19.
    """)

  static var leadInCodes: [FindingCode] {
    [
      unreadableMilestone, repeatedMilestone, unknownMilestone, undatedMilestone, milestoneCycle,
      milestoneOrder, milestoneTooEarly, weekMeetsClosure, milestoneMeetsClosure, clocksChange,
      unreadableBankHolidays,
    ]
  }
}
