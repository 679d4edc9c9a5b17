import CivilTime
import Findings
import PlanCheck
import ReviewModel
import Sheets

/// A session given another place, or taken out of the timetable.
///
/// A session that the timetable's sheet fixes moves with its fixed parts, since a person who moves a session by hand
/// means it; what sessions.csv fixes stays, and the judge reports the clash.
struct PlaceChange {
  private let question: PageQuestion

  /// A change that the script asks for.
  init(_ question: PageQuestion) {
    self.question = question
  }

  /// Answers with the sheet of the timetable as changed.
  func answer(_ answer: inout PageAnswer) {
    let desk = DeskReview(question.files)
    guard var review = desk.usable else {
      answer.say("Mend the sheets first; then sessions can be moved.")
      return
    }
    let id = SessionID(question[.session])
    guard let position = review.sessions.firstIndex(where: { $0.id == id }) else {
      answer.say("There is no session \(id.text).")
      return
    }
    var plan = desk.plan ?? Plan(review: review.id)
    let current = plan.assignment(of: id)
    plan.assignments.removeAll { $0.session == id }
    plan.unscheduled.removeAll { $0 == id }
    let outcome: String
    if question.kind == .place {
      guard let assignment = assignment(of: review.sessions[position], from: current) else {
        answer.say("Choose a day and a start for \(id.text).")
        return
      }
      plan.assignments.append(assignment)
      review.sessions[position].pin = pin(of: id, assignment, review.sessions[position].pin)
      outcome = SubjectNames(review).session(id) + ": " + assignment.start.words + "."
    } else {
      plan.unscheduled.append(id)
      outcome = SubjectNames(review).session(id) + " has no place any more."
    }
    let sheet = desk.timetable(plan, of: review)
    answer.keep(sheet)
    let changed = question.files.filter { $0.name != sheet.name } + [sheet]
    answer.say(outcome + " " + PlaceChange.verdict(on: DeskReview(changed), since: desk))
  }

  /// The session's new place; parts that the script does not name stay, and a team that nobody chose is the team that
  /// the session names.
  private func assignment(of session: Session, from current: Assignment?) -> Assignment? {
    let day = question.given(.day).map { CivilDate(iso: $0) } ?? current?.start.date
    let time = question.given(.start).map { TimeOfDay(iso: $0) } ?? current?.start.time
    guard let day, let time else { return nil }
    let room = question.given(.room).map { $0.isEmpty ? nil : RoomID($0) } ?? current?.room
    var team =
      question.given(.reviewers).map { text in
        text.split(separator: "\n").map { ReviewerID(String($0)) }
      } ?? current?.reviewers ?? session.team.named
    if let lane = question.given(.reviewer) {
      team = PlaceMask.team(team, from: question[.lane], to: lane)
    }
    return Assignment(
      session: session.id, start: CivilMinute(day, time), room: room, reviewers: team,
      participants: session.choosing(current?.participants ?? []))
  }

  /// What sessions.csv fixes of a session, whatever the timetable fixes.
  static func ownPin(of id: SessionID, in files: [SheetFile]) -> Pin {
    let others = files.filter { $0.name != "timetable.csv" }
    return ReviewSheets.read(others).review?.sessions.first { $0.id == id }?.pin ?? Pin()
  }

  /// What is fixed of the session in its new place.
  func pin(of id: SessionID, _ assignment: Assignment, _ now: Pin) -> Pin {
    let own = PlaceChange.ownPin(of: id, in: question.files)
    let whole = Pin(
      start: assignment.start, room: assignment.room, reviewers: assignment.reviewers)
    if let fixed = question.given(.fixed) { return fixed == "yes" ? whole : own }
    var pin = own
    if own.start == nil, now.start != nil { pin.start = whole.start }
    if own.room == nil, now.room != nil { pin.room = whole.room }
    if own.reviewers == nil, now.reviewers != nil { pin.reviewers = whole.reviewers }
    return pin
  }

  /// What the judge says, and the difference it makes.
  static func verdict(on now: DeskReview, since before: DeskReview) -> String {
    guard let verdict = now.verdict else { return WeekState(now).summary.words }
    let known = Set(before.clashes.map { $0.finding.message })
    let new = now.clashes.map { $0.finding }.filter { !known.contains($0.message) }
    if let first = new.first {
      let others = new.count - 1
      return first.message + (others == 0 ? "" : " And " + String(others) + " more.")
    }
    let difference = before.verdict.map { verdict.cost - $0.cost } ?? 0
    let cost =
      difference == 0
      ? "The cost stays " + String(verdict.cost) + "."
      : difference > 0
        ? "It costs " + String(difference) + " more." : "It saves " + String(-difference) + "."
    return (verdict.isFeasible ? "Every rule is kept. " : "Nothing new is broken. ") + cost
  }
}
