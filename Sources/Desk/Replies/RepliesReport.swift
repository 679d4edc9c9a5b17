import CivilTime
import Correspondence
import Exports
public import ReviewModel
import WeekPage

/// What people answered, in numbers and by name: who comes, who does not, whom to chase.
public struct RepliesReport: Sendable {
  private let standing: [ReplyTaking.Standing]
  private let tally: LetterTally
  private let review: Review
  /// The timetable that people have; nil where none has been released.
  private let plan: Plan?

  /// A report.
  ///
  /// - Parameters:
  ///   - taking: The answers, taken in and settled.
  ///   - review: The review.
  ///   - plan: The timetable that people have; nil where none has been released.
  public init(_ taking: ReplyTaking, of review: Review, in plan: Plan? = nil) {
    self.plan = plan
    standing = taking.standing
    tally = taking.tally
    self.review = review
  }

  /// The groups in which answers are counted, with their headings.
  private static let groups: [(ReplyStatus.Answer, heading: String)] = [
    (.accepted, "Accepted"), (.tentative, "Tentative"), (.declined, "Declined"),
    (.delegated, "Delegated"), (.none, "No reply"),
  ]

  private func members(of group: ReplyStatus.Answer) -> [ReplyTaking.Standing] {
    standing.filter { ReplyStatus.Answer($0.answer) == group }
  }

  /// The lines that tell what was read and what stands.
  public var lines: [String] {
    var lines = RepliesReport.groups.map { group, heading in
      Prose.padded(heading, to: 10) + " " + Prose.grouped(members(of: group).count)
    }
    if tally.total > 0 { lines += ["", Prose.harmless(tally.line)] }
    for (group, heading) in RepliesReport.groups where group != .accepted && group != .none {
      lines += section(heading, members(of: group)) { line($0.record) + words(for: $0.answer) }
      if group == .declined { lines += offers }
    }
    lines += section("Another time proposed", standing.filter { $0.otherTime != nil }) {
      proposal($0)
    }
    lines += section("Declined an earlier time", standing.filter { isEarlierDecline($0) }) {
      earlierDecline($0)
    }
    let silent = standing.filter { $0.answer == nil }
    let groups: [(ReplyTaking.Reach, heading: String)] = [
      (.asked, "To chase"), (.notSent, "Not sent yet"), (.notWritten, "Not told yet"),
    ]
    return lines
      + groups.flatMap { reach, heading in chase(heading, silent.filter { $0.reach == reach }) }
  }

  /// The lines that name people who can come instead of those who declined, with nothing else changed.
  private var offers: [String] {
    guard let plan else { return [] }
    let offers = members(of: .declined).compactMap { standing -> StandInOffer? in
      guard case .person(let person) = standing.record.recipient else { return nil }
      return StandInOffer.nearest(to: person, of: standing.record.session, in: plan, review)
    }
    return offers.isEmpty
      ? [] : ["", "Who can come instead"] + offers.map { "  " + $0.words(in: review) }
  }

  private func section(
    _ heading: String, _ members: [ReplyTaking.Standing],
    _ line: (ReplyTaking.Standing) -> String
  ) -> [String] {
    members.isEmpty ? [] : ["", heading] + members.map { Prose.harmless(line($0)) }
  }

  private func line(_ record: InvitationRecord) -> String {
    "  " + review.label(of: record.session) + ", " + record.meeting.when + ": "
      + review.name(of: record.recipient)
  }

  private func words(for answer: Reply.Answer?) -> String {
    guard case .delegated(let other, let says)? = answer else { return "" }
    let who = other ?? "somebody"
    return " (sends \(who)" + (says.map { ", who \($0.rawValue)" } ?? "") + ")"
  }

  private func proposal(_ standing: ReplyTaking.Standing) -> String {
    guard let row = standing.row, let span = standing.otherTime else {
      return line(standing.record)
    }
    return line(standing.record) + " asks for " + ProposalWords.time(span)
      + (row.note.isEmpty ? "" : ": \"\(row.note)\"")
  }

  private func isEarlierDecline(_ standing: ReplyTaking.Standing) -> Bool {
    standing.answer == nil && standing.row?.answer?.leavesSeatEmpty ?? false
  }

  private func earlierDecline(_ standing: ReplyTaking.Standing) -> String {
    let asked = standing.row?.asked.map { $0.words } ?? "what they were asked before"
    return line(standing.record) + " (declined \(asked))"
  }

  private func chase(_ heading: String, _ silent: [ReplyTaking.Standing]) -> [String] {
    var order: [Recipient] = []
    var sessions: [Recipient: [String]] = [:]
    var hindrances: [Recipient: Hindrance] = [:]
    for seat in silent {
      if let hindrance = seat.row?.hindrance { hindrances[seat.record.recipient] = hindrance }
      if sessions[seat.record.recipient] == nil { order.append(seat.record.recipient) }
      sessions[seat.record.recipient, default: []].append(seat.record.session.text)
    }
    guard !order.isEmpty else { return [] }
    return ["", heading]
      + order.map { recipient in
        let remark = hindrances[recipient].map { " (\($0.words))" } ?? ""
        return Prose.harmless(
          "  " + review.name(of: recipient) + ": " + English.list(sessions[recipient] ?? [])
            + remark)
      }
  }
}
