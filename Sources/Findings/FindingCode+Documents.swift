/// FW2xx: the JSON documents, which programs write and people mend.
extension FindingCode {
  /// The file is not JSON.
  public static let malformedDocument = FindingCode(
    "FW201", "The document is not valid JSON",
    """
    The file breaks off or breaks the rules of JSON at the line named: often a comma too many or too few, \
    a quotation mark that was made curly, or a file saved in another encoding than UTF-8.
    """)

  /// The document says that it is something else.
  public static let wrongFormat = FindingCode(
    "FW202", "The document is of another kind",
    """
    A review begins with "format": "fieldwork-review/1", a plan with "format": "fieldwork-plan/1". \
    Perhaps the two files were given in the wrong order, or the file comes from another program.
    """)

  /// A key that the format does not have.
  public static let unknownKey = FindingCode(
    "FW203", "The format has no such key",
    """
    A key that is misspelt would be ignored without a word, so every unknown one is an error. Correct \
    the spelling, or take it out.
    """)

  /// A required key is absent.
  public static let missingKey = FindingCode(
    "FW204", "A required key is missing",
    "The format has no default for this value. Add the key.")

  /// A value of another type than the format's.
  public static let wrongType = FindingCode(
    "FW205", "The value is of the wrong type",
    """
    Texts stand in double quotes, whole numbers and true or false without; lists stand in square brackets. \
    Where nothing is to be said, the key is left out.
    """)

  /// A text that is no date or time.
  public static let wrongTime = FindingCode(
    "FW206", "The date or time cannot be read",
    """
    In the documents a date is written 2013-02-05, a time 09:30, and both together 2013-02-05T09:30. \
    (In the sheets, dates and times may be written as people write them.)
    """)

  /// A text outside the few that the format knows there.
  public static let unknownWord = FindingCode(
    "FW207", "The format does not know this word here",
    "Only the words listed in the message may stand here. Choose one of them.")

  /// A key that stands twice in one object.
  public static let repeatedKey = FindingCode(
    "FW208", "The same key stands twice",
    "Programs differ in which of the two they take. Delete one.")

  /// A plan that was made for another review.
  public static let planOfAnotherReview = FindingCode(
    "FW209", "The plan is for another review",
    """
    The plan names another review than the one it was given with. It can still be checked, but most of it \
    will probably not fit.
    """)

  static var documentCodes: [FindingCode] {
    [
      malformedDocument, wrongFormat, unknownKey, missingKey, wrongType, wrongTime, unknownWord,
      repeatedKey, planOfAnotherReview,
    ]
  }
}
