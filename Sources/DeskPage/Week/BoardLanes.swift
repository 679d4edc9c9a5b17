import ReviewModel
import Exports

/// What part of the week the board shows, and what its lanes stand for.
struct BoardView {
  /// What a lane stands for.
  enum Kind: String, CaseIterable {
    case room, reviewer, agency

    /// The words in the choice of lanes.
    var words: String {
      switch self {
      case .room: "a room"
      case .reviewer: "a reviewer"
      case .agency: "an agency"
      }
    }
  }

  /// What a lane stands for.
  let kind: Kind
  /// The date of the one day that is shown, as ISO 8601 writes it; empty for the whole week.
  let day: String
  /// The key of the one lane that is shown; empty for all.
  let lane: String

  /// The view that the script asks for.
  init(_ question: PageQuestion) {
    kind = Kind(rawValue: question[.lanes]) ?? .room
    day = question[.day]
    lane = question[.lane]
  }
}

/// The lanes of a board, each with the sessions that lie in it.
struct BoardLanes {
  /// One lane.
  struct Lane {
    /// The reference of the room or reviewer, or the name of the agency; empty for sessions that have none.
    let key: String
    /// The words at its head.
    let title: String

    /// Whether a session lies in it.
    let holds: (PlacedSession) -> Bool
  }

  /// The lanes, in the order of the review; they are the same on every day.
  let lanes: [Lane]
  /// What the lanes stand for.
  let kind: BoardView.Kind

  /// The lanes of a review.
  ///
  /// - Parameters:
  ///   - kind: What a lane stands for.
  ///   - review: The review.
  ///   - placed: What its timetable holds.
  init(_ kind: BoardView.Kind, of review: Review, _ placed: [PlacedSession]) {
    self.kind = kind
    let names = SubjectNames(review)
    let named: [Lane]
    let rest: Lane
    switch kind {
    case .room:
      named = review.rooms.map { room in
        Lane(key: room.id.text, title: names.room(room.id)) { $0.room?.id == room.id }
      }
      rest = Lane(key: "", title: "No room") { $0.room == nil }
    case .reviewer:
      named = review.reviewers.map { reviewer in
        Lane(key: reviewer.id.text, title: names.reviewer(reviewer.id)) { placed in
          placed.team.contains { $0.id == reviewer.id }
        }
      }
      rest = Lane(key: "", title: "No reviewer") { $0.team.isEmpty }
    case .agency:
      var agencies: [PersonID: String] = [:]
      for person in review.people { agencies[person.id] = person.agency ?? "" }
      let known = review.people.compactMap { $0.agency }.filter { !$0.isEmpty }.uniqued
      named = known.map { agency in
        Lane(key: agency, title: agency) { placed in
          placed.attendees.contains { agencies[$0] == agency }
        }
      }
      rest = Lane(key: "", title: "No agency") { placed in
        placed.attendees.allSatisfy { agencies[$0, default: ""].isEmpty }
      }
    }
    // Where sessions with a room can be dropped without one, the lane for these is always there.
    let keepsRest = kind == .room || placed.contains { rest.holds($0) }
    lanes = named + (keepsRest ? [rest] : [])
  }
}
