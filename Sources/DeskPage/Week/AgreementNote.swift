import CivilTime
import Findings
import ReviewModel
import Sheets

/// What was agreed by telephone about the time of a session, noted in the sheet of the timetable.
struct AgreementNote {
  private let question: PageQuestion

  /// The sheet and the column in which it is noted.
  private static let place = (file: "timetable.csv", heading: "Agreed")

  /// The note that the script asks for.
  init(_ question: PageQuestion) {
    self.question = question
  }

  /// Answers with the sheet of the timetable as changed.
  func answer(_ answer: inout PageAnswer) {
    let desk = DeskReview(question.files)
    let id = SessionID(question[.session])
    guard let review = desk.usable, let place = desk.plan?.assignment(of: id) else {
      answer.say("Give the session a place first; then it can be noted that its time is agreed.")
      return
    }
    let isAgreed = question[.fixed] == "yes"
    let times = TimeCellWriter(days: review.days, fieldworkStart: review.fieldworkStart)
    let with = question[.text].isEmpty ? "" : " with " + question[.text]
    let note = isAgreed ? times.write(start: place.start) + with : ""
    guard let sheet = written(note, for: id) else {
      answer.say("The sheet Timetable has no row for \(id.text).")
      return
    }
    answer.keep(sheet.file)
    let title = SubjectNames(review).session(id)
    let changed = question.files.filter { $0.name != sheet.file.name } + [sheet.file]
    let left = DeskReview(changed).review?.sessions.first { $0.id == id }?.agreement
    if isAgreed {
      answer.say("\(title) is agreed for \(place.start.words)\(with).")
    } else if left != nil {
      answer.say("The sheet Sessions still says that \(title) is agreed. Clear it there.")
    } else {
      answer.say("\(title) is not agreed any more.")
    }
  }

  /// The sheet with a note in the row of a session; nil where the sheet has no such row.
  private func written(_ note: String, for id: SessionID) -> EditedSheet? {
    let (file, heading) = AgreementNote.place
    guard var sheet = EditedSheet(file, in: question.files) else { return nil }
    if sheet.column(under: heading) == nil { sheet.addColumn(heading) }
    guard let sessions = sheet.column(under: "Session"),
      let row = sheet.row(of: id.text, in: sessions),
      sheet.write([[note]], row: row, column: sheet.column(under: heading))
    else { return nil }
    return sheet
  }
}
