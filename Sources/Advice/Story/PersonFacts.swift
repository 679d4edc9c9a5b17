import CivilTime
import ReviewModel
import Solving

/// participant-available and participant-clash: when each person of the set can come.
struct PersonFacts {
  private let set: ConflictSet
  private let times: RemainingTimes

  init(_ set: ConflictSet) {
    self.set = set
    times = RemainingTimes(set)
  }

  /// What is said of one person, or of several to choose from.
  private struct Fact {
    var people: [PersonID]
    let clauses: [String]
    var told: [Conflict]
    var sessions: [Session]
  }

  func steps() -> [ConflictStory.Step] {
    var facts: [Fact] = []
    for person in set.review.people {
      guard let fact = fact(about: person) else { continue }
      if let known = facts.firstIndex(where: { isOneChoice($0, fact) }) {
        facts[known].people += fact.people
        facts[known].told += fact.told
        facts[known].sessions += fact.sessions.filter { !facts[known].sessions.contains($0) }
      } else {
        facts.append(fact)
      }
    }
    return facts.map {
      ConflictStory.Step(sentence($0) + travel(among: $0.sessions), $0.told)
    }
  }

  private func fact(about person: Person) -> Fact? {
    let told = set.conflicts.filter {
      ($0.rule == .participantAvailable || $0.rule == .participantClash)
        && $0.subject.map { PersonID($0) } == person.id
    }
    if told.isEmpty { return nil }
    let sessions = set.sessions(with: person.id)
    var clauses: [String] = []
    if set.binds(.participantAvailable, person.id) {
      let days = set.review.days.filter { day in
        sessions.contains { times.days(of: $0).contains(day) }
      }
      let others = set.review.days.filter { !days.contains($0) }
      clauses.append(
        DiaryWords(days: days, others: others).clause(
          person.availability, free: "is free only", away: "is away", never: PersonFacts.never)
          ?? "is free at all times in question")
    }
    if set.binds(.participantClash, person.id) {
      clauses.append("can be at one of their sessions at a time")
    }
    return Fact(people: [person.id], clauses: clauses, told: told, sessions: sessions)
  }

  private static let never = "is not free"

  /// Whether the same is said of people who can be chosen for the same session.
  private func isOneChoice(_ one: Fact, _ other: Fact) -> Bool {
    one.clauses == other.clauses
      && set.sessions.contains { session in
        session.choices.contains { choice in
          (one.people + other.people).allSatisfy { choice.anyOf.contains($0) }
        }
      }
  }

  private func sentence(_ fact: Fact) -> String {
    guard fact.people.count > 1 else {
      return "The " + set.names.person(fact.people[0]) + " " + English.list(fact.clauses) + "."
    }
    let people = ChoiceWords(ParticipantChoice(anyOf: fact.people), of: set.review).list(or: false)
    if fact.clauses.count == 1, fact.clauses[0].hasPrefix(PersonFacts.never) {
      return "None of " + people + " is free" + fact.clauses[0].dropFirst(PersonFacts.never.count)
        + "."
    }
    return "Each of " + people + " " + English.list(fact.clauses) + "."
  }

  private func travel(among sessions: [Session]) -> String {
    guard set.has(.participantClash) else { return "" }
    return TravelWords(set).sentence(among: sessions)
  }
}

/// How far apart the sites of some sessions are.
struct TravelWords {
  private let set: ConflictSet

  init(_ set: ConflictSet) {
    self.set = set
  }

  /// A sentence with a blank before it; empty where nobody has to travel.
  func sentence(among sessions: [Session]) -> String {
    var sites: [SiteID] = []
    for session in sessions {
      let own = session.needsRoom ? set.rooms(for: session)?.compactMap { $0.site } ?? [] : []
      for site in session.site.map({ [$0] }) ?? own where !sites.contains(site) {
        sites.append(site)
      }
    }
    var journeys: [String] = []
    for (position, from) in sites.enumerated() {
      for to in sites[(position + 1)...] where set.review.minutesBetween(from, to) > 0 {
        journeys.append(
          "from " + set.names.site(from) + " to " + set.names.site(to) + " "
            + Sentence.length(set.review.minutesBetween(from, to)))
      }
    }
    guard !journeys.isEmpty, journeys.count <= 3 else { return "" }
    return " It takes " + English.list(journeys) + "."
  }
}
