import CivilTime
public import ReviewModel

/// Small reviews at random that use the keys of `review-format.md`, in the ways that catch a
/// reader or a judge out: windows off the grid and overlapping, an `available` that is empty, journeys
/// that take longer in one row than in the next, days of different hours, pins of each part.
///
/// Each is free of errors (``Review/validate(at:)``), but few can be solved.
public struct RandomReview {
  var generator: SeededGenerator
  var review: Review

  /// The review that a seed gives; an equal seed gives an equal review.
  public static func review(seed: UInt64) -> Review {
    var random = RandomReview(seed: seed)
    random.addSettings()
    random.addDays()
    random.addThemesAndSites()
    random.addRooms()
    random.addPeople()
    random.addReviewers()
    random.addSessions()
    return random.review
  }

  /// The review that a seed gives, with everything else that a week can say: links, longer hours, parts of rooms,
  /// meals, choices of participants and more.
  public static func richReview(seed: UInt64) -> Review {
    var random = RandomReview(seed: seed)
    random.review = review(seed: seed)
    random.addLongHours()
    random.addPartsOfRooms()
    random.addArrangements()
    return random.review
  }

  private init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    // One week in winter, one that the clocks change after, one in summer.
    let start = CivilDate.monday + 7 * generator.pick([0, 7, 17])
    review = Review(
      id: "random-" + String(seed), title: "Review " + String(seed) + " — “é”",
      commissionedOn: start - 84, fieldworkStart: start)
  }

  private mutating func addSettings() {
    if generator.chance(70) { review.council = "Newtown & Oldham\tCouncil" }
    if generator.chance(20) { review.timeZone = "Europe/Dublin" }
    review.leadInWeeks = generator.pick([12, 12, 11, 13, 0])
    review.gridMinutes = generator.pick([5, 10, 15, 15, 30])
    let grid = review.gridMinutes
    if generator.chance(70) {
      review.rules.maxSessionsPerDay = generator.number(in: 1...4)
      review.rules.maxRunMinutes = generator.pick([60, 90, 150, 180])
      review.rules.breakMinutes = generator.pick([0, 10, 15, 20])
      review.rules.turnaroundMinutes = generator.pick([0, 5, grid, 20])
      review.rules.longDayMinutes = generator.pick([45, 100, 300])
      review.rules.maxParallel = generator.number(in: 0...3)
    }
    if generator.chance(50) {
      for price in Price.allCases where generator.chance(60) {
        review.weights[price] = generator.number(in: 0...99)
      }
    }
    review.contacts = [
      Contact(role: "council contact", name: "To be named", email: "contact@council.example.org"),
      Contact(role: "review manager", name: "", email: ""),
    ]
  }

  private mutating func addDays() {
    let start = review.fieldworkStart
    let leadIn = (0..<generator.number(in: 1...2)).map { start - 13 + $0 }
    let onSite = (0..<generator.number(in: 1...3)).map { start + $0 }
    for date in leadIn + onSite {
      let opens = generator.number(in: 8 * 12...10 * 12) * 5
      let closes = generator.number(in: 15 * 12...18 * 12) * 5
      guard let from = TimeOfDay(minutes: opens), let to = TimeOfDay(minutes: closes) else {
        continue
      }
      review.days.append(WorkingDay(date: date, start: from, end: to, lunch: lunch()))
    }
    // The order of the list is not the order of time.
    if generator.chance(20) { review.days.reverse() }
  }

  private mutating func lunch() -> LunchBreak? {
    guard generator.chance(70) else { return nil }
    let opens = 11 * 60 + generator.pick([0, 7, 30, 45])
    let minutes = generator.pick([20, 30, 45])
    guard let from = TimeOfDay(minutes: opens),
      let to = TimeOfDay(minutes: opens + minutes + generator.pick([0, 10, 60, 90]))
    else { return nil }
    return LunchBreak(from: from, to: to, minutes: minutes)
  }

  private mutating func addThemesAndSites() {
    review.themes = (1...generator.number(in: 2...4)).map {
      Theme(id: ThemeID("T" + String($0)), name: "Theme " + String($0))
    }
    review.sites = [
      Site(id: SiteID("hall"), name: "Town Hall", address: "1 High Street\nNewtown"),
      Site(id: SiteID("hub"), name: "Family hub"),
      Site(id: SiteID("court"), name: "Court", address: ""),
    ]
    let (hall, hub, court) = (review.sites[0].id, review.sites[1].id, review.sites[2].id)
    review.travel = [
      TravelTime(from: hall, to: hub, minutes: generator.pick([10, 20, 25])),
      TravelTime(from: court, to: hall, minutes: generator.pick([0, 15])),
    ]
    // The way back, stated again and otherwise: the last row counts.
    if generator.chance(50) { review.travel.append(TravelTime(from: hub, to: hall, minutes: 35)) }
    if generator.chance(20) { review.travel.append(TravelTime(from: hub, to: hub, minutes: 5)) }
  }

  private mutating func addRooms() {
    for number in 1...generator.number(in: 2...4) {
      review.rooms.append(
        Room(
          id: RoomID("room " + String(number)), name: "Room " + String(number),
          site: generator.chance(80) ? generator.pick(review.sites).id : nil,
          capacity: generator.number(in: 2...25),
          features: generator.some(["private", "screen", "step-free"], atMost: 3),
          availability: availability()))
    }
  }

  private mutating func addPeople() {
    for number in 1...generator.number(in: 3...7) {
      let manager =
        generator.chance(30) && number > 1
        ? PersonID("P" + String(generator.number(in: 1...number - 1))) : nil
      review.people.append(
        Person(
          id: PersonID("P" + String(number)), name: "Post holder " + String(number),
          agency: generator.chance(80) ? generator.pick(agencies) : nil,
          jobTitle: generator.chance(70) ? "Head of service " + String(number) : nil,
          email: generator.chance(50) ? "p" + String(number) + "@nhs.example.org" : nil,
          lineManager: manager, isAnonymous: generator.chance(20), availability: availability()))
    }
  }

  private mutating func addReviewers() {
    for number in 1...generator.number(in: 2...5) {
      review.reviewers.append(
        Reviewer(
          id: ReviewerID("V" + String(number)), name: generator.chance(50) ? "TBC" : "Reviewer",
          role: generator.pick(Array(Role.usual.prefix(4)) + [Role("off-site peer")]),
          organisation: generator.chance(50) ? "Elsewhere Council" : nil,
          email: generator.chance(50) ? "v" + String(number) + "@elsewhere.example.org" : nil,
          themes: generator.some(review.themes, atMost: 2).map { $0.id },
          conflicts: generator.some(
            agencies + ["P1", "P2"], atMost: generator.pick([0, 0, 1, 2])),
          availability: availability(), isPlaceholder: generator.chance(20),
          countsInBalance: generator.chance(85)))
    }
  }

  var agencies: [String] { ["Council", "NHS", "Police"] }
}

extension RandomReview {
  mutating func availability() -> Availability {
    var result = Availability.neverAsked
    if generator.chance(25) {
      result.available = spans(atMost: 4)
    } else if generator.chance(20) {
      // Asked, and free throughout.
      result.available = review.days.map { $0.hours }
    }
    if generator.chance(25) { result.unavailable = shortSpans() }
    return result
  }

  /// Long windows, some of which touch or overlap; sometimes none at all.
  mutating func spans(atMost limit: Int) -> [TimeSpan] {
    var result: [TimeSpan] = []
    for _ in 0..<generator.number(in: 0...limit) {
      let day = generator.pick(review.days)
      if let last = result.last, generator.chance(30) {
        result.append(TimeSpan(from: last.end - generator.pick([0, 30]), minutes: 120))
      } else {
        let start = day.hours.start + generator.number(in: -60...240)
        result.append(TimeSpan(from: start, minutes: generator.number(in: 90...600)))
      }
    }
    return result
  }

  /// Short times off the grid, at least one.
  private mutating func shortSpans() -> [TimeSpan] {
    (0...generator.number(in: 0...2)).map { _ in
      let start = generator.pick(review.days).hours.start + generator.number(in: 0...400)
      return TimeSpan(from: start, minutes: generator.number(in: 1...180))
    }
  }
}
