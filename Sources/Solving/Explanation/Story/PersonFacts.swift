import CivilTime
import ReviewModel

/// participant-available and participant-clash: when each person of the set can come.
struct PersonFacts {
  private let set: ConflictSet
  private let times: RemainingTimes

  init(_ set: ConflictSet) {
    self.set = set
    times = RemainingTimes(set)
  }

  func steps() -> [ConflictStory.Step] {
    set.review.people.compactMap { person in
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
        clauses.append(
          DiaryWords(days: days).clause(
            person.availability, free: "is free only", away: "is away", never: "is not free")
            ?? "is free at all times in question")
      }
      if set.binds(.participantClash, person.id) {
        clauses.append("can be at one of their sessions at a time")
      }
      let text = "The " + set.names.person(person.id) + " " + English.list(clauses) + "."
      return ConflictStory.Step(text + travel(among: sessions), told)
    }
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
