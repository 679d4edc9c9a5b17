import ReviewModel

/// New references for the references that are made from somebody's name; the others stay.
struct RedactedReferences: Sendable {
  let review: String
  let themes: [ThemeID: ThemeID]
  let sites: [SiteID: SiteID]
  let rooms: [RoomID: RoomID]
  let reviewers: [ReviewerID: ReviewerID]
  let people: [PersonID: PersonID]
  let sessions: [SessionID: SessionID]

  init(_ review: Review, _ words: Disclosure) {
    self.review = words.text(review.id) == review.id.onOneLine ? review.id : "review"
    themes = RedactedReferences.new(review.themes.map { $0.id }, "T", words)
    sites = RedactedReferences.new(review.sites.map { $0.id }, "L", words)
    rooms = RedactedReferences.new(review.rooms.map { $0.id }, "R", words)
    reviewers = RedactedReferences.new(review.reviewers.map { $0.id }, "V", words)
    people = RedactedReferences.new(review.people.map { $0.id }, "P", words)
    sessions = RedactedReferences.new(review.sessions.map { $0.id }, "S", words)
  }

  private static func new<Subject>(
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

extension Dictionary where Key == Value {
  /// The new reference; the old one where it stays.
  func new(_ key: Key) -> Key { self[key] ?? key }
}

extension Review {
  /// Replaces old references by new ones, wherever they stand.
  mutating func redactReferences(_ references: RedactedReferences) {
    id = references.review
    for index in themes.indices { themes[index].id = references.themes.new(themes[index].id) }
    for index in sites.indices { sites[index].id = references.sites.new(sites[index].id) }
    for index in travel.indices {
      travel[index].from = references.sites.new(travel[index].from)
      travel[index].to = references.sites.new(travel[index].to)
    }
    for index in rooms.indices {
      rooms[index].id = references.rooms.new(rooms[index].id)
      rooms[index].site = rooms[index].site.map { references.sites.new($0) }
      rooms[index].partOf = rooms[index].partOf.map { references.rooms.new($0) }
    }
    for index in reviewers.indices {
      reviewers[index].id = references.reviewers.new(reviewers[index].id)
      reviewers[index].themes = reviewers[index].themes.map { references.themes.new($0) }
    }
    for index in people.indices {
      people[index].id = references.people.new(people[index].id)
      people[index].lineManager = people[index].lineManager.map { references.people.new($0) }
    }
    for index in sessions.indices { sessions[index].redactReferences(references) }
  }
}

extension Session {
  fileprivate mutating func redactReferences(_ references: RedactedReferences) {
    id = references.sessions.new(id)
    participants = participants.map { references.people.new($0) }
    optionalParticipants = optionalParticipants.map { references.people.new($0) }
    for index in choices.indices {
      choices[index].anyOf = choices[index].anyOf.map { references.people.new($0) }
    }
    if case .person(let id) = toldBy { toldBy = .person(references.people.new(id)) }
    themes = themes.map { references.themes.new($0) }
    team.named = team.named.map { references.reviewers.new($0) }
    site = site.map { references.sites.new($0) }
    rooms = rooms.map { references.rooms.new($0) }
    for index in after.indices {
      after[index].session = references.sessions.new(after[index].session)
    }
    sameTime = sameTime.map { references.sessions.new($0) }
    sameDay = sameDay.map { references.sessions.new($0) }
    sameTeam = sameTeam.map { references.sessions.new($0) }
    preferAfter = preferAfter.map { references.sessions.new($0) }
    notSameDay = notSameDay.map { references.sessions.new($0) }
    notSameTime = notSameTime.map { references.sessions.new($0) }
    pin.room = pin.room.map { references.rooms.new($0) }
    pin.reviewers = pin.reviewers?.map { references.reviewers.new($0) }
  }
}
