import CivilTime
import Correspondence
import Desk
import Disk
import Documents
import Findings
import Foundation
import ReviewModel
import Sheets
import Testing
import TestSupport

@testable import Commands

struct `Forgetting and postponing` {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path("review"), withIntermediateDirectories: true)
    let review = Review.small([
      .small("S1") {
        $0.title = "Interview with Alex Example"
        $0.participants = [PersonID("alex-example")]
        $0.pin.start = CivilDate.monday.at(9)
      }
    ]) { review in
      review.people = [
        Person(
          id: PersonID("alex-example"), name: "Alex Example", agency: "Council",
          jobTitle: "Head of service", email: "alex@example.org",
          availability: Availability(available: [CivilDate.monday.hours(9, 12)]))
      ]
      review.reviewers[0].name = "Morgan Exemplar"
      review.reviewers[0].organisation = "Another council"
    }
    for sheet in ReviewSheets.write(
      review, plan: .small(.small("S1", CivilDate.monday.at(9), "PP", "HP")))
    {
      try Data(sheet.bytes).write(to: URL(fileURLWithPath: folder.path("review/" + sheet.name)))
    }
  }

  private var review: String { folder.path("review") }

  private func run(_ words: String..., at seconds: String = "1357041600") async -> CapturedRun {
    await CapturedRun(words: words, environment: ["SOURCE_DATE_EPOCH": seconds])
  }

  private func sheets(_ name: String) throws -> SheetReading {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path(name))
      .filter { $0.hasSuffix(".csv") }
    return ReviewSheets.read(
      try files.map {
        SheetFile(
          name: $0,
          bytes: Array(try Data(contentsOf: URL(fileURLWithPath: folder.path(name + "/" + $0)))))
      })
  }

  @Test func `a redacted copy has roles instead of people, down to titles and references`()
    async throws
  {
    let run = await run("redact", review, "-o", folder.path("copy"))
    #expect(run.exitCode == .clean)
    let reading = try sheets("copy")
    #expect(reading.findings.filter { $0.severity == .error } == [])
    let copy = try #require(reading.review)
    #expect(copy.people.map { $0.id.text } == ["P1"])
    #expect(copy.people.map { $0.name } == ["Head of service, Council"])
    #expect(copy.sessions.map { $0.title } == ["Interview with Head of service, Council"])
    #expect(copy.sessions[0].participants == [PersonID("P1")])
    #expect(copy.reviewers[0].name == "TBC police peer" || copy.reviewers[0].name == "Police peer")
    #expect(reading.plan?.assignments.map { $0.start } == [CivilDate.monday.at(9)])
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path("copy")) {
      let text = try folder.text("copy/" + name).lowercased()
      for secret in ["alex", "morgan", "another council"] {
        #expect(!text.contains(secret), "\(name) has \(secret)")
      }
    }
    let again = await self.run("redact", review, "-o", folder.path("copy"))
    #expect(again.exitCode == .badInput)
  }

  @Test func `a purge takes names out of old releases and leaves their timetable`() async throws {
    _ = await run("release", review, "--name", "v1", "--note", "Alex Example agreed")
    try FileManager.default.createDirectory(
      atPath: folder.path("review/outbox"), withIntermediateDirectories: true)
    try folder.write("To: alex@example.org", to: "review/outbox/1.eml")
    try folder.write("mine", to: "review/outbox/notes.txt")
    // A day and twelve weeks from when this test runs, and from the release long before it.
    let later = String(Int(Date().timeIntervalSince1970) + 85 * 86_400)

    let trial = await run("purge", review, "--older-than", "12w", "--dry-run", at: later)
    #expect(
      trial.output.replacingOccurrences(of: folder.path + "/", with: "") == """
        review/releases/v1.json: would have 3 people replaced by roles
        review/outbox/1.eml: would be deleted

        """)
    #expect(FileManager.default.fileExists(atPath: folder.path("review/outbox/1.eml")))

    let purge = await run("purge", review, "--older-than", "12w", at: later)
    #expect(purge.exitCode == .clean)
    #expect(!FileManager.default.fileExists(atPath: folder.path("review/outbox/1.eml")))
    #expect(FileManager.default.fileExists(atPath: folder.path("review/outbox/notes.txt")))
    let text = try folder.text("review/releases/v1.json").lowercased()
    #expect(!text.contains("alex") && !text.contains("morgan"))
    let release = try ReleaseShelf(in: folder.path("review")).kept.read("v1").release
    #expect(release.version.plan.assignments.map { $0.start } == [CivilDate.monday.at(9)])
    #expect(release.purgedOn != nil)
    let again = await run("purge", review, "--older-than", "12w", at: later)
    #expect(again.output.isEmpty)
    #expect(again.talk.contains("Nothing here is that old."))
  }

  @Test
  func `a purge takes copies of the outbox inside the review, and the account of what was sent`()
    async throws
  {
    var record = FolderRecord(review: "small")
    record.note("00001-new.eml", FileBytes.digest(Array("To: alex@example.org".utf8)))
    for name in ["outbox", "sent elsewhere"] {
      try FileManager.default.createDirectory(
        atPath: folder.path("review/" + name), withIntermediateDirectories: true)
      try folder.write("To: alex@example.org", to: "review/\(name)/00001-new.eml")
      try folder.write("sent <1@x> 00001-new.eml\n", to: "review/\(name)/sent.log")
      try folder.write("1\n", to: "review/\(name)/.sent.count")
      try folder.write(
        String(decoding: record.bytes, as: UTF8.self), to: "review/\(name)/.fieldwork.json")
    }
    let later = String(Int(Date().timeIntervalSince1970) + 85 * 86_400)
    let purge = await run("purge", review, "--older-than", "12w", at: later)
    #expect(purge.exitCode == .clean)
    for name in ["outbox", "sent elsewhere"] {
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder.path("review/" + name))
          == [".fieldwork.json"])
    }
  }

  @Test func `a purge does all that it can, and then says what is left and where`() async throws {
    _ = await run("release", review, "--name", "v1")
    _ = await run("release", review, "--name", "v2")
    try folder.write("{", to: "review/releases/v1.json")
    for name in ["review/.people.csv.7.new", "review/releases/.v2.7.new", "review/.sending.7"] {
      try folder.write("Alex Example", to: name)
    }
    _ = await run("postpone", review, "--to", "2013-03-04")
    let later = String(Int(Date().timeIntervalSince1970) + 85 * 86_400)
    let purge = await run("purge", review, "--older-than", "12w", at: later)
    #expect(purge.exitCode == .badInput)
    #expect(purge.talk.contains("review/releases/v1.json"))
    #expect(purge.talk.contains("FW823  This release cannot be read"))
    #expect(purge.output.contains("review/releases/v2.json: "))
    #expect(try !folder.text("review/releases/v2.json").contains("Alex"))
    let names = try FileManager.default.subpathsOfDirectory(atPath: review)
    #expect(!names.contains { $0.contains("before-") || $0.hasSuffix(".7.new") })
    #expect(!names.contains { $0.hasSuffix(".sending.7") })
  }

  @Test func `a purge finds an outbox elsewhere, and leaves and names what is not the review's`()
    async throws
  {
    let invited = try InvitedFolder()
    let elsewhere = folder.path("elsewhere")
    _ = await invited.run("invites", "-o", elsewhere)
    try folder.write("mine", to: "elsewhere/Re.eml")
    let later = String(Int(Date().timeIntervalSince1970) + 85 * 86_400)
    let purge = await run("purge", invited.folder.path, "--older-than", "12w", at: later)
    #expect(purge.exitCode == .badInput)
    #expect(purge.output.contains("elsewhere/00001-new.eml: deleted"))
    #expect(purge.talk.contains("elsewhere/Re.eml"))
    let names = try FileManager.default.contentsOfDirectory(atPath: elsewhere).sorted()
    #expect(names == [".fieldwork.json", "Re.eml"])
  }

  @Test func `what is younger is left alone`() async throws {
    _ = await run("release", review, "--name", "v1")
    let run = await run("purge", review, "--older-than", "12w", at: "1357200000")
    #expect(run.output.isEmpty)
    #expect(try folder.text("review/releases/v1.json").contains("Alex Example"))
  }

  @Test(arguments: ["12", "w", "-1w", "12m"])
  func `an age is weeks or days`(age: String) async {
    let run = await run("purge", review, "--older-than=" + age)
    #expect(run.exitCode == .badInput)
    #expect(run.talk.contains("FW822"))
  }

  @Test func `a review moves to another week and asks again who is free`() async throws {
    let before = try sheets("review")
    let run = await run("postpone", review, "--to", "2013-03-04")
    #expect(run.exitCode == .clean)
    #expect(
      run.talk.replacingOccurrences(of: folder.path + "/", with: "") == """
        A small review moves from Monday 4 February 2013 to Monday 4 March 2013, with 1 session.
        To ask again for their availability: 1 person, 2 reviewers and 1 room.
        Wrote 7 sheets; the old ones are in review/before-2013-03-04
        Next: fieldwork check review

        """)
    let after = try sheets("review")
    let later = try #require(after.review)
    #expect(later.id == before.review?.id)
    #expect(later.fieldworkStart == CivilDate.monday + 28)
    #expect(later.sessions[0].pin.start == (CivilDate.monday + 28).at(9))
    #expect(later.people[0].availability == .neverAsked)
    #expect(after.plan?.assignments.map { $0.start } == [(CivilDate.monday + 28).at(9)])
    #expect(try sheets("review/before-2013-03-04").review == before.review)
  }

  @Test(arguments: [
    (
      "2013-03-05",
      "Tuesday 5 March 2013 is not a Monday, on which the review starts. Write 2013-03-04 or 2013-03-11."
    ),
    (
      "2013-02-04",
      "The review starts on Monday 4 February 2013 already. Give the date that it moves to."
    ),
    (
      "2013-01-28",
      "The lead-in of 12 weeks has not run by Monday 28 January 2013. The first day that it has is Monday 4 February 2013."
    ),
  ])
  func `a date that will not do is refused`(date: String, sentence: String) async throws {
    let before = try sheets("review").review
    let run = await run("postpone", review, "--to", date)
    #expect(run.exitCode == .badInput)
    #expect(run.talk.hasSuffix(sentence + "\n"))
    #expect(try sheets("review").review == before)
  }
}
