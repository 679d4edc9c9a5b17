import CivilTime
import Findings
import Foundation
import ReviewModel
import Sheets
import TestSupport
import Testing

/// The list of phrases in the documentation, and cells as a newcomer types them.
struct `Phrases that were tried` {
  private static let lunch = LunchBreak(from: .midday, to: .at(14), minutes: 45)
  private static let days = (0..<5).map {
    WorkingDay(date: .monday + $0, start: .at(9), end: .at(17, 30), lunch: lunch)
  }
  private static let reader = TimeCellReader(days: days, fieldworkStart: .monday)
  private static let writer = TimeCellWriter(days: days, fieldworkStart: .monday)

  @Test func `come out as the documentation says`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/Sheets/Sheets.docc/PhrasesTried.md")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("| `") }
    #expect(rows.count > 50)
    for row in rows {
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      let phrase = cells[0].trimmingCharacters(in: ["`"])
      let reading = Self.reader.read(phrase)
      let errors = reading.faults.filter { $0.severity == .error }
      let outcome =
        errors.first.map { $0.code.text + " " + $0.mend }
        ?? "`" + Self.writer.write(reading.cell) + "`"
      #expect(outcome == cells[1], "\(phrase)")
    }
  }

  @Test func `a newcomer mends no more than five of sixty availability cells`() {
    #expect(Self.typed.count == 60)
    let refused = Self.typed.filter { cell in
      Self.reader.read(cell).faults.contains { $0.severity == .error }
    }
    #expect(refused.count <= 5, "\(refused)")
  }

  private static let typed = [
    "any", "Any time", "anytime", "flexible", "free all week", "Mon", "Tuesday", "Weds", "Thurs am",
    "Fri pm", "Tue & Thu", "Mon/Wed", "Mon, Tue, Wed", "Mon-Wed", "Monday to Thursday",
    "mornings only", "afternoons", "Tue mornings", "not Fri", "Not Wednesday afternoon",
    "any but Monday", "any day except Tuesday", "on leave Thu", "Thu on leave",
    "annual leave Thu-Fri", "A/L Mon", "unavailable Wed pm", "Wed busy", "can't do Tuesday",
    "not available Tue am", "busy Tue 10-12", "away Mon-Tue", "out Wed", "works Mon-Wed",
    "doesn't work Fridays", "after 10", "after 3pm", "before 12", "9-12", "9am-12pm",
    "Tue 9.30-11", "Tue 9:30 - 11:00", "Wed 2-4pm", "Wed 2pm to 4pm", "5 Feb", "Tue 5 Feb 10-12",
    "5/2 am", "5th Feb", "from Wed", "until Thu 3pm", "leaves Wed noon", "Tue pm from 3",
    "10-12 Tue/Thu", "all day Tue", "no preference", "half day Wed", "Thu lunchtime",
    "Tue after school run", "Wensday", "Mon am; Tue pm; not Fri",
  ]
}
