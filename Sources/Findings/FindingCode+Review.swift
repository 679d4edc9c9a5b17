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

  /// Two entries give working hours for one date.
  public static let repeatedDay = FindingCode(
    "FW305", "The same day is listed twice",
    """
    Each date usually has one line of working hours. Two are read as two separate days with their own lunch \
    and their own limits. Delete one of the two, or join them.
    """)

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
    Young people, parents and carers never appear by name, in no file of any kind and at no level of privacy. Who is \
    one of them is said under "Show as", or else by the job title ("Young person in care", "Parent") or by an \
    organisation such as "Families". Leave the name blank and describe the group ("6 young people in care") instead.
    """)

  /// Sessions each of which must come after the next, round in a circle.
  public static let orderCycle = FindingCode(
    "FW310", "Sessions wait for each other in a circle",
    """
    Each of these sessions must come after another of them, so none can be the first. Take out one of the \
    entries under "After".
    """)

  /// Something that can never be held as it stands.
  public static let cannotBeHeld = FindingCode(
    "FW311", "This cannot be held as it stands",
    """
    No room seats the session, no reviewer has the role it asks for, it is longer than the time it is given, \
    and the like. Planning goes on, and leaves the session out or says which rules stand in the way.
    """)

  /// Two statements that do not go together.
  public static let contradiction = FindingCode(
    "FW312", "Two entries do not go together",
    """
    One entry makes another meaningless: a journey with two lengths, a room fixed for a session that takes \
    none, a person both required and optional. One of the two probably needs correcting.
    """)

  /// A reference that stands twice in one list.
  public static let repeatedReference = FindingCode(
    "FW313", "The same thing is named twice",
    "Naming something twice in one list changes nothing. Perhaps another was meant.")

  /// The name of somebody who must not be named stands in a text.
  public static let protectedNameInText = FindingCode(
    "FW314", "A young person, parent or carer is named in a text",
    """
    The name of somebody who must never be named, or a part of the name, stands in a title, a place or another text. \
    Nothing that is written shows the name, but everybody who opens the sheets sees it. Take it out of this cell; say "a \
    young person" or name the group.
    """)

  /// A reference contains the name of somebody who must not be named.
  public static let protectedNameInReference = FindingCode(
    "FW315", "A reference is made of the name of a young person, parent or carer",
    """
    References stand in timetables, calendars and file names, and must be the same everywhere, so other words cannot \
    stand in for one. Give the entry a reference that says nothing about anybody, such as P12 or S07, and write that \
    in every cell that names the entry.
    """)

  /// A word that may be the name of an interviewee or a reviewer.
  public static let likelyName = FindingCode(
    "FW316", "A text may name somebody",
    """
    At the levels "roles" and "public", in mails and in redacted copies, names of interviewees and reviewers are \
    replaced wherever they certainly are names. This word is part of somebody's name and also a word of its own (Grace, \
    May, Hall), so it is left as it is. If it means the person, write the whole name, which is replaced, or the job \
    title.
    """)

  /// The codes that ask for the name of a young person, parent or carer to be taken out.
  public static let aboutProtectedNames = [
    protectedName, protectedNameInText, protectedNameInReference,
  ]

  static var reviewCodes: [FindingCode] {
    [
      repeatedIdentifier, danglingReference, numberOutOfRange, emptySpan, repeatedDay,
      selfReference,
      leadInTooShort, missingText, protectedName, orderCycle, cannotBeHeld, contradiction,
      repeatedReference, protectedNameInText, protectedNameInReference, likelyName,
    ]
  }
}
