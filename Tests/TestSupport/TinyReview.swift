import CivilTime
public import ReviewModel

/// Reviews at random that are so small that every plan can be tried, and so tight that many have none.
///
/// Two or three sessions, two reviewers, one or two rooms, and a few hours on a coarse grid: but between them
/// every rule of the catalogue binds somewhere.
public struct TinyReview {
  private var generator: SeededGenerator
  private var review: Review

  /// The review that a seed gives; an equal seed gives an equal review.
  public static func review(seed: UInt64) -> Review {
    var tiny = TinyReview(seed: seed)
    tiny.addDays()
    tiny.addSubjects()
    for number in 1...tiny.generator.pick([2, 2, 3, 3]) { tiny.addSession(number) }
    return tiny.review
  }

  private init(seed: UInt64) {
    generator = SeededGenerator(seed: seed &* 2_654_435_761 &+ 17)
    review = Review(
      id: "tiny-" + String(seed), title: "A tiny review", commissionedOn: .november12,
      fieldworkStart: .monday)
    review.leadInWeeks = generator.chance(2) ? 13 : 12
    review.gridMinutes = 30
    review.rules.maxSessionsPerDay = generator.pick([1, 2, 6])
    review.rules.maxRunMinutes = generator.pick([60, 90, 180])
    review.rules.breakMinutes = generator.pick([0, 15, 30])
    review.rules.turnaroundMinutes = generator.pick([0, 0, 15, 30])
    review.rules.maxParallel = generator.pick([0, 0, 1, 2])
  }

  private mutating func addDays() {
    let lunch = generator.chance(60)
    func day(_ date: CivilDate, _ from: Int, _ slots: Int, _ generator: inout SeededGenerator)
      -> WorkingDay
    {
      let start = TimeOfDay(minutes: from * 30) ?? .midday
      let end = TimeOfDay(minutes: (from + slots) * 30) ?? .midday
      let minutes = generator.pick([30, 30, 45, 60])
      let pause = LunchBreak(
        from: TimeOfDay(minutes: 720 - generator.pick([0, 10])) ?? .midday,
        to: TimeOfDay(minutes: 720 + generator.pick([20, 60, 90])) ?? .midday, minutes: minutes)
      return WorkingDay(date: date, start: start, end: end, lunch: lunch ? pause : nil)
    }
    review.days = [day(.monday, 22, generator.number(in: 3...5), &generator)]
    switch generator.number(in: 0...5) {
    case 0: review.days.append(day(.monday + 1, 23, generator.number(in: 2...3), &generator))
    case 1: review.days.append(day(.monday, 25, generator.number(in: 2...4), &generator))
    case 2: review.days.append(day(.monday - 5, 22, 3, &generator))
    default: break
    }
  }

  private mutating func availability(_ percent: Int) -> Availability {
    guard generator.chance(percent) else { return .neverAsked }
    let start = generator.pick(review.days).hours.start + 30 * generator.number(in: 0...2)
    let span = TimeSpan(
      from: start + generator.pick([0, 0, 10]), minutes: 30 * generator.number(in: 1...4))
    return generator.chance(50)
      ? Availability(available: [span]) : Availability(unavailable: [span])
  }

  private mutating func addSubjects() {
    review.sites = ["A", "B"].map { Site(id: SiteID($0), name: $0) }
    review.travel = [
      TravelTime(
        from: SiteID("A"), to: SiteID("B"), minutes: generator.pick([0, 20, 30, 60]))
    ]
    for number in 1...generator.number(in: 1...2) {
      review.rooms.append(
        Room(
          id: RoomID("R" + String(number)), name: "Room",
          site: generator.chance(75) ? generator.pick(review.sites).id : nil,
          capacity: generator.number(in: 2...7),
          features: generator.chance(60) ? ["screen"] : [], availability: availability(15)))
    }
    for (name, role) in [("V1", "police"), ("V2", generator.pick(["police", "health"]))] {
      review.reviewers.append(
        Reviewer(
          id: ReviewerID(name), name: name, role: Role(role),
          conflicts: generator.chance(12) ? ["P1"] : [], availability: availability(15)))
    }
    for number in 1...2 {
      review.people.append(
        Person(
          id: PersonID("P" + String(number)), name: "", availability: availability(15)))
    }
  }

  private mutating func addSession(_ number: Int) {
    var session = Session(
      id: SessionID("S" + String(number)), title: "", minutes: generator.pick([30, 30, 60, 60, 90]))
    if generator.chance(6) { session.phase = .leadIn }
    session.isContact = generator.chance(80)
    session.isOptional = generator.chance(15)
    session.participants = generator.some(review.people, atMost: 2).map { $0.id }
    session.statedHeadcount = generator.number(in: 0...4)
    session.needsRoom = generator.chance(75)
    if generator.chance(35) { session.site = generator.pick(review.sites).id }
    if generator.chance(25) { session.roomFeatures = ["screen"] }
    if generator.chance(15) { session.rooms = [generator.pick(review.rooms).id] }
    session.team.min = generator.pick([0, 1, 1, 2])
    session.team.max = session.team.min + generator.number(in: 0...2)
    if generator.chance(30) {
      session.team.roles = [
        RoleRequirement(anyOf: [Role(generator.pick(["police", "health"]))], count: 1)
      ]
    }
    if generator.chance(20) { session.team.named = [generator.pick(review.reviewers).id] }
    if generator.chance(30) {
      let start = generator.pick(review.days).hours.start + 30 * generator.number(in: 0...2)
      session.windows = [TimeSpan(from: start, minutes: 30 * generator.number(in: 1...4))]
    }
    let earlier = review.sessions.map { $0.id }
    if !earlier.isEmpty {
      if generator.chance(25) {
        session.after = [
          Precedence(session: generator.pick(earlier), minGapMinutes: generator.pick([0, 0, 40]))
        ]
      }
      if generator.chance(15) { session.notSameDay = [generator.pick(earlier)] }
      if generator.chance(20) { session.notSameTime = [generator.pick(earlier)] }
    }
    if generator.chance(12) {
      session.pin.start = generator.pick(review.days).hours.start + 30 * generator.number(in: 0...3)
    }
    if generator.chance(8) { session.pin.room = generator.pick(review.rooms).id }
    if generator.chance(10) {
      session.pin.reviewers = generator.some(review.reviewers, atMost: 2).map { $0.id }
    }
    review.sessions.append(session)
  }
}
