import CivilTime
public import Findings
import ICalendar
import ReviewModel

/// Reads replies from calendars and from the mails that carry them.
///
/// People forward replies, save them from Outlook, or export them; so the file may be a calendar or a mail, and
/// the calendar anywhere in it. A missing ORGANIZER, line ends of Unix and time zones of Windows do no harm
/// (`guide/calendars.md`, "Reading a REPLY").
public enum ReplyReader {
  /// Reads one file.
  ///
  /// - Parameters:
  ///   - octets: The file: a calendar (.ics) or a mail (.eml).
  ///   - file: Its name, for the findings.
  public static func read(
    _ octets: [UInt8], file: String
  ) -> (replies: [ReceivedReply], findings: [Finding]) {
    // The first octets of Outlook's own form ([MS-CFB], section 2.2).
    guard !octets.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else {
      return (
        [],
        [
          Finding(
            .notAReply, at: .file(file), "This is a mail in Outlook's own form (.msg).",
            mend: "Forward the mail as an attachment, or save its calendar as .ics, or type the "
              + "answer into replies.csv.")
        ]
      )
    }
    var replies: [ReceivedReply] = []
    var findings: [Finding] = []
    for carried in MailReader.calendars(in: octets) {
      let reading = CalendarReader.read(carried.octets, file: file)
      findings += reading.findings.filter { $0.severity == .error }
      for calendar in reading.calendars {
        take(calendar, method: carried.method, file, &replies, &findings)
      }
    }
    if replies.isEmpty, findings.isEmpty {
      findings.append(
        Finding(
          .notAReply, at: .file(file), "There is no answer to an invitation in this file.",
          mend: "Give mails (.eml) or calendars (.ics) that people answered with."))
    }
    return (replies, findings)
  }

  private static func take(
    _ calendar: Component, method carried: String?, _ file: String,
    _ replies: inout [ReceivedReply], _ findings: inout [Finding]
  ) {
    let method = (calendar.first("METHOD")?.text ?? carried ?? "").trimmedOfSpace.lowercased()
    let events = calendar.components.filter { $0.name == "VEVENT" }
    switch method {
    case "reply":
      replies += events.compactMap { reply($0) }
    case "counter":
      for event in events {
        let who = event.all("ATTENDEE").map { $0.address.email }.joined(separator: ", ")
        findings.append(
          Finding(
            .counterProposal, .warning, at: .file(file), text: who,
            "\(who.onOneLine) proposes another time.",
            mend: "Change the session's times or the person's availability, or write to them."))
      }
    default:
      // A forwarded mail often still carries the invitation itself.
      break
    }
  }

  private static func reply(_ event: Component) -> ReceivedReply? {
    guard let uid = event.first("UID")?.text.trimmedOfSpace, !uid.isEmpty else { return nil }
    let voices = event.all("ATTENDEE").compactMap { voice($0) }
    guard !voices.isEmpty else { return nil }
    let comment = event.first("COMMENT")?.text.onOneLine ?? ""
    return ReceivedReply(
      uid: UniqueIdentifier(uid), sequence: event.first("SEQUENCE")?.integer ?? 0,
      stamp: event.first("DTSTAMP").flatMap { stamp($0) }, voices: voices,
      comment: comment.isEmpty ? nil : comment)
  }

  private static func voice(_ property: Property) -> ReceivedReply.Voice? {
    let answer: Reply.Answer
    switch (property.parameter("PARTSTAT") ?? "").uppercased() {
    case "ACCEPTED": answer = .accepted
    case "TENTATIVE": answer = .tentative
    case "DECLINED": answer = .declined
    case "DELEGATED":
      let other = property.parameter("DELEGATED-TO").map {
        Property("ATTENDEE", encodedValue: $0).address.email.onOneLine
      }
      answer = .delegated(to: other)
    default: return nil
    }
    return ReceivedReply.Voice(email: property.address.email, answer: answer)
  }

  private static func stamp(_ property: Property) -> CivilMinute? {
    guard case .dateTime(let time)? = property.time else { return nil }
    return time.minute
  }
}
