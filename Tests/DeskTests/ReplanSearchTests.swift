import CivilTime
import Desk
import PlanCheck
import ReviewModel
import TestSupport
import Testing

struct `Going on from the timetable in place` {
  /// Ten interviews of ten people in two rooms, half of them optional for a second person.
  private static let week: Review = {
    let sessions: [Session] = (1...10).map { number in
      .small("S\(number)", minutes: number % 3 == 0 ? 90 : 60) {
        $0.participants = [PersonID("P\(number)")]
        if number % 2 == 0 { $0.optionalParticipants = [PersonID("P\(number - 1)")] }
        $0.team.min = 1
      }
    }
    return Review.small(sessions) { review in
      review.rooms.append(Room(id: RoomID("R2"), name: "Room 2", capacity: 8))
      review.people = (1...10).map { number in
        Person(
          id: PersonID("P\(number)"), name: "A role",
          availability: Availability(available: [review.days[number % 5].hours]))
      }
    }
  }()

  private func draft(seed: UInt64) -> Plan {
    var search = SearchSession(Self.week, seed: seed, steps: 300)
    while search.advance(steps: 300) {}
    return search.plan
  }

  /// The week after somebody's diary was changed, so that one session cannot stay.
  private func changed(_ plan: Plan, _ number: Int) -> Review {
    var review = Self.week
    let person = review.people[number].id
    let place = plan.assignments.first { assignment in
      review.sessions.contains { $0.id == assignment.session && $0.participants == [person] }
    }
    if let place {
      review.people[number].availability.unavailable.append(
        TimeSpan(from: place.start, minutes: 60))
    }
    return review
  }

  @Test(arguments: UInt64(1)...6)
  func `a timetable that holds stays as it is, rooms and teams included`(seed: UInt64) {
    let plan = draft(seed: seed)
    let outcome = ReplanSearch(Self.week, keeping: plan).run().outcome
    #expect(outcome?.plan.assignments == plan.assignments)
    #expect(outcome?.isUnchanged == true)
    #expect(outcome?.isProven == true)
  }

  @Test(arguments: 0..<10)
  func `after one changed diary no more sessions move than must`(person: Int) throws {
    let plan = draft(seed: UInt64(person + 1))
    let review = changed(plan, person)
    var search = ReplanSearch(review, keeping: plan)
    search.steps = 2000
    let outcome = try #require(search.run().outcome)
    #expect(outcome.moved.map { $0.text } == ["S\(person + 1)"])
    #expect(outcome.isProven && outcome.leastMoves == 1)
    #expect(PlanJudge(review).verdict(on: outcome.plan).violations == [])
    // The outcome keeps every rule, so it stays where nothing changes again.
    let again = ReplanSearch(review, keeping: outcome.plan).run().outcome
    #expect(again?.isUnchanged == true)
  }

  @Test func `a search that is stopped keeps what was found by then`() {
    let plan = draft(seed: 1)
    var search = ReplanSearch(changed(plan, 0), keeping: plan)
    search.stop()
    #expect(search.outcome == nil && search.isOver)
    search = ReplanSearch(changed(plan, 0), keeping: plan)
    while search.outcome == nil, search.advance() {}
    search.stop()
    #expect(search.outcome?.moved.count == 1)
  }

  @Test func `for a better timetable some may move where somebody allows it, but nobody who knows`()
    throws
  {
    var review = Self.week
    let day = review.days[1].hours
    review.sessions[0].preferred = [TimeSpan(from: day.start, minutes: 60)]
    var plan = draft(seed: 3)
    // The only two sessions of that day, out of each other's way.
    for index in plan.assignments.indices {
      switch plan.assignments[index].session.text {
      case "S1":
        plan.assignments[index] = .small("S1", day.end - 60, room: "R2", "HP")
      case "S6":
        plan.assignments[index] = .small("S6", day.start + 120, room: "R1", "PP")
      default: break
      }
    }
    try #require(PlanJudge(review).verdict(on: plan).isFeasible)
    review.weights[.preferredWindow] = 500
    func start(_ change: (inout Review) -> Void = { _ in }, told: Set<SessionID> = [])
      -> CivilMinute?
    {
      var review = review
      change(&review)
      var search = ReplanSearch(review, keeping: plan, told: told)
      search.mostMoves = 1
      search.steps = 4000
      return search.run().outcome?.plan.places[SessionID("S1")]?.start
    }
    #expect(ReplanSearch(review, keeping: plan).run().outcome?.isUnchanged == true)
    #expect(start() == day.start)
    #expect(start(told: [SessionID("S1")]) == day.end - 60)
    #expect(start({ $0.sessions[0].agreement = Agreement() }) == day.end - 60)
  }
}

struct `What moved, in words` {
  private let review = Review.small([
    .small("S1") { $0.agreement = Agreement(with: "the office") }, .small("S2"),
  ]) {
    $0.rooms[0].availability = Availability(unavailable: [CivilDate.monday.hours(9, 10)])
  }
  private let plan = Plan.small(
    .small("S1", CivilDate.monday.at(9)), .small("S2", CivilDate.monday.at(10)))

  @Test func `an agreement that cannot be kept comes first, then the old and the new time of each`()
    throws
  {
    var search = ReplanSearch(review, keeping: plan)
    search.steps = 500
    let outcome = try #require(search.run().outcome)
    let lines = MovesReport(outcome, from: plan, of: review).lines
    #expect(lines[0] == "This was agreed, and cannot be kept whatever else moves:")
    #expect(lines[1].hasPrefix("  S1 moves from Monday 4 February, 9am to "))
    #expect(lines[1].hasSuffix(". It was agreed with the office."))
    #expect(
      lines[2]
        == "1 session moves, and it is proved that fewer of those agreed or told of, and then fewer of the others, "
        + "will not do.")
    #expect(lines.count == 3)
  }
}
