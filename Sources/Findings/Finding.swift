/// One problem or remark about somebody's input: where it is, what it is, and how to mend it.
public struct Finding: Sendable, Hashable {
  /// What kind of problem this is; stable, so that it can be looked up and searched for.
  public var code: FindingCode
  /// How much it matters.
  public var severity: Severity
  /// The place of the problem.
  public var place: Place
  /// The text at fault as the person wrote it; empty where something is missing altogether.
  public var text: String
  /// What is wrong, as a sentence that may quote ``text``.
  public var message: String
  /// How to mend it, as a sentence that begins with a verb; empty for a plain note.
  public var mend: String

  /// Makes a finding.
  public init(
    _ code: FindingCode, _ severity: Severity = .error, at place: Place, text: String = "",
    _ message: String, mend: String = ""
  ) {
    self.code = code
    self.severity = severity
    self.place = place
    self.text = text
    self.message = message
    self.mend = mend
  }

  /// The message and the mend as one line of prose.
  public var sentence: String {
    mend.isEmpty ? message : message + " " + mend
  }
}
