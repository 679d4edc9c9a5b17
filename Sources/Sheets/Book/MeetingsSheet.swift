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
        person, meets: meetings[person.id] ?? [], of: week, row: DerivedSheet.headRow + 1 + index,
        names, to: &sheet)
    }
    sheet.columns = [DraftColumn(width: 36), DraftColumn(width: 26), DraftColumn(width: 12)]
    for _ in review.reviewers { sheet.columns.append(DraftColumn(width: 18)) }
    sheet.fitRows(from: DerivedSheet.headRow)
    sheet.fitPaper(repeating: 1)
    sheet.frozenColumns = 1
  }

  /// The places in the week of each person's sessions, those included that the person need not attend.
  private static func meetings(_ week: PlacedWeek) -> [PersonID: [Int]] {
    var meetings: [PersonID: [Int]] = [:]
    for place in week.sessions.indices {
      let people =
        week.sessions[place].attendees + week.sessions[place].session.optionalParticipants
      for person in people where meetings[person]?.last != place {
        meetings[person, default: []].append(place)
      }
    }
    return meetings
  }

  private func add(
    _ person: Person, meets places: [Int], of week: PlacedWeek, row: Int, _ names: SubjectNames,
    to sheet: inout SheetDraft
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
      row, 3, places.isEmpty ? "nobody yet" : counted(places.count, "session"),
      places.isEmpty ? missing : boxed)
    var shared: [ReviewerID: [String]] = [:]
    for place in places {
      for reviewer in week.sessions[place].assignment.reviewers
      where shared[reviewer]?.last != week.sessions[place].id.text {
        shared[reviewer, default: []].append(week.sessions[place].id.text)
      }
    }
    for (place, reviewer) in week.review.reviewers.enumerated() {
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
