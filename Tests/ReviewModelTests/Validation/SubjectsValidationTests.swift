import CivilTime
import ReviewModel
import TestSupport
import Testing

struct `Validation of sites, rooms, reviewers and people` {
  @Test func `a reference used twice is an error at the second`() {
    let review = Review.small { $0.rooms.append(Room(id: RoomID("R1"), name: "", capacity: 1)) }
    #expect(
      told(review) == [
        "error FW301 rooms[1].id: The reference \"R1\" is already that of another room. Give one of the two "
          + "another reference."
      ])
  }

  @Test func `the same reference in two lists is no fault`() {
    #expect(told(.small { $0.sites = [Site(id: SiteID("R1"), name: "")] }) == [])
  }

  @Test func `an empty reference is an error in every list`() {
    let review = Review.small([.small("")]) {
      $0.themes = [Theme(id: ThemeID(""), name: "")]
      $0.sites = [Site(id: SiteID(""), name: "")]
      $0.rooms = [Room(id: RoomID(""), name: "", capacity: 9)]
      $0.reviewers[0].id = ReviewerID("")
      $0.people = [Person(id: PersonID(""), name: "")]
    }
    #expect(
      told(review) == [
        "error FW308 themes[0].id: This theme has no reference. Give it one.",
        "error FW308 sites[0].id: This site has no reference. Give it one.",
        "error FW308 rooms[0].id: This room has no reference. Give it one.",
        "error FW308 reviewers[0].id: This reviewer has no reference. Give it one.",
        "error FW308 people[0].id: This person has no reference. Give it one.",
        "error FW308 sessions[0].id: This session has no reference. Give it one.",
      ])
  }

  @Test func `a journey names sites that are there`() {
    let review = Review.small {
      $0.sites = [Site(id: SiteID("hall"), name: "")]
      $0.travel = [TravelTime(from: SiteID("hal"), to: SiteID("moon"), minutes: -5)]
    }
    #expect(
      told(review) == [
        "error FW302 travel[0].from: There is no site \"hal\" in this review. Perhaps \"hall\" is meant.",
        "error FW302 travel[0].to: There is no site \"moon\" in this review. Correct the reference, or add "
          + "the site.",
        "error FW303 travel[0].minutes: -5 is too small. Write 0 or more.",
      ])
  }

  @Test func `a journey with two lengths is a warning, in either direction`() {
    let review = Review.small {
      $0.sites = [Site(id: SiteID("A"), name: ""), Site(id: SiteID("B"), name: "")]
      $0.travel = [
        TravelTime(from: SiteID("A"), to: SiteID("B"), minutes: 10),
        TravelTime(from: SiteID("B"), to: SiteID("A"), minutes: 20),
      ]
    }
    #expect(
      told(review) == [
        "warning FW312 travel[1].minutes: The journey between \"B\" and \"A\" was already said to take 10 "
          + "minutes; the last entry counts. Delete one of the two."
      ])
  }

  @Test func `a journey said twice alike is no fault`() {
    let review = Review.small {
      $0.sites = [Site(id: SiteID("A"), name: ""), Site(id: SiteID("B"), name: "")]
      $0.travel = [
        TravelTime(from: SiteID("A"), to: SiteID("B"), minutes: 10),
        TravelTime(from: SiteID("B"), to: SiteID("A"), minutes: 10),
      ]
    }
    #expect(told(review) == [])
  }

  @Test func `a room is checked for its site, its seats and its times`() {
    let review = Review.small {
      $0.rooms[0].site = SiteID("hall")
      $0.rooms[0].capacity = -1
      $0.rooms[0].availability.available = [CivilDate.monday.hours(12, 9)]
    }
    #expect(
      told(review) == [
        "error FW302 rooms[0].site: There is no site \"hall\" in this review. Correct the reference, or add "
          + "the site.",
        "error FW303 rooms[0].capacity: -1 is too small. Write 0 or more.",
        "error FW304 rooms[0].available[0]: This time ends, Monday 4 February, 9am, no later than it begins, "
          + "Monday 4 February, midday. Perhaps the two were swapped.",
      ])
  }

  @Test func `a reviewer has a role, themes that are there and conflicts with somebody`() {
    let review = Review.small {
      $0.people = [Person(id: PersonID("P1"), name: "", agency: "Probation")]
      $0.reviewers[0].role = Role("")
      $0.reviewers[0].themes = [ThemeID("T1")]
      $0.reviewers[0].conflicts = ["P1", "Probation", "Probaton", "the moon"]
    }
    #expect(
      told(review) == [
        "error FW308 reviewers[0].role: This reviewer has no role. Write one, such as officerPeer.",
        "error FW302 reviewers[0].themes[0]: There is no theme \"T1\" in this review. Correct the reference, "
          + "or add the theme.",
        "warning FW302 reviewers[0].conflicts[2]: Nobody in this review is, or works for, \"Probaton\". "
          + "Perhaps \"Probation\" is meant.",
        "warning FW302 reviewers[0].conflicts[3]: Nobody in this review is, or works for, \"the moon\".",
      ])
  }

  @Test func `a person's line manager is another person of the review`() {
    let review = Review.small {
      $0.people = [
        Person(id: PersonID("P1"), name: "", lineManager: PersonID("P1")),
        Person(id: PersonID("P2"), name: "", lineManager: PersonID("P3")),
      ]
      $0.people[0].availability.unavailable = [CivilDate.monday.hours(9, 9)]
    }
    #expect(
      told(review) == [
        "warning FW312 people[0].lineManager: \"P1\" is their own line manager. Name another person.",
        "error FW304 people[0].unavailable[0]: This time ends, Monday 4 February, 9am, no later than it "
          + "begins, Monday 4 February, 9am. Perhaps the two were swapped.",
        "error FW302 people[1].lineManager: There is no person \"P3\" in this review. Perhaps \"P1\" is "
          + "meant.",
      ])
  }

  @Test func `references are compared byte for byte`() {
    // The same letter to a reader: one character, or a letter and an accent.
    let review = Review.small {
      $0.sites = [Site(id: SiteID("caf\u{E9}"), name: "")]
      $0.rooms[0].site = SiteID("cafe\u{301}")
    }
    #expect(told(review).count == 1)
  }
}
