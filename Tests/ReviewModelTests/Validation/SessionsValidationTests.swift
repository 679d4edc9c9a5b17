import CivilTime
import ReviewModel
import TestSupport
import Testing

struct `Validation of sessions` {
  @Test(arguments: [
    (0, "0 is too small. Write 1 or more."),
    (-15, "-15 is too small. Write 1 or more."),
    (
      50,
      "50 minutes is not a multiple of the timetable's grid of 15 minutes. Write 45 or 60, or set \"Timetable grid\" in review.csv to \"5 min\"."
    ),
    (
      5,
      "5 minutes is not a multiple of the timetable's grid of 15 minutes. Write 15, or set \"Timetable grid\" in review.csv to \"5 min\"."
    ),
  ])
  func `a length that the grid does not hold is an error`(minutes: Int, message: String) {
    #expect(
      told(.small([.small("A", minutes: minutes)]))
        == ["error FW303 sessions[0].minutes: " + message])
  }

  @Test func `every reference of a session must point at something`() {
    let session = Session.small("A") {
      $0.participants = [PersonID("x")]
      $0.optionalParticipants = [PersonID("x")]
      $0.themes = [ThemeID("x")]
      $0.team.named = [ReviewerID("x")]
      $0.site = SiteID("x")
      $0.rooms = [RoomID("x")]
      $0.needsRoom = false
      $0.after = [Precedence(session: SessionID("x"))]
      $0.preferAfter = [SessionID("x")]
      $0.notSameDay = [SessionID("x")]
      $0.notSameTime = [SessionID("x")]
      $0.pin = Pin(room: RoomID("x"), reviewers: [ReviewerID("x")])
    }
    let review = Review.small([session]) {
      $0.rooms = []
      $0.reviewers = []
    }
    let places = told(review).filter { $0.hasPrefix("error FW302") }
      .compactMap {
        $0.split(separator: ":").first.map { String($0.dropFirst("error FW302 ".count)) }
      }
    #expect(
      places == [
        "sessions[0].participants[0]", "sessions[0].optionalParticipants[0]",
        "sessions[0].themes[0]", "sessions[0].team.named[0]", "sessions[0].site",
        "sessions[0].rooms[0]",
        "sessions[0].after[0].session", "sessions[0].preferAfter[0]", "sessions[0].notSameDay[0]",
        "sessions[0].notSameTime[0]", "sessions[0].pinned.room", "sessions[0].pinned.reviewers[0]",
      ])
  }

  @Test func `the nearest reference is offered`() {
    let review = Review.small([.small("A") { $0.participants = [PersonID("HEAD-1")] }]) {
      $0.people = [
        Person(id: PersonID("HEAD-01"), name: ""), Person(id: PersonID("DCS"), name: ""),
      ]
    }
    #expect(
      told(review) == [
        "error FW302 sessions[0].participants[0]: There is no person \"HEAD-1\" in this review. Perhaps "
          + "\"HEAD-01\" is meant."
      ])
  }

  @Test func `a session that refers to itself is an error wherever it does`() {
    let session = Session.small("A") {
      $0.after = [Precedence(session: SessionID("A"))]
      $0.preferAfter = [SessionID("A")]
      $0.notSameDay = [SessionID("A")]
      $0.notSameTime = [SessionID("A")]
    }
    #expect(
      told(.small([session])) == [
        "error FW306 sessions[0].after[0].session: \"A\" refers to itself here. Name another session.",
        "error FW306 sessions[0].preferAfter[0]: \"A\" refers to itself here. Name another session.",
        "error FW306 sessions[0].notSameDay[0]: \"A\" refers to itself here. Name another session.",
        "error FW306 sessions[0].notSameTime[0]: \"A\" refers to itself here. Name another session.",
      ])
  }

  @Test func `negative numbers are errors`() {
    let session = Session.small("A") {
      $0.statedHeadcount = -1
      $0.priority = -2
      $0.team.min = -3
      $0.team.roles = [RoleRequirement(anyOf: [Role("policePeer")], count: -4)]
      $0.after = [Precedence(session: SessionID("B"), minGapMinutes: -5)]
    }
    #expect(
      told(.small([session, .small("B")])) == [
        "error FW303 sessions[0].headcount: -1 is too small. Write 0 or more.",
        "error FW303 sessions[0].team.min: -3 is too small. Write 0 or more.",
        "error FW303 sessions[0].team.roles[0].count: -4 is too small. Write 0 or more.",
        "error FW303 sessions[0].after[0].minGapMinutes: -5 is too small. Write 0 or more.",
        "error FW303 sessions[0].priority: -2 is too small. Write 0 or more.",
      ])
  }

  @Test func `a team with more at least than at most is an error`() {
    let session = Session.small("A") {
      $0.team.min = 2
      $0.team.max = 1
    }
    #expect(
      told(.small([session])) == [
        "error FW303 sessions[0].team.min: The least number of reviewers, 2, is more than the most, 1. "
          + "Perhaps the two were swapped."
      ])
  }

  @Test func `a team larger than the peer team is a warning`() {
    #expect(
      told(.small([.small("A") { $0.team.min = 3 }])) == [
        "warning FW311 sessions[0].team.min: 3 reviewers are asked for, but the team has 2. Ask for fewer."
      ])
  }

  @Test func `more names than the team may have is a warning`() {
    let session = Session.small("A") {
      $0.team.max = 1
      $0.team.named = [ReviewerID("PP"), ReviewerID("HP"), ReviewerID("PP")]
    }
    #expect(
      told(.small([session])) == [
        "warning FW313 sessions[0].team.named[2]: The reviewer \"PP\" is named here twice. Delete one of the "
          + "two.",
        "warning FW311 sessions[0].team.max: 2 reviewers are asked for by name, but at most 1 may attend. "
          + "Raise the most to 2, or name fewer.",
      ])
  }

  @Test func `a role that too few reviewers have is a warning`() {
    let session = Session.small("A") {
      $0.team.roles = [
        RoleRequirement(anyOf: [Role("memberPeer"), Role("policePeer")], count: 2),
        RoleRequirement(anyOf: [], count: 1),
      ]
    }
    #expect(
      told(.small([session])) == [
        "warning FW311 sessions[0].team.roles[0].anyOf: 2 of the role member peer or police peer must "
          + "attend, but the team has 1. Correct the role, or ask for fewer.",
        "warning FW311 sessions[0].team.roles[1].anyOf: A reviewer is asked for, but no role that they may "
          + "have. Correct the role, or ask for fewer.",
      ])
  }

  @Test func `somebody both required and optional is a warning`() {
    let session = Session.small("A") {
      $0.participants = [PersonID("P1")]
      $0.optionalParticipants = [PersonID("P1")]
    }
    #expect(
      told(.small([session]) { $0.people = [Person(id: PersonID("P1"), name: "")] }) == [
        "warning FW312 sessions[0].optionalParticipants[0]: \"P1\" must be there, and is also listed as "
          + "optional. Delete one of the two."
      ])
  }

  @Test func `a session that no room suits is a warning at what rules the rooms out`() {
    let message =
      "No room is at the right site, on the session's list and equipped as it needs. Add such a "
      + "room, or ask for less."
    let review = Review.small([
      .small("A") { $0.site = SiteID("hub") }, .small("B") { $0.roomFeatures = ["private"] },
    ]) { $0.sites = [Site(id: SiteID("hub"), name: "")] }
    #expect(
      told(review) == [
        "warning FW311 sessions[0].site: " + message,
        "warning FW311 sessions[1].roomFeatures: " + message,
      ])
    #expect(
      told(.small([.small("A")]) { $0.rooms = [] })
        == ["warning FW311 sessions[0].needsRoom: " + message])
  }

  @Test func `a session that is too large for every room that suits is a warning`() {
    let session = Session.small("A") {
      $0.statedHeadcount = 19
      $0.team.min = 2
    }
    #expect(
      told(.small([session])) == [
        "warning FW311 sessions[0].headcount: 19 people and 2 reviewers need 21 seats; the largest room that "
          + "suits, \"R1\", has 20. Allow a larger room, or split the session."
      ])
    #expect(told(.small([session]) { $0.rooms[0].capacity = 21 }) == [])
  }

  @Test func `a session whose phase has no day is a warning`() {
    #expect(
      told(.small([.small("A") { $0.phase = .leadIn }])) == [
        "warning FW311 sessions[0].phase: The review has no day before the fieldwork week, so this cannot "
          + "be held. Add the day."
      ])
  }

  @Test func `a session longer than every day is a warning`() {
    #expect(
      told(.small([.small("A", minutes: 495)])) == [
        "warning FW311 sessions[0].minutes: No day is long enough for 495 minutes. Shorten the session."
      ])
  }

  @Test func `a session longer than each of its times is a warning, where touching times are one`()
  {
    let (morning, midday) = (CivilDate.monday.hours(9, 10), CivilDate.monday.hours(10, 11))
    let session = Session.small("A", minutes: 90) { $0.windows = [morning] }
    #expect(
      told(.small([session])) == [
        "warning FW311 sessions[0].windows: None of its times is long enough for 90 minutes. Widen one of "
          + "them, or shorten the session."
      ])
    #expect(told(.small([.small("A", minutes: 90) { $0.windows = [midday, morning] }])) == [])
  }

  @Test func `empty windows and wishes are errors`() {
    let session = Session.small("A") {
      $0.windows = [CivilDate.monday.hours(10, 9)]
      $0.preferred = [CivilDate.monday.hours(9, 17), CivilDate.monday.hours(17, 9)]
    }
    #expect(
      told(.small([session])).map { $0.prefix(45) } == [
        "error FW304 sessions[0].windows[0]: This time",
        "error FW304 sessions[0].preferred[1]: This ti",
      ])
  }

  @Test func `a fixed start off the grid and a fixed room that is not needed are warnings`() {
    let session = Session.small("A") {
      $0.needsRoom = false
      $0.pin = Pin(start: CivilDate.monday.at(9, 10), room: RoomID("R1"))
    }
    #expect(
      told(.small([session])) == [
        "warning FW311 sessions[0].pinned.start: The fixed start, Monday 4 February, 9:10am, is not on the "
          + "grid of 15 minutes. Fix another start, or choose a finer grid.",
        "warning FW312 sessions[0].pinned.room: A room is fixed for a session that takes none. Take the room "
          + "out, or let the session need one.",
      ])
  }
}
