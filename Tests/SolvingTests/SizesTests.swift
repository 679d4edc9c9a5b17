import CivilTime
import PlanCheck
import ReviewModel
import TestSupport
import Testing

@testable import Solving

/// Sets are kept in words of 64 bits: each kind of thing is tried where a word is empty, full, and just past full.
struct SizesTests {
  /// What a review can have none or many of.
  enum Kind: String, CaseIterable, Sendable {
    case reviewers, rooms, people, sessions, days, themes, sites
  }

  static let sizes = [0, 1, 63, 64, 65]
  static let cases = Kind.allCases.flatMap { kind in sizes.map { (kind, $0) } }
  /// The sizes without those next to a full word, which are asked the dearest questions only where everything is tried.
  static let fewCases =
    Effort.isThorough
    ? cases : Kind.allCases.flatMap { kind in [0, 1, 65].map { (kind, $0) } }

  /// Two sessions for two people, with `size` things of one kind; nobody is asked for who may be missing.
  private func review(_ kind: Kind, _ size: Int) -> Review {
    func names(_ usual: Int, _ own: Kind, _ prefix: String) -> [String] {
      (0..<(own == kind ? size : usual)).map { prefix + String($0) }
    }
    let people = names(2, .people, "P").map { Person(id: PersonID($0), name: $0) }
    let themes = names(2, .themes, "T").map { Theme(id: ThemeID($0), name: $0) }
    let sites = names(2, .sites, "A").map { Site(id: SiteID($0), name: $0) }
    let reviewers = names(2, .reviewers, "V").map {
      Reviewer(id: ReviewerID($0), name: $0, role: Role("officerPeer"))
    }
    let rooms = names(2, .rooms, "R").map {
      var room = Room(id: RoomID($0), name: $0, capacity: 12)
      room.site = sites.first?.id
      return room
    }
    let sessions = names(2, .sessions, "S").enumerated().map { position, name in
      Session.small(name, minutes: 15) { session in
        if !people.isEmpty { session.participants = [people[position % people.count].id] }
        if !reviewers.isEmpty { session.team.min = 1 }
        session.needsRoom = !rooms.isEmpty
        session.themes = themes.prefix(1).map { $0.id }
      }
    }
    return Review.small(sessions) { review in
      review.rules.maxSessionsPerDay = 99
      review.rules.maxRunMinutes = 1440
      review.people = people
      review.themes = themes
      review.sites = sites
      review.reviewers = reviewers
      review.rooms = rooms
      if kind == .days {
        review.days = (0..<size).map {
          WorkingDay(date: .monday + $0, start: .at(9), end: .at(17))
        }
      }
    }
  }

  @Test(arguments: cases)
  func `any number of any kind of thing is planned or proved impossible`(
    kind: Kind, size: Int
  ) {
    let review = review(kind, size)
    var search = TimetableSearch(review, seed: 1)
    for _ in 0..<4 where !search.progress.isFinished {
      search.advance(steps: 500)
      search.exchange()
    }
    if search.progress.cost != nil {
      #expect(PlanJudge(review).verdict(on: search.plan()).isFeasible)
    } else {
      #expect(kind == .days && size == 0)
    }
  }

  @Test(arguments: cases)
  func `any number of any kind of thing has a proof`(kind: Kind, size: Int) {
    let review = review(kind, size)
    var proof = PlanProof(review)
    for _ in 0..<40 {
      switch proof.advance(conflicts: 100) {
      case .undecided: continue
      case .feasible(let plan):
        #expect(PlanJudge(review).verdict(on: plan).isFeasible)
        return
      case .infeasible:
        #expect(kind == .days && size == 0)
        return
      }
    }
    Issue.record("the proof did not end")
  }

  @Test(arguments: fewCases)
  func `any number of any kind of thing is completed, replanned and judged before a search`(
    kind: Kind, size: Int
  ) {
    let review = review(kind, size)
    var nothing = Plan(review: review.id)
    nothing.unscheduled = review.sessions.map { $0.id }
    var completion = PlanCompletion(review, from: nothing)
    // Each session is a question of its own; a few show that they can be asked.
    _ = completion.advance(conflicts: 4)
    #expect(
      completion.plan.assignments.count + completion.plan.unscheduled.count == review.sessions.count
    )
    var change = LeastChange(review, keeping: completion.plan)
    _ = change.advance(conflicts: 10)
    if let plan = change.plan { #expect(PlanJudge(review).verdict(on: plan).isFeasible) }
    switch PlanProspect(review).verdict {
    case .possible, .unknown: break
    case .impossible: #expect(kind == .days && size == 0)
    }
  }
}
