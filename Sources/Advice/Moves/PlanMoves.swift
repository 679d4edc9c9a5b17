import CivilTime
package import ReviewModel

/// What differs between two timetables, session by session.
package struct PlanMoves: Sendable {
  /// One session that is elsewhere, or has others on its team.
  package struct Move: Sendable {
    /// The session.
    package let session: SessionID
    /// Where it was; nil where it was not held.
    package let before: Assignment?
    /// Where it is; nil where it is not held.
    package let after: Assignment?
  }

  /// The sessions that differ, in the review's order.
  package let moves: [Move]
  private let review: Review
  private let names: SubjectNames

  /// Compares two timetables.
  package init(from before: Plan, to after: Plan, of review: Review) {
    self.review = review
    names = SubjectNames(review)
    moves = review.sessions.compactMap { session in
      let old = before.assignment(of: session.id)
      let new = after.assignment(of: session.id)
      if let old, let new, old.start == new.start, old.room == new.room,
        Set(old.reviewers) == Set(new.reviewers), Set(old.participants) == Set(new.participants)
      {
        return nil
      }
      return old == nil && new == nil ? nil : Move(session: session.id, before: old, after: new)
    }
  }

  /// The moves of all sessions but one.
  package func others(than session: SessionID) -> [Move] { moves.filter { $0.session != session } }

  /// `S05 (Head teachers) moves to Tuesday 5 February, 10am, in Committee Room 2, with …`.
  package func words(_ move: Move) -> String {
    let session = names.session(move.session)
    guard let after = move.after else { return session + " is left out" }
    guard let before = move.before else { return session + " is held " + place(after) }
    var parts: [String] = []
    if before.start != after.start {
      parts.append("moves from \(before.start.words) to \(after.start.words)")
    }
    if before.room != after.room {
      parts.append(after.room.map { "goes to \(names.room($0))" } ?? "takes no room")
    }
    let joining = after.reviewers.filter { !before.reviewers.contains($0) }
    let leaving = before.reviewers.filter { !after.reviewers.contains($0) }
    if !joining.isEmpty { parts.append("gains \(reviewers(joining))") }
    if !leaving.isEmpty { parts.append("loses \(reviewers(leaving))") }
    let coming = after.participants.filter { !before.participants.contains($0) }
    let absent = before.participants.filter { !after.participants.contains($0) }
    if !coming.isEmpty {
      parts.append(
        "meets \(people(coming))" + (absent.isEmpty ? "" : " instead of \(people(absent))"))
    } else if !absent.isEmpty {
      parts.append("does without \(people(absent))")
    }
    return session + " " + English.list(parts)
  }

  /// `on Tuesday 5 February, 10am, in Committee Room 2, with the health peer`.
  package func place(_ assignment: Assignment) -> String {
    var words = "on " + assignment.start.words
    if let room = assignment.room { words += ", in " + names.room(room) }
    if !assignment.reviewers.isEmpty { words += ", with " + reviewers(assignment.reviewers) }
    if !assignment.participants.isEmpty { words += ", meeting " + people(assignment.participants) }
    return words
  }

  private func people(_ ids: [PersonID]) -> String {
    English.list(ids.map { "the " + names.person($0) })
  }

  private func reviewers(_ ids: [ReviewerID]) -> String {
    ids.count > 1 && ids.count == review.reviewers.count
      ? "the whole team" : English.list(ids.map { names.reviewerInSentence($0) })
  }
}
