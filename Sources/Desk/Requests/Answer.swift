public import Findings
public import JSONText
public import Sheets

/// The desk's answer: how the request went, what is known, and the new files.
public struct Answer: Sendable, Hashable {
  /// How the request went.
  public var outcome: Outcome
  /// What is wrong or worth knowing, with where and how to mend it.
  public var findings: [Finding]
  /// The facts of the answer, by name.
  public var members: [JSONMember]
  /// The answer in sentences.
  public var words: [String]
  /// Files to write: in place of the review's own where ``changesReview``, and beside them otherwise.
  public var files: [SheetFile]
  /// The paths of files of the review, or of a folder of its exports, that are gone.
  public var removed: [String] = []
  /// Whether the files are the review's own.
  public var changesReview = false

  /// An answer.
  public init(
    _ outcome: Outcome = .clean, findings: [Finding] = [], words: [String] = [],
    _ members: [JSONMember] = [], files: [SheetFile] = []
  ) {
    self.outcome = outcome
    self.findings = findings
    self.words = words
    self.members = members
    self.files = files
  }

  /// The answer to what the desk refuses.
  public init(_ refusal: Refusal) {
    self.init(refusal.outcome, findings: refusal.findings)
  }

  /// The answer for a program, without the bytes of its files.
  public var document: JSONValue {
    .object(
      [
        JSONMember("outcome", .text(outcome.rawValue)),
        JSONMember("words", .list(words.map { .text($0) })),
      ] + members + [
        JSONMember("findings", .list(findings.map { CheckDocument.value($0) })),
        JSONMember("files", .list(files.map { .text($0.name) })),
        JSONMember("removed", .list(removed.map { .text($0) })),
        JSONMember("changesReview", .bool(changesReview)),
      ])
  }
}
