extension MailHeader {
  /// Whether a program wrote the mail in its owner's absence (RFC 3834, section 5, and what programs did before).
  var isAutomatic: Bool {
    let mark = value("auto-submitted").kind
    if mark.hasPrefix("auto-replied") || has("x-autoreply") || has("x-autorespond") { return true }
    if value("precedence").kind == "auto_reply" { return true }
    let begin = text("subject").lowercased()
    return ["automatic reply", "out of office", "autoreply", "auto-reply", "auto reply"]
      .contains { begin.hasPrefix($0) }
  }
}
