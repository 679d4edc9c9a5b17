import Foundation
import Testing

/// From a timetable to what people are given.
@Suite(.serialized)
struct `The program and its exports` {
  private let folder: WorkFolder

  init() throws { folder = try WorkFolder() }

  private func solve() throws {
    try folder.copySample(to: "week")
    let run = try ProgramRun("solve", "week", "--steps", "2000", in: folder)
    #expect(run.exitCode == 0, "\(run.talk)")
  }

  @Test func `everything is written, the page is named, and foreign files stay`() throws {
    try solve()
    try FileManager.default.createDirectory(
      atPath: folder.path("out"), withIntermediateDirectories: true)
    try folder.write("mine", to: "out/notes.txt")
    let run = try ProgramRun("export", "week", "all", "-o", "out", in: folder)
    #expect(run.exitCode == 0, "\(run.talk)")
    #expect(try folder.text("out/notes.txt") == "mine")
    let names = try folder.contents(of: "out").keys
    for ending in [".csv", ".ics", ".html"] { #expect(names.contains { $0.hasSuffix(ending) }) }
    #expect(run.talk.contains("--privacy roles"))
    let page = try #require(run.talk.split(separator: "\n").last { $0.hasPrefix("Open ") })
    #expect(folder.has(String(page.split(separator: " ")[1])))
  }

  @Test func `the same stamp gives the same bytes, by option or by environment`() throws {
    try solve()
    _ = try ProgramRun(
      "export", "week", "all", "-o", "one", "--stamp", "2013-01-01T00:00", in: folder)
    _ = try ProgramRun(
      "export", "week", "all", "-o", "two", in: folder,
      environment: ["SOURCE_DATE_EPOCH": "1356998400"])
    #expect(try folder.contents(of: "one") == folder.contents(of: "two"))
  }

  @Test func `one form writes that form alone`() throws {
    try solve()
    for (form, endings) in [
      ("csv", [".csv", ".xlsx"]), ("ics", [".ics"]), ("page", [".html"]),
    ] {
      _ = try ProgramRun("export", "week", form, "-o", form, in: folder)
      // What people see; the record of what was written is a hidden file.
      let names = try folder.contents(of: form).keys.filter { !$0.hasPrefix(".") }
      #expect(!names.isEmpty)
      #expect(names.allSatisfy { name in endings.contains { name.hasSuffix($0) } })
    }
  }

  @Test func `calendars are published by an address that can be one`() throws {
    try solve()
    _ = try ProgramRun(
      "export", "week", "ics", "-o", "out", "--published-by", "timetable@example.org", in: folder)
    #expect(
      try folder.text("out/calendars/week.ics").contains(
        "ORGANIZER:mailto:timetable@example.org\r\n"))
    let run = try ProgramRun(
      "export", "week", "ics", "-o", "none", "--published-by", "the council", in: folder)
    #expect(run.exitCode == 2)
    #expect(run.talk.contains("an e-mail address such as timetable@council.example.org"))
    #expect(!folder.has("none"))
  }

  @Test
  func `without a timetable the lead-in is exported, as a page, a table, a sheet and a calendar`()
    throws
  {
    try folder.copySample(to: "week")
    for privacy in ["full", "roles"] {
      let run = try ProgramRun(
        "export", "week", "all", "--privacy", privacy, "-o", privacy, in: folder)
      #expect(run.exitCode == 0, "\(run.talk)")
      #expect(run.talk.contains("There is no timetable yet, so this is the lead-in.\n"))
      #expect(run.talk.hasSuffix("Next: fieldwork solve week\n"))
      #expect(try folder.text(privacy + "/timetable.html").contains("<h2 id=\"lead-in-heading\">"))
      #expect(
        try folder.text(privacy + "/tables/lead-in.csv").contains("Week,Due,Day,Time,Milestone"))
      #expect(try folder.text(privacy + "/calendars/lead-in.ics").contains("BEGIN:VTODO"))
      #expect(folder.has(privacy + "/tables/exports.xlsx"))
      #expect(!folder.has(privacy + "/tables/timetable.csv"))
    }
    // Once there is a timetable, what was given out of the lead-in alone makes room for it.
    _ = try ProgramRun("solve", "week", "--steps", "1000", in: folder)
    _ = try ProgramRun("export", "week", "all", "--privacy", "full", "-o", "full", in: folder)
    #expect(!folder.has("full/calendars/lead-in.ics") && folder.has("full/calendars/week.ics"))
  }

  @Test func `without a timetable there is nothing to publish`() throws {
    try folder.copySample(to: "week")
    let run = try ProgramRun(
      "export", "week", "all", "--privacy", "public", "-o", "out", in: folder)
    #expect(run.exitCode == 2)
    #expect(
      run.talk
        == "week  error   FW607  There is no timetable here. Make one with: fieldwork solve week\n")
    #expect(!folder.has("out"))
  }

  @Test func `the demonstration leaves a page to open, and does not overwrite what was changed`()
    throws
  {
    let run = try ProgramRun("demo", "try", in: folder)
    #expect(run.exitCode == 0, "\(run.talk)")
    let page = try #require(run.talk.split(separator: "\n").last { $0.hasPrefix("Open ") })
    #expect(folder.has(String(page.split(separator: " ")[1])))
    #expect(try ProgramRun("check", "try/review", in: folder).exitCode == 0)

    try folder.write("Room,Seats\r\nMine,5\r\n", to: "try/review/rooms.csv")
    let before = try folder.contents(of: "try")
    let again = try ProgramRun("demo", "try", in: folder)
    #expect(again.exitCode == 2)
    #expect(again.talk.hasPrefix("try/review/rooms.csv  error   FW605  "))
    #expect(try folder.contents(of: "try") == before)
  }
}
