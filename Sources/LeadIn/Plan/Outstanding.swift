import CivilTime
import ReviewModel

/// Something that still stands open in a review.
public struct OpenItem: Sendable, Hashable {
  /// The reference in the sheets, which tells nobody else who is meant; a phrase where there is no reference.
  public var reference: String
  /// The name under which people know it, with its reference: `Head of public protection (P10)`.
  public var words: String

  init(_ reference: String, _ name: String = "", about days: String = "") {
    let detail = days.isEmpty ? "" : ": " + days
    self.reference = reference + detail
    words = (name.isEmpty || name == reference ? reference : name + " (" + reference + ")") + detail
  }
}

/// What still stands open in a review, by the names under which people know it.
struct Outstanding {
  let review: Review
  let plan: Plan?

  /// What is open for a milestone; nil where the review cannot tell.
  func items(for evidence: Milestone.Evidence) -> [OpenItem]? {
    switch evidence {
    case .none, .commissioning, .week: nil
    case .seats: seats
    case .diaries: diaries
    case .rooms: rooms
    case .timetable:
      (plan?.assignments ?? []).isEmpty
        ? [OpenItem("no timetable yet")] : unplaced(among: review.sessions)
    case .sessions(let kind):
      plan == nil ? nil : unplaced(among: review.sessions.filter { $0.kind == kind })
    }
  }

  private var seats: [OpenItem] {
    review.reviewers.isEmpty
      ? [OpenItem("no seat is listed")]
      : review.reviewers.filter { $0.isPlaceholder }.map { OpenItem($0.id.text, $0.role.words) }
  }

  /// Those who were never asked when they are free, and are wanted somewhere.
  private var diaries: [OpenItem] {
    review.peopleToAsk.map {
      OpenItem(
        $0.id.text, $0.name.isEmpty ? $0.jobTitle ?? "" : $0.name,
        about: review.unaskedWords($0.availability))
    }
      + review.reviewersToAsk.map {
        OpenItem(
          $0.id.text, $0.name.isEmpty ? $0.role.words : $0.name,
          about: review.unaskedWords($0.availability))
      }
  }

  /// Rooms that nobody has asked for: a booking says from when to when.
  private var rooms: [OpenItem] {
    review.rooms.isEmpty
      ? [OpenItem("no room is listed")]
      : review.roomsToAskFor.map {
        OpenItem($0.id.text, $0.name, about: review.unaskedWords($0.availability))
      }
  }

  private func unplaced(among sessions: [Session]) -> [OpenItem] {
    let placed = Set((plan?.assignments ?? []).map { $0.session })
    return sessions.filter { !placed.contains($0.id) && !$0.isOptional }
      .map { OpenItem($0.id.text, $0.title) }
  }
}
