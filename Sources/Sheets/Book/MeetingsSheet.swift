import CivilTime
import ReviewModel
import Workbook

/// Who meets whom: a row for each interviewee, a column for each reviewer, the sessions in between; and whom nobody meets.
struct MeetingsSheet {
  private let week: PlacedWeek?

  init(_ week: PlacedWeek?) { self.week = week }

  /// The sheet.
  var draft: SheetDraft { DerivedSheet.meetings.shows(week, fill) }

  private func fill(_ week: PlacedWeek, _ sheet: inout SheetDraft) {
    let review = week.review
    let names = SubjectNames(review)
    sheet.beginTable(
      ["Interviewee", "Organisation", "Meets"] + review.reviewers.map { names.reviewer($0.id) },
      remark:
        "Sessions by their references. Coloured: a reviewer meets somebody whom Not with names.")
    for (index, person) in review.people.enumerated() {
      add(person, row: DerivedSheet.headRow + 1 + index, names, week, to: &sheet)
    }
    sheet.columns = [DraftColumn(width: 36), DraftColumn(width: 26), DraftColumn(width: 12)]
    for _ in review.reviewers { sheet.columns.append(DraftColumn(width: 18)) }
    sheet.fitRows(from: DerivedSheet.headRow)
    sheet.fitPaper(repeating: 1)
    sheet.frozenColumns = 1
  }

  private func add(
    _ person: Person, row: Int, _ names: SubjectNames, _ week: PlacedWeek,
    to sheet: inout SheetDraft
  ) {
    var boxed = DraftStyle.prose
    boxed.hasBorder = true
    var missing = boxed
    missing.fill = BookColours.missing
    var wrong = boxed
    wrong.fill = BookColours.wrong
    let met = week.sessions.filter {
      $0.attendees.contains(person.id)
        || $0.session.optionalParticipants.contains(person.id)
    }
    let label =
      person.jobTitle == nil ? person.name + " (" + person.id.text + ")" : names.person(person.id)
    sheet.put(row, 1, label, boxed)
    sheet.put(row, 2, person.agency ?? "", boxed)
    sheet.put(
      row, 3, met.isEmpty ? "nobody yet" : counted(met.count, "session"),
      met.isEmpty ? missing : boxed)
    for (place, reviewer) in week.review.reviewers.enumerated() {
      let shared = met.filter { $0.team.contains { $0.id == reviewer.id } }.map { $0.id.text }
      let isBarred = reviewer.conflicts.contains {
        $0 == person.id.text || $0 == person.agency
      }
      sheet.put(
        row, place + 4, shared.joined(separator: ", "), isBarred && !shared.isEmpty ? wrong : boxed)
    }
  }
}
