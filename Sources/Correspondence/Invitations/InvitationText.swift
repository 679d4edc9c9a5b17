import CivilTime
import ICalendar
import ReviewModel

/// What a message says in plain English: what it is about, what changed from what to what, where to come, whom to
/// ask.
struct InvitationText {
  let subject: String
  let paragraphs: [[String]]

  init(
    _ invitation: Invitation, words: RecipientWords, review: Review, organizer: CalendarAddress,
    version: String?
  ) {
    let meeting = invitation.record.meeting
    subject =
      InvitationText.heading(invitation.change) + ": " + meeting.title + ", " + meeting.shortWhen
    let title = words.text(review.title)
    let council = words.text(review.council)
    let name = council.isEmpty ? title : title + ", " + council
    var paragraphs = [InvitationText.opening(invitation, review: name, words)]
    paragraphs += InvitationText.facts(invitation)
    if case .withdrawn = invitation.change {
      paragraphs.append(["You need do nothing; your calendar takes the meeting out."])
    } else if case .new = invitation.change {
      paragraphs.append(["Please accept or decline in your calendar."])
    } else if !invitation.isQuestion {
      paragraphs.append([
        "If you have answered already, your answer still counts, and you need do nothing. If not, please accept or "
          + "decline in your calendar."
      ])
    } else {
      paragraphs.append([
        "Please accept or decline in your calendar, even if you answered the earlier message."
      ])
    }
    let contact = (organizer.name ?? "").onOneLine
    paragraphs.append([
      "Questions: " + (contact.isEmpty ? organizer.email : contact + ", " + organizer.email)
    ])
    if let version { paragraphs.append(["Timetable version: " + words.text(version)]) }
    self.paragraphs = paragraphs
  }

  private static func heading(_ change: Invitation.Change) -> String {
    switch change.kind {
    case .new: "Invitation"
    case .moved, .reworded: "Changed"
    case .withdrawn: "Cancelled"
    }
  }

  private static func opening(
    _ invitation: Invitation, review: String, _ words: RecipientWords
  ) -> [String] {
    let meeting = invitation.record.meeting
    let which = "a meeting of the peer review (" + review + ")"
    switch invitation.change {
    case .new:
      switch meeting.part {
      case .required: return ["You are invited to " + which + "."]
      case .optional:
        return [
          "You are invited to " + which + ". It would be good to have you; you need not come."
        ]
      case .reviewer: return ["You are on the review team for " + which + "."]
      case .room: return ["The room is booked for " + which + "."]
      case .group:
        return [
          "This is the invitation for people who come to " + which
            + " and are not named in it. Please pass it on to them."
        ]
      }
    case .moved(let old):
      let isElsewhere = old.isElsewhere(than: meeting)
      let what =
        old.span == meeting.span ? "The place" : isElsewhere ? "The time and place" : "The time"
      let verb = old.span != meeting.span && isElsewhere ? " have" : " has"
      return [what + " of " + which + verb + " changed."]
    case .reworded(let old):
      if old.part != meeting.part {
        return [
          "Your part in " + which + " has changed: you are "
            + (meeting.part == .optional ? "welcome, and need not come." : "now needed there.")
        ]
      }
      if old.place != meeting.place {
        return [
          "The name or the address of the place of " + which
            + " has been corrected. The time and the place itself stay as they were."
        ]
      }
      let what =
        old.title != meeting.title ? "What " + which + " is called" : "How to join " + which
      return [what + " has changed. Its time and place stay as they were."]
    case .withdrawn(let reason):
      let why = reason.map { words.text($0) } ?? ""
      return ["This is cancelled for you: " + which + "."]
        + (why.isEmpty ? [] : ["Reason: " + why + (why.hasSuffix(".") ? "" : ".")])
    }
  }

  private static func facts(_ invitation: Invitation) -> [[String]] {
    let meeting = invitation.record.meeting
    switch invitation.change {
    case .new:
      return [["What: " + meeting.title, "When: " + meeting.when] + whereabouts(meeting)]
    case .moved(let old):
      return [
        ["What: " + meeting.title],
        ["It was: " + whenAndWhere(old)],
        ["It is now: " + whenAndWhere(meeting)] + joining(meeting),
      ]
    case .reworded(let old):
      let what =
        old.title == meeting.title
        ? ["What: " + meeting.title]
        : ["It was called: " + old.title, "It is now called: " + meeting.title]
      let written =
        old.place == meeting.place ? nil : old.place.map { "The place was written: " + $0 }
      return [
        what + ["When: " + meeting.when] + (written.map { [$0] } ?? []) + whereabouts(meeting)
      ]
    case .withdrawn:
      return [["What: " + meeting.title, "It was: " + whenAndWhere(meeting)]]
    }
  }

  /// The lines that say where to come; none without a place.
  private static func whereabouts(_ meeting: InvitedMeeting) -> [String] {
    (place(of: meeting).map { ["Where: " + $0] } ?? []) + joining(meeting)
  }

  private static func joining(_ meeting: InvitedMeeting) -> [String] {
    [
      meeting.meetAt.map { "Meet at: " + $0 }, meeting.link.map { "Join online: " + $0.text },
    ].compactMap { $0 }
  }

  private static func whenAndWhere(_ meeting: InvitedMeeting) -> String {
    meeting.when + (place(of: meeting).map { ", " + $0 } ?? "")
  }

  private static func place(of meeting: InvitedMeeting) -> String? {
    meeting.place ?? (meeting.needsPlace ? unknownPlace : nil)
  }

  private static let unknownPlace = "place to be confirmed"
}
