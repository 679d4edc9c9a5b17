public import Correspondence
import Documents
import Findings
public import JSONText
public import ReviewModel

/// What people were told, as a review's memory holds it: the file beside the sheets in which invitations keep account.
public struct KeptInvitations: Sendable {
  /// What the file is called.
  public static let file = "invitations.json"
  /// The folder for messages, unless another is asked for.
  public static let outbox = "outbox"

  private let memory: ReviewMemory

  /// What a review's memory holds.
  public init(_ memory: ReviewMemory) {
    self.memory = memory
  }

  /// Makes sure that people can be invited from a source.
  ///
  /// - Parameter source: Where the review comes from.
  /// - Throws: ``Refusal`` for a document, which has no sheets beside which invitations could be kept.
  static func checkPlace(of source: ReviewSource) throws(Refusal) {
    guard !source.keepsInvitations else { return }
    throw Refusal(
      Finding(
        .noFolder, at: .file(source.path), "Invitations are kept beside the sheets of a review.",
        mend: "Give the folder; \"fieldwork convert\" makes one of a document."))
  }

  /// What findings call the file.
  public var path: String { memory.path(of: KeptInvitations.file) }

  /// What people of the review with this reference were told; an empty ledger where there is no account yet.
  ///
  /// - Returns: The ledger.
  /// - Throws: ``Refusal`` where the account cannot be read, or is another review's.
  public func ledger(of review: String) throws(Refusal) -> InvitationLedger {
    guard let bytes = try memory.bytes(of: KeptInvitations.file) else {
      return InvitationLedger(review: review)
    }
    let (ledger, findings) = InvitationsDocument.read(bytes, file: path)
    guard let ledger else { throw Refusal(findings) }
    guard ledger.review == review else {
      throw Refusal(
        Finding(
          .foreignLedger, at: .file(path), text: ledger.review,
          "This says what people were told of \"\(ledger.review)\", and the review here is \"\(review)\".",
          mend: "Move the file away, or correct \"Reference\" in review.csv."))
    }
    return ledger
  }

  /// What people were told, without names that an old account may hold and nobody may read any more.
  ///
  /// - Returns: The ledger.
  /// - Throws: ``Refusal`` where the account cannot be read, or is another review's.
  public func ledger(of review: Review) throws(Refusal) -> InvitationLedger {
    try ledger(of: review.id).covered(by: ProtectedNames(of: review))
  }

  /// What people were told, without names that nobody may read any more; at least one person must have been told
  /// something.
  ///
  /// - Returns: The ledger.
  /// - Throws: ``Refusal`` where the account cannot be read, or nobody has been invited.
  public func startedLedger(of review: Review) throws(Refusal) -> InvitationLedger {
    let ledger = try ledger(of: review)
    guard !ledger.records.isEmpty else {
      let mend =
        switch memory.door {
        case .commandLine:
          "Write the invitations with: fieldwork invites \(Prose.shellWord(memory.folder))"
        case .page: "Write the invitations first."
        }
      throw Refusal(
        Finding(
          .nothingSent, at: .file(memory.folder), "Nobody has been invited yet.", mend: mend))
    }
    return ledger
  }

  /// What has been sent, in the form that a release keeps: without the secret, since releases are shown to people;
  /// nil where nothing was sent.
  ///
  /// - Throws: ``Refusal`` where the account cannot be read.
  public func sent() throws(Refusal) -> JSONValue? {
    guard let bytes = try memory.bytes(of: KeptInvitations.file) else { return nil }
    guard let value = JSONValue(document: bytes) else {
      throw Refusal(
        Finding(
          .malformedDocument, at: .file(path), text: path,
          "What was sent cannot be read: this is not valid JSON.",
          mend: "Fetch it from a backup; without it nobody knows who was invited to what."))
    }
    guard case .object(let members) = value else { return value }
    // From the first release on the file keeps a secret, long before anybody is invited.
    if members.contains(where: { $0.key == InvitationsDocument.listKey && $0.value == .list([]) }) {
      return nil
    }
    return .object(members.filter { $0.key != InvitationsDocument.secretKey })
  }

  /// The file with the ledger of what people are told from now on.
  ///
  /// - Returns: The file, to be written.
  /// - Throws: ``Refusal`` where the file is there and could not be read.
  func edit(_ ledger: InvitationLedger) throws(Refusal) -> FileEdits.Write {
    FileEdits.Write(
      KeptInvitations.file, InvitationsDocument.write(ledger),
      replacing: .asRead(try memory.bytes(of: KeptInvitations.file)))
  }

  /// The file with a secret, if there is a secret and the file has none yet; nil where nothing is to be written.
  ///
  /// An account that cannot be read, or is another review's, stays as it is: the invitations say what is wrong with it
  /// before anybody is invited.
  ///
  /// - Returns: The file, to be written.
  /// - Throws: ``Refusal`` where the secret could be guessed.
  func edit(
    keeping secret: InvitationSecret?, of review: String
  ) throws(Refusal) -> FileEdits.Write? {
    guard var ledger = try? ledger(of: review), ledger.secret == nil,
      let secret = try secret?.checked(through: memory.door)
    else { return nil }
    ledger.secret = secret
    return try edit(ledger)
  }
}
