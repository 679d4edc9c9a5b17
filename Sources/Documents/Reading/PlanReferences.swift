import CivilTime
import Findings
import ReviewModel

/// The references that a plan may make to its review.
struct PlanReferences {
  private let review: Review
  private let sessions: Set<SessionID>
  private let rooms: Set<RoomID>
  private let reviewers: Set<ReviewerID>
  private let people: Set<PersonID>

  init(of review: Review) {
    self.review = review
    sessions = Set(review.sessions.map { $0.id })
    rooms = Set(review.rooms.map { $0.id })
    reviewers = Set(review.reviewers.map { $0.id })
    people = Set(review.people.map { $0.id })
  }

  /// What a plan says about a review that the review does not bear out.
  func findings(in plan: Plan, at root: DocumentPlace) -> [Finding] {
    var findings: [Finding] = []
    if plan.review != review.id {
      findings.append(
        Finding(
          .planOfAnotherReview, .warning, at: root.member("review").place, text: plan.review,
          "This plan is for the review \"\(plan.review)\", not for \"\(review.id)\".",
          mend: "Give the plan that was made for this review."))
    }
    for (position, assignment) in plan.assignments.enumerated() {
      let place = root.member("assignments").element(position)
      findings += dangling(assignment.session, "session", in: sessions, at: place.member("session"))
      if let room = assignment.room {
        findings += dangling(room, "room", in: rooms, at: place.member("room"))
      }
      for (seat, reviewer) in assignment.reviewers.enumerated() {
        findings += dangling(
          reviewer, "reviewer", in: reviewers, at: place.member("reviewers").element(seat))
      }
      for (seat, person) in assignment.participants.enumerated() {
        findings += dangling(
          person, "person", in: people, at: place.member("participants").element(seat))
      }
    }
    for (position, session) in plan.unscheduled.enumerated() {
      findings += dangling(
        session, "session", in: sessions, at: root.member("unscheduled").element(position))
    }
    return findings
  }

  private func dangling<Subject>(
    _ id: Identifier<Subject>, _ what: String, in known: Set<Identifier<Subject>>,
    at place: DocumentPlace
  ) -> [Finding] {
    guard !known.contains(id) else { return [] }
    let nearest = NearestName.suggestion(for: id.text, among: known.sorted().map { $0.text })
    return [
      Finding(
        .danglingReference, .warning, at: place.place, text: id.text,
        "The review has no \(what) \"\(id.text)\".",
        mend: nearest.map { "Perhaps \"\($0)\" is meant." } ?? "")
    ]
  }
}
