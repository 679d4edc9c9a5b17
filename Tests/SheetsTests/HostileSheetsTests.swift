import Findings
import ReviewModel
import Sheets
import Testing

/// Input that no person types: it must end, in time that grows with its length, and crash nothing.
@Suite struct HostileSheetsTests {
  @Test(arguments: [
    "sessions.csv", "review.csv", "people.csv", "reviewers.csv", "rooms.csv", "days.csv",
    "closed.csv",
    "themes.csv", "sites.csv", "travel.csv", "timetable.csv",
  ])
  func `noise in any sheet is read to its end`(name: String) {
    let noises = [
      "\u{0}\u{1}\u{2}", "\"", ",,,,\n,,,,", "\r\r\r", "=1+1\n=2", "Ref\n\"\n\"\"",
      "\u{FEFF}\u{202E}",
      String(repeating: "\"a\"\"", count: 999), String(repeating: ";", count: 9999),
    ]
    for noise in noises {
      let reading = Folder().with(name, noise).read()
      if let review = reading.review {
        _ = ReviewSheets.write(review, plan: reading.plan, keeping: reading.extras)
      }
    }
  }

  @Test func `numbers beyond all measure are faults, not crashes`() {
    let huge = String(repeating: "9", count: 400)
    for (name, row) in [
      ("rooms.csv", "R9,,\(huge),,"), ("travel.csv", "Civic,Hub,\(huge)"),
      ("review.csv", "Lead-in weeks,\(huge)"), ("review.csv", "Break,1.0E+\(huge)"),
      (
        "sessions.csv",
        "S9,Nine,interview,\(huge),,\(huge) people,\(huge),\(huge)-\(huge),,,,,S01 + \(huge),,,Could \(huge),,,"
      ),
      ("days.csv", "\(huge),\(huge),\(huge),\(huge)"), ("closed.csv", "\(huge) to \(huge),"),
      ("timetable.csv", "S01,\(huge),\(huge),\(huge),,,"),
    ] {
      let folder = Folder().with("days.csv", "Date,Start,End,Lunch\n").with(
        "closed.csv", "Date,What\n"
      )
      .with("timetable.csv", "Session,Day,Start,End,Room,Reviewers,Fixed\n").adding(row, to: name)
      #expect(folder.read().findings.contains { $0.severity == .error }, "\(name)")
    }
  }

  @Test func `thousands of columns, settings and references end in good time`() {
    let many = (0..<10_000).map { "x\($0)" }
    let folder = Folder()
      .with(
        "themes.csv", "Ref,Name," + many.joined(separator: ",") + "\nT1,Practice\nT2,Leadership\n"
      )
      .adding(many.map { $0 + ",1" }.joined(separator: "\n"), to: "review.csv")
      .replacing(
        ",P03,", with: ",\"" + many.prefix(1000).joined(separator: "; ") + "\",", in: "sessions.csv"
      )
    let review = folder.read().review
    #expect(review?.sessions[2].participants.count == 1000)
  }

  @Test func `a cell of quotation marks is one pass`() {
    let marks = String(repeating: "\"\" ", count: 50_000)
    let folder = Folder().replacing(",P03,", with: ",\"" + marks + "\",", in: "sessions.csv")
    #expect(folder.read().review != nil)
  }
}
