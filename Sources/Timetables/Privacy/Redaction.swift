public import ReviewModel

/// A review with people replaced by their roles, and the way to do the same to whatever belongs to it.
///
/// Names go from the lists, addresses with them, and from every text in which they stand; a reference that is made
/// of a name gets another. Job titles, agencies, times, rooms and the shape of the week stay. Contacts are left out,
/// since a contact is nothing but a name and an address.
public struct Redaction: Sendable {
  /// The review without its people's names.
  public let review: Review
  private let words: Disclosure
  private let sessions: [SessionID: SessionID]
  private let reviewers: [ReviewerID: ReviewerID]
  private let rooms: [RoomID: RoomID]

  /// Redacts a review.
  ///
  /// - Parameter original: The review, unchanged by this.
  public init(of original: Review) {
    let words = Disclosure(original, .roles)
    let people = Redaction.references(original.people.map { $0.id }, "P", words)
    let team = Redaction.references(original.reviewers.map { $0.id }, "V", words)
    let places = Redaction.references(original.rooms.map { $0.id }, "R", words)
    let held = Redaction.references(original.sessions.map { $0.id }, "S", words)
    (self.words, sessions, reviewers, rooms) = (words, held, team, places)

    var result = original
    result.title = words.text(original.title)
    result.contacts = []
    for index in result.rooms.indices {
      result.rooms[index].id = places[original.rooms[index].id] ?? original.rooms[index].id
      result.rooms[index].name = words.text(original.rooms[index].name)
    }
    for (index, person) in original.people.enumerated() {
      result.people[index].id = people[person.id] ?? person.id
      result.people[index].name = words.person(person) ?? ""
      result.people[index].email = nil
      result.people[index].jobTitle = person.jobTitle.map { words.text($0) }
      result.people[index].lineManager = person.lineManager.map { people[$0] ?? $0 }
    }
    for (index, reviewer) in original.reviewers.enumerated() {
      result.reviewers[index].id = team[reviewer.id] ?? reviewer.id
      result.reviewers[index].name = words.role(reviewer)
      result.reviewers[index].email = nil
      // With a role and an authority anybody can tell who it was.
      result.reviewers[index].organisation = nil
      result.reviewers[index].conflicts = reviewer.conflicts.map {
        people[PersonID($0)]?.text ?? words.text($0)
      }
    }
    for index in result.sessions.indices {
      result.sessions[index].redact(words, people, team, places, held)
    }
    review = result
  }

  /// A plan of the review in the references of the redacted one.
  ///
  /// - Parameter plan: The plan.
  public func plan(_ plan: Plan) -> Plan {
    var result = Plan(review: plan.review)
    result.assignments = plan.assignments.map { assignment in
      Assignment(
        session: sessions[assignment.session] ?? assignment.session, start: assignment.start,
        room: assignment.room.map { rooms[$0] ?? $0 },
        reviewers: assignment.reviewers.map { reviewers[$0] ?? $0 })
    }
    result.unscheduled = plan.unscheduled.map { sessions[$0] ?? $0 }
    return result
  }

  /// A text that people wrote about the review, without names.
  ///
  /// - Parameter text: The text.
  public func text(_ text: String) -> String { words.text(text) }

  /// New references for those that are made of somebody's name.
  private static func references<Subject>(
    _ ids: [Identifier<Subject>], _ letter: String, _ words: Disclosure
  ) -> [Identifier<Subject>: Identifier<Subject>] {
    var taken: Set<Identifier<Subject>> = []
    for id in ids { taken.insert(id) }
    var result: [Identifier<Subject>: Identifier<Subject>] = [:]
    var number = 0
    for id in ids where Identifier(words.text(id.text)) != id {
      repeat { number += 1 } while taken.contains(Identifier(letter + String(number)))
      result[id] = Identifier(letter + String(number))
    }
    return result
  }
}

extension Session {
  fileprivate mutating func redact(
    _ words: Disclosure, _ people: [PersonID: PersonID], _ team: [ReviewerID: ReviewerID],
    _ places: [RoomID: RoomID], _ held: [SessionID: SessionID]
  ) {
    id = held[id] ?? id
    title = words.text(title)
    participants = participants.map { people[$0] ?? $0 }
    optionalParticipants = optionalParticipants.map { people[$0] ?? $0 }
    self.team.named = self.team.named.map { team[$0] ?? $0 }
    rooms = rooms.map { places[$0] ?? $0 }
    after = after.map {
      Precedence(session: held[$0.session] ?? $0.session, minGapMinutes: $0.minGapMinutes)
    }
    preferAfter = preferAfter.map { held[$0] ?? $0 }
    notSameDay = notSameDay.map { held[$0] ?? $0 }
    notSameTime = notSameTime.map { held[$0] ?? $0 }
    pin.room = pin.room.map { places[$0] ?? $0 }
    pin.reviewers = pin.reviewers?.map { team[$0] ?? $0 }
  }
}
