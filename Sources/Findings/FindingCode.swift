/// The name of one kind of finding, such as `FW104`, with what `fieldwork rule` says about it.
///
/// The codes of each family stand in a file of their own (`FindingCode+Times.swift` and its
/// neighbours); ``all`` is the list of every one. A code is never given a second meaning.
public struct FindingCode: Sendable, Hashable {
  /// The code as printed: `FW104`.
  public let text: String
  /// The rule in a few words: `The weekday does not match its date`.
  public let summary: String
  /// What the code means and how to mend the problem, in a short paragraph for a council officer.
  public let explanation: String

  init(_ text: String, _ summary: String, _ explanation: String) {
    self.text = text
    self.summary = summary
    self.explanation = explanation
  }

  /// Every code there is, in order.
  public static var all: [FindingCode] {
    // One family a line, in the order of their codes.
    timeCodes
      + fileCodes
      + sheetCodes
      + cellCodes
      + documentCodes
      + workbookCodes
      + arrangementCodes
      + reviewCodes
      + planningCodes
      + linkCodes
      + timetableCodes
      + planCodes
      + calendarCodes
      + commandCodes
      + questionCodes
      + leadInCodes
      + releaseCodes
      + invitationCodes
      + changeCodes
  }

  /// The code with a given text, in capitals or not; nil for an unknown text.
  public static func named(_ text: String) -> FindingCode? {
    let wanted = text.uppercased()
    return all.first { $0.text == wanted }
  }

  /// Whether two codes are the same one: their texts decide.
  public static func == (left: FindingCode, right: FindingCode) -> Bool {
    left.text == right.text
  }

  /// Hashes the text, which decides equality.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
  }
}
