import CivilTime
import Findings
import ReviewModel

// Where the plan itself is unsound.
extension ViolationWords {
  func unsoundSession(_ sessions: [SessionID]) -> ViolationSentence? {
    guard let id = sessions.first else { return nil }
    if timetable.roll.session(id) != nil {
      return ViolationSentence(
        "\(names.session(id)) is in the timetable twice; the first entry counts.",
        mend: "Delete the other.")
    }
    return ViolationSentence(
      "There is no session \"\(id.text)\" in this review.",
      mend: mend(for: id, among: review.sessions.map { $0.id }))
  }

  func unknownRoom(of sessions: [SessionID]) -> ViolationSentence {
    let rooms = assignments(of: sessions).compactMap { $0.room }
      .filter { timetable.roll.room($0) == nil }
    let room = rooms.first ?? RoomID("")
    return ViolationSentence(
      "\(list(sessions)) is in the room \"\(room.text)\", which is not in this review.",
      mend: mend(for: room, among: review.rooms.map { $0.id }))
  }

  func unsoundTeam(of sessions: [SessionID]) -> ViolationSentence {
    let team = assignments(of: sessions).flatMap { $0.reviewers }
    if let stranger = team.first(where: { timetable.roll.reviewer($0) == nil }) {
      return ViolationSentence(
        "The team of \(list(sessions)) has a \"\(stranger.text)\", who is not in this review.",
        mend: mend(for: stranger, among: review.reviewers.map { $0.id }))
    }
    let repeated = team.first { id in team.count { $0 == id } > 1 } ?? ReviewerID("")
    return ViolationSentence(
      "The team of \(list(sessions)) has \"\(repeated.text)\" twice.",
      mend: "Delete one of the two.")
  }

  func unsoundChoice(of sessions: [SessionID]) -> ViolationSentence {
    let chosen = assignments(of: sessions).flatMap { $0.participants }
    if let stranger = chosen.first(where: { timetable.roll.person($0) == nil }) {
      return ViolationSentence(
        "\(list(sessions)) has \"\(stranger.text)\" chosen for it, who is not in this review.",
        mend: mend(for: stranger, among: review.people.map { $0.id }))
    }
    let repeated = chosen.first { id in chosen.count { $0 == id } > 1 } ?? PersonID("")
    return ViolationSentence(
      "\(list(sessions)) has \"\(repeated.text)\" chosen for it twice.",
      mend: "Delete one of the two.")
  }

  private func list(_ sessions: [SessionID]) -> String {
    sessions.map { names.session($0) }.joined(separator: " and ")
  }

  private func assignments(of sessions: [SessionID]) -> [Assignment] {
    sessions.compactMap { id in plan.assignment(of: id) }
  }

  private func mend<Subject>(
    for id: Identifier<Subject>, among known: [Identifier<Subject>]
  ) -> String {
    NearestName.suggestion(for: id.text, among: known.map { $0.text })
      .map { "Perhaps \"\($0)\" is meant." } ?? "Correct the reference."
  }
}
