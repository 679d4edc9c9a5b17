import CivilTime
import ReviewModel
import Workbook

/// Who meets whom: a row for each interviewee, a column for each reviewer, the sessions in between; and whom nobody meets.
struct MeetingsSheet {
  private let review: Review?
  private let sessions: [PlacedSession]

  init(_ review: Review?, _ plan: Plan?) {
    self.review = review
    sessions = review.flatMap { review in plan.map { ReviewIndex(review).placed($0) } } ?? []
  }

  /// The sheet.
  var draft: SheetDraft {
    var sheet = DerivedSheet.meetings.blank
    guard let review, !sessions.isEmpty else {
      sheet.put(2, 1, DerivedSheet.noTimetable, .remark)
      return sheet
    }
    sheet.put(
      2, 1,
      "Sessions by their references. Coloured: a reviewer meets somebody whom Not with names.",
      .remark)
    let names = SubjectNames(review)
    let heads =
      ["Interviewee", "Organisation", "Meets"] + review.reviewers.map { names.reviewer($0.id) }
    for (place, text) in heads.enumerated() { sheet.put(4, place + 1, text, .head) }
    var row = 4
    for person in review.people {
      row += 1
      add(person, row: row, names, review, to: &sheet)
    }
    sheet.columns = [DraftColumn(width: 34), DraftColumn(width: 26), DraftColumn(width: 12)]
    for _ in review.reviewers { sheet.columns.append(DraftColumn(width: 15)) }
    sheet.fitRows(from: 5)
    (sheet.frozenRows, sheet.frozenColumns) = (4, 1)
    sheet.paper.isA3 = review.reviewers.count > 5
    sheet.paper.repeatedRows = 4
    return sheet
  }

  private func add(
    _ person: Person, row: Int, _ names: SubjectNames, _ review: Review, to sheet: inout SheetDraft
  ) {
    var boxed = DraftStyle.prose
    boxed.hasBorder = true
    var missing = boxed
    missing.fill = BookColours.missing
    var wrong = boxed
    wrong.fill = BookColours.wrong
    let met = sessions.filter {
      $0.session.participants.contains(person.id)
        || $0.session.optionalParticipants.contains(person.id)
    }
    let label =
      person.jobTitle == nil ? person.name + " (" + person.id.text + ")" : names.person(person.id)
    sheet.put(row, 1, label, boxed)
    sheet.put(row, 2, person.agency ?? "", boxed)
    let count = met.count == 1 ? "1 session" : "\(met.count) sessions"
    sheet.put(row, 3, met.isEmpty ? "nobody yet" : count, met.isEmpty ? missing : boxed)
    for (place, reviewer) in review.reviewers.enumerated() {
      let shared = met.filter { $0.team.contains { $0.id == reviewer.id } }.map { $0.id.text }
      let isBarred = reviewer.conflicts.contains {
        $0 == person.id.text || $0 == person.agency
      }
      sheet.put(
        row, place + 4, shared.joined(separator: ", "), isBarred && !shared.isEmpty ? wrong : boxed)
    }
  }
}
