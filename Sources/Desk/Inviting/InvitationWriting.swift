import CivilTime
import Correspondence
import Findings
import ICalendar
import ReviewModel

/// What invitations and cancellations have in common: the organizer's name, people's answers, and the files.
struct InvitationWriting {
  /// In whose name new invitations go.
  let organizer: CalendarAddress
  private let review: Review
  private let memory: ReviewMemory
  private let outbox: OutboxMemory
  private let offsets: ZoneOffsets
  private let sheet: RepliesSheet
  private let writer: InvitationWriter
  private let now: CivilMinute

  /// Prepares to write invitations.
  ///
  /// - Parameters:
  ///   - review: The review, for its words and contacts.
  ///   - version: What people call the timetable; nil where there is none any more.
  ///   - memory: What the program remembers of the review.
  ///   - location: Where the messages go; nil for the usual outbox.
  ///   - clock: What the door's clock shows.
  /// - Throws: ``Refusal`` where there is no council contact with an address, or the time zone is not known.
  init(
    _ review: Review, version: String?, _ memory: ReviewMemory,
    to location: OutboxMemory.Location?, at clock: WallClock
  ) throws(Refusal) {
    var findings: [Finding] = []
    let organizer = InvitationWriter.organizer(of: review)
    if organizer == nil {
      findings.append(
        Finding(
          .noOrganizer, at: .file("review.csv"),
          "There is no council contact with an address, in whose name invitations could go.",
          mend: "Add \"Council contact\" to review.csv: a name; an address."))
    }
    let offsets = clock.offsets(of: review)
    if offsets == nil { findings.append(WallClock.unknown(review.timeZone)) }
    guard let organizer, let offsets else { throw Refusal(findings) }
    let sheet = try RepliesSheet(memory, for: review)
    var writer = InvitationWriter(review, organizer: organizer, clock: offsets, version: version)
    writer.answer = { [sheet] record in sheet.answer(to: record, offsets) }
    self.organizer = organizer
    self.review = review
    self.memory = memory
    outbox = OutboxMemory(at: location, memory)
    self.offsets = offsets
    self.sheet = sheet
    self.writer = writer
    now = clock.utc
  }

  /// Mails in the outbox that are not the review's.
  ///
  /// - Throws: ``Refusal`` where the outbox or its record cannot be read.
  func strangers() throws(Refusal) -> [Finding] { try outbox.strangers() }

  /// The files that write a batch: the answers tied to the times that they answer, then the messages with their
  /// accounts.
  ///
  /// `before` is what people were told until now.
  ///
  /// - Returns: The changes, the sheet of replies first; none for a batch without invitations.
  /// - Throws: ``Refusal`` where a file is in the way that the review did not write, or the sheet of replies could
  ///   not be read.
  func edits(
    _ batch: InvitationBatch, after before: InvitationLedger
  ) throws(Refusal) -> FileEdits {
    guard !batch.invitations.isEmpty else { return FileEdits() }
    var edits = try outbox.edits(
      writing: batch, after: before, by: writer, names: { review.name(of: $0) })
    // Notes beside each answer which time it answers, before people are told another time.
    var tied = sheet
    tied.tie(to: before.outstanding, offsets, at: now)
    if tied.bytes != sheet.bytes {
      let path = memory.spelling(of: RepliesSheet.file)
      edits.writes.insert(
        FileEdits.Write(path, tied.bytes, replacing: .asRead(try memory.bytes(of: path))), at: 0)
    }
    return edits
  }

  /// A line for each message.
  func lines(_ batch: InvitationBatch) -> [String] {
    batch.invitations.map { invitation in
      let meeting = invitation.record.meeting
      return Prose.harmless(
        Prose.padded(invitation.change.kind.rawValue, to: 10) + " "
          + review.name(of: invitation.record.recipient) + ": " + invitation.record.session.text
          + " " + meeting.title + ", " + meeting.when
          + (meeting.location.map { ", " + $0 } ?? ""))
    }
  }
}
