import CivilTime
import Correspondence
import ReviewModel
import Testing
import TestSupport

struct `How much it disturbs to move a session` {
  private let person = Recipient.person(PersonID("P1"))
  private let reviewer = Recipient.reviewer(ReviewerID("PP"))
  private let session = SessionID("S1")

  private var version: TimetableVersion {
    let review = Review.small([
      .small("S1") { $0.participants = [PersonID("P1")] }, .small("S2"),
      .small("S3") { $0.statedHeadcount = 4 },
    ]) { $0.people = [Person(id: PersonID("P1"), name: "A role")] }
    return TimetableVersion(
      name: "v1", review: review,
      plan: .small(
        .small("S1", CivilDate.monday.at(9)), .small("S2", CivilDate.monday.at(10), "PP"),
        .small("S3", CivilDate.monday.at(11))))
  }

  private func weight(_ replies: Reply..., of id: String = "S1") -> Int {
    Disturbance(of: version, replies: replies).weight(of: SessionID(id))
  }

  @Test func `who has accepted weighs more than who has not answered`() {
    let accepted = Reply(session: session, recipient: person, answer: .accepted)
    #expect(weight(accepted) > weight())
  }

  @Test func `somebody outside the team weighs more than a reviewer`() {
    let accepted = Reply(session: SessionID("S2"), recipient: reviewer, answer: .accepted)
    #expect(weight() > weight(accepted, of: "S2"))
  }

  @Test func `who declined anyway weighs nothing`() {
    #expect(weight(Reply(session: session, recipient: person, answer: .declined)) == 0)
  }

  @Test func `a group known by its number weighs as many as it has`() {
    #expect(weight(of: "S3") == 4 * weight())
  }

  @Test func `a decline is being away at that time`() {
    let review = version.review.heeding(
      [
        Reply(session: session, recipient: person, answer: .declined),
        Reply(session: SessionID("S2"), recipient: reviewer, answer: .accepted),
      ], to: version.plan)
    #expect(review.people[0].availability.unavailable == [CivilDate.monday.hours(9, 10)])
    #expect(review.reviewers[0].availability == .neverAsked)
  }
}
