import CivilTime
import ReviewModel

/// What a ground rule asks for in this review, as one sentence: the text of an entry of a conflict set.
struct ConflictWords {
  let review: Review
  let labels: SubjectLabels

  init(_ review: Review) {
    self.review = review
    labels = SubjectLabels(review: review)
  }

  /// The sentence for a rule.
  func sentence(_ rule: GroundRule) -> String {
    let sentence =
      switch rule.subject {
      case .review: sentence(aboutAll: rule.rule)
      case .session(let id):
        review.sessions.first { $0.id == id }.map { self.sentence(rule.rule, $0) }
      case .sessions(let one, let other): self.sentence(rule.rule, one, other)
      case .person(let id):
        review.people.first { $0.id == id }.map { self.sentence(rule.rule, $0) }
      case .reviewer(let id):
        review.reviewers.first { $0.id == id }.map { self.sentence(rule.rule, $0) }
      case .room(let id): review.rooms.first { $0.id == id }.map { self.sentence(rule.rule, $0) }
      }
    return sentence ?? rule.rule.sentence
  }

  private func sentence(aboutAll rule: Rule) -> String? {
    switch rule {
    case .leadIn: Conflict.leadIn(of: review).text
    case .parallel:
      "No more than " + labels.counted(review.rules.maxParallel, "session") + " may run at once."
    default: nil
    }
  }

  private func sentence(_ rule: Rule, _ session: Session) -> String {
    let name = labels.session(session.id)
    switch rule {
    case .mandatory: return name + " must be held, for \(session.minutes) minutes."
    case .window: return name + " may only be held " + labels.times(session.windows) + "."
    case .pin: return name + " is fixed" + pinned(session.pin) + "."
    case .roomNeeded: return name + (session.needsRoom ? " needs a room." : " takes no room.")
    case .roomFeatures: return name + " must be held " + rooms(of: session) + "."
    case .participantChoice:
      let groups = session.choices.map { choice in
        ChoiceWords(choice, of: review).some(choice.count)
      }
      return name + " needs " + English.list(groups) + "."
    case .teamSize: return name + " takes " + size(of: session.team) + "."
    case .teamRoles:
      let needs = session.team.roles.filter { $0.count > 0 }.map { need in
        String(need.count) + " " + English.list(need.anyOf.map { $0.words }, or: true)
      }
      return name + " needs " + English.list(needs) + " on its team."
    case .teamNamed:
      return name + " needs " + English.list(session.team.named.map { labels.reviewer($0) })
        + " by name."
    default: return rule.sentence
    }
  }

  private func pinned(_ pin: Pin) -> String {
    var words = ""
    if let start = pin.start { words += " at " + start.words }
    if let room = pin.room { words += " in " + labels.room(room) }
    if let team = pin.reviewers {
      words +=
        team.isEmpty
        ? " with nobody of the team" : " with " + English.list(team.map { labels.reviewer($0) })
    }
    return words
  }

  private func rooms(of session: Session) -> String {
    var words: [String] = []
    if !session.rooms.isEmpty {
      words.append("in " + English.list(session.rooms.map { labels.room($0) }, or: true))
    }
    if let site = session.site { words.append("at " + labels.site(site)) }
    if !session.roomFeatures.isEmpty {
      words.append("in a room with " + English.list(session.roomFeatures))
    }
    let closed = review.roomsForOthers(than: session)
    if !closed.isEmpty {
      words.append(
        "outside " + English.list(closed.map { labels.room($0.id) })
          + (closed.count == 1 ? ", which takes" : ", which take") + " other kinds of session")
    }
    return words.joined(separator: ", ")
  }

  private func size(of team: TeamRequirement) -> String {
    if team.min == team.max { return labels.counted(team.min, "reviewer") }
    if team.max >= review.reviewers.count {
      return "at least " + labels.counted(team.min, "reviewer")
    }
    return "from " + String(team.min) + " to " + labels.counted(team.max, "reviewer")
  }

  private func sentence(_ rule: Rule, _ one: SessionID, _ other: SessionID) -> String {
    let names = labels.session(one) + " and " + labels.session(other)
    switch rule {
    case .order:
      let orders = [(one, other), (other, one)].flatMap { later, earlier in
        (review.sessions.first { $0.id == later }?.after ?? [])
          .filter { $0.session == earlier }.map { sentence($0, of: later) }
      }
      return English.list(orders) + "."
    default: return PairWords.demand(rule).map { names + " " + $0 + "." } ?? rule.sentence
    }
  }

  private func sentence(_ order: Precedence, of later: SessionID) -> String {
    labels.session(later) + " must start " + PairWords.gap(order) + " "
      + labels.session(order.session) + " has ended"
  }

  private func sentence(_ rule: Rule, _ person: Person) -> String {
    let name = person.label.capitalisedFirst
    return switch rule {
    case .participantAvailable: name + availability(person.availability) + "."
    case .participantClash: name + " can be in one session at a time" + travel + "."
    default: rule.sentence
    }
  }

  private func sentence(_ rule: Rule, _ reviewer: Reviewer) -> String {
    let rules = review.rules
    let name = reviewer.label.capitalisedFirst
    switch rule {
    case .reviewerAvailable: return name + availability(reviewer.availability) + "."
    case .reviewerClash: return name + " can be in one session at a time" + travel + "."
    case .conflictOfInterest:
      return name + " may not meet anybody they have a conflict of interest with: "
        + English.list(reviewer.conflicts) + "."
    case .dailyLoad:
      return name + " may have no more than "
        + labels.counted(rules.maxSessionsPerDay, "session") + " a day."
    case .breakTime:
      return name + " needs a break of \(rules.breakMinutes) minutes before working "
        + "for more than \(rules.maxRunMinutes) minutes."
    case .lunch: return name + " needs " + lunch + "."
    default: return rule.sentence
    }
  }

  private func sentence(_ rule: Rule, _ room: Room) -> String {
    let name = labels.room(room.id)
    let turnaround = review.rules.turnaroundMinutes
    switch rule {
    case .roomAvailable: return name + availability(room.availability) + "."
    case .roomClash:
      let others = review.rooms(besides: room.id).map { labels.room($0) }
      return name + " holds one session at a time"
        + (others.isEmpty ? "" : ", and none while \(English.list(others, or: true)) is in use")
        + (turnaround > 0 ? ", with \(turnaround) minutes between two" : "")
        + (review.hasPreparation ? ", with time to set up and to clear away." : ".")
    case .roomCapacity: return name + " has " + labels.counted(room.capacity, "seat") + "."
    default: return rule.sentence
    }
  }

  private func availability(_ availability: Availability) -> String {
    var words: [String] = []
    if let available = availability.available {
      words.append(
        available.isEmpty ? " is never free" : " is free only " + labels.times(available))
    }
    if !availability.unavailable.isEmpty {
      words.append(" is not free " + labels.times(availability.unavailable))
    }
    return words.joined(separator: ", and")
  }

  private var travel: String { review.travel.isEmpty ? "" : ", with time to travel between sites" }

  private var lunch: String {
    let lunches = review.days.compactMap { $0.lunch }
    guard let first = lunches.first, lunches.allSatisfy({ $0 == first }) else { return "lunch" }
    return "lunch, \(first.minutes) minutes between " + first.from.words + " and " + first.to.words
      + (review.sessions.contains { $0.isMeal } ? ", or a session that is a meal" : "")
  }
}
