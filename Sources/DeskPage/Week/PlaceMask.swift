import CivilTime
import Desk
import PlanCheck
import ReviewModel
import Sheets
import Exports
import WeekPage

/// Where one session may lie on a day while somebody moves it: for each lane and start whether that breaks a rule and what
/// it costs, as the judge says of the timetable that is shown.
struct PlaceMask {
  private let review: Review
  private let session: Session
  private let base: Assignment
  /// The lane that the session is taken from; empty where it has no place.
  private let source: String
  private let alternatives: AlternativeJudge
  /// What the timetable breaks as it is, which no move is blamed for.
  private let known: Set<Violation>
  /// What the timetable with the session at its base breaks and costs more than as it is.
  private let start: (broken: [Violation], cost: Int)
  /// The hours of the day that the board draws, all of which a card can be moved to.
  private let ruler: DayRuler

  /// What is known of one start.
  private struct Spot {
    let kind: String
    let words: String
  }

  /// Answers with the lanes of one day.
  static func answer(_ question: PageQuestion, _ answer: inout PageAnswer) {
    guard let day = CivilDate(iso: question[.day]), let mask = PlaceMask(question, on: day) else {
      answer.show(.none, in: .mask)
      return
    }
    answer.show(mask.markup(BoardView(question).kind, on: day), in: .mask)
  }

  /// Prepares the judge; nil where the sheets have errors, or there is no such session or day.
  private init?(_ question: PageQuestion, on day: CivilDate) {
    let desk = DeskReview(question.files)
    let id = SessionID(question[.session])
    guard let review = desk.usable, let working = review.days.first(where: { $0.date == day }),
      let session = review.sessions.first(where: { $0.id == id })
    else { return nil }
    var free = review
    if let index = free.sessions.firstIndex(where: { $0.id == id }) {
      // What the timetable fixes moves along with the session (``PlaceChange``).
      free.sessions[index].pin = PlaceChange.ownPin(of: id, in: question.files)
    }
    let plan = desk.plan ?? Plan(review: review.id)
    let judge = PlanJudge(free)
    let before = judge.verdict(on: plan)
    let held = plan.assignment(of: id)
    let base =
      held
      ?? Assignment(
        session: id, start: CivilMinute(day, working.start), room: nil,
        reviewers: session.team.named)
    var with = plan
    var start: (broken: [Violation], cost: Int) = ([], 0)
    if held == nil {
      with.unscheduled.removeAll { $0 == id }
      with.assignments.append(base)
      let verdict = judge.verdict(on: with)
      start = (verdict.violations, verdict.cost - before.cost)
    }
    self.review = free
    self.session = session
    self.base = base
    source = question[.lane]
    self.start = start
    known = Set(before.violations)
    ruler = DayRuler(working, ReviewIndex(free).placed(plan).filter { $0.date == day })
    alternatives = AlternativeJudge(free, with)
  }

  private func markup(_ kind: BoardView.Kind, on day: CivilDate) -> Markup {
    let placed = ReviewIndex(review).placed(
      Plan(review: review.id, assignments: [base]))
    return .all(
      BoardLanes(kind, of: review, placed).lanes.map { lane in
        .element(
          "ul", [Attribute("data-lane", lane.key)],
          runs(of: lane.key, kind, on: day).map { run in
            .element(
              "li",
              [
                .class("mask " + run.spot.kind), Attribute("data-from", String(run.from)),
                Attribute("data-to", String(run.to)),
              ], .written(run.spot.words))
          })
      })
  }

  /// Neighbouring starts with the same words.
  private func runs(
    of lane: String, _ kind: BoardView.Kind, on day: CivilDate
  ) -> [(from: Int, to: Int, spot: Spot)] {
    let grid = max(5, review.gridMinutes)
    let first = (ruler.begin + grid - 1) / grid * grid
    var runs: [(from: Int, to: Int, spot: Spot)] = []
    for minute in stride(from: first, to: ruler.end, by: grid) {
      guard let time = TimeOfDay(minutes: minute) else { continue }
      let place = place(in: lane, kind, at: CivilMinute(day, time))
      let spot = spot(place)
      if let run = runs.last, run.spot.kind == spot.kind, run.spot.words == spot.words {
        runs[runs.count - 1].to = minute
      } else {
        runs.append((minute, minute, spot))
      }
    }
    return runs
  }

  private func place(
    in lane: String, _ kind: BoardView.Kind, at start: CivilMinute
  ) -> Assignment {
    var place = base
    place.start = start
    switch kind {
    case .room: place.room = lane.isEmpty ? nil : RoomID(lane)
    case .reviewer:
      place.reviewers = PlaceMask.team(base.reviewers, from: source, to: lane)
    case .agency: break
    }
    return place
  }

  /// The team of a session that moves from one reviewer's lane to another's, who takes the seat.
  static func team(_ team: [ReviewerID], from source: String, to lane: String) -> [ReviewerID] {
    let (leaving, coming) = (ReviewerID(source), ReviewerID(lane))
    guard !lane.isEmpty, !team.contains(coming) else { return team }
    guard let seat = team.firstIndex(of: leaving) else { return team + [coming] }
    var changed = team
    changed[seat] = coming
    return changed
  }

  private func spot(_ place: Assignment) -> Spot {
    guard let alternative = alternatives.alternative(place) else {
      return Spot(kind: "breaks", words: "It cannot lie here.")
    }
    let mended = Set(alternative.mended)
    let broken = (start.broken.filter { !mended.contains($0) } + alternative.broken)
      .filter { !known.contains($0) }
    if let worst = broken.first {
      let others = broken.count - 1
      let more = others == 0 ? "" : " And " + String(others) + " more."
      return Spot(kind: "breaks", words: "Breaks: " + words(for: worst, at: place) + more)
    }
    let cost = start.cost + alternative.costChange
    if cost > 0 { return Spot(kind: "costs", words: "Costs " + String(cost) + " more.") }
    if cost < 0 { return Spot(kind: "free", words: "Saves " + String(-cost) + ".") }
    // A clash that was there before, and stays, is no reason to say that every rule is kept.
    let isWhole = known.allSatisfy { mended.contains($0) }
    return Spot(kind: "free", words: isWhole ? "Keeps every rule." : "Breaks nothing new.")
  }

  private func words(for violation: Violation, at place: Assignment) -> String {
    let names = SubjectNames(review)
    let others = violation.sessions.filter { $0 != session.id }.map { names.session($0) }
    let subject: String =
      switch violation.subject {
      case .room(let id): names.room(id)
      case .reviewer(let id), .lunch(let id, _): names.reviewer(id)
      case .person(let id): names.person(id)
      case .roles(let roles): English.list(roles.map { $0.words }, or: true)
      case .session, .remark: ""
      }
    let about = ([subject] + others).filter { !$0.isEmpty }
    return violation.rule.sentence + (about.isEmpty ? "" : " (" + English.list(about) + ")")
  }
}
