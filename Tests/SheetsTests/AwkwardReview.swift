import ReviewModel
import TestSupport

/// Random reviews whose references and texts are the ones that a sheet could take for something else.
enum AwkwardReview {
  static func review(seed: UInt64) -> Review {
    var review = RandomReview.richReview(seed: seed)
    var generator = SeededGenerator(seed: seed &+ 7919)
    rename(&review, &generator)
    retitle(&review, &generator)
    return review
  }

  /// References that look like lists, counts, keywords, formulas, dates, or each other.
  static let references = [
    "a;b", "a, b", "\"quoted\"", "say \"so\"", " padded ", "8 social workers", "P1 (optional)",
    "any",
    "all", "none", "no room", "site hall", "room 1", "named V1", "2-3", "02-Mar", "1.00E+05", "7.0",
    "7",
    "S1 + 30 min", "A+B", "=SUM(A1)", "'=1", "'tis", "police peer", "O’Brien", "“x”", "line\nbreak",
    "é",
    "e\u{301}", "S01", "s01", "S-01", "yes", "up to 3", "team leader / member peer", "of things",
    "+",
    "\u{A0}x", "-", "@home", "x (optional) (optional)", ";", "\"", "\"\"", "Mon", "TBC", "at hub",
    "straight after S1", "S1 within 30 min", "within", "with the office", "after",
    "a@b.example.org", "P1 or P2", "else P1", "2 of (P1; P2)", "S1-S3", "P1 only", "or", "of (",
  ]

  private static func rename(_ review: inout Review, _ generator: inout SeededGenerator) {
    var names: [String: String] = [:]
    var pool = references.shuffled(using: &generator)
    func name(_ text: String) -> String {
      if names[text] == nil { names[text] = pool.popLast() ?? text + " again" }
      return names[text] ?? text
    }
    // References of different lists may be the same text, but not within one.
    func map<Subject>(_ id: Identifier<Subject>) -> Identifier<Subject> {
      Identifier(name(id.text))
    }
    for index in review.themes.indices { review.themes[index].id = map(review.themes[index].id) }
    for index in review.sites.indices { review.sites[index].id = map(review.sites[index].id) }
    for index in review.travel.indices {
      review.travel[index].from = map(review.travel[index].from)
      review.travel[index].to = map(review.travel[index].to)
    }
    for index in review.rooms.indices {
      review.rooms[index].id = map(review.rooms[index].id)
      review.rooms[index].site = review.rooms[index].site.map { map($0) }
      review.rooms[index].partOf = review.rooms[index].partOf.map { map($0) }
      review.rooms[index].features = review.rooms[index].features.map { name($0) }
    }
    for index in review.people.indices {
      review.people[index].id = map(review.people[index].id)
      review.people[index].lineManager = review.people[index].lineManager.map { map($0) }
      review.people[index].agency = review.people[index].agency.map { name($0) }
    }
    for index in review.reviewers.indices {
      review.reviewers[index].id = map(review.reviewers[index].id)
      review.reviewers[index].themes = review.reviewers[index].themes.map { map($0) }
      review.reviewers[index].conflicts = review.reviewers[index].conflicts.map { name($0) }
      if generator.chance(50) {
        review.reviewers[index].role = Role(name(review.reviewers[index].role.text))
      }
    }
    for index in review.sessions.indices {
      var session = review.sessions[index]
      session.id = map(session.id)
      session.participants = session.participants.map { map($0) }
      session.optionalParticipants = session.optionalParticipants.map { map($0) }
      for index in session.choices.indices {
        session.choices[index].anyOf = session.choices[index].anyOf.map { map($0) }
      }
      session.agencies = session.agencies.map { name($0) }
      session.themes = session.themes.map { map($0) }
      session.site = session.site.map { map($0) }
      session.rooms = session.rooms.map { map($0) }
      session.roomFeatures = session.roomFeatures.map { name($0) }
      session.team.named = session.team.named.map { map($0) }
      session.team.roles = session.team.roles.map { need in
        RoleRequirement(
          anyOf: need.anyOf.map { role in
            review.reviewers.contains { $0.role == role } ? role : Role(name(role.text))
          }, count: need.count)
      }
      for index in session.after.indices {
        session.after[index].session = map(session.after[index].session)
      }
      session.sameTime = session.sameTime.map { map($0) }
      session.sameDay = session.sameDay.map { map($0) }
      session.sameTeam = session.sameTeam.map { map($0) }
      if case .person(let id) = session.toldBy { session.toldBy = .person(map(id)) }
      session.preferAfter = session.preferAfter.map { map($0) }
      session.notSameDay = session.notSameDay.map { map($0) }
      session.notSameTime = session.notSameTime.map { map($0) }
      session.pin.room = session.pin.room.map { map($0) }
      session.pin.reviewers = session.pin.reviewers.map { $0.map { map($0) } }
      review.sessions[index] = session
    }
  }

  private static func retitle(_ review: inout Review, _ generator: inout SeededGenerator) {
    let texts = references + ["", " ", "\"\"", "a\r\nb"]
    review.title = generator.pick(texts)
    review.id = generator.pick(references)
    review.council = generator.pick(texts)
    for index in review.sessions.indices {
      review.sessions[index].title = generator.pick(texts)
      review.sessions[index].meetAt = review.sessions[index].meetAt.map { _ in generator.pick(texts)
      }
    }
    for index in review.rooms.indices { review.rooms[index].name = generator.pick(texts) }
    for index in review.themes.indices { review.themes[index].name = generator.pick(texts) }
    for index in review.sites.indices { review.sites[index].address = generator.pick(texts) }
    for index in review.people.indices {
      review.people[index].name = generator.pick(texts)
      review.people[index].email = generator.chance(50) ? nil : generator.pick(texts)
      review.people[index].jobTitle = generator.chance(50) ? nil : generator.pick(texts)
    }
    for index in review.reviewers.indices {
      review.reviewers[index].name = generator.pick(texts)
      review.reviewers[index].organisation = generator.chance(50) ? nil : generator.pick(texts)
    }
    review.contacts = [
      Contact(
        role: generator.pick(references), name: generator.pick(texts), email: generator.pick(texts))
    ]
  }
}
