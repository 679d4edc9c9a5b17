public import Correspondence
public import Desk
public import ReviewModel

/// The folder of a review, in which it is kept what people were told.
public struct InvitationFolder: Sendable {
  /// Its path.
  public let path: String

  /// The folder of a review.
  ///
  /// - Parameter path: Its path.
  public init(path: String) {
    self.path = path
  }

  /// The path of the ledger.
  public var ledgerPath: String { FileBytes.join(path, KeptInvitations.file) }

  private var kept: KeptInvitations { KeptInvitations(ReviewMemory(onDisk: path)) }

  /// What people were told: nothing, where there is no ledger yet.
  ///
  /// - Parameter review: The reference of the review.
  public func ledger(of review: String) throws(Refusal) -> InvitationLedger {
    try kept.ledger(of: review)
  }

  /// What people were told, without names that a ledger from earlier may hold and nobody may read any more.
  ///
  /// - Parameter review: The review.
  public func ledger(of review: Review) throws(Refusal) -> InvitationLedger {
    try kept.ledger(of: review)
  }

  /// What people were told, as above; at least one of them must have been.
  ///
  /// - Parameter review: The review.
  public func startedLedger(of review: Review) throws(Refusal) -> InvitationLedger {
    try kept.startedLedger(of: review)
  }
}
