import ReviewModel
import Findings
import MailText

/// The findings about a mail that could not be taken as an answer.
struct LetterWords {
  private let letter: Letter
  private let place: Place

  init(_ letter: Letter, _ place: String) {
    self.letter = letter
    self.place = .file(place)
  }

  private static let typeIn = "Read it, and type the answer into replies.csv."

  /// The finding about a mail without any answer; `purposes` holds what its calendars say should be done with them.
  func noAnswer(_ purposes: [String]) -> Finding {
    let sender = letter.sender.words
    let subject = letter.subject.onOneLine
    let about = subject.isEmpty ? "" : " about \"" + subject + "\""
    switch letter.form {
    case .outlook(let kind) where kind.hasPrefix("ipm.appointment"):
      return finding(
        "This is an appointment in Outlook's own form (.msg), not an answer.",
        "Ask for the mail with the answer, or type the answer into replies.csv.")
    case .mail, .outlook:
      if purposes.contains("request") || purposes.contains("cancel") || purposes.contains("publish")
      {
        return finding(
          "This mail" + about + " carries an invitation, not an answer.",
          "Give the mail that the person answered with.")
      }
      return finding(
        "There is no answer to an invitation in this mail"
          + (sender.isEmpty ? "" : " from " + sender) + about + ".", LetterWords.typeIn)
    case .calendar, .other:
      return finding(
        "There is no answer to an invitation in this file.",
        "Give mails (.eml, .msg) or calendars (.ics) that people answered with.")
    }
  }

  /// The finding about a calendar that was damaged or cut off on its way, which may still hold an answer.
  func damaged(hasAnswers: Bool) -> Finding {
    let sender = letter.sender.words
    let subject = letter.subject.onOneLine
    let what = letter.form == .calendar ? "This calendar" : "The calendar in this mail"
    let origin =
      (sender.isEmpty ? "" : " from " + sender)
      + (subject.isEmpty ? "" : " about \"" + subject + "\"")
    return unread(
      what + origin + " is cut off or damaged, so "
        + (hasAnswers
          ? "there may be more answers in it than were read." : "no answer can be read from it."),
      "Save the mail again from the mail program, or type the answer into replies.csv.")
  }

  /// Parts of an answer that hold none, beside others that do.
  func emptyParts(_ count: Int) -> Finding {
    let parts = count == 1 ? "One part of this answer holds" : "\(count) parts of this answer hold"
    return unread(
      parts + " no answer: the meeting, or what is said about it, is missing.", LetterWords.typeIn)
  }

  /// An answer in Outlook's own form that does not say which meeting it is about.
  func outlookAnswer(_ answer: MeetingResponse.Answer) -> Finding {
    let word =
      switch answer {
      case .accepted: "accepted"
      case .tentative: "said perhaps"
      case .declined: "declined"
      }
    let sender = letter.sender.words
    return Finding(
      .unreadMail, .warning, at: place, text: letter.subject.onOneLine,
      "This is Outlook's own form (\(form)): \(sender.isEmpty ? "somebody" : sender) \(word), and which meeting is meant cannot be read.",
      mend: "Type the answer into replies.csv.")
  }

  private var form: String {
    if case .outlook = letter.form { "a response in .msg" } else { "winmail.dat" }
  }

  /// A part that could not be looked into.
  func obstacle(_ obstacle: Letter.Obstacle) -> Finding {
    let sender = letter.sender.words
    let by = sender.isEmpty ? "" : " It came from " + sender + "."
    switch obstacle {
    case .encrypted:
      return unread(
        "Part of this mail is encrypted or damaged, so it cannot be read." + by,
        LetterWords.typeIn)
    case .winmail:
      return unread(
        "This mail is in Outlook's own form (winmail.dat), and no answer can be read from it." + by,
        "Type the answer into replies.csv.")
    case .brokenOutlook:
      return Finding(
        .notAReply, at: place, "This is a mail in Outlook's own form (.msg).",
        mend:
          "The file is damaged. Forward the mail as an attachment, or save its calendar as .ics, or type the "
          + "answer into replies.csv.")
    case .archive:
      return unread("This archive cannot be opened.", "Unpack it, and give what is in it.")
    case .tooMuch:
      return unread(
        "Not all of this mail was looked at: too many mails or parts lie in each other." + by,
        "Give the mails one by one.")
    case .noBoundary:
      return unread(
        "The parts of this mail cannot be told apart: it does not say what divides them." + by,
        LetterWords.typeIn)
    }
  }

  private func unread(_ message: String, _ mend: String) -> Finding {
    Finding(
      .unreadMail, .warning, at: place, text: letter.subject.onOneLine, message, mend: mend)
  }

  private func finding(_ message: String, _ mend: String) -> Finding {
    Finding(.notAReply, .warning, at: place, text: letter.subject.onOneLine, message, mend: mend)
  }
}
