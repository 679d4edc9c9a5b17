import CivilTime
import Findings

// What somebody probably forgot: journeys, people nobody meets, a room that nothing keeps for the team.
extension ReviewValidation {
  /// Each two sites at which something may be held have a journey between them.
  mutating func checkJourneys() {
    let used = Set(review.rooms.compactMap { $0.site } + review.sessions.compactMap { $0.site })
    let sites = review.sites.map { $0.id }.filter { used.contains($0) }.uniqued
    guard sites.count > 1 else { return }
    let listed = Set(review.travel.flatMap { [[$0.from, $0.to], [$0.to, $0.from]] })
    var missing: [(SiteID, SiteID)] = []
    for (position, second) in sites.enumerated() {
      for first in sites[..<position] where !listed.contains([first, second]) {
        missing.append((first, second))
      }
    }
    guard let (first, second) = missing.first else { return }
    let pairs = missing.map { names.site($0) + " and " + names.site($1) }
    let index = review.sites.firstIndex { $0.id == second } ?? 0
    report(
      .missingJourney, .warning, at: ReviewPlace(.sites, index, "id"), text: second.text,
      (missing.count == 1
        ? "No journey is listed between \(pairs[0]), so that takes no time at all."
        : "\(missing.count) journeys are not listed, so they take no time at all: "
          + English.list(pairs.map { "between " + $0 }, atMost: 5) + "."),
      mend:
        "Add a row to travel.csv for each, with \"\(first.text)\", \"\(second.text)\" and the minutes."
    )
  }

  /// Everybody is in a session, or is the manager of somebody.
  mutating func checkEverybodyIsMet() {
    // While a reference points at nothing, the person it means would be reported here a second time.
    guard !review.sessions.isEmpty, !faults.contains(where: { $0.severity == .error }) else {
      return
    }
    var wanted = Set(review.sessions.flatMap { $0.everybodyNamed })
    wanted.formUnion(review.people.compactMap { $0.lineManager })
    wanted.formUnion(review.sessions.compactMap { $0.toldBy?.person })
    let left = review.people.indices.filter { !wanted.contains(review.people[$0].id) }
    guard let first = left.first else { return }
    let references = left.map { review.people[$0].id.text }
    report(
      .personInNoSession, .warning, at: ReviewPlace(.people, first, "id"), text: references[0],
      references.count == 1
        ? "\(references[0]) is in no session, so nobody will meet them."
        : "\(references.count) people are in no session, so nobody will meet them: "
          + English.list(references, atMost: 10) + ".",
      mend: "Name them under Who of a session, or delete their rows.")
  }

  /// Nothing but what the team does alone is put into a room that is kept for the team, unless asked for by name.
  mutating func checkTeamRooms() {
    for (index, room) in review.rooms.enumerated() where room.isKeptForTeam {
      let visitors = review.sessions.filter { $0.mayBring(visitorsTo: room) }
      let others = visitors.map { session in
        review.rooms.filter { $0.id != room.id && $0.suits(session) && $0.seats(session) }
          .map { $0.id.text }
      }
      // A session that has nowhere else to go needs the room.
      let movable = zip(visitors, others).filter { !$0.1.isEmpty }
      guard let (session, elsewhere) = movable.first else { continue }
      report(
        .teamRoomOpen, .warning, at: ReviewPlace(.rooms, index, "id"), text: room.id.text,
        "\"\(room.id.text)\" seems to be the team's own, but nothing keeps "
          + English.list(movable.map { $0.0.id.text }, atMost: 6) + " out of it.",
        mend: "Write other rooms under Room or site: for \(session.id.text), \""
          + elsewhere.joined(separator: "; ") + "\".")
    }
  }
}

extension Room {
  /// Whether the features or the name of the room keep it for the team: "team only", "Base room".
  fileprivate var isKeptForTeam: Bool {
    if features.contains(where: { Set(FoldedWords.all(in: $0)).contains("team") }) { return true }
    let words = Set(FoldedWords.all(in: name + " " + id.text))
    let isRoom = !words.isDisjoint(with: ["room", "base", "office"])
    return isRoom && !words.isDisjoint(with: ["team", "peers", "peer", "base", "reviewers"])
  }

  /// Whether the room has a seat for everybody who must be there.
  fileprivate func seats(_ session: Session) -> Bool {
    session.headcount + max(session.team.min, Set(session.team.named).count) <= capacity
  }
}

extension Session {
  /// Whether the session may bring people from outside the team into a room that it does not ask for by name.
  fileprivate func mayBring(visitorsTo room: Room) -> Bool {
    needsRoom && kind != .teamMeeting && rooms.isEmpty && headcount > 0 && pin.room == nil
      && room.suits(self) && room.seats(self)
  }
}
