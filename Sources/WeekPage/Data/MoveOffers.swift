import CSVText
import CivilTime
import Exports
import Findings
import PlanCheck
import ReviewModel

/// What could be done about each session, worked out by the judge while the page is written.
///
/// The judge stays in one place: the page lists its answers and asks nothing of a browser but to show them. They hold
/// for the timetable as written; with them stands what tells whether a change may have made one of them untrue
/// (`Assets/judged.js`).
struct MoveOffers {
  private let export: TimetableExport
  private let numbers: SessionNumbers
  private let judge: AlternativeJudge
  private let rooms: [RoomID: Int]
  private let team: [ReviewerID: Int]
  private let people: [PersonID: Int]
  private let needed: [Person]
  private let starts: [SessionID: [Alternative]]

  private let limits: Limits

  /// How many starts, rooms and teams of one session are listed: of those that break a rule the first, which are as
  /// telling as all; of the others in a large review those that cost least.
  private struct Limits {
    let allowed: Int
    let broken: Int

    /// The limits that keep a page small enough to be sent, by how many sessions it holds.
    init(sessions: Int) {
      (allowed, broken) = sessions <= 120 ? (Int.max, 8) : (10, 2)
    }
  }

  /// The offers of an export; nil where its level of privacy does not show what they take: who is busy when.
  init?(_ export: TimetableExport, _ numbers: SessionNumbers) {
    guard export.privacy.showsWhoIsBusy else { return nil }
    self.export = export
    self.numbers = numbers
    let review = export.review
    judge = AlternativeJudge(review, export.plan)
    limits = Limits(sessions: review.sessions.count)
    rooms = MoveOffers.positions(review.rooms.map { $0.id })
    team = MoveOffers.positions(review.reviewers.map { $0.id })
    let wanted = Set(export.timetable.entries.flatMap { $0.met })
    needed = review.people.filter { wanted.contains($0.id) }
    people = MoveOffers.positions(needed.map { $0.id })
    var starts: [SessionID: [Alternative]] = [:]
    for entry in export.timetable.entries {
      starts[entry.session.id] = judge.starts(of: entry.session.id)
    }
    self.starts = starts
  }

  /// The sessions that could start at no other time without breaking a rule, those with a fixed time apart.
  var withoutOtherStart: [SessionID] {
    export.timetable.entries.filter { !$0.isFixed }.map { $0.session.id }
      .filter { id in !(starts[id] ?? []).contains { $0.isAllowed } }
  }

  /// Everything that the script needs to show the offers, to look around a session and to write the changes.
  func json(dates: [CivilDate]) -> PageJSON {
    let (review, words) = (export.review, export.disclosure)
    var breaches = Breaches()
    let sessions = export.timetable.entries.map { row($0, dates, &breaches) }
    return .object([
      (
        "rooms",
        .table(
          ["name", "cell", "away"],
          review.rooms.map { room in
            [.text(words.room(room)), cell(room.id.text), away(room.availability, dates)]
          })
      ),
      (
        "team",
        .table(
          ["name", "ref", "cell", "away"],
          review.reviewers.map {
            [
              .text(words.role($0)), .text($0.id.text), cell($0.id.text),
              away($0.availability, dates),
            ]
          })
      ),
      (
        "people",
        .table(
          ["name", "away"],
          needed.map { [.text(words.person($0) ?? ""), away($0.availability, dates)] })
      ),
      ("rules", reach(dates)),
      ("ruleNames", .texts(Rule.allCases.map { $0.findingCode.summary })),
      (
        "breaches", .table(["rule", "subject", "sessions"], breaches.all.map { row($0) })
      ),
      ("headings", .texts(MoveOffers.headings)),
      (
        "offers",
        .object([
          ("starts", .texts(["day", "start", "room"] + MoveOffers.weight)),
          ("rooms", .texts(["room"] + MoveOffers.weight)),
          ("teams", .texts(["team"] + MoveOffers.weight)),
        ])
      ),
      (
        "sessions",
        .table(
          [
            "number", "cell", "place", "team", "everybody", "linked", "isContact", "fixed",
            "starts", "rooms", "teams",
          ], sessions)
      ),
    ])
  }

  /// The columns that say what the judge thinks of an offer.
  private static let weight = ["cost", "broken", "mended"]

  /// The columns of the file of changes, as `fieldwork apply` reads them.
  private static let headings = [
    "Session", "Day", "Start", "End", "Room", "Reviewers", "Was day", "Was start", "Was room",
    "Was reviewers",
  ]

  /// A reference as the first thing in a cell of a spreadsheet.
  private func cell(_ reference: String) -> PageJSON { .text(FormulaGuard.guarded(reference)) }

  /// What of the review decides how far a change reaches: which rooms share space, whether all contact sessions of a day
  /// are counted together, whether load is balanced, and which days have working hours.
  private func reach(_ dates: [CivilDate]) -> PageJSON {
    let review = export.review
    let index = ReviewIndex(review)
    let working = Set(review.days.map { $0.date })
    return .object([
      (
        "rooms",
        .list(
          review.rooms.map { room in
            .numbers(index.roomsSharingSpace(with: room.id).compactMap { rooms[$0] })
          })
      ),
      ("isLimited", .number(review.rules.maxParallel > 0 ? 1 : 0)),
      ("isBalanced", .number(review.weights[.loadBalance] == 0 ? 0 : 1)),
      ("working", .numbers(dates.map { working.contains($0) ? 1 : 0 })),
    ])
  }

  /// One session: its place, the people there, its fixed parts, and the offers.
  private func row(
    _ entry: TimetableEntry, _ dates: [CivilDate], _ breaches: inout Breaches
  ) -> [PageJSON] {
    let session = entry.session
    return [
      .number(numbers[session.id] ?? 0), cell(session.id.text),
      .number(entry.room.flatMap { rooms[$0.id] } ?? -1),
      .numbers(entry.team.compactMap { team[$0.id] }),
      .numbers(entry.met.uniqued.compactMap { people[$0] }),
      .numbers(session.linkedSessions.uniqued.compactMap { numbers[$0] }),
      .number(session.isContact ? 1 : 0),
      .numbers([
        session.pin.start == nil ? 0 : 1,
        session.pin.room != nil ? 1 : session.needsRoom ? 0 : 2,
        session.pin.reviewers == nil ? 0 : 1,
      ]),
      .list(starts(of: session.id, dates, &breaches)),
      .list(
        listed(judge.rooms(of: session.id)).map { room in
          .list([.number(roomNumber(room))] + weight(room, &breaches))
        }),
      .list(
        listed(judge.teams(of: session.id)).map { other in
          .list(
            [.numbers(other.assignment.reviewers.compactMap { team[$0] })]
              + weight(other, &breaches))
        }),
    ]
  }

  private func starts(
    of id: SessionID, _ dates: [CivilDate], _ breaches: inout Breaches
  ) -> [PageJSON] {
    listed(starts[id] ?? []).map { start in
      let date = start.assignment.start.date
      return .list(
        [
          .number(dates.firstIndex(of: date) ?? 0),
          .number(start.assignment.start - CivilMinute(date, .midnight)),
          .number(roomNumber(start)),
        ] + weight(start, &breaches))
    }
  }

  /// Those of some offers that are within the limits, in their order.
  private func listed(_ offers: [Alternative]) -> [Alternative] {
    let allowed = offers.indices.filter { offers[$0].isAllowed }
      .sorted { (offers[$0].costChange, $0) < (offers[$1].costChange, $1) }
    let broken = offers.indices.filter { !offers[$0].isAllowed }
    return (allowed.prefix(limits.allowed) + broken.prefix(limits.broken)).sorted()
      .map { offers[$0] }
  }

  private func roomNumber(_ alternative: Alternative) -> Int {
    alternative.assignment.room.flatMap { rooms[$0] } ?? -1
  }

  /// What an alternative costs, then what it breaks and what it mends, where it does.
  private func weight(_ alternative: Alternative, _ breaches: inout Breaches) -> [PageJSON] {
    let (broken, mended) = (alternative.broken, alternative.mended)
    var result: [PageJSON] = [.number(alternative.costChange)]
    if !broken.isEmpty || !mended.isEmpty {
      result.append(.numbers(broken.map { breaches.number(of: $0) }))
    }
    if !mended.isEmpty { result.append(.numbers(mended.map { breaches.number(of: $0) })) }
    return result
  }

  /// A violation: the rule, whom it is about, and the sessions in it.
  private func row(_ violation: Violation) -> [PageJSON] {
    let rule = Rule.allCases.firstIndex(of: violation.rule) ?? 0
    return [
      .number(rule), subject(violation.subject),
      .numbers(violation.sessions.compactMap { numbers[$0] }),
    ]
  }

  /// Whom or what a violation is about: a list and a position in it, words, or nothing.
  private func subject(_ subject: ViolationSubject) -> PageJSON {
    switch subject {
    case .reviewer(let id), .lunch(let id, _): .numbers([0, team[id] ?? -1])
    case .person(let id): .numbers([1, people[id] ?? -1])
    case .room(let id): .numbers([2, rooms[id] ?? -1])
    case .roles(let roles): .text(roles.map { $0.words }.joined(separator: " / "))
    case .session, .remark: .number(0)
    }
  }

  /// When somebody cannot be had in the hours of the review's days: the day, from and to, in minutes of the day.
  private func away(_ availability: Availability, _ dates: [CivilDate]) -> PageJSON {
    .list(
      export.review.days.flatMap { day -> [PageJSON] in
        let free = TimeSpan.subtracting(
          availability.unavailable, from: availability.available ?? [day.hours])
        let midnight = CivilMinute(day.date, .midnight)
        return TimeSpan.subtracting(free, from: [day.hours]).map {
          .numbers([
            dates.firstIndex(of: day.date) ?? 0, $0.start - midnight, $0.end - midnight,
          ])
        }
      })
  }

  private static func positions<ID: Hashable>(_ ids: [ID]) -> [ID: Int] {
    var result: [ID: Int] = [:]
    for (position, id) in ids.enumerated() where result[id] == nil { result[id] = position }
    return result
  }
}

/// Every violation that some offer breaks or mends, each once: many starts of a session break the same.
private struct Breaches {
  private(set) var all: [Violation] = []
  private var numbers: [Violation: Int] = [:]

  mutating func number(of violation: Violation) -> Int {
    if let number = numbers[violation] { return number }
    numbers[violation] = all.count
    all.append(violation)
    return all.count - 1
  }
}
