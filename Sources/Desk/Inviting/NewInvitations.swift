import Correspondence
public import Findings
import ICalendar
import ReviewModel

/// Invitations, changes and cancellations, to those alone who hold something else than a version says.
public struct NewInvitations: Sendable {
  /// What somebody asks for.
  public struct Wish: Sendable, Hashable {
    /// The version that people are to hold.
    public var version: VersionName
    /// The version that people are believed to hold; nil where nobody says.
    public var believed: VersionName?
    /// Whether what is out in an earlier contact's name is withdrawn, and sent anew in the new contact's name.
    public var movesToOrganizer: Bool
    /// Where the messages go; nil for the usual outbox.
    public var outbox: OutboxMemory.Location?
    /// What identifiers are made with, where no secret is kept yet; nil for none.
    public var secret: InvitationSecret?

    /// A wish for invitations.
    public init(
      to version: VersionName = .draft, from believed: VersionName? = nil,
      movesToOrganizer: Bool = false, outbox: OutboxMemory.Location? = nil,
      secret: InvitationSecret? = nil
    ) {
      self.version = version
      self.believed = believed
      self.movesToOrganizer = movesToOrganizer
      self.outbox = outbox
      self.secret = secret
    }
  }

  /// Findings to read before the messages are counted.
  public let findings: [Finding]
  /// How many messages there are and of what kinds.
  public let tally: String
  /// Mails in the outbox that are not the review's: a note for each.
  public let strangers: [Finding]
  /// A line for each message.
  public let lines: [String]
  /// The files that are to be written and removed; none where nobody hears anything.
  public let edits: FileEdits

  /// Invites people.
  ///
  /// - Parameters:
  ///   - files: The files of the review.
  ///   - memory: What the program remembers of the review, the files of the outbox included.
  ///   - wish: What is asked for.
  ///   - clock: What the door's clock shows.
  ///   - onlyLooks: Whether nothing is to be written.
  /// - Throws: ``Refusal`` where a version has errors, nobody can be named as the sender, or a file is in the way.
  public init(
    _ files: ReviewFiles, _ memory: ReviewMemory, _ wish: Wish, at clock: WallClock,
    onlyLooks: Bool = false
  ) throws(Refusal) {
    try KeptInvitations.checkPlace(of: files.source)
    let version = try NamedVersion(wish.version, of: files, memory).version
    let review = version.review
    var ledger = try KeptInvitations(memory).ledger(of: review)
    if ledger.secret == nil, let secret = wish.secret {
      ledger.secret = try secret.checked(through: memory.door)
    }
    let writing = try InvitationWriting(
      review, version: version.name, memory, to: wish.outbox, at: clock)
    let path = KeptInvitations(memory).path
    var findings = NewInvitations.unfitAddresses(in: review)
    if let believed = wish.believed {
      let stated = try NamedVersion(believed, of: files, memory).version
      let count = ledger.reaching(stated, at: clock.utc).invitations.count
      if count > 0 { findings.append(NewInvitations.other(than: stated.name, count, at: path)) }
    }
    if let other = NewInvitations.otherOrganizer(
      than: writing.organizer, in: ledger, isMoving: wish.movesToOrganizer, at: path, memory.door)
    {
      findings.append(other)
    }
    let batch = ledger.reaching(
      version, at: clock.utc, by: writing.organizer, movingToOrganizer: wish.movesToOrganizer)
    self.findings = findings
    tally = InvitationTally(batch).line
    strangers = try writing.strangers()
    lines = writing.lines(batch)
    edits = onlyLooks ? FileEdits() : try writing.edits(batch, after: ledger)
  }

  /// A note that people hold something else than a version says.
  private static func other(than version: String, _ count: Int, at path: String) -> Finding {
    Finding(
      .otherThanStated, .note, at: .file(path), text: version,
      "What people hold differs from \(version) in \(Prose.count(count, "invitation")); the messages are "
        + "made from what they hold.")
  }

  /// The finding where invitations are out in another contact's name; nil where there are none.
  private static func otherOrganizer(
    than organizer: CalendarAddress, in ledger: InvitationLedger, isMoving: Bool,
    at path: String, _ door: Door
  ) -> Finding? {
    guard let other = OtherOrganizer(than: organizer, in: ledger) else { return nil }
    let mend =
      isMoving
      ? "These are withdrawn and sent anew in the new name; everybody is asked again."
      : OtherOrganizer.stay(door)
    return other.finding(at: path, .warning, mend: mend)
  }

  /// Addresses that cannot be written to, each of which is told by hand.
  private static func unfitAddresses(in review: Review) -> [Finding] {
    let people = review.people.map { ("people.csv", $0.id.text, $0.email) }
    let team = review.reviewers.map { ("reviewers.csv", $0.id.text, $0.email) }
    return (people + team).compactMap { file, reference, email in
      guard let email, !email.isEmpty, MailAddress.sendable(email, name: nil) == nil else {
        return nil
      }
      return Finding(
        .unfitAddress, .warning, at: .file(file), text: email,
        "\"\(email)\" of \(reference) is not an address that can be written to.",
        mend: "Correct it; until then, tell \(reference) by hand.")
    }
  }
}
