import CivilTime
import ReviewModel

/// A plan laid beside its review, in the form that the checks read.
struct JudgedTimetable {
  let roll: ReviewIndex
  /// What is held, by start and then by reference.
  let held: [JudgedSession]
  /// What each reviewer has on each day on which they have anything, reviewers in the review's order.
  let reviewerDays: [ReviewerDay]
  /// Where the plan itself is unsound.
  ///
  /// What is at fault plays no further part: a second assignment of a session, an unknown room, a
  /// reviewer or a chosen participant who is unknown or named twice.
  let planFaults: [Violation]
  /// The sessions that are judged each by itself: all that are held, or the one whose place is in question.
  let inQuestion: [JudgedSession]
  /// Where that one stands; nil where every session's place is in question.
  private let position: Int?

  var review: Review { roll.review }

  init(_ plan: Plan, of roll: ReviewIndex) {
    var held: [JudgedSession] = []
    var faults: [Violation] = []
    var seen: Set<SessionID> = []
    for assignment in plan.assignments {
      let id = assignment.session
      func fault(_ remark: ViolationRemark) {
        faults.append(Violation(.plan, [id], .remark(remark)))
      }
      guard let session = roll.session(id), seen.insert(id).inserted else {
        fault(.unknownOrRepeatedSession)
        continue
      }
      let placed = JudgedSession(session, at: assignment, of: roll)
      if assignment.room != nil, placed.room == nil { fault(.unknownRoom) }
      if placed.team.count != assignment.reviewers.count { fault(.unknownOrRepeatedReviewer) }
      if placed.chosen.count != assignment.participants.count {
        fault(.unknownOrRepeatedParticipant)
      }
      held.append(placed)
    }
    self.init(holding: held, of: roll, planFaults: faults)
  }

  /// Some sessions where they are held, laid beside their review.
  init(holding sessions: [JudgedSession], of roll: ReviewIndex, planFaults: [Violation] = []) {
    self.roll = roll
    held = sessions.sorted { ($0.span.start, $0.id) < ($1.span.start, $1.id) }
    self.planFaults = planFaults
    inQuestion = held
    position = nil
    reviewerDays = ReviewerDay.all(of: roll.review, holding: held, for: roll.review.reviewers)
  }

  /// One session where it is held, beside others that have to do with it.
  ///
  /// Each and each two of the others, and the day of a reviewer who is not among `reviewers`, weigh the same wherever
  /// it is held, and are not looked at.
  init(
    placing placed: JudgedSession, beside others: [JudgedSession], for reviewers: [Reviewer],
    of roll: ReviewIndex
  ) {
    self.roll = roll
    held = (others + [placed]).sorted { ($0.span.start, $0.id) < ($1.span.start, $1.id) }
    planFaults = []
    inQuestion = [placed]
    position = held.firstIndex { $0 === placed }
    reviewerDays = ReviewerDay.all(of: roll.review, holding: held, for: reviewers)
  }

  /// Where a session is held; nil where it is not.
  func placement(of id: SessionID) -> JudgedSession? {
    held.first { $0.id == id }
  }

  /// What a check finds in each two sessions that start on one date, the earlier of the two first.
  func violationsInPairsOfOneDate(
    _ check: (JudgedSession, JudgedSession) -> [Violation]
  ) -> [Violation] {
    var result: [Violation] = []
    if let position {
      let placed = held[position]
      for other in held[..<position] where other.date == placed.date {
        result += check(other, placed)
      }
      for other in held[(position + 1)...] where other.date == placed.date {
        result += check(placed, other)
      }
      return result
    }
    for (position, first) in held.enumerated() {
      for second in held[(position + 1)...] where second.date == first.date {
        result += check(first, second)
      }
    }
    return result
  }
}

/// What one reviewer has on one working day.
struct ReviewerDay {
  let reviewer: Reviewer
  let day: WorkingDay
  /// In the order of time; never empty.
  let sessions: [JudgedSession]

  /// The reviewer's contact time that day, in minutes.
  var contactMinutes: Int {
    sessions.reduce(0) { $0 + ($1.session.isContact ? $1.session.minutes : 0) }
  }

  static func all(
    of review: Review, holding held: [JudgedSession], for reviewers: [Reviewer]
  ) -> [ReviewerDay] {
    reviewers.flatMap { reviewer -> [ReviewerDay] in
      let mine = held.filter { $0.isAttended(by: reviewer.id) }
      guard !mine.isEmpty else { return [] }
      return review.days.enumerated().compactMap { position, day in
        let sessions = mine.filter { $0.day == position }
        return sessions.isEmpty
          ? nil : ReviewerDay(reviewer: reviewer, day: day, sessions: sessions)
      }
    }
  }
}

/// The references in a list, each where it first stands.
func withoutRepeats<Subject>(_ ids: [Identifier<Subject>]) -> [Identifier<Subject>] {
  var seen: Set<Identifier<Subject>> = []
  return ids.filter { seen.insert($0).inserted }
}
