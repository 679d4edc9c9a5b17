import Findings

// Links between sessions that cannot all be kept, and rooms that are part of each other in a circle.
extension ReviewValidation {
  /// Two sessions that start together, or share a day, are not kept apart by something else.
  mutating func checkLinks() {
    var positions: [SessionID: Int] = [:]
    for (position, session) in review.sessions.enumerated() { positions[session.id] = position }
    for (index, session) in review.sessions.enumerated() {
      let place = ReviewPlace(.sessions, index)
      for (field, ids) in [("sameTime", session.sameTime), ("sameDay", session.sameDay)] {
        for (position, id) in ids.enumerated() {
          guard id != session.id, let other = positions[id].map({ review.sessions[$0] }),
            let reason = reasonAgainst(session, other, together: field == "sameTime")
          else { continue }
          report(
            .linkedSessionsApart, .warning, at: place.member(field).element(position),
            text: id.text,
            "\(names.session(session.id)) and \(names.session(id)) must "
              + (field == "sameTime" ? "start together" : "be on one day") + ", but \(reason).",
            mend: "Take out one of the two.")
        }
      }
    }
  }

  /// Why two sessions can never start together, or share a day; nil where nothing is known to stand in the way.
  private func reasonAgainst(_ one: Session, _ other: Session, together: Bool) -> String? {
    if one.notSameDay.contains(other.id) || other.notSameDay.contains(one.id) {
      return "they must also be on different days"
    }
    guard together else { return nil }
    if one.notSameTime.contains(other.id) || other.notSameTime.contains(one.id) {
      return "they must not overlap either"
    }
    if one.after.contains(where: { $0.session == other.id }) {
      return "\(one.id.text) must also come after \(other.id.text)"
    }
    if other.after.contains(where: { $0.session == one.id }) {
      return "\(other.id.text) must also come after \(one.id.text)"
    }
    if let person = one.participants.first(where: { other.participants.contains($0) }) {
      return "\(names.person(person)) must be in both"
    }
    if let reviewer = one.team.named.first(where: { other.team.named.contains($0) }) {
      return "\(names.reviewerInSentence(reviewer)) is asked for in both"
    }
    return nil
  }

  /// No room is part of itself over any number of steps: each circle is reported once, at its first room.
  mutating func checkRoomCircles() {
    var wholes: [RoomID: RoomID] = [:]
    for room in review.rooms { wholes[room.id] = room.partOf }
    var seen: Set<RoomID> = []
    for (index, room) in review.rooms.enumerated() where !seen.contains(room.id) {
      var path = [room.id]
      while let next = path.last.flatMap({ wholes[$0] }), !path.contains(next) { path.append(next) }
      guard path.last.flatMap({ wholes[$0] }) == room.id, let whole = room.partOf else { continue }
      seen.formUnion(path)
      report(
        .roomCircle, at: ReviewPlace(.rooms, index, "partOf"), text: whole.text,
        path.count == 1
          ? "\"\(room.id.text)\" is said to be a part of itself."
          : "These rooms are said to be part of each other in a circle: "
            + (path + [room.id]).map { $0.text }.joined(separator: " in ") + ".",
        mend: "Leave Part of blank at the largest of them.")
    }
  }
}
