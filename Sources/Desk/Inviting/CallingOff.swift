import CivilTime
import Correspondence
public import Documents
public import Findings
import ReviewModel

/// The withdrawal of every invitation that anybody holds, and a release that notes the withdrawal.
public struct CallingOff: Sendable {
  /// How many messages there are and of what kinds.
  public let tally: String
  /// Mails in the outbox that are not the review's: a note for each.
  public let strangers: [Finding]
  /// A line for each message.
  public let lines: [String]
  /// The release that says that the review is called off; nil where there was none, or it is called off already.
  public let release: Release?
  private let hash: String
  private let onlyLooks: Bool
  /// The files that are to be written and removed.
  public let edits: FileEdits

  /// Calls a review off.
  ///
  /// - Parameters:
  ///   - reading: The review, which may be in the middle of a change: the invitations must be taken back all the same.
  ///   - memory: What the program remembers of the review, the files of the outbox included.
  ///   - reason: Why, as everybody will read it.
  ///   - location: Where the messages go; nil for the usual outbox.
  ///   - clock: What the door's clock shows.
  ///   - onlyLooks: Whether nothing is to be written.
  /// - Throws: ``Refusal`` where nobody was invited, a release cannot be read, or a file is in the way.
  public init(
    _ reading: ReviewReading, _ memory: ReviewMemory, because reason: String,
    to location: OutboxMemory.Location? = nil, at clock: WallClock, onlyLooks: Bool = false
  ) throws(Refusal) {
    try KeptInvitations.checkPlace(of: reading.source)
    guard let review = reading.review else { throw Refusal(reading.findings) }
    let ledger = try KeptInvitations(memory).startedLedger(of: review)
    let writing = try InvitationWriting(review, version: nil, memory, to: location, at: clock)
    // Everybody reads the reason, and a release keeps no names that it could be covered by.
    let reason = ProtectedNames(of: review).covered(reason)
    let batch = ledger.cancellingAll(reason: reason, at: clock.utc)
    tally = InvitationTally(batch).line
    strangers = try writing.strangers()
    lines = writing.lines(batch)
    self.onlyLooks = onlyLooks
    guard !onlyLooks else {
      (self.release, hash, self.edits) = (nil, "", FileEdits())
      return
    }
    var edits = try writing.edits(batch, after: ledger)
    let release = try CallingOff.release(reason, memory, at: clock.utc)
    let document = release.map { ReleaseDocument.write($0) }
    if let release, let document {
      let path = KeptReleases.path(of: release.name)
      edits.writes.append(FileEdits.Write(path, document.bytes, replacing: .vacant))
    }
    self.release = release
    hash = document?.hash ?? ""
    self.edits = edits
  }

  /// The line about the messages: that nobody holds an invitation, now or once the messages are sent; nil without
  /// messages.
  public var outlook: String? {
    if lines.isEmpty { return "Nobody holds an invitation." }
    return onlyLooks ? nil : "Once these are sent, nobody holds an invitation."
  }

  /// The line about the release; nil without a release.
  public var releaseLine: String? {
    release.map { release in
      "Released \(release.name) (\(hash.prefix(8))), which says that the review is called off"
    }
  }

  private static func release(
    _ reason: String, _ memory: ReviewMemory, at now: CivilMinute
  ) throws(Refusal) -> Release? {
    let releases = KeptReleases(memory)
    guard let newest = try releases.newest()?.release, newest.cancelledBecause == nil else {
      return nil
    }
    let review = newest.version.review
    var release = Release(
      TimetableVersion(
        name: try releases.nextName(), review: review, plan: Plan(review: review.id)),
      note: "Called off: " + reason, replaces: newest.name, releasedAt: now,
      sent: try KeptInvitations(memory).sent())
    release.cancelledBecause = reason
    return release
  }
}
