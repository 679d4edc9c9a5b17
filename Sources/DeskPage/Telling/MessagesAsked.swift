import CivilTime
import Desk
import Sheets
import WeekPage

/// Invitations, changes and cancellations: who would hear what, or the messages as files to send.
struct MessagesAsked {
  private let question: PageQuestion

  /// What the script calls a look, after which nothing is written.
  static let look = "look"

  /// What the script asks for.
  init(_ question: PageQuestion) {
    self.question = question
  }

  /// Whether a file lies in the outbox, from where messages leave the review.
  static func isInOutbox(_ file: SheetFile) -> Bool {
    file.name.hasPrefix(KeptInvitations.outbox + "/")
  }

  /// Answers with who would hear what; where somebody asks for the messages, with these as one ZIP and with the review as
  /// it is once they are written.
  func answer(_ answer: inout PageAnswer) {
    guard let now = CivilMinute(iso: question[.now]) else {
      answer.say("This computer does not tell the time.")
      return
    }
    let onlyLooks = question[.kind] == MessagesAsked.look
    let request: Request
    if question.kind == .calloff {
      guard question[.text].utf8.contains(where: { $0 > UInt8(ascii: " ") }) else {
        answer.say("Write the reason first. Everybody who holds an invitation reads it.")
        return
      }
      request = .callOff(reason: question[.text], at: now, onlyLooks: onlyLooks)
    } else {
      let secret = question.given(.secret).map { InvitationSecret($0) }
      request = .invite(
        NewInvitations.Wish(to: VersionName(question[.version]), secret: secret), at: now,
        onlyLooks: onlyLooks)
    }
    let said = DeskDoor(question).ask(request, in: .told, &answer) { words in
      // The first line counts the messages, and each of the others is about one.
      ReportLines(Array(words.prefix(1)) + words.dropFirst().map { " " + $0 })
    }
    MessagesAsked.pack(said.files, for: question, &answer)
  }

  /// Offers the messages among some files as one ZIP, in which each has the path that the command line gives it;
  /// nothing without messages.
  static func pack(_ files: [SheetFile], for question: PageQuestion, _ answer: inout PageAnswer) {
    let messages = files.filter { isInOutbox($0) }
    guard !messages.isEmpty else { return }
    answer.download(
      question.reviewName + "-messages.zip",
      packing: messages.map { (name: $0.name, bytes: $0.bytes) })
  }
}
