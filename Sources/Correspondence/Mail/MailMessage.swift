import CivilTime
import Encodings
import ICalendar

/// A mail that carries a calendar, laid out as Exchange does (RFC 6047, section 2.4).
struct MailMessage {
  /// The sender.
  var sender: CalendarAddress
  /// The recipient: always one.
  var recipient: CalendarAddress
  /// The subject.
  var subject: String
  /// When the message was written, on a UTC clock.
  var writtenAt: CivilMinute
  /// The identifier of the message, equal for equal content, so that no message is sent twice.
  var identifier: UniqueIdentifier
  /// The text of the message, as paragraphs of lines.
  var paragraphs: [[String]]
  /// The calendar, and the METHOD that says what to do with it.
  var calendar: CalendarObject

  /// The mail as a file that a mail program opens.
  ///
  /// `X-Unsent` makes some programs open the file as a draft; a program that sends the file must leave that field
  /// out.
  var bytes: [UInt8] {
    let boundary = "=_" + identifier.text
    var header = ""
    header += HeaderText.plain("X-Unsent", ["1"])
    header += HeaderText.plain("Date", [MailDate.text(writtenAt)])
    header += HeaderText.mailbox("From", sender)
    header += HeaderText.mailbox("To", recipient)
    header += HeaderText.unstructured("Subject", subject)
    let domain = MailAddress.domain(of: sender.email)
    header += HeaderText.plain("Message-ID", ["<" + identifier.text + "@" + domain + ">"])
    header += HeaderText.plain("MIME-Version", ["1.0"])
    // Nobody wants the answer of a holiday notice to each of sixty invitations (RFC 3834, section 2; Exchange).
    header += HeaderText.plain("X-Auto-Response-Suppress", ["OOF"])
    header += HeaderText.plain(
      "Content-Type", ["multipart/alternative;", "boundary=\"" + boundary + "\""])
    var result = Array((header + "\r\n").utf8)
    let method = calendar.purpose.method.map { [" method=" + $0 + ";"] } ?? []
    let parts: [([String], String, [UInt8])] = [
      (["text/plain; charset=utf-8"], "quoted-printable", QuotedPrintable.encoded(text)),
      (["text/html; charset=utf-8"], "quoted-printable", QuotedPrintable.encoded(html)),
      // The octets of a calendar end in CR LF wherever it travels, so it is wrapped.
      (
        ["text/calendar;"] + method + [" charset=utf-8"], "base64",
        Base64.encodedLines(calendar.bytes)
      ),
    ]
    for (type, encoding, content) in parts {
      let head =
        "--" + boundary + "\r\nContent-Type: " + type.joined() + "\r\nContent-Transfer-Encoding: "
        + encoding + "\r\n\r\n"
      result += Array(head.utf8) + content
    }
    result += Array(("--" + boundary + "--\r\n").utf8)
    return result
  }

  private var text: String {
    paragraphs.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var html: String {
    "<!DOCTYPE html>\n<html lang=\"en-GB\"><body>\n"
      + paragraphs.map { lines in
        "<p>" + lines.map { MailMessage.escaped($0) }.joined(separator: "<br>\n") + "</p>\n"
      }.joined() + "</body></html>\n"
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }
}
