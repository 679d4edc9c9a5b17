import CivilTime
import ReviewModel
import TestSupport
import Testing

struct `team-size` {
  private let review = Review.small([
    .small("A") {
      $0.team.min = 1
      $0.team.max = 1
    }
  ])

  @Test func `is neither below the least nor above the most`() {
    #expect(broken(review, .small("A", monday.at(9))) == ["team-size A"])
    #expect(broken(review, .small("A", monday.at(9), "PP")) == [])
    #expect(broken(review, .small("A", monday.at(9), "PP", "HP")) == ["team-size A"])
  }
}

struct `team-roles` {
  private func review(_ roles: RoleRequirement...) -> Review {
    .small([.small("A") { $0.team.roles = roles }])
  }

  @Test func `may be any of those listed`() {
    let review = review(RoleRequirement(anyOf: [Role("officerPeer"), Role("healthPeer")]))
    #expect(broken(review, .small("A", monday.at(9), "HP")) == [])
    #expect(
      broken(review, .small("A", monday.at(9), "PP")) == ["team-roles A officerPeer/healthPeer"])
  }

  @Test func `are counted`() {
    let review = review(
      RoleRequirement(anyOf: [Role("policePeer"), Role("healthPeer")], count: 2))
    #expect(broken(review, .small("A", monday.at(9), "HP", "PP")) == [])
    #expect(
      broken(review, .small("A", monday.at(9), "PP")) == ["team-roles A policePeer/healthPeer"])
  }

  @Test func `may be met by one reviewer for several needs`() {
    let review = review(
      RoleRequirement(anyOf: [Role("policePeer")]), RoleRequirement(anyOf: [Role("policePeer")]))
    #expect(broken(review, .small("A", monday.at(9), "PP")) == [])
    #expect(
      broken(review, .small("A", monday.at(9)))
        == ["team-roles A policePeer", "team-roles A policePeer"])
  }
}

struct `team-named` {
  @Test func `all attend`() {
    let review = Review.small([
      .small("A") { $0.team.named = [ReviewerID("PP"), ReviewerID("HP")] }
    ])
    #expect(broken(review, .small("A", monday.at(9), "HP", "PP")) == [])
    #expect(broken(review, .small("A", monday.at(9), "HP")) == ["team-named A"])
    #expect(broken(review, .small("A", monday.at(9))) == ["team-named A"])
  }
}

struct `conflict-of-interest` {
  private func review(_ conflicts: [String], _ change: (inout Session) -> Void) -> Review {
    .small([.small("A", change)]) {
      $0.people = [Person(id: PersonID("P1"), name: "", agency: "Probation")]
      $0.reviewers[0].conflicts = conflicts
    }
  }

  @Test(arguments: ["P1", "Probation"])
  func `is with a participant or the agency of one`(conflict: String) {
    let review = review([conflict]) { $0.participants = [PersonID("P1")] }
    #expect(broken(review, .small("A", monday.at(9), "PP")) == ["conflict-of-interest A PP"])
    #expect(broken(review, .small("A", monday.at(9), "HP")) == [])
  }

  @Test(arguments: ["P1", "Probation"])
  func `is with somebody who is only wanted`(conflict: String) {
    let review = review([conflict]) { $0.optionalParticipants = [PersonID("P1")] }
    #expect(broken(review, .small("A", monday.at(9), "PP")) == ["conflict-of-interest A PP"])
  }

  @Test func `is with an agency that the session names`() {
    let review = review(["NHS"]) { $0.agencies = ["Police", "NHS"] }
    #expect(broken(review, .small("A", monday.at(9), "PP")) == ["conflict-of-interest A PP"])
  }

  @Test func `is one, however many there are`() {
    let review = review(["NHS", "P1", "Probation"]) {
      $0.agencies = ["NHS"]
      $0.participants = [PersonID("P1")]
    }
    #expect(broken(review, .small("A", monday.at(9), "PP")) == ["conflict-of-interest A PP"])
  }
}
