import CivilTime
import ReviewModel

/// What would have to be otherwise for a session to be held, read off a plan that holds it.
struct RemedyWords {
  private let review: Review
  private let labels: SubjectLabels
  private let session: SessionID
  private let placements: [SessionID: PlacedSession]

  /// - Parameters:
  ///   - review: The review.
  ///   - plan: A plan that breaks one rule of it.
  ///   - session: The session that is held in it.
  init(_ review: Review, _ plan: Plan, _ session: SessionID) {
    self.review = review
    self.session = session
    labels = SubjectLabels(review: review)
    var placements: [SessionID: PlacedSession] = [:]
    for placed in ReviewIndex(review).placed(plan) { placements[placed.id] = placed }
    self.placements = placements
  }

  /// What would have to be otherwise in the rule that gives way, and where the session lies then.
  func sentence(_ rule: GroundRule) -> String {
    var place = ""
    if let own = placements[session] {
      place = " on " + own.span.words + (own.assignment.room.map { " in " + labels.room($0) } ?? "")
    }
    return "It could be held" + place + " if " + condition(rule) + "."
  }

  private func condition(_ rule: GroundRule) -> String {
    switch rule.subject {
    case .review: "more than \(review.rules.maxParallel) sessions might run at once"
    case .session(let id): condition(rule.rule, id)
    case .sessions(let one, let other): condition(rule.rule, one, other)
    case .person(let id): condition(rule.rule, id)
    case .reviewer(let id): condition(rule.rule, id)
    case .room(let id): condition(rule.rule, id)
    }
  }

  private func condition(_ rule: Rule, _ id: SessionID) -> String {
    let name = id == session ? "it" : labels.session(id)
    let own = placements[id]
    switch rule {
    case .mandatory: return labels.session(id) + " were left out instead"
    case .window:
      return name + " might lie outside the times set for it"
        + (id == session ? "" : own.map { ", on " + $0.span.words } ?? "")
    case .pin: return name + " were not fixed as it is"
    case .roomNeeded:
      return name + (own?.session.needsRoom == false ? " took a room" : " needed no room")
    case .roomFeatures:
      let room = own?.assignment.room.map { labels.room($0) } ?? "any room"
      return name + " might be held in " + room + ", which is not what it asks for"
    case .participantChoice:
      let choices = own?.session.choices.map { ChoiceWords($0, of: review).some($0.count) } ?? []
      return name + " did without "
        + (choices.isEmpty ? "those to choose from" : English.list(choices))
    case .teamSize: return name + " took " + labels.counted(own?.team.count ?? 0, "reviewer")
    case .teamRoles: return name + " did without " + missingRoles(own)
    case .teamNamed:
      let missing = (own?.session.team.named ?? []).filter {
        own?.assignment.reviewers.contains($0) == false
      }
      return name + " did without " + English.list(missing.map { labels.reviewer($0) })
    default: return "the rule did not hold that " + rule.name
    }
  }

  private func missingRoles(_ placement: PlacedSession?) -> String {
    guard let placement else { return "the roles that it asks for" }
    let roles = review.reviewers.filter { placement.assignment.reviewers.contains($0.id) }.map {
      $0.role
    }
    let missing = placement.session.team.roles.filter { need in
      roles.count { need.anyOf.contains($0) } < need.count
    }
    return English.list(
      missing.map { "a " + English.list($0.anyOf.map { $0.words }, or: true) + " on its team" })
  }

  private func condition(_ rule: Rule, _ one: SessionID, _ other: SessionID) -> String {
    let names = labels.session(one) + " and " + labels.session(other)
    return switch rule {
    case .order:
      names
        + (hasLongestGap(one, other)
          ? " might be held in any order and as far apart as need be"
          : " might be held in any order")
    case .separateDays: names + " might be held on the same day"
    case .sameTime: names + " might start at different times"
    case .sameDay: names + " might be held on different days"
    case .sameTeam: names + " might have different teams"
    default: names + " might overlap"
    }
  }

  private func hasLongestGap(_ one: SessionID, _ other: SessionID) -> Bool {
    review.sessions.contains { session in
      (session.id == one || session.id == other)
        && session.after.contains {
          $0.maxGapMinutes != nil && ($0.session == one || $0.session == other)
        }
    }
  }

  private func condition(_ rule: Rule, _ id: PersonID) -> String {
    let person = review.people.first { $0.id == id }
    guard rule == .participantAvailable else {
      return "somebody else took the place of " + labels.person(id) + " in one of their sessions"
    }
    let away = spans(person?.availability) { $0.attendees.contains(id) }
    return labels.person(id) + " were free " + labels.times(away)
  }

  private func condition(_ rule: Rule, _ id: ReviewerID) -> String {
    let name = labels.reviewer(id)
    let reviewer = review.reviewers.first { $0.id == id }
    switch rule {
    case .reviewerAvailable:
      return name + " were free "
        + labels.times(spans(reviewer?.availability) { $0.assignment.reviewers.contains(id) })
    case .reviewerClash: return "there were another reviewer like " + name
    case .dailyLoad:
      return name + " might have more than "
        + labels.counted(review.rules.maxSessionsPerDay, "session") + " a day"
    case .breakTime:
      return name + " might work for more than \(review.rules.maxRunMinutes) minutes "
        + "without a break"
    default: return name + " went without lunch for a day"
    }
  }

  private func condition(_ rule: Rule, _ id: RoomID) -> String {
    let name = labels.room(id)
    let room = review.rooms.first { $0.id == id }
    switch rule {
    case .roomAvailable:
      return name + " could be had "
        + labels.times(spans(room?.availability, { $0.roomSpan }) { $0.assignment.room == id })
    case .roomClash: return "there were another room like " + name
    default:
      let seats = placements.values.filter { $0.assignment.room == id }
        .map { $0.session.headcount + $0.team.count }.max()
      return name + " had " + labels.counted(seats ?? 0, "seat")
    }
  }

  /// When somebody or something would have to be free who is not.
  private func spans(
    _ availability: Availability?, _ span: (PlacedSession) -> TimeSpan = { $0.span },
    _ isThere: (PlacedSession) -> Bool
  ) -> [TimeSpan] {
    placements.values.filter { isThere($0) && availability?.isFree(span($0)) == false }
      .map(span).sorted { $0.start < $1.start }
  }
}
