import CSVText
import CivilTime
import Disk
import Documents
import Foundation
import ICalendar
import ReviewModel
import TestSupport
import Testing

@testable import Commands

struct `Taking diaries into a review` {
  private let folder: TemporaryFolder
  private let review: String

  init() throws {
    folder = try TemporaryFolder()
    review = try folder.write(ReviewFile.review(.small()), to: "review.json")
    try FileManager.default.createDirectory(
      atPath: folder.path("diaries"), withIntermediateDirectories: true)
  }

  /// A diary with one meeting from ten to eleven on the first day of the small review.
  private func diary(_ name: String = "PP.ics", _ more: String = "X-A:1") throws -> String {
    let day = CivilDate.monday.iso.filter { $0 != "-" }
    return try folder.write(
      """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      SUMMARY:Secret
      DTSTART:\(day)T100000
      DTEND:\(day)T110000
      \(more)
      END:VEVENT
      END:VCALENDAR

      """, to: name)
  }

  private func read() throws -> Review {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: review))
    return try #require(ReviewDocument.read([UInt8](bytes), file: "review.json").review)
  }

  @Test func `busy time is told, and taken away from its owner's availability`() async throws {
    let run = await CapturedRun("busy", review, "--reviewer", "PP", try diary())
    #expect(run.exitCode == .clean)
    #expect(
      run.output == """
        PP: 1 entry read, busy
          Monday 4 February, 10am to 11am

        """)
    #expect(!(run.output + run.talk).contains("Secret"))
    let span = TimeSpan(from: CivilMinute(.monday, .at(10)), to: CivilMinute(.monday, .at(11)))
    #expect(try read().reviewers[0].availability == Availability(unavailable: [span]))
    #expect(try read().reviewers[1].availability == .neverAsked)
  }

  @Test func `doing it again changes nothing`() async throws {
    _ = await CapturedRun("busy", review, "--reviewer", "PP", try diary())
    let before = try Data(contentsOf: URL(fileURLWithPath: review))
    let run = await CapturedRun("busy", review, "--reviewer", "PP", try diary())
    // Before it stands the warning about the days that the diary does not cover.
    let lines = run.talk.split(separator: "\n")
    #expect(lines.count { $0 == "The review says all of this already." } == 1, "\(run.talk)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: review)) == before)
  }

  @Test func `a dry run changes nothing`() async throws {
    let before = try Data(contentsOf: URL(fileURLWithPath: review))
    let run = await CapturedRun("busy", review, "--reviewer", "PP", try diary(), "--dry-run")
    #expect(run.output.contains("10am to 11am"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: review)) == before)
  }

  @Test func `a folder's diaries are known by their owners' references`() async throws {
    _ = try diary("diaries/PP.ics")
    _ = try diary("diaries/R1.ics")
    let path = folder.path("diaries")
    let run = await CapturedRun("busy", review, "--from-folder", path)
    #expect(run.output.contains("PP: 1 entry read") && run.output.contains("R1: 1 entry read"))
    #expect(try read().rooms[0].availability.wasAsked)
  }

  @Test func `a diary of nobody's is refused before anything is changed`() async throws {
    _ = try diary("diaries/PQ.ics")
    _ = try diary("diaries/PP.ics")
    let path = folder.path("diaries")
    let run = await CapturedRun("busy", review, "--from-folder", path)
    #expect(run.exitCode == .badInput)
    #expect(run.talk.contains("FW522") && run.talk.contains("Did you mean \"PP.ics\"?"))
    #expect(try read().reviewers[0].availability == .neverAsked)
  }

  @Test func `a reference that nobody has is named with the nearest`() async throws {
    let run = await CapturedRun("busy", review, "--reviewer", "PPP", try diary())
    #expect(run.exitCode == .badInput)
    #expect(
      run.talk.contains(
        "There is no \"PPP\" among the review's reviewers. Did you mean \"PP\"?"))
  }

  @Test func `a diary without busy time means free, and is a warning`() async throws {
    let run = await CapturedRun(
      "busy", review, "--reviewer", "PP",
      try diary("PP.ics", "TRANSP:TRANSPARENT\nRRULE:FREQ=WEEKLY"))
    #expect(run.exitCode == .clean)
    #expect(
      run.output == """
        PP: 1 entry read, free on every day
          1 entry: 1 marked as free
          1 time marked as free, planned as free

        """)
    #expect(run.talk.contains("warning FW521"))
    #expect(try read().reviewers[0].availability.wasAsked)
  }

  @Test func `a diary that ends before the review makes nobody free`() async throws {
    let run = await CapturedRun(
      "busy", review, "--reviewer", "PP",
      try diary("PP.ics", "TRANSP:TRANSPARENT"))
    #expect(run.output.hasPrefix("PP: 1 entry read, free on Mon 4 Feb\n"))
    #expect(run.talk.contains("FW523") && run.talk.contains("Tue 5 Feb to Fri 8 Feb"))
  }

  @Test func `a diary of which a part cannot be read leaves its owner to be asked`() async throws {
    let run = await CapturedRun(
      "busy", review, "--reviewer", "PP",
      try diary("PP.ics", "TRANSP:TRANSPARENT\nRRULE:FREQ=WEEKLY\nRDATE:soon"))
    #expect(run.talk.contains("FW524"))
    #expect(try read().reviewers[0].availability == .neverAsked)
  }

  @Test func `what lies in a folder and is no diary is named`() async throws {
    _ = try diary("diaries/PP.ics")
    _ = try folder.write("x", to: "diaries/notes.txt")
    let run = await CapturedRun("busy", review, "--from-folder", folder.path("diaries"))
    #expect(run.talk.contains("FW529") && run.talk.contains("notes.txt"))
  }

  @Test func `all files that are not diaries are named together`() async throws {
    let archive = try folder.write("PK\u{3}\u{4}x", to: "one.ics")
    let portable = try folder.write("%PDF-1.7", to: "two.ics")
    let run = await CapturedRun("busy", review, "--reviewer", "PP", archive, portable)
    #expect(run.exitCode == .badInput)
    #expect(run.talk.contains("ZIP archive") && run.talk.contains("PDF"))
    #expect(try read().reviewers[0].availability == .neverAsked)
  }

  @Test func `a file that is no diary is refused, and nothing is changed`() async throws {
    let page = try folder.write("<html></html>", to: "PP.ics")
    let run = await CapturedRun("busy", review, "--reviewer", "PP", page)
    #expect(run.exitCode == .badInput)
    #expect(run.talk.contains("FW510"))
    #expect(try read().reviewers[0].availability == .neverAsked)
  }

  @Test func `without a diary there is nothing to do`() async throws {
    let run = await CapturedRun("busy", review, "--reviewer", "PP")
    #expect(run.exitCode == .badInput)
    #expect(run.talk.contains("No diary was given."))
  }

  @Test func `in a sheet only the cells of the diary's owner change`() async throws {
    let sample = try SampleFolder.find(SampleFolder.demonstration)
    let week = folder.path("week")
    try FileManager.default.copyItem(atPath: sample, toPath: week)
    func cells() throws -> [[String]] {
      CSVReader.read(Array(try folder.text("week/people.csv").utf8), file: "people.csv").rows
        .map { $0.cells }
    }
    let before = try cells()
    let run = await CapturedRun("busy", week, "--person", "P02", try diary("P02.ics"))
    #expect(run.exitCode == .clean)
    let changed = zip(before, try cells()).filter { $0 != $1 }
    #expect(changed.count == 1)
    #expect(
      changed.first?.1.contains("Mon am; Tue 09:00-12:30; Fri; not Mon 10:00-11:00") == true)
  }

  @Test func `a zone that only the system knows is asked for there`() throws {
    let zone = try #require(SystemZones.offsets(named: "Europe/Istanbul"))
    // Turkey stayed on summer time in 2016.
    let january = { (year: Int) in Int64((year - 1970) * 365 + (year - 1969) / 4) * 86_400 }
    #expect(zone.offset(at: Instant(seconds: january(2014))) == 7200)
    #expect(zone.offset(at: Instant(seconds: january(2020))) == 10_800)
    #expect(SystemZones.offsets(named: "FOO") == nil)
  }
}
