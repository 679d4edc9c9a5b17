import CivilTime
import ICalendar
import ReviewModel
import TestSupport
import Testing

@testable import Correspondence

/// Lives of a timetable against model calendars (RFC 5546): whatever was changed, sent, held up, repeated and
/// called off on the way, what counts is where everybody stands at the end.
struct `Hundreds of lives of a timetable` {
  private static let lives: [UInt64] = Effort.seeds(250, of: 1000).map { $0 + 1 }

  @Test func `every calendar ends as the last version has it, and nobody read another's name`()
    throws
  {
    var messages = 0
    var meetings = 0
    var answers = 0
    for seed in Self.lives {
      var life = TimetableLife(seed: seed)
      try life.live()
      let expected = Self.expected(life.version)
      let held = life.clients.mapValues { Self.shown($0.meetings.values) }.filter {
        !$0.value.isEmpty
      }
      #expect(held == expected, "seed \(seed)")
      Self.expectDiscretion(in: life, seed)
      try life.end()
      #expect(life.ledger.outstanding.isEmpty, "seed \(seed)")
      #expect(life.clients.values.allSatisfy { $0.meetings.isEmpty }, "seed \(seed)")
      messages += life.messageCount
      meetings += expected.values.reduce(0) { $0 + $1.count }
      answers += life.answers.count
    }
    // The lives were worth living: otherwise nothing has been shown.
    #expect(
      messages > 5 * Self.lives.count && meetings > Self.lives.count
        && 10 * answers > Self.lives.count)
  }

  private static func shown(
    _ meetings: some Sequence<CalendarClient.Meeting>
  ) -> [String] {
    meetings.map { "\($0.start)/\($0.end) \($0.place ?? "-") \($0.role ?? "-")" }.sorted()
  }

  /// What each mailbox should hold, worked out from the version alone.
  private static func expected(_ version: TimetableVersion) -> [String: [String]] {
    let review = version.review
    var result: [String: [String]] = [:]
    func add(_ email: String?, _ session: Session, _ place: Assignment, _ role: String) {
      guard let email else { return }
      let end = place.start + session.minutes
      let room = review.rooms.first { $0.id == place.room }
      let site = review.sites.first { $0.id == (room == nil ? session.site : room?.site) }
      let parts = [room?.name, site?.name].compactMap { $0 }
      result[email, default: []].append(
        "\(utc(place.start))/\(utc(end)) \(parts.isEmpty ? "-" : parts.joined(separator: ", ")) \(role)"
      )
    }
    for place in version.plan.assignments {
      guard let session = review.sessions.first(where: { $0.id == place.session }) else { continue }
      let wanted = session.optionalParticipants.filter { !session.participants.contains($0) }
      for person in review.people {
        if session.participants.contains(person.id) {
          add(person.email, session, place, "REQ-PARTICIPANT")
        } else if wanted.contains(person.id) {
          add(person.email, session, place, "OPT-PARTICIPANT")
        }
      }
      for reviewer in review.reviewers
      where place.reviewers.contains(reviewer.id) && !reviewer.isPlaceholder {
        add(reviewer.email, session, place, "REQ-PARTICIPANT")
      }
    }
    return result.mapValues { $0.sorted() }
  }

  private static func utc(_ minute: CivilMinute) -> String {
    (minute.iso + ":00Z").filter { $0 != "-" && $0 != ":" }
  }

  /// Nobody's mailbox holds the name or the address of anybody who never had that mailbox.
  private static func expectDiscretion(in life: TimetableLife, _ seed: UInt64) {
    var holders: [String: Set<String>] = [:]
    for record in life.ledger.records {
      guard let email = record.address?.email else { continue }
      holders[email, default: []].insert(record.recipient.reference)
    }
    let names = ["P1": 0, "P2": 1, "V1": 2, "V2": 3]
    for (email, client) in life.clients {
      for (reference, index) in names where !(holders[email] ?? []).contains(reference) {
        for name in TimetableLife.names[index].split(separator: " ") {
          #expect(!client.seen.contains(String(name)), "seed \(seed): \(email) read \(name)")
        }
      }
      for other in life.clients.keys where other != email {
        #expect(!client.seen.contains(other), "seed \(seed): \(email) read \(other)")
      }
    }
  }
}
