import Findings
import ICalendar
import MailText
import ReviewModel
import TestSupport
import Testing

@testable import Correspondence

/// Nothing is lost in silence: a mail that was damaged on its way is still accounted for.
struct `An answer that was damaged on its way` {
  private let question: ClientDialect.Question

  init() throws {
    let batch = InvitationLedger(review: "small").reaching(Invited.version(), at: Invited.now)
    let mail = try #require(try Invited.writer().mail(batch.invitations[0]))
    question = try #require(ClientDialect.Question(mail))
  }

  /// Whether every letter of a file is an answer, a report, an absence, an envelope, or told to be none.
  private func isAccounted(_ file: [UInt8]) -> Bool {
    let letters = ReplyReader.read(file, file: "answer").letters
    return !letters.isEmpty
      && letters.allSatisfy { letter in
        switch letter.content {
        case .answers: !letter.replies.isEmpty
        case .nothing: letter.findings.contains { !$0.message.isEmpty }
        case .report, .absence, .envelope: true
        }
      }
  }

  @Test(arguments: ClientDialect.allCases)
  func `is accounted for wherever it was cut, and without whatever line`(client: ClientDialect) {
    let file = client.file(.declined, to: question)
    let lines = file.split(separator: 0x0A, omittingEmptySubsequences: false)
    for index in lines.indices {
      let cut = Array(lines[..<index].joined(separator: [0x0A]))
      #expect(isAccounted(cut), "cut before line \(index + 1)")
      var rest = lines
      rest.remove(at: index)
      #expect(isAccounted(Array(rest.joined(separator: [0x0A]))), "without line \(index + 1)")
    }
  }

  @Test func `is told with whom it came from and what it was about`() {
    let mail = """
      From: Alex Example <alex@example.org>
      Subject: Declined: Interview
      Content-Type: text/calendar; method=REPLY

      BEGIN:VCALENDAR
      METHOD:REPLY
      BEGIN:VEVENT
      UID:1
      ATTEND
      """
    let reading = ReplyReader.read(Array(mail.utf8), file: "a.eml")
    #expect(reading.findings.map { $0.code } == [.unreadMail])
    let message = reading.findings.first?.message ?? ""
    #expect(message.contains("Alex Example") && message.contains("Declined: Interview"))
    #expect(reading.findings.first?.place == .file("a.eml"))
    #expect(reading.findings.first?.mend.contains("diary") == false)
  }

  @Test(arguments: ClientDialect.allCases)
  func `never becomes another answer`(client: ClientDialect) {
    let file = client.file(.declined, to: question)
    let lines = file.split(separator: 0x0A, omittingEmptySubsequences: false)
    for index in lines.indices {
      for part in [Array(lines[..<index]), Array(lines[..<index] + lines[(index + 1)...])] {
        let reading = ReplyReader.read(Array(part.joined(separator: [0x0A])), file: "answer")
        for reply in reading.replies {
          #expect(reply.answer(from: "alex@example.org").map { $0 == .declined } ?? true)
        }
      }
    }
  }
}
