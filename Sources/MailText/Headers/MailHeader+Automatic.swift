extension MailHeader {
  /// How automatic replies begin their subjects, in the languages that programs here are set to.
  private static let subjects = [
    "automatic reply", "out of office", "autoreply", "auto-reply", "auto reply", "ateb awtomatig",
    "automatische antwort", "abwesenheit", "réponse automatique", "absence du bureau",
    "respuesta automática", "risposta automatica", "resposta automática", "automatisch antwoord",
    "automatyczna odpowiedź", "autosvar", "automatiskt svar", "automatisk svar",
  ]

  /// Whether a program wrote the mail in its owner's absence (RFC 3834, section 5, and what programs did before).
  var isAutomatic: Bool {
    let mark = value("auto-submitted").kind
    if mark.hasPrefix("auto-replied") || has("x-autoreply") || has("x-autorespond") { return true }
    if value("precedence").kind == "auto_reply" { return true }
    let begin = text("subject").lowercased()
    return MailHeader.subjects.contains { begin.hasPrefix($0) }
  }

  /// How many messages that a mail answers are looked at.
  private static let mostAnswered = 20

  /// The identifiers of the messages that a mail answers, without the angle brackets.
  var answeredMessages: [String] {
    let fields = raw("in-reply-to") + " " + raw("references")
    let found = fields.utf8.split {
      $0 <= 0x20 || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">")
    }
    return found.prefix(MailHeader.mostAnswered).map { String(decoding: Array($0), as: UTF8.self) }
  }
}
