public import CivilTime
public import Correspondence
public import Findings
public import ICalendar
public import ReviewModel
public import Sheets

/// Answers taken into a review's sheet of replies: who comes, who does not, whom to chase, and what follows.
public struct TakenReplies: Sendable {
  /// Another time that somebody asks for, and whose session it is.
  public struct Proposal: Sendable, Hashable {
    /// The session.
    public let session: SessionID
    /// The time.
    public let span: TimeSpan
  }

  /// How things stand, in lines.
  public let lines: [String]
  /// What does not count, and what else a council should know.
  public let findings: [Finding]
  /// The sheet of replies; nil where it says all of this already.
  public let changedSheet: [UInt8]?
  /// Other times that people ask for.
  public let proposals: [Proposal]
  /// Whether somebody is needed who does not come, so that the timetable has to change.
  public let leavesSeatsEmpty: Bool

  /// How the reading went: clean where every answer counts.
  public var outcome: Outcome {
    findings.contains { $0.severity != .note } ? .findings : .clean
  }

  /// Takes answers in.
  ///
  /// - Parameters:
  ///   - files: What people answered: mails, mailboxes, archives of mails, calendars, and replies sheets, whose names end
  ///     with `.csv`.
  ///   - old: The sheet of replies as it is; empty where there is none yet.
  ///   - place: The name of the sheet, for the findings.
  ///   - ledger: What people are to be told.
  ///   - handed: What has become of the messages that tell them.
  ///   - review: The review.
  ///   - plan: The timetable that people have; nil where none has been released.
  ///   - history: The releases that people had; nil where none is known.
  ///   - clock: The clock of its time zone.
  ///   - now: What a UTC clock shows.
  public init(
    _ files: [SheetFile], into old: [UInt8], named place: String, told ledger: InvitationLedger,
    handed: HandedMessages, of review: Review, released plan: Plan? = nil,
    by history: ReplyHistory? = nil, clock: ZoneOffsets, at now: CivilMinute
  ) {
    var taking = ReplyTaking(
      RepliesSheet(old, file: place, for: review), ledger: ledger, handed: handed, review: review,
      clock: clock, at: now, by: history)
    for file in files { taking.take(file.bytes, file: file.name) }
    taking.settle()
    lines = RepliesReport(taking, of: review, in: plan).lines
    findings = taking.findings + TakenReplies.otherOrganizer(of: review, in: ledger, at: place)
    changedSheet = taking.sheet.bytes == old ? nil : taking.sheet.bytes
    let standing = taking.standing
    proposals = standing.compactMap { standing in
      standing.otherTime.map { Proposal(session: standing.record.session, span: $0) }
    }
    leavesSeatsEmpty = standing.contains { $0.answer?.leavesSeatEmpty ?? false }
  }

  /// A note that answers still go to an earlier council contact.
  private static func otherOrganizer(
    of review: Review, in ledger: InvitationLedger, at place: String
  ) -> [Finding] {
    guard let other = OtherOrganizer(thanContactOf: review, in: ledger) else { return [] }
    return [
      other.finding(
        at: place, .note,
        mend: "Answers to these go to that address; invites --move-organizer sends them anew.")
    ]
  }
}
