import CivilTime
import ReviewModel

extension ViolationWords {
  func roomNeeded(_ placed: JudgedSession) -> ViolationSentence {
    let session = names.session(placed.id)
    guard let room = placed.room else {
      return ViolationSentence("\(session) needs a room and has none.", mend: "Give it a room.")
    }
    return ViolationSentence(
      "\(session) takes no room, but has \(names.room(room.id)).", mend: "Take the room out.")
  }

  func tooFewSeats(_ placed: JudgedSession) -> ViolationSentence {
    let (session, room) = (names.session(placed.id), placed.room.map { names.room($0.id) } ?? "")
    return ViolationSentence(
      "\(session) needs \(counted(placed.seatsTaken, "seat")), \(placed.team.count) of them for reviewers; "
        + "\(room) has \(placed.room?.capacity ?? 0).",
      mend: "Choose a larger room.")
  }

  func unsuitableRoom(_ placed: JudgedSession) -> ViolationSentence? {
    guard let room = placed.room else { return nil }
    let session = placed.session
    var reasons: [String] = []
    if !session.rooms.isEmpty, !session.rooms.contains(room.id) {
      let rooms = session.rooms.map { names.room($0) }.joined(separator: " or ")
      reasons.append("it must be in \(rooms)")
    }
    if let site = session.site, site != room.site {
      reasons.append("it must be at \(names.site(site))")
    }
    if !room.kinds.isEmpty, !room.kinds.contains(session.kind) {
      let kinds = room.kinds.map { $0.words }.joined(separator: " or ")
      reasons.append("the room is only for \(kinds)")
    }
    let missing = session.roomFeatures.filter { !room.has($0) }
    if !missing.isEmpty {
      reasons.append("the room must be or have: " + missing.joined(separator: ", "))
    }
    return ViolationSentence(
      "\(names.room(room.id)) does not suit \(names.session(placed.id)): "
        + "\(reasons.joined(separator: "; ")).",
      mend: "Choose another room.")
  }
}
