import CivilTime
import ReviewModel
import TestSupport
import Testing

struct `A plan joined with its review` {
  private let review = Review.small([.small("A", minutes: 30), .small("B")]) { review in
    review.sites = [Site(id: SiteID("hall"), name: "Hall"), Site(id: SiteID("hub"), name: "Hub")]
    review.rooms[0].site = SiteID("hall")
    review.sessions[1].site = SiteID("hub")
  }
  private let monday = CivilDate.monday

  private func placed(_ assignments: Assignment...) -> [PlacedSession] {
    ReviewIndex(review).placed(Plan(review: "small", assignments: assignments))
  }

  @Test func `holds sessions in the order of the review`() {
    let placed = placed(.small("B", monday.at(9)), .small("A", monday.at(10), "PP"))
    #expect(placed.map { $0.id.text } == ["A", "B"])
    #expect(placed[0].span == TimeSpan(from: monday.at(10), minutes: 30))
    #expect(placed[0].team.map { $0.id.text } == ["PP"])
  }

  @Test func `counts the first place of a session that the plan names twice`() {
    let placed = placed(.small("A", monday.at(9), "PP"), .small("A", monday.at(14), "HP"))
    #expect(placed.map { $0.span.start } == [monday.at(9)])
  }

  @Test func `holds a session once where two of the review share a reference`() {
    let review = Review.small([.small("A"), .small("A")])
    let plan = Plan.small(.small("A", monday.at(9)))
    #expect(ReviewIndex(review).placed(plan).count == 1)
  }

  @Test func `leaves aside what the review does not know`() {
    let placed = placed(
      .small("gone", monday.at(9)), .small("A", monday.at(10), room: "R9", "PP", "gone", "PP"))
    #expect(placed.map { $0.id.text } == ["A"])
    #expect(placed[0].room == nil)
    #expect(placed[0].team.map { $0.id.text } == ["PP"])
  }

  @Test func `is at the site of its room, and without a room at its own`() {
    let placed = placed(.small("A", monday.at(9)), .small("B", monday.at(9), room: nil))
    #expect(placed.map { $0.site?.text } == ["hall", "hub"])
  }
}

struct `The place that counts` {
  private let monday = CivilDate.monday
  private let plan = Plan.small(
    .small("A", .init(.monday, .at(9))), .small("B", .init(.monday, .at(10))),
    .small("A", .init(.monday, .at(14))))

  @Test func `is the first, however it is asked for`() {
    #expect(plan.assignment(of: SessionID("A"))?.start == monday.at(9))
    #expect(plan.places[SessionID("A")]?.start == monday.at(9))
    #expect(plan.countedAssignments.map { $0.start } == [monday.at(9), monday.at(10)])
    #expect(plan.assignment(of: SessionID("C")) == nil)
  }

  @Test func `is the last only where the price of a move is counted, as the referee does`() {
    #expect(plan.pricedPlaces[SessionID("A")]?.start == monday.at(14))
  }
}
