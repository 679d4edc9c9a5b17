import CivilTime
import Desk
import Exports
import Findings
import ReviewModel
import Sheets
import TestSupport
import Testing

/// Sets are kept in words of 64 bits, and lists are walked from their first entry, so each kind of thing is tried
/// with none, with one, with a full word and with one more, from the sheets to the exports.
struct `A review with any number of a kind of thing` {
  enum Kind: String, CaseIterable, Sendable {
    case reviewers, rooms, people, sessions, days, themes, sites, participants, agencies, milestones
  }

  /// A number of things of a kind.
  struct Size: Sendable, CustomTestStringConvertible {
    let kind: Kind
    let count: Int

    var testDescription: String { "\(count) \(kind)" }

    /// Whether nothing can be planned: there are no days, or nothing to hold.
    var isEmpty: Bool { count == 0 && (kind == .days || kind == .sessions) }
  }

  static let sizes = Kind.allCases.flatMap { kind in
    (Effort.isThorough ? [0, 1, 63, 64, 65] : [0, 1, 65]).map { Size(kind: kind, count: $0) }
  }

  /// Two sessions of a quarter of an hour, with a number of things of one kind.
  private func sheets(_ size: Size) -> [SheetFile] {
    func names(_ own: Kind, _ prefix: String, usually usual: Int = 2) -> [String] {
      (0..<(own == size.kind ? size.count : usual)).map { prefix + String($0 + 1) }
    }
    let count = size.kind == .participants ? max(2, size.count) : size.kind == .agencies ? 66 : 2
    let agencies = names(.agencies, "Agency ")
    let people = (size.kind == .people ? names(.people, "P") : (0..<count).map { "P\($0 + 1)" })
      .enumerated().map { place, name in
        var person = Person(id: PersonID(name), name: "")
        person.jobTitle = "Officer \(place + 1)"
        person.agency = agencies.isEmpty ? nil : agencies[place % agencies.count]
        return person
      }
    let themes = names(.themes, "T").map { Theme(id: ThemeID($0), name: "Theme " + $0) }
    let sites = names(.sites, "Site ").map { Site(id: SiteID($0), name: $0) }
    let sessions = names(.sessions, "S").enumerated().map { place, name in
      Session.small(name, minutes: 15) { session in
        session.participants =
          size.kind == .participants
          ? people.prefix(size.count).map { $0.id }
          : people.isEmpty ? [] : [people[place % people.count].id]
        session.themes = themes.map { $0.id }
        session.needsRoom = size.kind != .rooms || size.count > 0
      }
    }
    let review = Review.small(sessions) { review in
      review.rules.maxSessionsPerDay = 99
      review.rules.maxRunMinutes = 1440
      review.people = people
      review.themes = themes
      review.sites = sites
      review.reviewers = names(.reviewers, "V").map {
        Reviewer(id: ReviewerID($0), name: "TBC", role: Role("officerPeer"))
      }
      review.rooms = names(.rooms, "Room ").map {
        var room = Room(id: RoomID($0), name: $0, capacity: 80)
        room.site = sites.first?.id
        return room
      }
      if size.kind == .days {
        review.days = (0..<size.count).map {
          WorkingDay(date: .monday + $0, start: .at(9), end: .at(17))
        }
      }
    }
    var files = ReviewSheets.write(review, plan: nil)
    if size.kind == .milestones {
      let rows = (0..<size.count).map { "Letter \($0 + 1),Council contact,4 weeks before" }
      let text = (["Milestone,Owner,When"] + rows).joined(separator: "\r\n")
      files.removeAll { $0.name == "milestones.csv" }
      files.append(SheetFile(name: "milestones.csv", bytes: Array(text.utf8)))
    }
    return files
  }

  @Test(arguments: sizes)
  func `is checked, planned, explained, prepared, copied and handed out`(size: Size) throws {
    var open = OpenReview(ReviewFiles(dropped: sheets(size)))
    let first = open.answer(.check(isStrict: false))
    let errors = first.findings.filter { $0.severity == .error }
    #expect(size.isEmpty || errors.isEmpty, "\(errors)")

    _ = open.answer(.search(SearchRequest(steps: 200)))
    while open.isSearching { _ = open.advance(steps: 64) }
    let kept = open.answer(.keep)
    #expect(kept.outcome == .clean || size.isEmpty, "\(kept.findings) \(kept.words)")
    let second = open.answer(.check(isStrict: false))
    #expect(second.outcome == .clean || size.isEmpty, "\(second.findings)")

    for topic in [ExplainTopic.whole, .session("S1"), .wish(session: "S1", ["Tue 10:00"])] {
      let answer = open.answer(.explain(topic))
      #expect(!(answer.words.isEmpty && answer.findings.isEmpty), "\(topic)")
    }
    let places = open.answer(.suggest(session: "S1"))
    #expect(!(places.words.isEmpty && places.findings.isEmpty))
    #expect(!open.answer(.leadIn(today: .november12)).words.isEmpty || size.isEmpty)
    for form in CopyForm.allCases {
      #expect(!open.answer(.redact(form)).files.isEmpty || size.isEmpty, "\(form)")
    }
    // Each level writes every file again.
    let levels = Effort.isThorough || size.count < 2 ? Privacy.allCases : [.roles]
    for privacy in levels {
      let request = TimetableHandout.Request(
        .all, privacy: privacy, writtenAt: .init(.november12, .midday))
      #expect(!open.answer(.export(request)).files.isEmpty || size.isEmpty, "\(privacy)")
    }
  }
}
