import CivilTime
import Engine
import ReviewModel

/// A review made around a hidden plan, so that it can be solved: what the benchmark adds.
///
/// Reviewers keep a quarter of an hour between sessions and nobody meets over lunch, so the hidden plan obeys every
/// rule; wishes, themes and seats are drawn at random, so the hidden plan is far from a good one.
struct PlantedReview {
  private var random: SplitMix64
  private var review: Review
  private let teamSize: Int
  /// Busy quarter-hours of the hidden plan, by reviewer or room.
  private var reviewerBusy: [Set<Int>]
  private var roomBusy: [Set<Int>]

  /// Makes a review of some sessions; the seed decides everything about it.
  static func review(sessions: Int, seed: UInt64) -> Review {
    var planted = PlantedReview(sessions: sessions, seed: seed)
    for number in 0..<sessions { planted.plant(number) }
    return planted.review
  }

  private init(sessions: Int, seed: UInt64) {
    random = SplitMix64(seed: seed)
    teamSize = max(8, sessions / 6)
    // Monday 1 February 2027, twelve weeks and more after commissioning.
    let monday = CivilDate(dayNumber: 20_850)
    review = Review(
      id: "planted-\(sessions)", title: "A planted week of \(sessions) sessions",
      commissionedOn: monday - 98, fieldworkStart: monday)
    reviewerBusy = [Set<Int>](repeating: [], count: teamSize)
    roomBusy = [Set<Int>](repeating: [], count: max(8, sessions / 6))
    addWeek(from: monday)
  }

  private mutating func addWeek(from monday: CivilDate) {
    let time = { (hour: Int, minute: Int) in TimeOfDay(hour: hour, minute: minute) ?? .midday }
    review.days = (0..<5).map { day in
      WorkingDay(
        date: monday + day, start: time(9, 0), end: time(17, 30),
        lunch: LunchBreak(from: time(12, 0), to: time(14, 0), minutes: 30))
    }
    review.themes = (0..<8).map { Theme(id: ThemeID("theme\($0)"), name: "Theme \($0)") }
    review.sites = (0..<2).map { Site(id: SiteID("site\($0)"), name: "Site \($0)") }
    review.travel = [TravelTime(from: SiteID("site0"), to: SiteID("site1"), minutes: 15)]
    review.rooms = roomBusy.indices.map { number in
      Room(
        id: RoomID("room\(number)"), name: "Room \(number)",
        site: SiteID(number % 4 == 3 ? "site1" : "site0"), capacity: [12, 16, 20, 40][number % 4],
        features: number % 2 == 0 ? ["private", "step-free"] : ["private"])
    }
    review.reviewers = reviewerBusy.indices.map { number in
      Reviewer(
        id: ReviewerID("reviewer\(number)"), name: "Reviewer \(number)",
        role: Role.usual[number % Role.usual.count],
        themes: pick(3, from: review.themes.map { $0.id }))
    }
  }

  /// Adds a session where the hidden plan has room for it.
  private mutating func plant(_ number: Int) {
    for _ in 0..<200 {
      let minutes = [45, 60, 60, 75, 90][below(5)]
      let slots = minutes / 15
      let day = below(5)
      let start = below(34 - slots)
      // Quarter-hours 14 to 16 are lunch.
      if start < 17 && start + slots > 14 { continue }
      let span = day * 100 + start - 1..<day * 100 + start + slots + 1
      let team = pick(2 + below(2), from: Array(reviewerBusy.indices))
      let room = below(roomBusy.count)
      guard team.allSatisfy({ reviewerBusy[$0].isDisjoint(with: span) && hasRoom($0, on: day) }),
        roomBusy[room].isDisjoint(with: span)
      else { continue }
      for reviewer in team { reviewerBusy[reviewer].formUnion(span.dropFirst().dropLast()) }
      roomBusy[room].formUnion(span.dropFirst().dropLast())
      add(number, minutes: minutes, day: day, start: start, team: team, room: room)
      return
    }
  }

  /// Whether a reviewer has had fewer than five sessions' worth of a day in the hidden plan.
  private func hasRoom(_ reviewer: Int, on day: Int) -> Bool {
    reviewerBusy[reviewer].count { $0 / 100 == day } < 17
  }

  private mutating func add(
    _ number: Int, minutes: Int, day: Int, start: Int, team: [Int], room: Int
  ) {
    let begin = CivilMinute(review.days[day].date, review.days[day].start) + start * 15
    let person = PersonID("person\(number)")
    var interviewee = Person(id: person, name: "Person \(number)", agency: "Agency \(number % 9)")
    if below(2) == 0 {
      let from = begin - 15 * below(12)
      let to = begin + minutes + 15 * below(12)
      interviewee.availability = Availability(available: [TimeSpan(from: from, to: to)])
    }
    review.people.append(interviewee)
    var session = Session(
      id: SessionID("session\(number)"), title: "Interview \(number)", minutes: minutes)
    session.participants = [person]
    session.statedHeadcount = min(review.rooms[room].capacity - team.count, 1 + below(9))
    session.themes = pick(2, from: review.themes.map { $0.id })
    session.team.min = team.count
    session.team.max = team.count + below(2)
    session.team.roles = [RoleRequirement(anyOf: [review.reviewers[team[0]].role])]
    if below(3) == 0 { session.roomFeatures = Array(review.rooms[room].features.prefix(2)) }
    if below(4) == 0 {
      session.preferred = [review.days[below(5)].hours]
    }
    if number > 0, below(6) == 0 { session.preferAfter = [SessionID("session\(below(number))")] }
    review.sessions.append(session)
  }

  private mutating func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }

  private mutating func pick<Element>(_ count: Int, from list: [Element]) -> [Element] {
    var rest = list
    return (0..<min(count, list.count)).map { _ in rest.remove(at: below(rest.count)) }
  }
}
