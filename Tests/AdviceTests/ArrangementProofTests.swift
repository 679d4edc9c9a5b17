import CivilTime
import PlanCheck
import ReviewModel
import TestSupport
import Testing

@testable import Advice
@testable import Solving

/// Linked sessions, parts of rooms, preparation, meals, longer hours and choices, each where it alone leaves no plan.
struct ArrangementProofTests {
  /// The names of the rules of a review that cannot hold together, and the story told about them; nil where there is
  /// a plan.
  private func conflicts(_ review: Review) -> (rules: Set<String>, story: String)? {
    var proof = PlanProof(review)
    while true {
      switch proof.advance(conflicts: 100) {
      case .undecided: continue
      case .feasible(let plan):
        #expect(PlanJudge(review).verdict(on: plan).isFeasible)
        return nil
      case .infeasible(let conflicts, let isIrreducible):
        #expect(isIrreducible)
        let steps = ConflictStory(conflicts, of: review).steps
        for conflict in conflicts {
          #expect(steps.count { $0.conflicts.contains(conflict) } == 1)
        }
        return (
          Set(conflicts.map { $0.rule.name }), steps.map { $0.text }.joined(separator: " ")
        )
      }
    }
  }

  /// A morning of two hours for sessions that take nobody and no room unless the change says otherwise.
  private func morning(
    _ sessions: [Session], _ change: (inout Review) -> Void = { _ in }
  ) -> Review {
    Review.small(sessions) { review in
      review.days = [WorkingDay(date: .monday, start: .at(9), end: .at(11))]
      change(&review)
    }
  }

  private func session(_ id: String, _ change: (inout Session) -> Void = { _ in }) -> Session {
    Session.small(id) {
      $0.needsRoom = false
      change(&$0)
    }
  }

  private let s1 = SessionID("S1")

  private func at(_ hour: Int, _ minute: Int = 0) -> [TimeSpan] {
    [TimeSpan(from: CivilDate.monday.at(hour, minute), minutes: 60)]
  }

  @Test func `two sessions that must start together cannot start at different times`() throws {
    let review = morning([
      session("S1") { $0.windows = at(9) },
      session("S2") {
        $0.windows = at(10)
        $0.sameTime = [s1]
      },
    ])
    let found = try #require(conflicts(review))
    #expect(found.rules == ["mandatory", "window", "same-time"])
    #expect(found.story.contains("S2 and S1 must start together."))
  }

  @Test func `two sessions that must be on one day cannot be on two`() throws {
    let review = morning([
      session("S1") { $0.windows = at(9) },
      session("S2") {
        $0.windows = [TimeSpan(from: (CivilDate.monday + 1).at(9), minutes: 60)]
        $0.sameDay = [s1]
      },
    ]) { $0.days.append(WorkingDay(date: .monday + 1, start: .at(9), end: .at(11))) }
    let found = try #require(conflicts(review))
    #expect(found.rules == ["mandatory", "window", "same-day"])
    #expect(found.story.contains("S2 and S1 must be on one day."))
  }

  @Test func `two sessions with the same team need no more reviewers than one of them may have`()
    throws
  {
    let review = morning([
      session("S1") { $0.team.max = 1 },
      session("S2") {
        $0.team.min = 2
        $0.sameTeam = [s1]
      },
    ])
    let found = try #require(conflicts(review))
    #expect(found.rules == ["mandatory", "team-size", "same-team"])
    #expect(found.story.contains("S2 and S1 must have the same reviewers."))
  }

  @Test func `a session that must follow soon cannot come an hour later`() throws {
    let review = morning([
      session("S1") { $0.minutes = 30 },
      session("S2") {
        $0.minutes = 30
        $0.after = [Precedence(session: s1, maxGapMinutes: 15)]
        $0.windows = [TimeSpan(from: CivilDate.monday.at(10, 30), minutes: 30)]
      },
    ]) { $0.sessions[0].windows = [TimeSpan(from: CivilDate.monday.at(9), minutes: 30)] }
    let found = try #require(conflicts(review))
    #expect(found.rules == ["mandatory", "window", "order"])
    #expect(found.story.contains("S2 must come at most 15 minutes after S1."))
  }

  @Test func `a hall cannot be used while its half is, and the two halves can`() throws {
    func review(_ second: String) -> Review {
      morning([
        Session.small("S1") {
          $0.windows = at(9)
          $0.rooms = [RoomID("R1")]
        },
        Session.small("S2") {
          $0.windows = at(9, 30)
          $0.rooms = [RoomID(second)]
        },
      ]) { review in
        review.rooms = [
          Room(id: RoomID("Hall"), name: "Hall", capacity: 40),
          Room(id: RoomID("R1"), name: "Half 1", capacity: 20, partOf: RoomID("Hall")),
          Room(id: RoomID("R2"), name: "Half 2", capacity: 20, partOf: RoomID("Hall")),
        ]
      }
    }
    #expect(conflicts(review("R2")) == nil)
    let found = try #require(conflicts(review("Hall")))
    #expect(
      found.rules == ["mandatory", "window", "room-needed", "room-features", "room-clash"])
    #expect(
      found.story.contains("Half 1 can hold one session at a time, and none while Hall is in use"))
  }

  @Test func `setting up and clearing away take the room longer than the session lasts`() throws {
    func review(_ minutes: Int) -> Review {
      morning([
        Session.small("S1") { $0.clearMinutes = minutes },
        Session.small("S2") { $0.clearMinutes = minutes },
      ])
    }
    #expect(conflicts(review(0)) == nil)
    let found = try #require(conflicts(review(20)))
    #expect(found.rules == ["mandatory", "room-needed", "room-clash"])
    #expect(found.story.contains("with time to set up and to clear away"))
  }

  @Test func `a room that cannot be set up in time is not free`() throws {
    let review = morning([
      Session.small("S1") {
        $0.windows = at(9)
        $0.setupMinutes = 30
      }
    ]) { review in
      review.rooms[0].availability = Availability(available: [CivilDate.monday.hours(9, 11)])
    }
    #expect(
      try #require(conflicts(review)).rules
        == ["mandatory", "window", "room-needed", "room-available"])
  }

  @Test func `only a session that may lie out of hours fills the evening`() throws {
    func review(_ isOutOfHours: Bool) -> Review {
      morning([
        session("S1") {
          $0.minutes = 120
          $0.team.named = [ReviewerID("HP")]
        },
        session("S2") {
          $0.team.named = [ReviewerID("HP")]
          $0.isOutOfHours = isOutOfHours
        },
      ]) { $0.days[0].late = .at(12) }
    }
    #expect(conflicts(review(true)) == nil)
    #expect(try #require(conflicts(review(false))).rules.contains("reviewer-clash"))
  }

  @Test func `lunch is no break where the team eats at the session`() throws {
    func review(_ isMeal: Bool) -> Review {
      morning([
        session("S1") {
          $0.minutes = 120
          $0.team.named = [ReviewerID("HP")]
          $0.isMeal = isMeal
        }
      ]) { review in
        review.days[0].lunch = LunchBreak(from: .at(9, 30), to: .at(10, 30), minutes: 30)
      }
    }
    #expect(conflicts(review(true)) == nil)
    #expect(try #require(conflicts(review(false))).rules == ["mandatory", "team-named", "lunch"])
  }

  @Test func `of those to choose from enough must be free`() throws {
    let people = ["P1", "P2"].map { Person(id: PersonID($0), name: "", jobTitle: "Head " + $0) }
    func review(_ count: Int) -> Review {
      morning([
        session("S1") {
          $0.windows = at(9)
          $0.choices = [ParticipantChoice(anyOf: people.map { $0.id }, count: count)]
        }
      ]) { review in
        review.people = people
        review.people[0].availability = Availability(unavailable: [CivilDate.monday.hours(9, 11)])
      }
    }
    #expect(conflicts(review(1)) == nil)
    let found = try #require(conflicts(review(2)))
    #expect(
      found.rules == ["mandatory", "participant-choice", "participant-available"])
    #expect(found.story.contains("needs two of the Head P1 (P1) and the Head P2 (P2)"))
  }

  @Test func `somebody chosen is in one place at a time and meets nobody they must not`() throws {
    let person = Person(id: PersonID("P1"), name: "", agency: "NHS")
    func review(_ change: (inout Review) -> Void) -> Review {
      morning([
        session("S1") {
          $0.windows = at(9)
          $0.participants = [PersonID("P1")]
        },
        session("S2") {
          $0.windows = at(10)
          $0.choices = [ParticipantChoice(anyOf: [PersonID("P1")])]
          $0.team.named = [ReviewerID("HP")]
        },
      ]) { review in
        review.people = [person]
        change(&review)
      }
    }
    #expect(conflicts(review { _ in }) == nil)
    #expect(
      try #require(conflicts(review { $0.sessions[1].windows = at(9, 30) })).rules
        == ["mandatory", "window", "participant-choice", "participant-clash"])
    #expect(
      try #require(conflicts(review { $0.reviewers[1].conflicts = ["NHS"] })).rules
        == ["mandatory", "participant-choice", "team-named", "conflict-of-interest"])
  }
}
