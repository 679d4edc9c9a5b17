import CivilTime
import ReviewModel
import TestSupport
import Testing

@testable import Exports

struct DisclosureTests {
  private let alex = Person(
    id: PersonID("P1"), name: "Alex Example", agency: "Council", jobTitle: "Social worker",
    email: "alex@example.org")
  private let sam = Person(
    id: PersonID("P2"), name: "Sam Specimen", agency: "Council", jobTitle: "Social worker")
  private let group = Person(
    id: PersonID("G1"), name: "Kim Secret", agency: "Families", jobTitle: "Young people in care",
    isAnonymous: true)

  private func review(_ title: String = "Meeting", meeting people: Person...) -> Review {
    Review.small([
      .small("A") {
        $0.title = title; $0.participants = people.map { $0.id }
      }
    ]) {
      $0.people = people
      $0.reviewers = [
        Reviewer(
          id: ReviewerID("TL"), name: "Morgan Exemplar", role: Role("teamLeader")),
        Reviewer(id: ReviewerID("O1"), name: "Pat Template", role: Role("officerPeer")),
        Reviewer(id: ReviewerID("O2"), name: "Jo Model", role: Role("officerPeer")),
        Reviewer(id: ReviewerID("O3"), name: "TBC", role: Role("officerPeer"), isPlaceholder: true),
      ]
    }
  }

  private func interviewees(_ privacy: Privacy, _ people: Person...) -> [String] {
    var review = review()
    review.people = people
    review.sessions[0].participants = people.map { $0.id }
    return Disclosure(review, privacy).interviewees(of: review.sessions[0])
  }

  @Test func `full shows interviewees by name, those in one position together`() {
    #expect(
      interviewees(.full, alex, sam) == ["Alex Example, Sam Specimen (Social worker, Council)"])
  }

  @Test func `roles shows how many hold a position and nobody's name`() {
    #expect(interviewees(.roles, alex, sam) == ["2 × Social worker, Council"])
  }

  @Test func `public shows no interviewee at all`() {
    #expect(interviewees(.public, alex, sam, group) == [])
  }

  @Test(arguments: [Privacy.full, .roles])
  func `young people are a group at every level`(privacy: Privacy) {
    #expect(interviewees(privacy, group, group) == ["2 × Young people in care"])
  }

  @Test func `a group without a description is called a group`() {
    var unnamed = group
    (unnamed.jobTitle, unnamed.agency) = (nil, nil)
    #expect(interviewees(.full, unnamed) == ["Group"])
  }

  @Test func `somebody of whom nothing is known is a participant`() {
    #expect(
      interviewees(.roles, Person(id: PersonID("P"), name: "Alex Example")) == ["Participant"])
  }

  @Test func `a name that only says what somebody does is shown once`() {
    let head = Person(
      id: PersonID("P"), name: "Head of education", agency: "Council",
      jobTitle: "Head of Education and Schools")
    #expect(interviewees(.full, head) == ["Head of Education and Schools, Council"])
  }

  @Test func `full shows reviewers by name and role`() {
    let review = review()
    let words = Disclosure(review, .full)
    #expect(
      review.reviewers.map { words.reviewer($0) } == [
        "Morgan Exemplar (team leader)", "Pat Template (officer peer 1)",
        "Jo Model (officer peer 2)", "TBC officer peer",
      ])
  }

  @Test(arguments: [Privacy.roles, .public])
  func `the other levels show reviewers by role, numbered where several have it`(privacy: Privacy) {
    let review = review()
    let words = Disclosure(review, privacy)
    #expect(
      review.reviewers.map { words.reviewer($0) }
        == ["Team leader", "Officer peer 1", "Officer peer 2", "TBC officer peer"])
  }

  @Test func `a name in a title gives way to the position in roles`() {
    let review = review("Interview with Alex Example", meeting: alex)
    #expect(
      Disclosure(review, .roles).title(review.sessions[0])
        == "Interview with Social worker, Council")
  }

  @Test func `a name in a title gives way to nobody in particular in public`() {
    let review = review("Interview with Alex Example", meeting: alex)
    #expect(Disclosure(review, .public).title(review.sessions[0]) == "Interview with a participant")
  }

  @Test func `a name in a title stays in full, unless the person is protected`() {
    let review = review("Alex Example and Kim Secret", meeting: alex, group)
    #expect(
      Disclosure(review, .full).title(review.sessions[0])
        == "Alex Example and Young people in care")
  }

  @Test(arguments: Privacy.allCases)
  func `to an interviewee nobody is named or described, whatever the level`(privacy: Privacy) {
    let review = review("Alex Example meets Morgan Exemplar", meeting: alex)
    #expect(
      Disclosure(review, privacy, for: .participants).title(review.sessions[0])
        == "a participant meets Team leader")
  }

  @Test func `a session without a title goes by its reference`() {
    let review = review("  ")
    #expect(Disclosure(review, .full).title(review.sessions[0]) == "A")
  }

  @Test func `where young people are met is shown in full alone`() {
    let review = review(meeting: group)
    let entry = Timetable(
      review, .small(.small("A", CivilDate.monday.at(9)))
    ).entries[0]
    #expect(Disclosure(review, .full).place(entry) == "Room 1")
    #expect(Disclosure(review, .roles).place(entry) == "Venue given to those who attend")
    #expect(Disclosure(review, .public).place(entry) == "Venue given to those who attend")
  }

  @Test func `a session wanted by young people is as protected as one they must attend`() {
    var review = review(meeting: group)
    review.sessions[0].participants = []
    review.sessions[0].optionalParticipants = [group.id]
    #expect(!Disclosure(review, .roles).showsVenue(of: review.sessions[0]))
  }
}
