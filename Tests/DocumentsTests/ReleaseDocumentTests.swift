import CivilTime
import Findings
import ReviewModel
import TestSupport
import Testing

@testable import Documents

/// What is said of a file that is given for a release and is none.
struct `A file given for a release` {
  private func finding(_ text: String) -> Finding? {
    let (sealed, findings) = ReleaseDocument.read(Array(text.utf8), file: "given")
    #expect(sealed == nil)
    #expect(findings.count == 1)
    return findings.first
  }

  @Test(arguments: [
    "Session,Day,Start\r\nS1,Mon,9:00\r\n", "\u{FEFF}Session;Day\n", "PK\u{3}\u{4}",
  ])
  func `is not called damaged where it is a sheet or a workbook`(text: String) {
    #expect(finding(text)?.code == .wrongFormat)
    #expect(finding(text)?.message == "This file is not a release.")
  }

  @Test func `is named by its own format where it is another document`() {
    let plan = PlanDocument.write(Plan.small(.small("S1", CivilDate.monday.at(9))))
    let text = String(decoding: plan, as: UTF8.self)
    #expect(finding(text)?.code == .wrongFormat)
    #expect(finding(text)?.message.contains(PlanDocument.format) == true)
  }

  @Test(arguments: ["", " \n", "{", "{\"format\": \"fieldwork-release/1\"}"])
  func `is damaged where it may be the beginning of one`(text: String) {
    #expect(finding(text)?.code == .releaseDamaged)
  }
}
