import CivilTime
import ReviewModel
import TestSupport
import Testing

struct `Validation of who meets whom` {
  private func group(_ kind: SessionKind, called title: String = "S1", _ people: String...)
    -> Review
  {
    .small([
      .small("S1") {
        $0.kind = kind
        $0.title = title
        $0.participants = people.map { PersonID($0) }
      }
    ]) { review in
      review.people = ["P1", "P2", "P3"].map { Person(id: PersonID($0), name: "") }
      review.people[1].lineManager = PersonID("P1")
      review.people[2].lineManager = PersonID("P2")
      if !people.contains("P3") { review.people.removeLast() }
    }
  }

  @Test func `a line manager in the group of their own staff is a warning`() {
    #expect(
      told(group(.focusGroup, "P2", "P1")) == [
        "warning FW320 sessions[0].participants[1]: P1 manages P2, who is in the same group. Take \"P1\" out "
          + "of this group."
      ])
  }

  @Test func `a manager's manager counts as well`() {
    #expect(told(group(.focusGroup, "P1", "P3")).map { $0.prefix(13) } == ["warning FW320"])
  }

  @Test(arguments: [SessionKind.interview, .meeting, .feedback])
  func `managers and their staff may be in one meeting`(kind: SessionKind) {
    #expect(told(group(kind, "P1", "P2", "P3")) == [])
  }

  @Test(arguments: ["Group of social workers", "Front-line staff", "Early help practitioners"])
  func `a meeting or a workshop that is one of staff by its title is a group`(title: String) {
    for kind in [SessionKind.meeting, .workshop] {
      #expect(
        told(group(kind, called: title, "P2", "P1")) == [
          "warning FW320 sessions[0].participants[1]: P1 manages P2, who is in the same \(kind.words). "
            + "Take \"P1\" out of this \(kind.words)."
        ])
    }
    #expect(told(group(.interview, called: title, "P2", "P1")) == [])
  }

  @Test func `people who manage each other in a circle do not hang the check`() {
    var review = group(.focusGroup, "P1", "P2", "P3")
    review.people[0].lineManager = PersonID("P3")
    #expect(told(review).count == 3)
  }

  private func meeting(
    _ agency: String, from organisation: String, notWith: [String] = [], alone: Bool = false
  ) -> Review {
    .small([
      .small("S1") {
        $0.participants = [PersonID("P1")]
        if alone { $0.team.roles = [RoleRequirement(anyOf: [Role("policePeer")])] }
      }
    ]) { review in
      review.council = "Borsetshire County Council"
      review.people = [Person(id: PersonID("P1"), name: "", agency: agency)]
      review.reviewers[0].organisation = organisation
      review.reviewers[0].conflicts = notWith
    }
  }

  @Test(arguments: [
    ("Borsetshire Police", "Borsetshire Constabulary"), ("Greater Manchester Police", "GMP"),
    ("Felpersham City Council", "Felpersham CC"),
    ("Felpersham City Council", "City of Felpersham Council"),
    ("Felpersham NHS Foundation Trust", "Felpersham NHS Trust"),
    ("London Borough of Ambridge", "LB Ambridge"), ("LB of Ambridge", "Ambridge Council"),
    ("Royal Borough of Ambridge", "RB Ambridge"),
  ])
  func `a reviewer who meets their own organisation is told, however it is spelled`(
    agency: String, organisation: String
  ) {
    #expect(
      told(meeting(agency, from: organisation)) == [
        "warning FW321 reviewers[0].organisation: The police peer comes from \"\(organisation)\" and may be sent "
          + "to meet \"\(agency)\" in S1. Write \"\(agency)\" under Not with."
      ])
  }

  @Test(arguments: [
    ("Borsetshire Police", "Felpersham Police"),
    ("Derby City Council", "Derbyshire County Council"),
    ("Durham Constabulary", "Durham County Council"), ("Borsetshire Police", "Another force"),
    ("A county council", "Another county council"),
  ])
  func `another organisation is not theirs`(agency: String, organisation: String) {
    #expect(told(meeting(agency, from: organisation)) == [])
  }

  @Test func `the mend removes the finding`() {
    let notWith = ["Borsetshire Police"]
    #expect(
      told(meeting("Borsetshire Police", from: "Borsetshire Constabulary", notWith: notWith)) == [])
  }

  @Test func `who alone can do a session must be replaced there first`() {
    let lines = told(
      meeting("Borsetshire Police", from: "Borsetshire Constabulary", alone: true))
    #expect(
      lines.first?.hasSuffix(
        "Ask for another reviewer in S1, then write \"Borsetshire Police\" under Not with.") == true
    )
  }

  @Test func `a reviewer of the council that is reviewed is told so`() {
    #expect(
      told(meeting("A charity", from: "Borsetshire CC")) == [
        "warning FW321 reviewers[0].organisation: The police peer comes from the council that is reviewed, "
          + "\"Borsetshire County Council\". Give the seat to somebody from elsewhere, or correct the "
          + "organisation."
      ])
  }
}

struct `Validation of who is who` {
  private func people(_ emails: String...) -> Review {
    .small([
      .small("S1") { session in
        session.participants = emails.indices.map { PersonID("P" + String($0)) }
      }
    ]) { review in
      review.people = emails.enumerated().map { number, email in
        Person(id: PersonID("P" + String(number)), name: "", email: email)
      }
    }
  }

  @Test func `one address under several entries is one finding`() {
    #expect(
      told(people("a@example.org", "b@example.org", "A <mailto:a@Example.org>", "a@example.org"))
        == [
          "warning FW322 people[2].email: P0, P2 and P3 have one address, \"a@example.org\". Write the address of "
            + "each, or delete the row of somebody who stands here twice."
        ])
  }

  @Test func `addresses of their own are no finding`() {
    #expect(told(people("a@example.org", "b@example.org", "")) == [])
  }

  @Test func `a group may share the address of the person who invites it`() {
    var review = people("a@example.org", "a@example.org")
    review.people[1].isAnonymous = true
    #expect(told(review) == [])
  }

  @Test func `a reviewer who is also met is told by address or by name`() {
    var review = people("a@example.org", "b@example.org")
    review.people[1].name = "Lee Example"
    review.reviewers[0].email = "A@example.org"
    review.reviewers[0].name = "Somebody Else"
    review.reviewers[1].name = "lee example"
    #expect(
      told(review).map { $0.prefix(42) } == [
        "warning FW323 reviewers[0].email: P0 in pe", "warning FW323 reviewers[1].name: P1 in peo",
      ])
  }

  @Test(arguments: [
    ("Smith, Jane", "Jane Smith"), ("Jane Smith", "Smith, Jane"), ("Smith, Jane", "Dr Jane Smith"),
  ])
  func `a surname that stands first is the same name`(person: String, reviewer: String) {
    var review = people("a@example.org")
    review.people[0].name = person
    review.reviewers[1].name = reviewer
    #expect(told(review).map { $0.prefix(36) } == ["warning FW323 reviewers[1].name: P0 "])
  }

  @Test func `a job title is no name, and a seat to be confirmed is nobody`() {
    var review = people("tbc@example.org")
    review.people[0].name = "Police peer"
    review.people[0].jobTitle = "Police peer"
    review.reviewers[1].name = "Police peer"
    review.reviewers[0].email = "tbc@example.org"
    #expect(told(review) == [])
  }
}
