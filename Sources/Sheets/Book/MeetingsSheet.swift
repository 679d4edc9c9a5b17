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
    let meetings = Self.meetings(week)
    sheet.beginTable(
      ["Interviewee", "Organisation", "Meets"] + review.reviewers.map { names.reviewer($0.id) },
      remark:
        "Sessions by their references. Coloured: a reviewer meets somebody whom Not with names.")
    for (index, person) in review.people.enumerated() {
      add(
        person, meets: meetings[person.id] ?? [], row: DerivedSheet.headRow + 1 + index, names,
        review.reviewers, to: &sheet)
    }
    sheet.columns = [DraftColumn(width: 36), DraftColumn(width: 26), DraftColumn(width: 12)]
    for _ in review.reviewers { sheet.columns.append(DraftColumn(width: 18)) }
    sheet.fitRows(from: DerivedSheet.headRow)
    sheet.fitPaper(repeating: 1)
    sheet.frozenColumns = 1
  }

  /// The sessions of each person, those included that the person need not attend.
  private static func meetings(_ week: PlacedWeek) -> [PersonID: [PlacedSession]] {
    var meetings: [PersonID: [PlacedSession]] = [:]
    for placed in week.sessions {
      for person in Set(placed.attendees + placed.session.optionalParticipants) {
        meetings[person, default: []].append(placed)
      }
    }
    return meetings
  }

  private func add(
    _ person: Person, meets sessions: [PlacedSession], row: Int, _ names: SubjectNames,
    _ reviewers: [Reviewer], to sheet: inout SheetDraft
  ) {
    var boxed = DraftStyle.prose
    boxed.hasBorder = true
    var missing = boxed
    missing.fill = BookColours.missing
    var wrong = boxed
    wrong.fill = BookColours.wrong
    let label =
      person.jobTitle == nil ? person.name + " (" + person.id.text + ")" : names.person(person.id)
    sheet.put(row, 1, label, boxed)
    sheet.put(row, 2, person.agency ?? "", boxed)
    sheet.put(
      row, 3, sessions.isEmpty ? "nobody yet" : counted(sessions.count, "session"),
      sessions.isEmpty ? missing : boxed)
    var shared: [ReviewerID: [String]] = [:]
    for placed in sessions {
      for reviewer in placed.team { shared[reviewer.id, default: []].append(placed.id.text) }
    }
    for (place, reviewer) in reviewers.enumerated() {
      let references = shared[reviewer.id] ?? []
      let isBarred = reviewer.conflicts.contains {
        $0 == person.id.text || $0 == person.agency
      }
      sheet.put(
        row, place + 4, references.joined(separator: ", "),
        isBarred && !references.isEmpty ? wrong : boxed)
    }
  }
}
