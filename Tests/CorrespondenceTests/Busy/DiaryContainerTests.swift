import Correspondence
import Findings
import Testing

struct `Files that people give as diaries` {
  private func content(_ text: String) -> DiaryContainer.Content {
    DiaryContainer.content(of: DiaryFile(name: "x", bytes: Array(text.utf8)))
  }

  private let calendar = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"

  @Test func `a calendar is itself`() {
    let file = DiaryFile(name: "x", bytes: Array(calendar.utf8))
    #expect(content(calendar) == .files([file]))
  }

  @Test func `a mail is opened`() {
    let mail = "Received: by x\r\nContent-Type: text/calendar\r\n\r\n" + calendar
    #expect(content(mail) == .files([DiaryFile(name: "x", bytes: Array(calendar.utf8))]))
  }

  @Test func `a mail without a calendar is named`() {
    guard case .refused(let finding) = content("From: a@example.org\r\n\r\nHello") else {
      Issue.record("the mail was not refused")
      return
    }
    #expect(finding.code == .noCalendarInside)
  }

  @Test(arguments: [
    ("PK\u{3}\u{4}", "ZIP"), ("PK\u{3}\u{4} [Content_Types].xml", "office"), ("%PDF-1.4", "PDF"),
    ("!BDN", ".pst"),
  ])
  func `another form is named for what it is`(start: String, word: String) {
    guard case .refused(let finding) = content(start) else {
      Issue.record("the file was not refused")
      return
    }
    #expect(finding.code == .diaryInOtherForm && finding.message.contains(word))
    #expect(!finding.mend.isEmpty)
  }
}
