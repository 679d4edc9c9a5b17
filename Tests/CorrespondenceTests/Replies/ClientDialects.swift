import Encodings
import ICalendar
import MailText
import TestSupport

@testable import Correspondence

/// The answers of calendar programs to one invitation, as each program writes them (`guide/outlook.md`, "Answers as
/// clients write them").
///
/// None of the programs could be run here. The forms come from their documentation, from Microsoft's specifications
/// and from public reports.
enum ClientDialect: String, CaseIterable, Sendable {
  case outlookClassic, outlookNew, exchange, exchangeWrapped, outlookMobile, gmail, googleMobile,
    appleMail, iCloud
  case thunderbird, zimbra, notes, proton, yahoo, nextcloud, samsung, utf16, octetStream,
    encodedName, calendarFile
  case winmail, outlookFile, outlookFileInMail, opaqueSignature, clearSignature, forwarded, mailbox

  /// What an invitation says that its answers repeat.
  struct Question {
    let uid: String
    let sequence: Int
    /// When the meeting begins and ends, in universal time: `20130205T100000Z`.
    let start: String
    let end: String
    let email: String

    /// Reads the mail of an invitation.
    init?(_ mail: [UInt8]) {
      guard let carried = LetterReader.calendars(in: mail).first,
        let calendar = CalendarReader.read(carried.octets, file: "mail").calendars.first,
        let event = calendar.components.first(where: { $0.name == "VEVENT" }),
        let uid = event.first("UID")?.text, let sequence = event.first("SEQUENCE")?.integer,
        let start = event.first("DTSTART")?.encodedValue,
        let end = event.first("DTEND")?.encodedValue,
        let attendee = event.first("ATTENDEE")?.address
      else { return nil }
      (self.uid, self.sequence, self.start, self.end) = (uid, sequence, start, end)
      email = attendee.email
    }

    /// Another program's UID as Exchange wraps it ([MS-OXCICAL], section 2.1.3.1.1.20.26).
    var wrapped: String { Hexadecimal.text(OutlookResponseWriter.wrapped(uid)).uppercased() }
    /// The start by London's clock, which is universal time in winter.
    var localStart: String { String(start.dropLast()) }
    var localEnd: String { String(end.dropLast()) }
  }

  /// A word of PARTSTAT with the ending of Outlook's class for it.
  enum Word: String, CaseIterable, Sendable {
    case accepted = "ACCEPTED"
    case tentative = "TENTATIVE"
    case declined = "DECLINED"

    var answer: Reply.Answer {
      switch self {
      case .accepted: .accepted
      case .tentative: .tentative
      case .declined: .declined
      }
    }

    var outlookClass: String {
      switch self {
      case .accepted: "IPM.Schedule.Meeting.Resp.Pos"
      case .tentative: "IPM.Schedule.Meeting.Resp.Tent"
      case .declined: "IPM.Schedule.Meeting.Resp.Neg"
      }
    }
  }

  /// The file that somebody saves who got the answer.
  func file(_ word: Word, to question: Question) -> [UInt8] {
    let calendar = Array(calendar(word, to: question).utf8)
    switch self {
    case .calendarFile: return calendar
    case .outlookFile:
      return OutlookResponseWriter.message(
        kind: word.outlookClass, uid: question.uid, sequence: UInt8(question.sequence),
        from: question.email)
    case .outlookFileInMail:
      let item = OutlookResponseWriter.message(
        kind: word.outlookClass, uid: question.uid, sequence: UInt8(question.sequence),
        from: question.email)
      return Self.mail(
        from: "pa@example.org",
        [
          Self.words, Self.part("application/vnd.ms-outlook; name=\"Accepted.msg\"", item),
        ])
    case .winmail:
      return Self.mail(
        from: question.email,
        [
          Self.words,
          Self.part(
            "application/ms-tnef; name=\"winmail.dat\"",
            OutlookResponseWriter.winmail(kind: word.outlookClass, uid: question.uid)),
        ])
    case .opaqueSignature:
      let inside = Array("Content-Type: text/calendar; method=REPLY\r\n\r\n".utf8) + calendar
      return Self.mail(
        from: question.email,
        type: "application/pkcs7-mime; smime-type=signed-data; name=smime.p7m",
        base64: SignedDataWriter.signed(inside))
    case .clearSignature:
      return Self.mail(
        from: question.email,
        type: "multipart/signed; protocol=\"application/pkcs7-signature\"; boundary=b",
        [
          Self.part("text/calendar; method=REPLY", calendar),
          Self.part("application/pkcs7-signature; name=smime.p7s", [0x30, 0]),
        ])
    case .forwarded:
      let inner = Self.mail(
        from: question.email, boundary: "c",
        [Self.part("text/calendar; method=REPLY", calendar, "c")])
      return Self.mail(
        from: "pa@example.org",
        [
          Self.words,
          Array("--b\r\nContent-Type: message/rfc822\r\n\r\n".utf8) + inner + [0x0D, 0x0A],
        ])
    case .mailbox:
      let mail = Self.mail(
        from: question.email, [Self.part("text/calendar; method=REPLY", calendar)])
      let away = "From: eve@example.org\r\nSubject: Lunch\r\n\r\nFrom here on I am away.\r\n"
      let mark = Array("From - Wed Jan 16 09:00:00 2013\r\n".utf8)
      return mark + mail + [0x0D, 0x0A] + mark + Array(away.utf8)
    case .gmail, .googleMobile, .thunderbird:
      return Self.mail(
        from: question.email, more: "Auto-Submitted: auto-generated\r\n",
        [
          Self.words, Self.part("text/calendar; charset=\"UTF-8\"; method=REPLY", calendar),
          Self.part("application/ics; name=\"invite.ics\"", calendar),
        ])
    case .utf16:
      let units = String(decoding: calendar, as: UTF8.self).utf16
      let wide: [UInt8] = units.flatMap { unit -> [UInt8] in
        [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      }
      let type = "text/calendar; charset=utf-16; method=REPLY"
      return Self.mail(from: question.email, [Self.part(type, [0xFF, 0xFE] + wide)])
    case .octetStream, .appleMail:
      return Self.mail(
        from: question.email, [Self.words, Self.part("application/octet-stream", calendar)])
    case .encodedName:
      return Self.mail(
        from: question.email,
        [
          Self.part("application/octet-stream; name=\"=?utf-8?B?UsOpcG9uc2UuaWNz?=\"", calendar)
        ])
    case .notes:
      return Self.mail(
        from: question.email,
        type: "text/calendar; method=\"reply\"; charset=\"UTF-8\"; component=\"VEVENT\"",
        base64: calendar)
    case .yahoo, .proton, .nextcloud, .samsung, .iCloud, .zimbra, .outlookClassic, .outlookNew,
      .exchange,
      .exchangeWrapped, .outlookMobile:
      return Self.mail(
        from: question.email, type: "multipart/alternative; boundary=b",
        [Self.words, Self.part("text/calendar; charset=\"utf-8\"; method=REPLY", calendar)])
    }
  }

  // MARK: Calendars

  /// The calendar of the answer.
  private func calendar(_ word: Word, to question: Question) -> String {
    let email = question.email
    let times = ["DTSTART:" + question.start, "DTEND:" + question.end]
    let local = { (zone: String) in
      ["DTSTART;TZID=\(zone):\(question.localStart)", "DTEND;TZID=\(zone):\(question.localEnd)"]
    }
    let organizer = "ORGANIZER;CN=Programme office:mailto:office@example.org"
    let uid = "UID:" + question.uid
    let sequence = "SEQUENCE:\(question.sequence)"
    let answer = "PARTSTAT=" + word.rawValue
    let lines: [String] =
      switch self {
      case .outlookClassic:
        // No ORGANIZER, and a zone by Windows' name.
        ["ATTENDEE;\(answer):mailto:\(email)", uid, sequence, "X-MICROSOFT-CDO-BUSYSTATUS:BUSY"]
          + local("\"GMT Standard Time\"")
      case .outlookNew, .exchange:
        [
          "ATTENDEE;\(answer);CN=\"Example, Alex\":MAILTO:\(email)", "COMMENT;LANGUAGE=en-GB:\\n",
          uid, sequence,
        ]
          + local("GMT Standard Time") + ["SUMMARY;LANGUAGE=en-GB:Accepted: Interview"]
      case .exchangeWrapped:
        [
          "ATTENDEE;\(answer);CN=Alex:MAILTO:\(email.uppercased())", "UID:" + question.wrapped,
          sequence,
        ]
          + local("GMT Standard Time")
      case .outlookMobile:
        // ActiveSync knows no SEQUENCE.
        ["ATTENDEE;\(answer):MAILTO:\(email)", "UID:{" + question.uid.uppercased() + "}"] + times
      case .iCloud:
        [
          "ATTENDEE;CN=Alex;CUTYPE=INDIVIDUAL;EMAIL=\(email);\(answer):/1122334455/principal/",
          organizer, uid, sequence,
        ]
          + times
      case .appleMail:
        [
          "ATTENDEE;CN=\"Alex\";CUTYPE=INDIVIDUAL;EMAIL=\"\(email)\";\(answer):urn:uuid:0b0c", uid,
          sequence,
        ]
          + local("Europe/London")
      case .thunderbird:
        [
          "ATTENDEE;RSVP=TRUE;\(answer);RECEIVED-SEQUENCE=\(question.sequence):mailto:\(email)",
          organizer, uid, sequence,
        ]
          + times
      case .zimbra:
        [
          "ATTENDEE;CN=Alex;ROLE=REQ-PARTICIPANT;\(answer):mailto:\(email)", organizer, uid,
          sequence,
        ]
          + local("\"Europe/London\"")
      case .notes:
        [
          "ATTENDEE;ROLE=REQ-PARTICIPANT;\(answer);CN=\"Alex Example/Example\"\r\n ;RSVP=FALSE:mailto:\(email)",
          "ATTENDEE;ROLE=CHAIR;PARTSTAT=ACCEPTED:mailto:office@example.org", organizer,
          uid + "@notes.example.org",
          sequence, "X-LOTUS-UPDATE-SEQ:1",
        ] + times
      case .proton:
        ["ATTENDEE;CN=Alex;\(answer):mailto:\(email)", organizer, uid, sequence]
          + local("Europe/London")
      case .yahoo:
        ["ATTENDEE;\(answer.lowercased());ROLE=REQ_PARTICIPANT:mailto:\(email)", uid, sequence]
          + times
      case .nextcloud:
        [
          "ATTENDEE;\(answer);SCHEDULE-STATUS=2.0:mailto:\(email)", organizer, uid,
          "REQUEST-STATUS:2.0;Success",
        ] + times
      case .samsung:
        ["ATTENDEE;\(answer):mailto: \(email)", uid, sequence]
          + ["DTSTART:" + question.localStart, "DTEND:" + question.localEnd]
      case .googleMobile:
        [
          "ATTENDEE;\(answer);X-NUM-GUESTS=0:mailto:\(email)",
          "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:eve@elsewhere.example.net", organizer, uid,
          sequence,
        ] + times
      default: ["ATTENDEE;\(answer):mailto:\(email)", organizer, uid, sequence] + times
      }
    let event = ["BEGIN:VEVENT", "DTSTAMP:20130116T090000Z"] + lines + ["END:VEVENT"]
    return
      (["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//\(rawValue)//EN", "METHOD:REPLY"] + event + [
        "END:VCALENDAR", "",
      ])
      .joined(separator: "\r\n")
  }

  // MARK: Mails

  private static let words = Array(
    "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nAccepted: Interview\r\n".utf8)

  private static func part(_ type: String, _ octets: [UInt8], _ boundary: String = "b") -> [UInt8] {
    Array(
      "--\(boundary)\r\nContent-Type: \(type)\r\nContent-Transfer-Encoding: base64\r\n\r\n".utf8)
      + Base64.encodedLines(octets) + [0x0D, 0x0A]
  }

  private static func header(from sender: String, _ type: String, _ more: String) -> [UInt8] {
    Array(
      "From: Alex <\(sender)>\r\nTo: office@example.org\r\nSubject: Re: Interview\r\nDate: Wed, 16 Jan 2013 09:00:00 +0000\r\nMIME-Version: 1.0\r\n\(more)Content-Type: \(type)\r\n"
        .utf8)
  }

  private static func mail(
    from sender: String, type: String? = nil, boundary: String = "b", more: String = "",
    _ parts: [[UInt8]]
  ) -> [UInt8] {
    header(from: sender, type ?? "multipart/mixed; boundary=\(boundary)", more) + [0x0D, 0x0A]
      + Array(parts.joined()) + Array("--\(boundary)--\r\n".utf8)
  }

  private static func mail(from sender: String, type: String, base64 octets: [UInt8]) -> [UInt8] {
    header(from: sender, type, "Content-Transfer-Encoding: base64\r\n") + [0x0D, 0x0A]
      + Base64.encodedLines(octets)
  }
}
