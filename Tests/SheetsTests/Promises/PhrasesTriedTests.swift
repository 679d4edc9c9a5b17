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

  @Test(arguments: [typed, typedByAnother])
  func `a newcomer mends no more than five of sixty availability cells`(cells: [String]) {
    #expect(cells.count == 60)
    let refused = cells.filter { cell in
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

  private static let typedByAnother = [
    "Mon and Tue", "Mon, Tues & Thurs", "Monday/Tuesday", "Mon-Fri 9-5", "9am-5pm Mon to Fri",
    "AM only", "tues p.m.", "Tuesday afternoon only", "Wed all day", "Mon (all day), Tue (am)",
    "Mon - am; Tue - pm", "Mon: 9-12, Tue: 1-5", "Mon 9-12, Tue 1-5", "Mon 9 - 12 and 2 - 4",
    "Mon from 9 to 12", "Mon till noon", "after lunch", "nothing before 10", "latest 3pm",
    "must finish by 3", "leave by 4", "10 onwards", "weekday mornings", "all mornings except Wed",
    "Mon to Wed mornings and Fri", "Tue/Thu pm", "either Tue or Thu", "Available Mon-Thu only",
    "available after 2pm on Tue", "Yes", "fully available", "all week except Tue",
    "anytime bar Monday", "most of the week", "not avail Mon", "Not Mon/Tue", "no Mondays",
    "Mon no good", "back on Wed", "on holiday until Wed", "off sick", "AL Thu", "A/L Thu-Fri",
    "annual leave 7th and 8th", "training Tue", "court Tue am", "in meetings Tue 10-12",
    "clinic Mon am", "rest day Mon", "NWD Fri", "does not work Fridays", "works Mon Tue Wed",
    "only works mornings", "Wed pm only", "5 and 6 Feb", "Tue 10-12 noon", "TBC with PA",
    "any time between 10 and 3 except Tue", "no availability on Tue pm", "WFH Friday",
  ]
}
