public import Correspondence
public import Desk
public import ReviewModel

/// The folder of a review, in which it is kept what people were told.
public struct InvitationFolder: Sendable {
  /// The path of the folder.
  public let path: String

  /// The folder of a review.
  public init(path: String) {
    self.path = path
  }

  /// The path of the ledger.
  public var ledgerPath: String { FileBytes.join(path, KeptInvitations.file) }

  private var kept: KeptInvitations { KeptInvitations(ReviewMemory(onDisk: path)) }

  /// What people of the review with this reference were told; an empty ledger where there is no ledger yet.
  ///
  /// - Returns: The ledger.
  /// - Throws: `Refusal` where the ledger cannot be read, or is another review's.
  public func ledger(of review: String) throws(Refusal) -> InvitationLedger {
    try kept.ledger(of: review)
  }

  /// What people were told, without names that an old ledger may hold and nobody may read any more.
  ///
  /// - Returns: The ledger.
  /// - Throws: `Refusal` where the ledger cannot be read, or is another review's.
  public func ledger(of review: Review) throws(Refusal) -> InvitationLedger {
    try kept.ledger(of: review)
  }

  /// What people were told, without names that nobody may read any more; at least one person must have been told
  /// something.
  ///
  /// - Returns: The ledger.
  /// - Throws: `Refusal` where the ledger cannot be read, or nobody has been invited.
  public func startedLedger(of review: Review) throws(Refusal) -> InvitationLedger {
    try kept.startedLedger(of: review)
  }
}
