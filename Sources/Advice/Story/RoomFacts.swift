import CivilTime
import ReviewModel
import Solving

/// room-available, room-clash and room-capacity: what each room of the set can hold, rooms of which the same is
/// said told together.
struct RoomFacts {
  private let set: ConflictSet
  private let times: RemainingTimes

  init(_ set: ConflictSet) {
    self.set = set
    times = RemainingTimes(set)
  }

  private static let rules: [Rule] = [.roomAvailable, .roomClash, .roomCapacity]

  func steps() -> [ConflictStory.Step] {
    var groups: [(clause: String, rooms: [Room], told: [Conflict])] = []
    for room in set.review.rooms {
      let told = set.conflicts.filter {
        RoomFacts.rules.contains($0.rule) && $0.subject.map { RoomID($0) } == room.id
      }
      if told.isEmpty { continue }
      let clause = English.list(told.map { words(for: $0.rule, room) })
      if let known = groups.firstIndex(where: { $0.clause == clause }) {
        groups[known].rooms.append(room)
        groups[known].told += told
      } else {
        groups.append((clause, [room], told))
      }
    }
    return groups.map { clause, rooms, told in
      let names = rooms.map { set.names.room($0.id) }
      return ConflictStory.Step(
        English.list(names) + (names.count > 1 ? " each " : " ") + clause + ".", told)
    }
  }

  private func words(for rule: Rule, _ room: Room) -> String {
    switch rule {
    case .roomAvailable:
      let days = set.review.days.filter { day in
        set.sessions.contains { times.days(of: $0).contains(day) }
      }
      return DiaryWords(days: days).clause(
        room.availability, free: "can be had only", away: "cannot be had", never: "cannot be had")
        ?? "can be had at all times in question"
    case .roomClash:
      let turnaround = set.review.rules.turnaroundMinutes
      let others = set.review.rooms(besides: room.id).map { set.names.room($0) }
      return "can hold one session at a time"
        + (others.isEmpty ? "" : ", and none while \(English.list(others, or: true)) is in use")
        + (turnaround > 0 ? ", with \(Sentence.length(turnaround)) between two" : "")
        + (set.review.hasPreparation ? ", with time to set up and to clear away" : "")
    default: return "can seat \(room.capacity)"
    }
  }
}
