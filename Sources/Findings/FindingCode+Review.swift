/// FW3xx: the review as a whole, however it was written down.
extension FindingCode {
  /// An identifier stands on two entries of one list.
  public static let repeatedIdentifier = FindingCode(
    "FW301", "The same reference is used twice",
    """
    Every session, person, reviewer, room, theme and site needs a reference of its own, because other \
    cells point at it. Give one of the two another reference, or delete the row that was copied by \
    mistake.
    """)

  /// A reference points at nothing.
  public static let danglingReference = FindingCode(
    "FW302", "A reference points at nothing",
    """
    A cell names a session, person, reviewer, room, theme or site that is not in its sheet. Correct the \
    spelling, or add the missing row.
    """)

  /// A number lies outside what makes sense.
  public static let numberOutOfRange = FindingCode(
    "FW303", "A number is outside what makes sense",
    """
    Lengths are above zero and a multiple of the timetable's grid; seats and headcounts are not negative; \
    the least number of reviewers is no more than the most.
    """)

  /// A span ends before or when it begins.
  public static let emptySpan = FindingCode(
    "FW304", "A time ends before it begins",
    "The end of a time must come after its start. The two were perhaps swapped, or am and pm confused."
  )

  /// Two working days overlap or share a date.
  public static let repeatedDay = FindingCode(
    "FW305", "The same day is listed twice",
    "Each date has one line of working hours. Delete one of the two.")

  /// A session refers to itself.
  public static let selfReference = FindingCode(
    "FW306", "A session refers to itself",
    "A session cannot come after itself or be kept apart from itself. Name another session.")

  /// The fieldwork week starts before its lead-in has run.
  public static let leadInTooShort = FindingCode(
    "FW307", "The fieldwork week starts too soon",
    """
    The review needs its lead-in (twelve weeks unless the settings say otherwise) between the day it was \
    commissioned and the first day on site. Choose a later week.
    """)

  /// A required entry is empty.
  public static let missingText = FindingCode(
    "FW308", "Something required is empty",
    "This entry cannot be left blank. Fill it in.")

  /// An interviewee who must not be named is named.
  public static let protectedName = FindingCode(
    "FW309", "A young person, parent or carer is named",
    """
    Young people, parents and carers never appear by name. Leave the name blank and describe the group \
    ("6 young people in care") instead.
    """)

  static var reviewCodes: [FindingCode] {
    [
      repeatedIdentifier, danglingReference, numberOutOfRange, emptySpan, repeatedDay,
      selfReference,
      leadInTooShort, missingText, protectedName,
    ]
  }
}
