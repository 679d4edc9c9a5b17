import CivilTime
import Correspondence
import Desk
import Documents
import Findings
import ReviewModel
import Sheets
import WeekPage

/// Answers to the invitations, taken into the sheet of replies, and how things stand with everybody who was asked.
struct AnswersTaken {
  private let question: PageQuestion

  /// The answers that somebody hands in; without any, how things stand.
  init(_ question: PageQuestion) {
    self.question = question
  }

  /// Answers with how things stand, and with the sheet of replies where it says something new.
  func answer(_ answer: inout PageAnswer) {
    guard let now = CivilMinute(iso: question[.now]) else {
      answer.say("This computer does not tell the time.")
      return
    }
    do throws(Refusal) {
      let old = question.files.first { $0.name.lowercased() == RepliesSheet.file }
      let name = old?.name ?? RepliesSheet.file
      let taken = try taken(into: old?.bytes ?? [], named: name, at: now)
      if let bytes = taken.changedSheet { answer.keep(SheetFile(path: name, bytes: bytes)) }
      let report =
        FindingList.plain(taken.findings, showsPlace: false) + ReportLines(taken.lines).markup
      answer.show(report + (taken.leavesSeatsEmpty ? AnswersTaken.whatNext : .none), in: .told)
      answer.say(AnswersTaken.words(for: question.handedIn.count))
    } catch {
      answer.show(FindingList.plain(error.findings, showsPlace: false), in: .told)
      answer.refuse(error.findings)
    }
  }

  private func taken(
    into old: [UInt8], named name: String, at now: CivilMinute
  ) throws(Refusal) -> TakenReplies {
    let review = try ReviewReading(DeskReview.files(question.files)).soundReview()
    let memory = ReviewMemory(folder: "", question.files, through: .page)
    let ledger = try KeptInvitations(memory).startedLedger(of: review)
    guard let clock = WallClock(now).offsets(of: review) else {
      throw Refusal(WallClock.unknown(review.timeZone))
    }
    // A damaged release does not keep anybody from reading answers; the screen for changes reports the damage.
    let released = (try? KeptReleases(memory).newest())?.release.version.plan
    // The page hands nothing to a mail system, so it cannot know which messages were sent.
    return TakenReplies(
      question.handedIn, into: old, named: name, told: ledger, handed: HandedMessages(), of: review,
      released: released, clock: clock, at: now)
  }

  private static func words(for count: Int) -> String {
    count == 0
      ? "This is how things stand."
      : "Read \(counted(count, "file")). This is how things stand now."
  }

  private static var whatNext: Markup {
    .element(
      "p", [],
      .text(
        "Somebody does not come whom a session needs. Change who is asked or when they are free in Sheets, or move the "
          + "session on the board, and then make the messages again."))
  }
}
