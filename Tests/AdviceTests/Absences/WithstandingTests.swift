import CivilTime
import PlanCheck
import ReviewModel
import TestSupport
import Testing

@testable import Advice

struct `Withstanding every absence` {
  private func week() throws -> HeldWeek {
    let weeks = (1...UInt64(60)).lazy.compactMap { `The effect of an absence`.week(seed: $0) }
    let (review, plan) = try #require(weeks.first { $0.1.assignments.count == 3 })
    return HeldWeek(review, plan)
  }

  @Test func `tries each absence once, and lists the worst first`() throws {
    var withstanding = Withstanding(try week())
    while withstanding.advance() {}
    #expect(withstanding.isOver)
    let effects = withstanding.effects
    #expect(effects.count == withstanding.count)
    #expect(Set(effects.map { $0.absence }) == Set(withstanding.week.absences))
    for (earlier, later) in zip(effects, effects.dropFirst()) {
      #expect(!later.isWorse(than: earlier))
    }
  }

  @Test func `says the same however the trials are made`() throws {
    let week = try week()
    var inTurn = Withstanding(week)
    while inTurn.advance() {}
    var elsewhere = Withstanding(week)
    _ = elsewhere.advance()
    elsewhere.finish { trials in
      var made = trials
      for index in made.indices.reversed() { made[index].run() }
      return made
    }
    #expect(elsewhere.isOver)
    #expect(elsewhere.effects == inTurn.effects)
  }

  @Test func `goes on with what a caller left undone`() throws {
    let week = try week()
    var withstanding = Withstanding(week)
    withstanding.finish { trials in
      var made = trials
      for index in made.indices.prefix(2) { made[index].run() }
      return made
    }
    #expect(withstanding.done == 2)
    while withstanding.advance() {}
    #expect(withstanding.isOver)
  }

  @Test func `tries reviewers, rooms and sites by halves of days, and people by session and week`()
    throws
  {
    var review = Review.fieldworkWeek()
    for index in review.people.indices { review.people[index].availability = .neverAsked }
    let plan = Plan.firstFit(for: review)
    let absences = HeldWeek(review, plan).absences
    func count(_ isOne: (WeekAbsence) -> Bool) -> Int { absences.count(where: isOne) }
    let (team, rooms, sites) = (review.reviewers.count, review.rooms.count, review.sites.count)
    // Ten half-days, five days, and the rest of the week from each day but the last.
    #expect(count { if case .reviewer = $0.subject { true } else { false } } == team * 19)
    #expect(count { if case .room = $0.subject { true } else { false } } == rooms * 10)
    #expect(count { if case .site = $0.subject { true } else { false } } == sites * 10)
    let seats = plan.assignments.flatMap { place in
      review.sessions.filter { $0.id == place.session }.flatMap { $0.participants }
    }
    #expect(count { if case .session = $0.extent { true } else { false } } == seats.count)
    #expect(
      count {
        $0.extent == .week && !review.reviewers.map { .reviewer($0.id) }.contains($0.subject)
      }
        == review.people.count)
    #expect(Set(absences).count == absences.count)
  }
}
