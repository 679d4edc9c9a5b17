import CivilTime
import Desk
import Disk
import Documents
import Foundation
import ReviewModel
import Testing
import TestSupport

@testable import Commands

struct `The commands of a published timetable` {
  private let folder: TemporaryFolder
  private let january = ["SOURCE_DATE_EPOCH": "1357041600"]

  init() throws {
    folder = try TemporaryFolder()
    var review = ReviewFile.threeInterviews
    review.sessions[0].participants = [PersonID("P1")]
    review.people = [
      Person(id: PersonID("P1"), name: "Alex Example", agency: "Council", jobTitle: "Head")
    ]
    try folder.write(ReviewFile.review(review), to: "review.json")
    try folder.write(
      ReviewFile.plan(
        .small(
          .small("S1", CivilDate.monday.at(9)), .small("S2", CivilDate.monday.at(10)),
          .small("S3", CivilDate.monday.at(11)))),
      to: "plan.json")
  }

  private var review: String { folder.path("review.json") }
  private var plan: String { folder.path("plan.json") }

  private func run(_ words: String...) async -> CapturedRun {
    await CapturedRun(words: words, environment: january)
  }

  private func released(_ name: String = "v1") async -> CapturedRun {
    await run("release", review, "--plan", plan, "--name", name, "--note", "A note")
  }

  /// The talk with the one thing in it that depends on the folder taken out.
  private func talk(_ run: CapturedRun) -> String {
    run.talk.replacingOccurrences(of: folder.path + "/", with: "")
  }

  @Test func `a release says what it is, where it is and what to run next`() async throws {
    let run = await released()
    #expect(run.exitCode == .clean)
    let hash = try ReleaseShelf(in: folder.path).kept.read("v1").hash
    #expect(
      talk(run) == """
        Released v1 (\(hash.prefix(8))): 3 sessions, no clashes.
        Wrote releases/v1.json
        Next: fieldwork export review.json all --release v1 -o out

        """)
  }

  /// The lines of a session's event in an exported calendar.
  private func event(_ title: String, in out: String) throws -> [Substring] {
    let path = URL(filePath: folder.path(out)).appending(path: "calendars/week.ics")
    let text = try String(contentsOf: path, encoding: .utf8)
    let events = text.components(separatedBy: "BEGIN:VEVENT")
    let event = try #require(events.first { $0.contains("SUMMARY:" + title + "\r\n") })
    return event.split(separator: "\r\n")
  }

  @Test func `exported calendars follow the releases, and what was withdrawn is cancelled in them`()
    async throws
  {
    _ = await released()
    _ = await run("export", review, "ics", "--release", "v1", "-o", folder.path("first"))
    try folder.write(
      ReviewFile.plan(
        .small(.small("S1", CivilDate.monday.at(14)), .small("S2", CivilDate.monday.at(10)))),
      to: "plan.json")
    // A draft that people may import stands between the releases.
    _ = await run("export", review, "ics", "--plan", plan, "-o", folder.path("draft"))
    let second = await CapturedRun(
      words: ["release", review, "--plan", plan, "--name", "v2", "--allow-clashes"],
      environment: ["SOURCE_DATE_EPOCH": "1357128000"])
    let exported = await run(
      "export", review, "ics", "--release", "v2", "-o", folder.path("second"))
    #expect(second.talk.contains("Released v2"), "\(second.talk)")
    #expect(exported.talk.contains("Wrote"), "\(exported.talk)")
    for out in ["draft", "second"] {
      #expect(try event("S1", in: out).contains("SEQUENCE:1"))
      #expect(try event("S2", in: out).contains("SEQUENCE:0"))
      #expect(try event("Cancelled: S3", in: out).contains("STATUS:CANCELLED"))
    }
    func modified(_ title: String, _ out: String) throws -> Substring? {
      try event(title, in: out).first { $0.hasPrefix("LAST-MODIFIED") }
    }
    #expect(try modified("S2", "second") == modified("S2", "first"))
    #expect(try modified("S1", "second") == "LAST-MODIFIED:20130102T120000Z")
  }

  @Test func `a timetable with clashes is not released unless it is meant`() async throws {
    try folder.write(
      ReviewFile.plan(
        .small(
          .small("S1", CivilDate.monday.at(9)), .small("S2", CivilDate.monday.at(9)),
          .small("S3", CivilDate.monday.at(11)))),
      to: "plan.json")
    let refused = await released()
    #expect(refused.exitCode == .findings)
    #expect(
      talk(refused).hasSuffix(
        "Nothing was released: this timetable has 1 clash. Mend them, or release it as it is with "
          + "--allow-clashes.\n"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("releases")))
    let meant = await run("release", review, "--plan", plan, "--allow-clashes")
    #expect(meant.exitCode == .findings)
    #expect(talk(meant).contains("3 sessions, with 1 clash."))
  }

  @Test func `the same name again is refused`() async {
    _ = await released()
    let again = await released()
    #expect(again.exitCode == .badInput)
    #expect(
      talk(again) == """
        releases/v1.json  error   FW802  There is a release "v1" already, and releases are never changed. \
        Release under another name, or leave out --name for the next number.

        """)
  }

  @Test func `two releases are compared in words and by the exit code`() async throws {
    _ = await released()
    try folder.write(
      ReviewFile.plan(
        .small(
          .small("S1", CivilDate.monday.at(14)), .small("S2", CivilDate.monday.at(10)),
          .small("S3", CivilDate.monday.at(11)))),
      to: "plan.json")
    _ = await released("v2")
    let same = await run("diff", "v1", "v1", review)
    #expect(same.exitCode == .clean)
    #expect(same.output.isEmpty)
    #expect(same.talk == "From v1 to v1: nothing changed.\n")
    let different = await run("diff", "v1", "v2", review)
    #expect(different.exitCode == .findings)
    #expect(
      different.output
        == "S1 S1: Moved from Monday 4 February, 9am to 10am to Monday 4 February, 2pm to 3pm, in Room 1.\n"
    )
    #expect(different.talk == "From v1 to v2: 1 moved.\n")
    let forPerson = await run("diff", "v1", "v2", review, "--for", "P1")
    #expect(forPerson.output == different.output)
    let forNobody = await run("diff", "v1", "v2", review, "--for", "P9")
    #expect(forNobody.exitCode == .badInput)
    #expect(forNobody.talk.contains("FW809"))
    let json = await run("diff", "v1", "v2", review, "--json")
    #expect(json.output.contains(#""kind": "moved""#))
  }

  @Test func `a change in the last two weeks is told as late`() async throws {
    _ = await released()
    try folder.write(
      ReviewFile.plan(
        .small(
          .small("S1", CivilDate.monday.at(14)), .small("S2", CivilDate.monday.at(10)),
          .small("S3", CivilDate.monday.at(11)))),
      to: "plan.json")
    // 25 January 2013.
    let run = await CapturedRun(
      words: ["release", review, "--plan", plan], environment: ["SOURCE_DATE_EPOCH": "1359072000"])
    #expect(
      run.talk.contains("It replaces v1: 1 moved; late, with less than two weeks' notice.\n"))
    let difference = await self.run("diff", "v1", "v2", review)
    #expect(difference.output.hasSuffix(" to Monday 4 February, 2pm to 3pm, in Room 1; late.\n"))
  }

  @Test func `a person gone for a morning moves one session, and that is proved`() async throws {
    _ = await released()
    var review = ReviewFile.threeInterviews
    review.sessions[0].participants = [PersonID("P1")]
    review.people = [
      Person(
        id: PersonID("P1"), name: "Alex Example",
        availability: Availability(unavailable: [CivilDate.monday.hours(9, 12)]))
    ]
    try folder.write(ReviewFile.review(review), to: "review.json")
    let run = await run(
      "replan", self.review, "--keep", "v1", "-o", folder.path("new.json"))
    #expect(run.exitCode == .clean)
    #expect(
      talk(run).hasPrefix(
        "1 session moves, which is proved to be the fewest possible. Against v1: 1 moved"))
    let text = try folder.text("new.json")
    #expect(text.contains("2013-02-04T10:00") && text.contains("2013-02-04T11:00"))
    let refused = await self.run(
      "replan", self.review, "--keep", "v1", "-o", folder.path("other.json"), "--max-moves", "0")
    #expect(refused.exitCode == .impossible)
    #expect(
      refused.talk.contains("At least 1 session must move: S1 S1. Nothing was written."))
  }

  @Test func `who declined is taken to be away, and what has been held stays`() async throws {
    _ = await released()
    try folder.write(
      "Session,Person,Reply,When,Note\r\nS1,P1,Declined,,\r\nS9,P1,accepted,,\r\n",
      to: "replies.csv")
    let run = await run("replan", review, "--keep", "v1", "-o", folder.path("new.json"))
    #expect(run.talk.contains("FW854"))
    #expect(
      talk(run).contains(
        "1 invitation declined: who declined is taken to be away then.\n"
          + "1 session moves, which is proved to be the fewest possible."))
    let frozen = await self.run(
      "replan", review, "--keep", "v1", "-o", folder.path("new.json"), "--freeze-until", "Mon 10:00"
    )
    #expect(frozen.exitCode == .clean)
    #expect(
      talk(frozen).contains(
        "Everything that starts before Monday 4 February, 10am stays as it is.\n"))
    #expect(talk(frozen).contains("No session has to move."))
  }

  @Test func `a decline is answered by somebody else of the list, and nothing moves`() async throws
  {
    var review = ReviewFile.threeInterviews
    review.people = ["P1", "P2"].map {
      Person(id: PersonID($0), name: "Somebody", jobTitle: "Head of \($0)")
    }
    review.sessions[0].choices = [
      ParticipantChoice(anyOf: [PersonID("P1"), PersonID("P2")], isRanked: true)
    ]
    try folder.write(ReviewFile.review(review), to: "review.json")
    var timetable = Plan.small(
      .small("S1", CivilDate.monday.at(9)), .small("S2", CivilDate.monday.at(10)),
      .small("S3", CivilDate.monday.at(11)))
    timetable.assignments[0].participants = [PersonID("P1")]
    try folder.write(ReviewFile.plan(timetable), to: "plan.json")
    _ = await released()
    try folder.write("Session,Person,Reply,When\r\nS1,P1,declined,\r\n", to: "replies.csv")
    let run = await run("replan", self.review, "--keep", "v1", "-o", folder.path("new.json"))
    #expect(run.exitCode == .clean, "\(run.talk)")
    #expect(talk(run).contains("No session has to move."), "\(run.talk)")
    #expect(
      talk(run).contains(
        "The Head of P2 (P2) can come to S1 instead of the Head of P1 (P1)"), "\(run.talk)")
    #expect(try folder.text("new.json").contains("\"P2\""))
  }

  @Test func `a decline that has been heeded does not move the session again`() async throws {
    _ = await released()
    try folder.write("Session,Person,Reply,When\r\nS1,P1,declined,\r\n", to: "replies.csv")
    _ = await run("replan", review, "--keep", "v1", "-o", plan)
    _ = await released("v2")
    let again = await run("replan", review, "--keep", "v2", "-o", folder.path("new.json"))
    #expect(talk(again).contains("No session has to move."))
    // Given after v2, it declines the new time; v2 was released at noon on 1 January 2013.
    try folder.write(
      "Session,Person,Reply,When\r\nS1,P1,declined,2013-01-02 09:30\r\n", to: "replies.csv")
    let newer = await run("replan", review, "--keep", "v2", "-o", folder.path("new.json"))
    #expect(talk(newer).contains("1 session moves"))
  }

  @Test func `where nothing will do, the rules in the way are named`() async throws {
    _ = await released()
    var review = ReviewFile.threeInterviews
    review.sessions[0].participants = [PersonID("P1")]
    review.people = [
      Person(id: PersonID("P1"), name: "Alex", availability: Availability(available: []))
    ]
    try folder.write(ReviewFile.review(review), to: "review.json")
    let run = await run("replan", self.review, "--keep", "v1")
    #expect(run.exitCode == .impossible)
    #expect(
      run.talk == """
        No timetable obeys every rule, whatever moves. These cannot hold together:
          mandatory (S1 S1): S1 must be held, for 60 minutes.
          participant-available (P1): Somebody who must be there (P1) is never free.
        Next: give way in one of these, then replan again.

        """)
  }

  @Test func `an export carries the release that it is of`() async throws {
    _ = await released()
    let hash = try ReleaseShelf(in: folder.path).kept.read("v1").hash.prefix(8)
    let same = await run("export", review, "csv", "--plan", plan, "-o", folder.path("out"))
    #expect(same.exitCode == .clean)
    #expect(try folder.text("out/tables/timetable.csv").contains("v1 (\(hash))"))
    try folder.write(
      ReviewFile.plan(.small(.small("S1", CivilDate.monday.at(15)))), to: "plan.json")
    _ = await run("export", review, "csv", "--plan", plan, "-o", folder.path("out"))
    #expect(try folder.text("out/tables/timetable.csv").contains("draft, made after v1"))
    let old = await run("export", review, "csv", "--release", "v1", "-o", folder.path("out"))
    #expect(old.exitCode == .clean)
    #expect(try folder.text("out/tables/timetable.csv").contains("v1 (\(hash))"))
  }
}
