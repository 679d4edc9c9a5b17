import CivilTime
import Correspondence
import Desk
import Disk
import Findings
import ICalendar
import ReviewModel

/// What `invites` and `cancel` have in common: a batch is told, and unless that is all, written.
struct InvitationRun {
  let review: Review
  let folder: InvitationFolder
  let outbox: Outbox
  let writer: InvitationWriter
  /// In whose name new invitations go.
  let organizer: CalendarAddress
  private let clock: ZoneOffsets
  private let sheet: RepliesSheet

  /// Prepares to write invitations.
  ///
  /// - Parameters:
  ///   - review: The review, for its words and contacts.
  ///   - folder: Where what people were told is kept.
  ///   - outbox: Where the messages go; nil for the folder's own.
  ///   - version: What people call the timetable; nil where there is none any more.
  init(
    _ review: Review, in folder: InvitationFolder, outbox: String?, version: String?
  ) throws(CommandFailure) {
    self.review = review
    self.folder = folder
    self.outbox = Outbox(
      path: outbox ?? FileBytes.join(folder.path, KeptInvitations.outbox))
    var findings: [Finding] = []
    let organizer = InvitationWriter.organizer(of: review)
    if organizer == nil {
      findings.append(
        Finding(
          .noOrganizer, at: .file("review.csv"),
          "There is no council contact with an address, in whose name invitations could go.",
          mend: "Add \"Council contact\" to review.csv: a name; an address."))
    }
    let clock = ReviewClock.offsets(of: review)
    if clock == nil { findings.append(ReviewClock.unknown(review.timeZone)) }
    guard let organizer, let clock else { throw CommandFailure(findings) }
    self.clock = clock
    self.organizer = organizer
    sheet = try RepliesSheet(in: folder.path, for: review)
    var writer = InvitationWriter(review, organizer: organizer, clock: clock, version: version)
    writer.answer = { [sheet] record in sheet.answer(to: record, clock) }
    self.writer = writer
  }

  /// Says how many messages there are, and writes them unless that is all that is wanted.
  ///
  /// - Parameters:
  ///   - batch: The messages.
  ///   - before: What people were told until now.
  ///   - now: What a UTC clock shows.
  ///   - isDry: Whether nothing is to be written.
  ///   - terminal: Where to say it.
  func finish(
    _ batch: InvitationBatch, after before: InvitationLedger, at now: CivilMinute, isDry: Bool,
    on terminal: Terminal
  ) throws(CommandFailure) {
    terminal.print(InvitationTally(batch).line)
    terminal.complain(try outbox.strangers())
    if isDry {
      for invitation in batch.invitations { terminal.print("  " + line(invitation)) }
      return
    }
    guard !batch.invitations.isEmpty else { return }
    try tieAnswers(to: before, at: now)
    try outbox.write(batch, after: before, by: writer, names: review.name(of:), of: folder)
    terminal.say("Wrote \(outbox.path), with the list \(Outbox.listName). Nothing has been sent.")
    terminal.say(
      "Next: fieldwork send \(Prose.shellWord(outbox.path)) --via sendmail, or open the messages "
        + "in a mail program")
  }

  /// Notes beside each answer which time it answers, before people are told another.
  private func tieAnswers(to ledger: InvitationLedger, at now: CivilMinute) throws(CommandFailure) {
    var tied = sheet
    tied.tie(to: ledger.outstanding, clock, at: now)
    guard tied.bytes != sheet.bytes else { return }
    try AtomicFile.write([
      AtomicFile(path: FileBytes.join(folder.path, RepliesSheet.file), bytes: tied.bytes)
    ])
  }

  /// What is said where invitations are out in another contact's name; nil where none is.
  ///
  /// - Parameters:
  ///   - ledger: What people were told.
  ///   - isMoving: Whether they move to the new name.
  func otherOrganizers(in ledger: InvitationLedger, isMoving: Bool) -> Finding? {
    let others = ledger.outstanding.filter { $0.isOther(than: organizer) }
      .compactMap { $0.organizer?.email }
    guard let first = others.first else { return nil }
    let count = Prose.count(others.count, "invitation")
    return Finding(
      .otherOrganizer, .warning, at: .file(folder.ledgerPath), text: first,
      Prose.harmless(
        "The council contact is now \(organizer.email), and \(count) went out in the name of \(first)."
      ),
      mend: isMoving
        ? "These are withdrawn and sent anew in the new name; everybody is asked again."
        : "These stay in that name, and changes of them, too. Add --move-organizer to send them anew in the new name."
    )
  }

  /// Addresses that cannot be written to, each of which is told by hand.
  var unfitAddresses: [Finding] {
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

  private func line(_ invitation: Invitation) -> String {
    let meeting = invitation.record.meeting
    return Prose.harmless(
      Prose.padded(invitation.change.kind.rawValue, to: 10) + " "
        + review.name(of: invitation.record.recipient) + ": " + invitation.record.session.text + " "
        + meeting.title + ", " + meeting.when + (meeting.location.map { ", " + $0 } ?? ""))
  }
}
