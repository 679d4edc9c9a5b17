import CivilTime
import Findings
import ReviewModel
import Sheets
import Exports

/// Several sessions moved to other places together, as an offer names them.
///
/// The script sends the places as text: the fields of a place with the unit separator between two, the places with the
/// record separator (``CellWrites``).
struct MovesTogether {
  private let question: PageQuestion

  /// The moves that the script asks for.
  init(_ question: PageQuestion) {
    self.question = question
  }

  /// Answers with the sheet of the timetable as changed; with nothing changed where a place cannot be read.
  func answer(_ answer: inout PageAnswer) {
    let desk = DeskReview(question.files)
    let records = question[.cells].split(separator: "\u{1E}")
    let places = records.compactMap { MovesTogether.place($0) }
    guard var review = desk.usable, !places.isEmpty, places.count == records.count else {
      answer.say("There is nothing to move.")
      return
    }
    var plan = desk.plan ?? Plan(review: review.id)
    for var place in places {
      guard let index = review.sessions.firstIndex(where: { $0.id == place.session }) else {
        answer.say("There is no session \(place.session.text).")
        return
      }
      place.participants = plan.assignment(of: place.session)?.participants ?? []
      plan.assignments.removeAll { $0.session == place.session }
      plan.unscheduled.removeAll { $0 == place.session }
      plan.assignments.append(place)
      let change = PlaceChange(question)
      review.sessions[index].pin = change.pin(of: place.session, place, review.sessions[index].pin)
    }
    let sheet = desk.timetable(plan, of: review)
    answer.keep(sheet)
    let changed = question.files.filter { $0.name != sheet.name } + [sheet]
    answer.say(
      counted(places.count, "session") + " moved. "
        + PlaceChange.verdict(on: DeskReview(changed), since: desk))
  }

  private static func place(_ record: Substring) -> Assignment? {
    let fields = record.split(separator: "\u{1F}", omittingEmptySubsequences: false)
      .map { String($0) }
    guard fields.count == 5, let day = CivilDate(iso: fields[1]),
      let time = TimeOfDay(iso: fields[2])
    else { return nil }
    return Assignment(
      session: SessionID(fields[0]), start: CivilMinute(day, time),
      room: fields[3].isEmpty ? nil : RoomID(fields[3]),
      reviewers: fields[4].split(separator: "\n").map { ReviewerID(String($0)) })
  }
}
