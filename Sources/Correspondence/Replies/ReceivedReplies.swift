import ReviewModel
import CivilTime
import ICalendar
import MailText

/// The answers in one calendar.
struct ReceivedReplies {
  /// What to do with the calendar, by its own METHOD, in small letters; empty without one.
  let method: String
  private(set) var replies: [ReceivedReply] = []
  /// How many parts of an answer hold none: without a UID, or without anybody who says anything.
  private(set) var emptyParts = 0

  /// The answers in a calendar: replies (METHOD REPLY) and proposals of another time (METHOD COUNTER; RFC 5546,
  /// sections 3.2.3 and 3.2.7).
  ///
  /// - Parameters:
  ///   - calendar: The calendar.
  ///   - carried: What its part of the mail says is to be done with it.
  ///   - clock: The clock by which times without a zone are read.
  init(_ calendar: Component, method carried: String?, _ clock: ZoneOffsets) {
    method = (calendar.first("METHOD")?.text ?? carried ?? "").trimmedOfSpace.lowercased()
    guard method == "reply" || method == "counter" else { return }
    // Proposed times lie within some years of any moment that counts here.
    let last = Instant(seconds: Int64(Int32.max))
    let zones = ZoneBook(calendar, reference: clock, through: last) { _ in nil }
    for part in calendar.components where part.name != "VTIMEZONE" {
      if part.name == "VEVENT",
        let reply = ReceivedReplies.reply(part, zones, isProposal: method == "counter")
      {
        replies.append(reply)
      } else {
        emptyParts += 1
      }
    }
  }

  /// Which state is answered; a state that nobody was sent where that, or the time of the answer, is stated and cannot be
  /// read, since no calendar program writes such an answer.
  private static func sequence(of event: Component) -> Int? {
    if let stamp = event.first("DTSTAMP"), stamp.time == nil { return .max }
    guard let stated = event.first("SEQUENCE") else { return nil }
    guard let sequence = stated.integer, sequence >= 0 else { return .max }
    return sequence
  }

  private static func reply(
    _ event: Component, _ zones: ZoneBook, isProposal: Bool
  ) -> ReceivedReply? {
    guard let uid = event.first("UID")?.text.trimmedOfSpace, !uid.isEmpty else { return nil }
    let organizers = event.first("ORGANIZER").map { AddressForms.addresses(of: $0) } ?? []
    var voices = event.all("ATTENDEE").map { voice($0) }
    // Some programs list the organizer among those who come.
    if voices.count > 1 {
      voices.removeAll { voice in organizers.contains { voice.isAt($0) } }
    }
    // Who asks for another time has not accepted ours, whatever their PARTSTAT says of the time that they propose
    // (RFC 5546, section 3.2.7).
    if isProposal {
      for index in voices.indices
      where voices[index].answer == .accepted || voices.count == 1 && voices[index].answer == nil {
        voices[index].answer = .tentative
      }
    }
    guard voices.contains(where: { $0.answer != nil }) else { return nil }
    let comment = event.all("COMMENT").map { $0.text.onOneLine }.joined(separator: " ")
    func instant(_ name: String) -> Instant? {
      event.first(name)?.time.map { zones.instant(of: $0) }
    }
    var reply = ReceivedReply(
      uid: UniqueIdentifier(uid), sequence: sequence(of: event),
      stamp: instant("DTSTAMP"), voices: voices,
      comment: comment.trimmedOfSpace.isEmpty ? nil : comment)
    reply.start = instant("DTSTART")
    reply.asksForOtherTime = isProposal
    if isProposal, case .date(let day)? = event.first("DTSTART")?.time {
      reply.proposedDay = day
    } else if isProposal, let start = reply.start {
      let length = event.first("DURATION")?.duration.map {
        start + (Int64($0.days) * 86_400 + $0.seconds)
      }
      reply.proposal = ReceivedReply.Proposal(start: start, end: instant("DTEND") ?? length)
    }
    return reply
  }

  private static func voice(_ property: Property) -> ReceivedReply.Voice {
    func linked(_ name: String) -> [String] {
      (property.parameter(name).map { [$0] } ?? []).map { AddressForms.address($0) ?? $0.onOneLine }
    }
    let answer: Reply.Answer? =
      switch (property.parameter("PARTSTAT") ?? "").uppercased() {
      case "ACCEPTED": .accepted
      case "TENTATIVE": .tentative
      case "DECLINED": .declined
      case "DELEGATED": .delegated(to: linked("DELEGATED-TO").first)
      default: nil
      }
    let emails = AddressForms.addresses(of: property)
    return ReceivedReply.Voice(
      emails: emails, answer: answer, sentBy: linked("DELEGATED-FROM"),
      label: emails.first ?? property.uri.onOneLine)
  }
}

extension ReceivedReply {
  /// The answer of an Outlook item; nil for one that does not say which meeting it answers.
  init?(_ response: MeetingResponse, from sender: Correspondent) {
    guard let identifier = response.identifier else { return nil }
    let answer: Reply.Answer =
      switch response.answer {
      case .accepted: .accepted
      case .tentative: .tentative
      case .declined: .declined
      }
    let comment = response.comment.onOneLine.trimmedOfSpace
    let email = AddressForms.address(sender.address)
    self.init(
      uid: UniqueIdentifier(identifier), sequence: response.sequence,
      stamp: response.answeredAt.map { Instant(seconds: $0) },
      voices: [
        Voice(
          emails: email.map { [$0] } ?? [], answer: answer, sentBy: [],
          label: email ?? (sender.name.isEmpty ? sender.address : sender.name).onOneLine)
      ],
      comment: comment.isEmpty ? nil : String(comment.prefix(500)))
    start = response.start.map { Instant(seconds: $0) }
    asksForOtherTime = response.proposedStart != nil
    if let start = response.proposedStart {
      proposal = Proposal(
        start: Instant(seconds: start),
        end: response.proposedEnd.map { Instant(seconds: $0) })
    }
  }
}
