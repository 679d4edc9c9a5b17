import Correspondence
import ReviewModel

/// What people answered, in numbers and by name: who comes, who does not, whom to chase.
struct RepliesReport {
  private let standing: [(record: InvitationRecord, answer: Reply.Answer?)]
  private let review: Review

  /// A report.
  init(_ taking: ReplyTaking, of review: Review) {
    standing = taking.standing
    self.review = review
  }

  /// The lines.
  var lines: [String] {
    let groups: [(String, (Reply.Answer?) -> Bool)] = [
      ("Accepted", { $0 == .accepted }), ("Tentative", { $0 == .tentative }),
      ("Declined", { $0 == .declined }), ("Delegated", { $0?.isDelegation ?? false }),
      ("No reply", { $0 == nil }),
    ]
    var lines = groups.map { name, belongs in
      Prose.padded(name, to: 10) + " " + Prose.grouped(standing.count { belongs($0.answer) })
    }
    for (name, belongs) in groups.dropFirst().dropLast() {
      let members = standing.filter { belongs($0.answer) }
      guard !members.isEmpty else { continue }
      lines += ["", name] + members.map { line($0.record, $0.answer) }
    }
    let silent = standing.filter { $0.answer == nil }
    guard !silent.isEmpty else { return lines }
    lines += ["", "To chase"]
    var seen: Set<Recipient> = []
    for (record, _) in silent where seen.insert(record.recipient).inserted {
      let sessions = silent.filter { $0.record.recipient == record.recipient }
        .map { $0.record.session.text }
      lines.append(
        Prose.harmless("  " + review.name(of: record.recipient) + ": " + Prose.list(sessions)))
    }
    return lines
  }

  private func line(_ record: InvitationRecord, _ answer: Reply.Answer?) -> String {
    var text =
      "  " + review.label(of: record.session) + ", " + record.meeting.when + ": "
      + review.name(of: record.recipient)
    if case .delegated(let other?)? = answer { text += " (sends \(other))" }
    return Prose.harmless(text)
  }
}

extension Reply.Answer {
  fileprivate var isDelegation: Bool {
    if case .delegated = self { true } else { false }
  }
}
