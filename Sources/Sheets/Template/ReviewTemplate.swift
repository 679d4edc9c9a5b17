public import CivilTime
public import ReviewModel

extension ReviewSheets {
  /// A folder to begin with: every sheet with its headings and an example row, and `HELP.txt`.
  ///
  /// The examples make a tiny review that checks clean and can be solved, so that people can try every
  /// command before they have typed anything.
  ///
  /// `week` is any day of the fieldwork week. No milestones.csv is written where there are no milestones.
  ///
  /// - Returns: The files of the folder.
  public static func template(week: CivilDate, milestones: [MilestoneEntry] = []) -> [SheetFile] {
    let review = ReviewTemplate.review(from: week - week.weekday.rawValue)
    let help = SheetFile(
      name: "HELP.txt", bytes: HelpText.bytes(fieldworkStart: review.fieldworkStart))
    var extras = ReviewTemplate.extras(review)
    extras.milestones = milestones
    return write(review, keeping: extras) + [help]
  }
}

/// The review that `init` writes.
enum ReviewTemplate {
  /// A review of one session that starts on a Monday, with something in every sheet.
  static func review(from monday: CivilDate) -> Review {
    var review = Review(
      id: Review.usualReference(for: monday), title: "Safeguarding children peer review",
      commissionedOn: monday - 12 * 7, fieldworkStart: monday)
    review.council = "Example Council"
    review.days = days(from: monday)
    review.contacts = [
      Contact(role: "council contact", name: "To be named", email: "contact@council.example.org"),
      Contact(role: "review manager", name: "To be named", email: "manager@peers.example.org"),
    ]
    review.themes = [
      Theme(id: ThemeID("T1"), name: "Effective practice and the voice of the child")
    ]
    review.sites = [
      Site(id: SiteID("Civic"), name: "Civic Centre", address: "1 High Street"),
      Site(id: SiteID("Hub"), name: "Family hub", address: "2 Station Road"),
    ]
    review.travel = [
      TravelTime(from: review.sites[0].id, to: review.sites[1].id, minutes: 20)
    ]
    review.rooms = [
      Room(
        id: RoomID("Committee Room 1"), name: "Committee Room 1", site: review.sites[0].id,
        capacity: 16, features: ["private", "step-free"])
    ]
    review.people = [
      Person(
        id: PersonID("P01"), name: "Director of Children's Services", agency: "Example Council",
        jobTitle: "Director of Children's Services", email: "dcs@council.example.org",
        availability: Availability(available: review.days.prefix(2).map { $0.hours }))
    ]
    review.reviewers = [
      Reviewer(
        id: ReviewerID("TL"), name: "Team leader", role: Role("teamLeader"),
        organisation: "Another Council", email: "leader@peers.example.org",
        themes: [review.themes[0].id])
    ]
    review.sessions = [session(of: review)]
    return review
  }

  /// What only the sheets hold: a closed day, before the week so that the week stays whole, and the nation
  /// whose bank holidays count.
  static func extras(_ review: Review) -> SheetExtras {
    var extras = SheetExtras()
    let closed = review.fieldworkStart - 7
    extras.closed = [
      ClosedDays(
        dates: closed...closed, text: DateCell.write(closed),
        what: "Example: council offices closed")
    ]
    extras.settings = [ExtraSetting(name: "Nation for bank holidays", value: "England")]
    return extras
  }

  /// Monday to Friday, the last day shorter, as an example of a day that differs.
  private static func days(from monday: CivilDate) -> [WorkingDay] {
    let usual = WorkingWeek().days(from: monday, closed: [])
    return usual.map { day in
      var day = day
      if day.date.weekday == .friday { day.end = TimeOfDay(hour: 16, minute: 0) ?? day.end }
      return day
    }
  }

  private static func session(of review: Review) -> Session {
    var session = Session(
      id: SessionID("S01"), title: "Director of Children's Services", minutes: 60)
    session.participants = [PersonID("P01")]
    session.themes = [review.themes[0].id]
    (session.team.min, session.team.max) = (1, 2)
    session.team.roles = [RoleRequirement(anyOf: [Role("teamLeader")])]
    session.site = review.sites[0].id
    session.roomFeatures = ["private"]
    session.preferred = Array(review.days.prefix(1)).map {
      TimeSpan(from: $0.hours.start, to: CivilMinute($0.date, .midday))
    }
    return session
  }
}
