import Advice
import CivilTime
import JSONText
import ReviewModel

// Moves and places as programs read them.
extension PlanMoves {
  /// A move as data.
  func value(_ move: Move) -> JSONValue {
    .object(
      [JSONMember("session", .text(move.session.text))]
        + (move.before.map { [JSONMember("from", PlanMoves.value($0))] } ?? [])
        + (move.after.map { [JSONMember("to", PlanMoves.value($0))] } ?? [])
        + [JSONMember("text", .text(words(move)))])
  }

  /// A place in a timetable as data.
  static func value(_ assignment: Assignment) -> JSONValue {
    .object(
      [
        JSONMember("start", .text(assignment.start.iso)),
        JSONMember("room", assignment.room.map { .text($0.text) } ?? .null),
        JSONMember("reviewers", .list(assignment.reviewers.map { .text($0.text) })),
      ]
        + (assignment.participants.isEmpty
          ? []
          : [JSONMember("participants", .list(assignment.participants.map { .text($0.text) }))]))
  }
}
