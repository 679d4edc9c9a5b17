public import Correspondence
import Documents
import Findings
import Foundation
public import ReviewModel

/// The folder of a review, in which it is kept what people were told.
public struct InvitationFolder: Sendable {
  /// Its path.
  public let path: String
  /// How it is written in a command.
  public let argument: String

  /// The name of the folder for messages, unless another is asked for.
  public static let outboxName = "outbox"

  /// The folder of a review.
  ///
  /// - Parameters:
  ///   - path: Its path.
  ///   - argument: How the path is written in a command.
  public init(path: String, argument: String) {
    self.path = path
    self.argument = argument
  }

  /// The path of the ledger.
  public var ledgerPath: String { FileBytes.join(path, SentInvitations.file) }

  /// What people were told: nothing, where there is no ledger yet.
  ///
  /// - Parameter review: The reference of the review.
  public func ledger(of review: String) throws(CommandFailure) -> InvitationLedger {
    guard FileBytes.kind(of: ledgerPath) != .nothing else {
      return InvitationLedger(review: review)
    }
    let bytes = try FileBytes.read(ledgerPath)
    let (ledger, findings) = InvitationsDocument.read(bytes, file: ledgerPath)
    guard let ledger else { throw CommandFailure(findings) }
    guard ledger.review == review else {
      throw CommandFailure(
        Finding(
          .foreignLedger, at: .file(ledgerPath), text: ledger.review,
          "This says what people were told of \"\(ledger.review)\", and the review here is \"\(review)\".",
          mend: "Move the file away, or correct \"Reference\" in review.csv."))
    }
    return ledger
  }

  /// What people were told, without names that a ledger from earlier may hold and nobody may read any more.
  ///
  /// - Parameter review: The review.
  public func ledger(of review: Review) throws(CommandFailure) -> InvitationLedger {
    try ledger(of: review.id).covered(by: ProtectedNames(of: review))
  }

  /// What people were told, as above; at least one of them must have been.
  ///
  /// - Parameter review: The review.
  public func startedLedger(of review: Review) throws(CommandFailure) -> InvitationLedger {
    let ledger = try ledger(of: review)
    guard !ledger.records.isEmpty else {
      throw CommandFailure(
        Finding(
          .nothingSent, at: .file(path), "Nobody has been invited yet.",
          mend: "Write the invitations with: fieldwork invites \(argument)"))
    }
    return ledger
  }

  /// Has the ledger keep a secret from now on, if it has none.
  ///
  /// A ledger that cannot be read, or is another review's, stays as it is: `fieldwork invites` says what is wrong with
  /// it before anybody is invited.
  ///
  /// - Parameters:
  ///   - review: The reference of the review.
  ///   - draw: Makes a secret; nil for none.
  public func keepSecret(
    of review: String, _ draw: () throws(CommandFailure) -> String?
  ) throws(CommandFailure) {
    guard var ledger = try? ledger(of: review), ledger.secret == nil else { return }
    guard let secret = try draw() else { return }
    ledger.secret = secret
    try AtomicFile.write([
      AtomicFile(path: ledgerPath, bytes: [UInt8](InvitationsDocument.write(ledger)))
    ])
  }
}
