import Encodings
import ICalendar
import MailText
import ReviewModel
import TestSupport
import Testing

@testable import Correspondence

/// Nothing is lost in silence: whatever mails a pile holds and however it was saved, each is accounted for.
struct `A pile of mails` {
  /// The kinds of mail that come back, as clients write them.
  enum Kind: CaseIterable {
    case outlook, exchange, google, apple, activeSync, deputy, assistant, proposal, forwarded
    case winmail, emptyWinmail, bounce, away, words, invitation, encrypted

    /// Whether there is an answer in it.
    var holdsAnswer: Bool {
      switch self {
      case .emptyWinmail, .bounce, .away, .words, .invitation, .encrypted: false
      default: true
      }
    }
  }

  private static let uid = "32e54eac-51a8-8a0a-a78a-3135d91aeb88"

  private static func calendar(
    uid: String = uid, _ attendee: String = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:alex@example.org",
    method: String = "REPLY", sequence: Bool = true
  ) -> String {
    """
    BEGIN:VCALENDAR\r
    VERSION:2.0\r
    METHOD:\(method)\r
    BEGIN:VEVENT\r
    UID:\(uid)\r
    DTSTAMP:20130116T090000Z\r
    DTSTART:20130205T100000Z\r
    \(sequence ? "SEQUENCE:0\r\n" : "")\(attendee)\r
    END:VEVENT\r
    END:VCALENDAR\r

    """
  }

  private static func part(_ type: String, _ octets: [UInt8]) -> String {
    "--b\nContent-Type: \(type)\nContent-Transfer-Encoding: base64\n\n"
      + String(decoding: Base64.encodedLines(octets), as: UTF8.self)
  }

  private static func mail(
    _ parts: [String], type: String = "multipart/mixed; boundary=b", more: String = ""
  ) -> String {
    "From: Alex <alex@example.org>\nMIME-Version: 1.0\nSubject: x\n\(more)Content-Type: \(type)\n\n"
      + parts.joined() + "--b--\n"
  }

  static func mail(_ kind: Kind) -> String {
    func octets(_ text: String) -> [UInt8] { Array(text.utf8) }
    let words = "--b\nContent-Type: text/plain\n\nAccepted\n"
    let wrapped =
      "040000008200E00074C5B7101A82E008" + String(repeating: "0", count: 40) + "31000000"
      + "7643616C2D55696401000000" + uid.utf8.map { String($0, radix: 16) }.joined() + "00"
    switch kind {
    case .outlook: return mail([words, part("text/calendar; method=REPLY", octets(calendar()))])
    case .exchange:
      return mail([words, part("text/calendar; method=REPLY", octets(calendar(uid: wrapped)))])
    case .google:
      return mail([
        words, part("text/calendar; method=REPLY", octets(calendar())),
        part("application/ics; name=invite.ics", octets(calendar())),
      ])
    case .apple:
      return mail([
        part(
          "application/octet-stream",
          octets(
            calendar("ATTENDEE;EMAIL=alex@example.org;PARTSTAT=ACCEPTED:/1/principal/")))
      ])
    case .activeSync:
      return mail([part("text/calendar", octets(calendar(uid: uid.uppercased(), sequence: false)))])
    case .deputy:
      return mail([
        part(
          "text/calendar",
          octets(
            calendar(
              "ATTENDEE;DELEGATED-FROM=\"mailto:alex@example.org\";PARTSTAT=ACCEPTED:mailto:dee@example.org"
            )))
      ])
    case .assistant:
      return mail([
        part("text/calendar", octets(calendar("ATTENDEE;PARTSTAT=DECLINED:mailto:pa@example.org")))
      ])
    case .proposal: return mail([part("text/calendar", octets(calendar(method: "COUNTER")))])
    case .forwarded:
      return mail([
        "--b\nContent-Type: message/rfc822\n\n"
          + mail(.outlook).replacing("--b", with: "--i").replacing("=b", with: "=i")
      ])
    case .winmail:
      return mail([
        part(
          "application/ms-tnef; name=winmail.dat",
          OutlookResponseWriter.winmail(kind: "IPM.Schedule.Meeting.Resp.Pos", uid: uid))
      ])
    case .emptyWinmail: return mail([part("application/ms-tnef", [0x78, 0x9F, 0x3E, 0x22])])
    case .bounce:
      return mail(
        [
          "--b\nContent-Type: message/delivery-status\n\nA: b\n\nFinal-Recipient: rfc822;a@example.org\nAction: failed\n"
        ],
        type: "multipart/report; report-type=delivery-status; boundary=b")
    case .away: return mail([words], more: "Auto-Submitted: auto-replied\n")
    case .words: return mail([words])
    case .invitation: return mail([part("text/calendar", octets(calendar(method: "REQUEST")))])
    case .encrypted: return mail([part("application/pkcs7-mime", [0x30, 0x80])])
    }
  }

  @Test(arguments: Kind.allCases)
  func `each kind of mail is an answer, or something is said about it`(kind: Kind) throws {
    let reading = ReplyReader.read(Array(Self.mail(kind).utf8), file: "a.eml")
    #expect(reading.replies.count == (kind.holdsAnswer ? 1 : 0))
    for reply in reading.replies {
      #expect(IdentifierForms.of(reply.uid.text).contains(Self.uid))
    }
    for letter in reading.letters { #expect(Self.isAccounted(letter)) }
  }

  private static func isAccounted(_ letter: AnswerLetter) -> Bool {
    switch letter.content {
    case .answers: !letter.replies.isEmpty
    case .nothing: !letter.findings.isEmpty
    case .report, .absence, .envelope: true
    }
  }

  @Test(arguments: 0..<40)
  func `every mail of a pile is accounted for, in a mailbox and joined end to end`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let kinds = (0..<12).map { _ in Kind.allCases.randomElement(using: &generator) ?? .words }
    let mails = kinds.map { Self.mail($0) }
    let line = "From a Wed Jan 16 09:00:00 2013\n"
    let mailbox = mails.map { line + $0 + "\n" }.joined()
    // Some programs leave out the empty line between two mails, or the line before the first.
    let dense = mails.map { line + $0 }.joined()
    let headless = mails.joined(separator: line)
    for pile in [mailbox, mails.joined(), mails.joined(separator: "\n"), dense, headless] {
      let lines =
        seed % 2 == 0 ? pile : pile.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")
      let reading = ReplyReader.read(Array(lines.utf8), file: "pile.mbox")
      let enclosed = kinds.count { $0 == .forwarded }
      #expect(reading.letters.count == kinds.count + enclosed)
      #expect(reading.letters.allSatisfy { Self.isAccounted($0) })
      #expect(reading.replies.count == kinds.count { $0.holdsAnswer })
    }
  }

  @Test(arguments: [0, 1, 63, 64, 65])
  func `a mailbox of any number of answers holds each of them`(count: Int) {
    let kind = Kind.allCases.first { $0.holdsAnswer && $0 != .forwarded }
    let mail = "From a Wed Jan 16 09:00:00 2013\n" + (kind.map { Self.mail($0) } ?? "") + "\n"
    let reading = ReplyReader.read(
      Array(String(repeating: mail, count: count).utf8), file: "pile.mbox")
    #expect(reading.replies.count == count)
    #expect(reading.letters.count == max(1, count))
    #expect(reading.letters.allSatisfy { Self.isAccounted($0) })
  }
}
