public import CivilTime
public import ReviewModel

/// A week as large and as mixed as real ones are, for what people will look at.
///
/// The sessions follow `guide/domain.md`; councils, people and names are invented.
extension Review {
  /// Some fifty sessions in the week from a Monday, eight reviewers, one of them "TBC", seven rooms on three sites,
  /// some hundred people of seven agencies, young people and parents among them.
  public static func fieldworkWeek(from monday: CivilDate = .monday) -> Review {
    var review = Review(
      id: "exampleton", title: "Safeguarding children peer review", commissionedOn: monday - 84,
      fieldworkStart: monday)
    review.council = "Exampleton City Council"
    review.contacts = [
      Contact(role: "council contact", name: "Kit Sampleton", email: "contact@example.org")
    ]
    let lunch = LunchBreak(from: .at(12), to: .at(14), minutes: 45)
    review.days = (0..<5).map {
      WorkingDay(date: monday + $0, start: .at(8, 30), end: .at(18), lunch: lunch)
    }
    review.themes = themeNames.enumerated().map {
      Theme(id: ThemeID(String($0.offset + 1)), name: $0.element)
    }
    review.sites = [
      Site(id: SiteID("town-hall"), name: "Town Hall", address: "1 Example Square"),
      Site(id: SiteID("hub"), name: "Northside Hub", address: "22 Sample Road"),
      Site(id: SiteID("station"), name: "Central Police Station"),
    ]
    review.travel = [
      TravelTime(from: SiteID("town-hall"), to: SiteID("hub"), minutes: 30),
      TravelTime(from: SiteID("town-hall"), to: SiteID("station"), minutes: 15),
      TravelTime(from: SiteID("hub"), to: SiteID("station"), minutes: 30),
    ]
    review.rooms = roomRows.map {
      Room(
        id: RoomID($0.0), name: $0.1, site: SiteID($0.2), capacity: $0.3,
        features: ["step-free"])
    }
    review.reviewers = reviewerRows.map { id, role, name in
      Reviewer(
        id: ReviewerID(id), name: name, role: Role(role), organisation: "Sampleshire Council",
        email: id.lowercased() + "@example.org", themes: review.themes.map { $0.id },
        isPlaceholder: name == "TBC")
    }
    for row in sessionRows { review.addSession(row, from: monday) }
    return review
  }

  private mutating func addSession(_ row: SessionRow, from monday: CivilDate) {
    var session = Session(id: SessionID(row.id), title: row.title, minutes: row.minutes)
    session.kind = row.kind
    session.statedHeadcount = row.people
    session.themes = row.themes.map { ThemeID(String($0)) }
    session.isContact = row.kind != .teamMeeting
    for role in row.roles {
      session.team.named += reviewers.filter { $0.id.text == role }.map { $0.id }
    }
    session.team.min = session.team.named.count
    session.team.max = session.team.named.count
    if let start = row.fixed {
      session.pin.start = CivilMinute(monday + start.day, .at(start.hour, start.minute))
    }
    if let agency = row.agency {
      for index in 0..<Swift.min(row.people, 8) {
        let isProtected = agency == "Young people and families"
        people.append(
          Person(
            id: PersonID(row.id + "-" + String(index + 1)),
            name: inventedName(people.count), agency: agency,
            jobTitle: isProtected || row.people < 4 ? row.title : "Practitioner",
            email: "person" + String(people.count) + "@example.org", isAnonymous: isProtected,
            availability: index == 0
              ? Availability(available: days.map { $0.hours }) : .neverAsked))
        session.participants.append(people[people.count - 1].id)
      }
    }
    sessions.append(session)
  }
}

extension Plan {
  /// A plan that places the fixed sessions first and then the longest, each at the first time and in the smallest
  /// room at which nobody is met twice and every reviewer has half an hour before the next session.
  ///
  /// The sessions of the review must name their teams. The plan keeps every rule on
  /// ``Review/fieldworkWeek(from:)``, and is far from the best.
  ///
  /// - Returns: The plan, without a verdict.
  public static func firstFit(for review: Review) -> Plan {
    var plan = Plan(review: review.id)
    var taken: [(span: TimeSpan, session: Session, room: RoomID?)] = []
    let rooms = review.rooms.sorted { $0.capacity < $1.capacity }
    for session in review.sessions.sorted(by: {
      ($0.pin.start == nil ? 1 : 0, -$0.minutes) < ($1.pin.start == nil ? 1 : 0, -$1.minutes)
    }) {
      let starts = session.pin.start.map { [$0] } ?? review.starts(for: session)
      let seats = session.headcount + session.team.named.count
      search: for start in starts {
        let span = TimeSpan(from: start, minutes: session.minutes)
        let near = taken.filter { $0.span.overlaps(span, keeping: 30) }
        let busy = taken.filter { $0.span.overlaps(span) }
        let lunch = TimeSpan(from: CivilMinute(start.date, .at(12)), minutes: 45)
        guard session.pin.start != nil || !span.overlaps(lunch),
          session.pin.start != nil
            || !near.contains(where: { other in
              other.session.team.named.contains { session.team.named.contains($0) }
            }),
          !near.contains(where: { other in
            other.session.participants.contains { session.participants.contains($0) }
          })
        else { continue }
        for room in rooms
        where room.capacity >= seats && !busy.contains(where: { $0.room == room.id }) {
          taken.append((span, session, room.id))
          plan.assignments.append(
            Assignment(
              session: session.id, start: start, room: room.id, reviewers: session.team.named))
          break search
        }
      }
    }
    let placed = Set(plan.assignments.map { $0.session })
    plan.unscheduled = review.sessions.map { $0.id }.filter { !placed.contains($0) }
    return plan
  }
}

extension Review {
  /// Every start on the grid inside a working day, spread over the week.
  fileprivate func starts(for session: Session) -> [CivilMinute] {
    let first = (session.title.utf8.count * 7) % days.count
    return (0..<days.count).flatMap { offset in
      let hours = days[(first + offset) % days.count].hours
      return stride(from: 30, through: hours.minutes - session.minutes, by: gridMinutes).map {
        hours.start + $0
      }
    }
  }
}

private struct SessionRow {
  var id: String
  var title: String
  var kind: SessionKind
  var minutes: Int
  var people: Int
  var agency: String?
  var themes: [Int]
  var roles: [String]
  var fixed: (day: Int, hour: Int, minute: Int)?

  init(
    _ id: String, _ title: String, _ kind: SessionKind, _ minutes: Int, _ people: Int,
    _ agency: String?, _ themes: [Int], _ roles: String, _ fixed: (Int, Int, Int)? = nil
  ) {
    (self.id, self.title, self.kind, self.minutes) = (id, title, kind, minutes)
    (self.people, self.agency, self.themes) = (people, agency, themes)
    self.roles = roles.split(separator: " ").map { String($0) }
    self.fixed = fixed.map { (day: $0.0, hour: $0.1, minute: $0.2) }
  }
}

private let everybody = "TL MP OP1 OP2 HP PP AP RM"

private let themeNames = [
  "Effective practice, service delivery and the voice of the child",
  "Outcomes, impact and performance", "Working together", "Capacity and managing resources",
  "Vision, strategy and leadership",
]

private let roomRows: [(String, String, String, Int)] = [
  ("Council Chamber", "Council Chamber", "town-hall", 80), ("Cedar", "Cedar", "town-hall", 24),
  ("Elm", "Elm", "town-hall", 14), ("Oak", "Oak", "town-hall", 8),
  ("Base", "Base room", "town-hall", 10), ("Hub Hall", "Hub Hall", "hub", 20),
  ("Interview 2", "Interview room 2", "station", 8),
]

private let reviewerRows: [(String, String, String)] = [
  ("TL", "teamLeader", "Morgan Exemplar"), ("MP", "memberPeer", "Cllr Robin Specimen"),
  ("OP1", "officerPeer", "Alex Placeholder"), ("OP2", "officerPeer", "TBC"),
  ("HP", "healthPeer", "Sam Instance"), ("PP", "policePeer", "Jo Facsimile"),
  ("AP", "analystPeer", "Chris Prototype"), ("RM", "reviewManager", "Pat Template"),
]

private func inventedName(_ number: Int) -> String {
  let first = [
    "Ashby", "Blythe", "Corin", "Darcy", "Ellery", "Farren", "Garnet", "Hollis", "Indra",
  ]
  let last = [
    "Mockridge", "Fauxley", "Testerton", "Dummett", "Stubbs", "Fixture", "Shamwell", "Feignton",
  ]
  return first[number % first.count] + " " + last[(number / first.count) % last.count] + "-"
    + String(number)
}

private let sessionRows: [SessionRow] = [
  .init("F01", "Team briefing", .teamMeeting, 60, 0, nil, [], everybody, (0, 8, 30)),
  .init(
    "F02", "Opening meeting of senior managers", .meeting, 75, 18, nil, [3, 5], everybody,
    (0, 9, 45)),
  .init("F03", "Team meeting", .teamMeeting, 45, 0, nil, [], everybody, (0, 17, 0)),
  .init("F04", "Team meeting", .teamMeeting, 45, 0, nil, [], everybody, (1, 17, 0)),
  .init("F05", "Team meeting", .teamMeeting, 45, 0, nil, [], everybody, (2, 17, 0)),
  .init("F11", "Synthesis", .teamMeeting, 120, 0, nil, [], everybody, (3, 15, 30)),
  .init("F12", "Presentation preparation", .teamMeeting, 180, 0, nil, [], everybody, (4, 8, 30)),
  .init("F14", "Feedback presentation", .feedback, 60, 50, nil, [], everybody, (4, 13, 0)),
  .init("F15", "Prioritisation workshop", .workshop, 120, 40, nil, [], everybody, (4, 14, 15)),
  .init("E01", "Director of Children's Services", .interview, 60, 1, "Council", [5, 4], "TL RM"),
  .init("E02", "Chief Executive", .interview, 45, 1, "Council", [5], "TL MP"),
  .init("E03", "Leader of the Council", .interview, 45, 1, "Council", [5], "MP TL"),
  .init("E04", "Lead Member for Children", .interview, 60, 1, "Council", [5, 4], "MP OP1"),
  .init(
    "E05", "Independent chair of the Safeguarding Children Board", .interview, 60, 1, "LSCB",
    [3, 5], "TL PP"),
  .init("E06", "Assistant Director, social care", .interview, 60, 1, "Council", [1, 4], "OP1 TL"),
  .init(
    "E07", "Assistant Director, education and early help", .interview, 60, 2, "Council", [1, 3],
    "OP2 MP"),
  .init(
    "E08", "Police divisional and public protection commanders", .interview, 60, 2, "Police", [3],
    "PP TL"),
  .init(
    "E09", "Clinical commissioning: accountable officer and director of nursing", .interview, 60, 2,
    "Health", [3, 4], "HP AP"),
  .init(
    "E10", "Designated and named nurse and doctor", .interview, 60, 3, "Health", [3, 1], "HP OP1"),
  .init(
    "E11", "Head of safeguarding and quality assurance", .interview, 60, 2, "Council", [2, 1],
    "OP1 AP"),
  .init(
    "E12", "Board business manager and performance lead", .interview, 60, 2, "LSCB", [2, 3], "AP RM"
  ),
  .init("E13", "Performance and data manager", .interview, 60, 2, "Council", [2], "AP OP2"),
  .init("E14", "Front door manager", .interview, 60, 1, "Council", [1, 3], "OP1 PP"),
  .init("E15", "Principal social worker", .interview, 45, 2, "Council", [4, 1], "OP2 OP1"),
  .init("E16", "Finance and commissioning leads", .interview, 60, 2, "Council", [4], "AP MP"),
  .init(
    "E17", "Scrutiny chair and opposition spokespersons", .interview, 45, 3, "Elected members", [5],
    "MP RM"),
  .init(
    "E18", "Youth offending, probation and Cafcass managers", .interview, 60, 3, "Justice", [3],
    "PP OP2"),
  .init(
    "E19", "Child mental health manager and commissioner", .interview, 45, 2, "Health", [3, 1],
    "HP OP2"),
  .init(
    "G20", "Social workers: referral and assessment", .focusGroup, 75, 9, "Council", [1, 4],
    "OP1 HP"),
  .init(
    "G21", "Social workers: long term and children in care", .focusGroup, 75, 9, "Council", [1, 4],
    "OP2 PP"),
  .init("G22", "Newly qualified social workers", .focusGroup, 60, 7, "Council", [4, 1], "OP2 MP"),
  .init("G23", "Team managers", .focusGroup, 75, 9, "Council", [1, 4], "OP1 TL"),
  .init(
    "G24", "Independent reviewing officers and conference chairs", .focusGroup, 60, 7, "Council",
    [1, 2], "OP2 AP"),
  .init("G25", "Early help practitioners", .focusGroup, 90, 11, "Council", [1, 3], "OP2 HP MP"),
  .init(
    "G26", "Health visitors, school nurses and midwives", .focusGroup, 75, 9, "Health", [1, 3],
    "HP OP1"),
  .init(
    "G27", "General practitioners and hospital doctors", .focusGroup, 45, 5, "Health", [3], "HP TL"),
  .init("G28", "Head teachers", .focusGroup, 75, 8, "Schools", [3, 1], "OP2 MP"),
  .init(
    "G29", "Designated safeguarding leads in schools", .focusGroup, 60, 9, "Schools", [3, 1],
    "OP1 PP"),
  .init(
    "G30", "Child abuse investigation and response officers", .focusGroup, 60, 7, "Police", [3, 1],
    "PP OP1"),
  .init("G31", "Foster carers", .focusGroup, 60, 7, "Young people and families", [1], "OP1 MP"),
  .init(
    "G32", "Young people in care and care leavers", .focusGroup, 60, 6, "Young people and families",
    [1], "OP2 MP HP"),
  .init(
    "G33", "Parents and carers", .focusGroup, 60, 5, "Young people and families", [1], "HP OP1"),
  .init(
    "G34", "Safeguarding board members and sub-group chairs", .focusGroup, 75, 11, "LSCB", [3, 5],
    "TL PP"),
  .init("G35", "Scrutiny panel members", .focusGroup, 60, 7, "Elected members", [5, 2], "MP RM"),
  .init(
    "G36", "Voluntary sector chief officers", .focusGroup, 60, 7, "Voluntary", [3, 4], "MP RM"),
  .init(
    "G37", "Front-line staff of commissioned services", .focusGroup, 60, 7, "Voluntary", [1, 3],
    "OP2 PP"),
  .init("V01", "Visit to the front door", .siteVisit, 90, 6, "Police", [1, 3], "PP OP1 HP"),
  .init("V02", "Visit to the children's centre", .siteVisit, 90, 5, "Health", [1], "OP2 MP"),
  .init("C01", "Case mapping with practitioners", .caseMapping, 120, 16, nil, [1, 3], "OP1 PP HP"),
  .init("C02", "Case records read-back", .interview, 60, 3, "Council", [2, 1], "AP OP1"),
]
