import Findings
import TestSupport
import Testing

@testable import ReviewModel

struct `Taking protected names out of a review` {
  private func review(_ people: Person..., title: String = "Meeting") -> Review {
    Review.small([.small("A") { $0.title = title }]) { $0.people = people }
  }

  private func hidden(_ review: Review) -> (review: Review, findings: [Finding]) {
    var review = review
    let findings = review.hideProtectedNames {
      .key(file: "r", path: "\($0.list)[\($0.index)].\($0.field)")
    }
    return (review, findings)
  }

  @Test func `a job title alone protects somebody`() {
    let (review, findings) = hidden(
      review(
        Person(id: PersonID("P1"), name: "Kim Quillfeather", jobTitle: "Young person in care"),
        title: "Kim's story, with Kim Quillfeather"))
    #expect(review.people[0].isAnonymous)
    #expect(review.people[0].name == "Young person in care")
    #expect(review.sessions[0].title == "Young person in care's story, with Young person in care")
    #expect(findings.map { $0.code } == [.protectedName, .protectedNameInText])
    #expect(
      findings.map { $0.place.text } == ["r people[0].name", "r sessions[0].title"])
  }

  @Test func `no finding quotes the name`() {
    let (_, findings) = hidden(
      review(
        Person(
          id: PersonID("kim-quillfeather"), name: "Kim Quillfeather",
          email: "kim.quillfeather@example.org",
          isAnonymous: true), title: "QUILLFEATHER"))
    #expect(
      findings.map { $0.code } == [
        .protectedName, .protectedName, .protectedNameInText, .protectedNameInReference,
      ])
    for finding in findings {
      #expect(!(finding.text + finding.message + finding.mend).lowercased().contains("quill"))
    }
  }

  @Test func `an address that is made of the name is not written to`() {
    let (review, _) = hidden(
      review(
        Person(
          id: PersonID("P1"), name: "Kim Quillfeather", jobTitle: "Parent",
          email: "k.quillfeather@example.org"),
        Person(
          id: PersonID("P2"), name: "Jo Marchbanks", jobTitle: "Carer",
          email: "participation@example.org")))
    #expect(review.people.map { $0.email } == [nil, "participation@example.org"])
  }

  @Test func `a description stays as it is`() {
    let group = Person(
      id: PersonID("G"), name: "Young people, group A", jobTitle: "Young people in care",
      isAnonymous: true)
    let (result, findings) = hidden(review(group, title: "Young people, group A"))
    #expect(findings == [])
    #expect(result == review(group, title: "Young people, group A"))
  }

  @Test func `staff stay as they are`() {
    let nurse = Person(
      id: PersonID("N"), name: "Kim Quillfeather", agency: "NHS", jobTitle: "Children in care nurse"
    )
    #expect(
      hidden(review(nurse, title: "Kim Quillfeather")).review
        == review(nurse, title: "Kim Quillfeather"))
  }

  @Test func `doing it twice changes nothing more`() {
    let once = hidden(
      review(
        Person(id: PersonID("P1"), name: "Kim Quillfeather", jobTitle: "Parent"),
        title: "Quillfeather")
    ).review
    #expect(hidden(once).review == once)
  }

  @Test func `what is typed later is covered too`() {
    let review = hidden(
      review(Person(id: PersonID("P1"), name: "Kim Quillfeather", jobTitle: "Parent"))
    ).review
    #expect(ProtectedNames(of: review).covered("Quillfeather, Kim is ill") == "Parent is ill")
  }
}
