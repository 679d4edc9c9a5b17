import CivilTime
import Desk
import Disk
import Foundation
import ReviewModel
import Sheets
import TestSupport
import Testing

@testable import Commands

/// A folder of sheets with a timetable: ten interviews of ten people in two rooms.
struct DraftFolder {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try write { _ in }
  }

  static let week: Review = {
    let sessions: [Session] = (1...10).map { number in
      .small("S\(number)", minutes: number % 3 == 0 ? 90 : 60) {
        $0.participants = [PersonID("P\(number)")]
        $0.team.min = 1
      }
    }
    return Review.small(sessions) { review in
      review.rooms.append(Room(id: RoomID("R2"), name: "Room 2", capacity: 8))
      review.people = (1...10).map { number in
        Person(
          id: PersonID("P\(number)"), name: "A role", jobTitle: "Head of service",
          availability: Availability(available: [review.days[number % 5].hours]))
      }
    }
  }()

  /// Writes the sheets with something changed; the timetable stays.
  func write(_ change: (inout Review) -> Void) throws {
    var review = Self.week
    change(&review)
    for sheet in ReviewSheets.write(review) {
      try Data(sheet.bytes).write(to: URL(fileURLWithPath: folder.path(sheet.name)))
    }
  }

  func run(_ words: String...) async -> CapturedRun {
    await CapturedRun(words: [words[0], folder.path] + words.dropFirst())
  }

  func solve(_ words: String...) async -> CapturedRun {
    await CapturedRun(words: ["solve", folder.path, "--steps", "300"] + words)
  }

  var timetable: String { get throws { try folder.text("timetable.csv") } }

  func reading() throws -> SheetReading {
    ReviewSheets.read(try ReviewFiles.sheets(in: folder.path))
  }

  func plan() throws -> Plan { try #require(try reading().plan) }

  func start(_ session: String) throws -> CivilMinute? {
    try plan().places[SessionID(session)]?.start
  }

  /// Has the people of some sessions be away when these are.
  func takeAway(_ sessions: [String], _ more: (inout Review) -> Void = { _ in }) throws {
    let places = try plan().places
    try write { review in
      for session in review.sessions where sessions.contains(session.id.text) {
        guard let place = places[session.id] else { continue }
        for index in review.people.indices
        where session.participants.contains(review.people[index].id) {
          review.people[index].availability.unavailable.append(
            TimeSpan(from: place.start, minutes: session.minutes))
        }
      }
      more(&review)
    }
  }

  /// Puts a column of somebody's own, or one of ours, to the right of the timetable.
  func addColumn(_ heading: String, _ cell: (String) -> String) throws {
    let lines = try timetable.split(separator: "\r\n").map { String($0) }
    let longer = lines.enumerated().map { index, line in
      line + ","
        + (index == 0 ? heading : cell(String(line.split(separator: ",")[0])))
    }
    try folder.write(longer.joined(separator: "\r\n") + "\r\n", to: "timetable.csv")
  }
}

struct `A draft keeps still` {
  private let draft: DraftFolder

  init() async throws {
    draft = try DraftFolder()
    #expect(await draft.solve().exitCode == .clean)
  }

  @Test(arguments: 1...10)
  func `after one changed diary one session moves, and both its times are told`(number: Int)
    async throws
  {
    let before = try draft.plan().places
    try draft.takeAway(["S\(number)"])
    let run = await draft.solve("--seed", "9")
    #expect(run.exitCode == .clean, "\(run.talk)")
    let after = try draft.plan().places
    let moved = before.keys.filter { before[$0]?.start != after[$0]?.start }
    #expect(moved == [SessionID("S\(number)")])
    #expect(run.talk.contains("1 session moves, which is proved to be the fewest possible.\n"))
    let (old, new) = (before[SessionID("S\(number)")], after[SessionID("S\(number)")])
    let words = "moves from \(old?.start.words ?? "") to \(new?.start.words ?? "")"
    #expect(run.talk.contains(words), "\(run.talk)")
    #expect(await draft.run("check").exitCode == .clean)
  }

  @Test func `a review that has not changed changes nothing on the disk`() async throws {
    for words in [[], ["--seed", "5"], ["--time", "1s"], ["--partial"]] as [[String]] {
      let before = try WrittenFolder(draft.folder.path)
      let run = await CapturedRun(words: ["solve", draft.folder.path, "--steps", "200"] + words)
      #expect(run.exitCode == .clean)
      #expect(run.talk.contains("No session has to move.\n"), "\(run.talk)")
      #expect(run.talk.contains("timetable.csv stays as it is.\n"))
      #expect(try WrittenFolder(draft.folder.path) == before)
    }
    // After a change, too, only the first run changes anything.
    try draft.takeAway(["S4"])
    _ = await draft.solve()
    let before = try WrittenFolder(draft.folder.path)
    _ = await draft.solve("--seed", "3")
    #expect(try WrittenFolder(draft.folder.path) == before)
  }

  @Test func `a session that is new finds its place between the others`() async throws {
    let before = try draft.plan().places
    try draft.write { $0.sessions.append(.small("S11")) }
    let run = await draft.solve()
    #expect(run.exitCode == .clean, "\(run.talk)")
    var after = try draft.plan().places
    #expect(after.removeValue(forKey: SessionID("S11")) != nil)
    #expect(after.mapValues { $0.start } == before.mapValues { $0.start })
    #expect(run.talk.contains("S11 is held on "), "\(run.talk)")
  }

  @Test func `afresh begins from nothing`() async throws {
    let run = await draft.solve("--afresh", "--seed", "77")
    #expect(run.exitCode == .clean)
    #expect(run.talk.hasPrefix("Looking for a timetable in 300 steps"))
    #expect(!run.talk.contains("has to move"))
  }

  @Test func `where no timetable is left, the one in place stays and the rules are named`()
    async throws
  {
    let before = try draft.timetable
    try draft.write { $0.people[0].availability = Availability(available: []) }
    let run = await draft.solve()
    #expect(run.exitCode == .impossible)
    #expect(run.talk.contains("participant-available"))
    #expect(try draft.timetable == before)
    let partial = await draft.solve("--partial")
    #expect(partial.exitCode == .findings)
    #expect(partial.talk.contains("S1 is left out."), "\(partial.talk)")
    #expect(try draft.plan().assignments.count == 9)
  }

  @Test func `replan without a release keeps the draft`() async throws {
    let before = try draft.plan().places
    try draft.takeAway(["S2"])
    let run = await draft.run("replan", "--steps", "200")
    #expect(run.exitCode == .clean, "\(run.talk)")
    #expect(
      run.talk.contains(
        "1 session moves, which is proved to be the fewest possible. Against the draft: "))
    let after = try draft.plan().places
    #expect(before.keys.filter { before[$0]?.start != after[$0]?.start } == [SessionID("S2")])
  }

  @Test func `what people were told of by a release moves after the rest`() async throws {
    // Two sessions that now share a person; one of them was released.
    let before = try draft.plan()
    let first = try #require(before.assignments.first?.session)
    #expect(await draft.run("release").exitCode == .clean)
    let place = try #require(before.assignments.first)
    let other = try #require(
      before.assignments.first {
        $0.session != first && $0.start.date != place.start.date
          && $0.reviewers != place.reviewers
      })
    var lines = try draft.timetable.split(separator: "\r\n").map { String($0) }
    let row = try #require(lines.firstIndex { $0.hasPrefix(other.session.text + ",") })
    // By hand onto the time and the room of the first, which people were told of.
    let cells = try #require(lines.first { $0.hasPrefix(first.text + ",") })
      .split(separator: ",", omittingEmptySubsequences: false)
    var moved = lines[row].split(separator: ",", omittingEmptySubsequences: false)
    for column in 2...5 where column != 4 { moved[column] = cells[column] }
    lines[row] = moved.joined(separator: ",")
    try draft.folder.write(lines.joined(separator: "\r\n") + "\r\n", to: "timetable.csv")
    try draft.write { review in
      for index in review.sessions.indices
      where [first, other.session].contains(review.sessions[index].id) {
        review.sessions[index].participants = [PersonID("P11")]
      }
      review.people.append(Person(id: PersonID("P11"), name: "A role"))
    }
    let run = await draft.solve()
    #expect(run.exitCode == .clean, "\(run.talk)")
    #expect(try draft.start(first.text) == place.start)
  }
}

struct `Going back to an earlier timetable` {
  private let draft: DraftFolder

  init() async throws {
    draft = try DraftFolder()
    #expect(await draft.solve().exitCode == .clean)
  }

  @Test func `the last three come back byte by byte, one after the other`() async throws {
    try draft.addColumn("Coffee") { "for \($0)" }
    var timetables = [try draft.timetable]
    for number in 1...4 {
      try draft.takeAway(["S\(number)"])
      #expect(await draft.solve().talk.contains("--undo\n"))
      timetables.append(try draft.timetable)
    }
    #expect(Set(timetables).count == 5)
    for age in 1...3 {
      let current = try draft.timetable
      let run = await draft.run("solve", "--undo")
      #expect(run.exitCode == .clean, "\(run.talk)")
      #expect(try draft.timetable == timetables[4 - age])
      #expect(try draft.folder.text("earlier/timetable-undone.csv") == current)
    }
    let over = await draft.run("solve", "--undo")
    #expect(over.exitCode == .badInput)
    #expect(over.talk.contains("FW607  There is no earlier timetable to go back to."))
    #expect(try draft.timetable == timetables[1])
  }

  @Test func `a first timetable has nothing before it`() async throws {
    #expect(try !draft.folder.names().contains("earlier"))
    #expect(await draft.run("solve", "--undo").exitCode == .badInput)
  }

  @Test func `a workbook remembers them as well`() async throws {
    let path = draft.folder.path("week.xlsx")
    #expect(await draft.run("convert", "-o", path).exitCode == .clean)
    func rows() async throws -> String {
      let copy = draft.folder.path("copy")
      try? FileManager.default.removeItem(atPath: copy)
      _ = await CapturedRun("convert", path, "-o", copy)
      return try draft.folder.text("copy/timetable.csv")
    }
    let before = try await rows()
    let still = await CapturedRun("solve", path, "--steps", "300")
    #expect(
      still.talk.hasPrefix("Going on from \(path) (Timetable); what need not move stays."),
      "\(still.talk)")
    #expect(
      await CapturedRun("solve", path, "--afresh", "--steps", "300", "--seed", "4").exitCode
        == .clean)
    #expect(try await rows() != before)
    #expect(await CapturedRun("solve", path, "--undo").exitCode == .clean)
    #expect(try await rows() == before)
  }

  @Test func `purge forgets them`() async throws {
    try draft.takeAway(["S1"])
    _ = await draft.solve()
    let later = String(Int(Date().timeIntervalSince1970) + 130_000)
    let run = await CapturedRun(
      words: ["purge", draft.folder.path, "--older-than", "1d"],
      environment: ["SOURCE_DATE_EPOCH": later])
    #expect(run.output.contains("earlier/timetable-1.csv: deleted"), "\(run.output)\(run.talk)")
    #expect(try !draft.folder.names().contains("earlier"))
  }
}

struct `What people typed in a timetable` {
  private let draft: DraftFolder

  init() async throws {
    draft = try DraftFolder()
    #expect(await draft.solve().exitCode == .clean)
  }

  @Test func `columns of their own stay with their sessions, however often it is solved`()
    async throws
  {
    let own = [
      "S3": "=1+1", "S4": "\"for six, please\"", "S5": "yes", "S6": "-", "S7": "Mon 4 Feb",
    ]
    try draft.addColumn("Tea & cake") { own[$0] ?? "" }
    func cells() throws -> [String: String] {
      let rows = try draft.timetable.split(separator: "\r\n").dropFirst()
      return Dictionary(
        uniqueKeysWithValues: rows.map { row in
          (
            String(row.split(separator: ",")[0]),
            String(
              row.split(separator: ",", maxSplits: 8, omittingEmptySubsequences: false).last ?? "")
          )
        })
    }
    var seen: [[String: String]] = []
    for number in 1...3 {
      try draft.takeAway(["S\(number)"])
      _ = await draft.solve()
      seen.append(try cells().filter { own[$0.key] != nil })
    }
    #expect(
      try draft.timetable.hasPrefix(
        "\u{FEFF}Session,Title,Day,Start,End,Room,Reviewers,Fixed,Tea & cake\r\n"))
    #expect(seen[0]["S4"] == own["S4"] && seen[0]["S7"] == "Mon 4 Feb")
    #expect(seen[0] == seen[1] && seen[1] == seen[2])
  }

  @Test func `an agreed session stays where others can move instead`() async throws {
    // The longer session is agreed; both others of its person are in its way.
    let place = try #require(try draft.plan().places[SessionID("S3")])
    try draft.addColumn("Agreed") { $0 == "S3" ? "with the office" : "" }
    var others = try draft.plan().assignments
      .filter { $0.start.date == place.start.date && $0.session != place.session }
    others = Array(others.prefix(1))
    try draft.write { review in
      for index in review.sessions.indices
      where others.map({ $0.session }).contains(review.sessions[index].id) {
        // The session has to be held just then, which only a pin or an agreement could refuse.
        review.sessions[index].participants = review.sessions[2].participants
        review.sessions[index].preferred = [TimeSpan(from: place.start, minutes: 90)]
      }
      review.weights[.preferredWindow] = 5000
    }
    for words in [[], ["--afresh"], ["--max-moves", "5"]] as [[String]] {
      let run = await CapturedRun(words: ["solve", draft.folder.path, "--steps", "500"] + words)
      #expect(run.exitCode == .clean, "\(run.talk)")
      #expect(try draft.start("S3") == place.start, "\(words)")
      #expect(try draft.timetable.contains(",with the office"))
    }
  }

  @Test
  func `an agreed session that nothing can keep is named first, and its cell says for when it was`()
    async throws
  {
    let place = try #require(try draft.plan().places[SessionID("S3")])
    try draft.addColumn("Agreed") { $0 == "S3" ? "with the office" : "" }
    try draft.takeAway(["S3", "S4"])
    let run = await draft.solve()
    let lines = run.talk.split(separator: "\n").map { String($0) }
    #expect(lines[1] == "This was agreed, and cannot be kept whatever else moves:", "\(run.talk)")
    #expect(lines[2].hasPrefix("  S3 moves from \(place.start.words) to "))
    #expect(lines[2].hasSuffix(" It was agreed with the office."))
    #expect(try draft.timetable.contains("with the office"))
    #expect(
      try draft.reading().review?.sessions[2].agreement
        == Agreement(start: place.start, with: "the office"))
    // As soon as it can be kept again, it goes back.
    try draft.write { _ in }
    _ = await draft.solve()
    #expect(try draft.start("S3") == place.start)
  }
}
