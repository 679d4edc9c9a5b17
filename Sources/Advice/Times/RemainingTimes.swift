import CivilTime
import PlanCheck
import ReviewModel

/// When a session may still be held, by those rules of a set that bind it by itself: its own times, the diaries
/// of its people, and whether any room and any team is left.
struct RemainingTimes {
  let set: ConflictSet

  init(_ set: ConflictSet) { self.set = set }

  /// Every place in time at which the working days let a session lie.
  func everySpan(of session: Session) -> [TimeSpan] {
    set.questions(about: session).starts.map { TimeSpan(from: $0, minutes: session.minutes) }
  }

  /// The places in time that are left for a session.
  func spans(of session: Session) -> [TimeSpan] {
    let questions = set.questions(about: session)
    let rooms = set.rooms(for: session)
    return questions.starts.filter { start in
      !questions.areFinal(questions.faults(at: start)) && hasTeam(questions, at: start)
        && (rooms?.contains { questions.hindrance(to: $0.id, at: start) == nil } ?? true)
    }.map { TimeSpan(from: $0, minutes: session.minutes) }
  }

  /// The working days on which a session may lie by its own times.
  func days(of session: Session) -> [WorkingDay] {
    let questions = set.questions(about: session)
    let starts = questions.starts.filter { start in
      !questions.faults(at: start).contains { $0.rule == .pin || $0.rule == .window }
    }
    return set.review.days.filter { day in
      starts.contains {
        day.longHours.contains(TimeSpan(from: $0, minutes: session.minutes))
      }
    }
  }

  private func hasTeam(_ questions: PlaceQuestions, at start: CivilMinute) -> Bool {
    let hindered = questions.hinderedReviewers(at: start)
    guard questions.wanted.allSatisfy({ hindered[$0] == nil }) else { return false }
    let free = questions.reviewers.map { $0.id }.filter { hindered[$0] == nil }
    return questions.faults(ofTeamAmong: free, at: start).isEmpty
  }
}
