import Correspondence
import Desk
import Findings
import ReviewModel
import Sheets
import WeekPage

/// The screen for everything that people are told and that they answer: invitations, answers, diaries, and calling off.
struct TellingView {
  private let question: PageQuestion
  private let desk: DeskReview

  /// The view that the script asks for.
  ///
  /// - Parameters:
  ///   - question: What is asked.
  ///   - desk: The review.
  init(_ question: PageQuestion, _ desk: DeskReview) {
    self.question = question
    self.desk = desk
  }

  /// The screen.
  var markup: Markup {
    .all([
      .element("p", [.class("lead")], .text(standing)),
      .element("div", [.class("ways")], invitations, answers, diaries, callingOff),
    ])
  }

  /// How many invitations people hold.
  private var standing: String {
    guard let review = desk.review else { return "Open a review first." }
    let memory = ReviewMemory(folder: "", question.files, through: .page)
    do throws(Refusal) {
      let held = try KeptInvitations(memory).ledger(of: review.id).outstanding.count
      return held == 0
        ? "Nobody holds an invitation." : counted(held, "invitation") + " made and not withdrawn."
    } catch {
      return error.findings.map { $0.sentence }.joined(separator: " ")
    }
  }

  private var invitations: Markup {
    var controls = [
      PageControls.choice(
        "What people are to hold", id: "tell-version", question.versions,
        chosen: question.releases.last ?? VersionName.draftName),
      PageControls.button("Show who would hear what", action: "tell"),
      PageControls.button("Make the messages", action: "messages", main: true),
    ]
    if question.files.contains(where: { MessagesAsked.isInOutbox($0) }) {
      controls.append(PageControls.saving("Save all messages again", .messages))
    }
    return PageControls.way(
      "Invitations and changes",
      "Each person is told where the timetable differs from what they were told last, and nobody else is. Nothing is "
        + "sent: the messages come as a ZIP to unpack, with a list of who gets which.",
      controls)
  }

  private var answers: Markup {
    PageControls.way(
      "Answers",
      "Mails that came back (.eml, .msg), a mailbox (.mbox), a ZIP of mails, or answers as calendars (.ics). You can "
        + "drop them on this screen. What people answered goes into the review, and you read whom to chase.",
      [
        PageControls.file("Choose answers", id: "answers", accepting: ".eml,.msg,.mbox,.zip,.ics"),
        PageControls.button("Say how things stand", action: "standing"),
      ])
  }

  private var diaries: Markup {
    PageControls.way(
      "Diaries",
      "Exported calendars (.ics, also in .zip, .eml or .msg). Their busy times are taken away from their owner's "
        + "availability, and nothing else of them is kept. You can drop a diary on its owner's row in Sheets.",
      [
        PageControls.choice("Whose they are", id: "diary-owner", owners, chosen: ""),
        PageControls.file(
          "Choose diaries", id: "diaries", accepting: ".ics,.ical,.ifb,.vcs,.zip,.gz,.eml,.msg"),
      ])
  }

  /// The owners that diaries can have: the sheet and the reference, with the words for people.
  private var owners: [(value: String, words: String)] {
    let asNamed = (value: "", words: "as the files are named: P01.ics")
    guard let review = desk.review else { return [asNamed] }
    let names = SubjectNames(review)
    let people = review.people.map { (OwnerChoice.value(.person($0.id)), names.person($0.id)) }
    let team = review.reviewers.map { (OwnerChoice.value(.reviewer($0.id)), names.reviewer($0.id)) }
    let rooms = review.rooms.map { (OwnerChoice.value(.room($0.id)), names.room($0.id)) }
    return [asNamed] + (people + team + rooms).map { (value: $0.0, words: $0.1) }
  }

  private var callingOff: Markup {
    PageControls.way(
      "Call the review off",
      "Everybody who holds an invitation gets a cancellation, and reads the reason.",
      [
        PageControls.field("Reason", id: "off-reason", type: "text", value: ""),
        PageControls.button("Show who would hear", action: "offlook"),
        PageControls.button("Make the cancellations", action: "calloff"),
      ])
  }
}
