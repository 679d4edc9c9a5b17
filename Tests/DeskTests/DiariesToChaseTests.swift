import CivilTime
import Desk
import Findings
import ReviewModel
import TestSupport
import Testing

struct `Diaries to chase` {
  private func notes(_ review: Review) -> [String] {
    DiariesToChase.findings(review) { $0.rawValue + ".csv" }
      .map { $0.place.text + ": " + $0.message }
  }

  private let asked = Availability(
    available: [TimeSpan(from: CivilMinute(.monday, .at(9)), minutes: 60)])

  @Test func `those who are wanted somewhere and were never asked are listed`() {
    let review = Review.small([
      .small("S1") {
        $0.participants = [PersonID("P1"), PersonID("P2")]
        $0.optionalParticipants = [PersonID("P3")]
      }
    ]) { review in
      review.people = ["P1", "P2", "P3", "P4"].map { Person(id: PersonID($0), name: $0) }
      review.people[1].availability = asked
      review.reviewers = []
    }
    #expect(
      notes(review) == [
        "people.csv: 2 people were never asked and are planned as free: P1 and P3."
      ])
  }

  @Test func `those who were asked about some days alone are listed with the others`() {
    let review = Review.small([.small("S1") { $0.participants = [PersonID("P1")] }]) { review in
      let unasked = review.days.suffix(3).map { $0.hours }
      review.people = [
        Person(id: PersonID("P1"), name: "P1", availability: Availability(unasked: unasked))
      ]
      review.reviewers = []
    }
    #expect(
      notes(review) == [
        "people.csv: 1 person was not asked about every day and is planned as free on the others: "
          + "P1 (Wed 6 Feb to Fri 8 Feb)."
      ])
  }

  @Test func `a seat that is still to be filled has no diary`() {
    let review = Review.small { review in
      review.reviewers[0].isPlaceholder = true
    }
    #expect(
      notes(review) == ["reviewers.csv: 1 reviewer was never asked and is planned as free: HP."])
  }

  @Test func `where everybody was asked there is nothing to say`() {
    let review = Review.small { review in
      for index in review.reviewers.indices { review.reviewers[index].availability = asked }
    }
    #expect(notes(review) == [])
  }
}
