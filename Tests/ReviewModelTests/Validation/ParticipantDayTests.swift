import CivilTime
import Findings
import ReviewModel
import TestSupport
import Testing

struct `Days that leave a participant no break` {
  private let monday = CivilDate.monday

  private func review(_ hours: (Int, Int)...) -> Review {
    .small(
      hours.enumerated().map { number, hours in
        .small("S" + String(number + 1), minutes: (hours.1 - hours.0) * 60) {
          $0.participants = [PersonID("P1")]
          $0.windows = [monday.hours(hours.0, hours.1)]
        }
      }
    ) { review in
      review.people = [Person(id: PersonID("P1"), name: "", jobTitle: "Director")]
      for index in review.days.indices {
        review.days[index].lunch = LunchBreak(from: .at(12), to: .at(14), minutes: 45)
      }
    }
  }

  @Test func `hours in a row without lunch are a warning at the last session`() {
    #expect(
      told(review((10, 11), (11, 12), (12, 13), (13, 14))) == [
        "warning FW328 sessions[3].windows: Director (P1) is in S1, S2, S3 and S4 on Monday 4 February, 10am to "
          + "2pm: 4 hours without a break and no lunch. Move one of these sessions to another time."
      ])
  }

  @Test func `three hours, or a break between, are no finding`() {
    #expect(told(review((9, 10), (10, 11), (11, 12))) == [])
    #expect(told(review((9, 11), (14, 16))) == [])
  }

  @Test func `a single long session is its own affair`() {
    #expect(told(review((9, 14))) == [])
  }

  @Test func `a time that can still be chosen is no fixed time`() {
    var review = review((10, 11), (11, 12), (12, 13), (13, 14))
    for index in review.sessions.indices { review.sessions[index].windows = [] }
    #expect(told(review) == [])
    let plan = Plan(
      review: "small",
      assignments: (0..<4).map { Assignment.small("S\($0 + 1)", monday.at(10 + $0)) })
    let findings = review.participantFindings(in: plan) { .file($0.text) }
    #expect(findings.map { $0.code } == [.participantPlannedWithoutBreak])
    #expect(findings.first?.place == .file("S4"))
  }

  @Test func `what fixed times make is not told of the timetable again`() {
    let review = review((10, 11), (11, 12), (12, 13), (13, 14))
    let plan = Plan(
      review: "small",
      assignments: (0..<4).map { Assignment.small("S\($0 + 1)", monday.at(10 + $0)) })
    #expect(review.participantFindings(in: plan) { _ in .file("") } == [])
  }
}

struct `Sessions for the whole team` {
  private func review(_ away: TimeSpan, min: Int = 2) -> Review {
    .small(
      ["S1", "S2"].map { name in
        .small(name) {
          $0.team.min = min
          $0.windows = [CivilDate.monday.hours(14, 16)]
        }
      }
    ) { $0.reviewers[0].availability = Availability(unavailable: [away]) }
  }

  @Test func `at times when one of the team is away are one warning`() {
    #expect(
      told(review(CivilDate.monday.hours(13, 17))) == [
        "warning FW327 sessions[0].team: S1 and S2 ask for all 2 reviewers, but the police peer is away at every "
          + "possible time. Write \"1-2\" under Reviewers of each of them."
      ])
  }

  @Test func `that are fixed outside the hours of the day keep nobody in particular away`() {
    var late = review(CivilDate.monday.hours(9, 10))
    for index in late.sessions.indices {
      late.sessions[index].windows = []
      late.sessions[index].pin.start = CivilDate.monday.at(22)
    }
    #expect(!told(late).contains { $0.contains("FW327") })
    late.sessions[0].pin.start = nil
    late.sessions[0].minutes = 0
    #expect(!told(late).contains { $0.contains("FW327") })
  }

  @Test func `are no finding where time is left, or where fewer will do`() {
    #expect(told(review(CivilDate.monday.hours(14, 15))) == [])
    #expect(told(review(CivilDate.monday.hours(13, 17), min: 1)) == [])
  }
}
