import CSVText
import CivilTime
import Desk
import LeadIn
import ReviewModel
import Sheets
import Testing

@testable import DeskPage

@Suite struct PageDeskTests {
  @Test func `any day of a week begins the review of its Monday`() {
    let page = Page.begun()
    #expect(page.said.contains("Monday 4 February 2013"))
    #expect(page.text("review.csv").contains("2013"))
  }

  @Test(arguments: ReviewKind.allCases)
  func `each kind of review begins with its usual week, the sheets that init writes`(
    _ kind: ReviewKind
  ) {
    var page = Page()
    page.ask(.begin, [.week: "2013-02-06", .kind: kind.rawValue])
    let monday = CivilDate(dayNumber: 15_740)
    let wanted = ReviewSheets.template(
      of: kind, week: monday, milestones: MilestoneEntry.usual(for: kind))
    #expect(page.sheets == wanted.filter { $0.name.hasSuffix(".csv") })
    #expect(page.said.contains(kind.words))
    page.ask(.frame)
    #expect(page.shown["desk"]?.contains("value=\"\(kind.rawValue)\"") == true)
  }

  @Test func `a review in JSON opens as sheets, with the timetable in JSON beside it`() throws {
    let page = Page.placed()
    let reading = try ReviewReading(ReviewFiles(folder: "", page.sheets, through: .page))
    let (review, plan) = (try #require(reading.review), try #require(reading.plan))
    let conversion = try Conversion(reading, PlanReading(beside: reading))
    let document = SheetFile(name: "week.json", bytes: conversion.document)
    var opened = Page()
    opened.ask(.open, files: [document])
    #expect(ReviewSheets.read(opened.sheets).review == review)
    #expect(ReviewSheets.read(opened.sheets).plan == nil)
    let timetable = SheetFile(
      name: "plan.json", bytes: try #require(conversion.planDocument))
    for files in [[document, timetable], [timetable, document]] {
      opened.ask(.open, files: files)
      #expect(ReviewSheets.read(opened.sheets).plan?.assignments == plan.assignments)
    }
  }

  @Test func `a look at the template finds nothing to mend`() {
    var page = Page.begun()
    page.ask(.look, [.view: "sheets", .file: "sessions.csv", .grid: "yes"])
    #expect(page.shown["state"]?.contains("No timetable yet") == true)
    #expect(page.shown["grid"]?.contains("role=\"grid\"") == true)
    #expect(page.shown["sheetlist"]?.contains("Sessions") == true)
  }

  @Test func `a wrong cell is found, and its mend is a button that mends it`() {
    var page = Page.begun()
    page.edit("timetable.csv", 2, 0, "S02")
    page.ask(.look, [.view: "sheets", .file: "timetable.csv", .grid: "yes"])
    let findings = page.shown["findings"] ?? ""
    #expect(findings.contains("data-file=\"timetable.csv\" data-row=\"2\" data-column=\"0\""))
    #expect(findings.contains("data-text=\"S01\""))
    page.edit("timetable.csv", 2, 0, "S01")
    page.ask(.look, [.view: "sheets", .file: "timetable.csv"])
    #expect(page.shown["findings"]?.contains("timetable.csv") == false)
  }

  @Test func `a range from a spreadsheet fills rows and columns, and rows go and come`() {
    var page = Page.begun()
    page.ask(
      .paste,
      [.file: "people.csv", .row: "3", .column: "0", .text: "P02\tA, B\nP03\t\"two\nlines\""])
    #expect(page.text("people.csv").contains("P02,\"A, B\""))
    #expect(page.text("people.csv").contains("\"two\nlines\""))
    page.ask(.insert, [.file: "people.csv", .row: "2"])
    page.ask(.remove, [.file: "people.csv", .row: "3"])
    #expect(!page.text("people.csv").contains("P01"))
    #expect(page.text("people.csv").contains("P03"))
  }

  @Test func `a paste of one column keeps commas and semicolons in its cells`() {
    var page = Page.begun()
    page.ask(.paste, [.file: "people.csv", .row: "3", .column: "6", .text: "Mon; Tue\nWed, Thu"])
    #expect(page.text("people.csv").contains("\"Mon; Tue\""))
    #expect(page.text("people.csv").contains("\"Wed, Thu\""))
  }

  @Test func `a change outside every sheet changes nothing`() {
    var page = Page.begun()
    let before = page.sheets
    page.edit("people.csv", 2_000_000, 0, "x")
    page.edit("people.csv", 2, -1, "x")
    page.edit("people.csv", .max, 0, "x")
    page.edit("people.csv", 2, .max, "x")
    page.edit("people.csv", .min, .min, "x")
    page.edit("../people.csv", 2, 0, "x")
    #expect(page.sheets == before)
  }

  @Test func `a session is placed, judged in words, and shown on the board`() {
    var page = Page.placed()
    #expect(page.said.contains("Every rule is kept"))
    page.ask(.look, [.view: "week"])
    #expect(
      page.shown["board"]?.contains("data-session=\"S01\" data-minutes=\"60\" data-start=\"600\"")
        == true)
    #expect(page.shown["state"]?.contains("Every rule kept") == true)
  }

  @Test func `a move that breaks a rule is done and says which`() {
    var page = Page.placed()
    page.ask(.place, [.session: "S01", .day: "2013-02-08", .start: "10:00"])
    #expect(page.said.contains("participant-available"))
    #expect(page.text("timetable.csv").contains("2013-02-08"))
    page.ask(.unplace, [.session: "S01"])
    #expect(!page.text("timetable.csv").contains("2013-02-08"))
  }

  @Test func `what the timetable fixes moves along and stays fixed`() {
    var page = Page.begun()
    page.ask(
      .place,
      [
        .session: "S01", .day: "2013-02-04", .start: "10:00", .room: "Committee Room 1",
        .reviewers: "TL", .fixed: "yes",
      ])
    page.ask(.place, [.session: "S01", .day: "2013-02-04", .start: "11:00"])
    #expect(page.text("timetable.csv").contains("11:00"))
    #expect(page.text("timetable.csv").contains("yes"))
    #expect(page.said.contains("Every rule is kept"))
  }

  @Test func `the panel of a session offers places that break nothing`() {
    var page = Page.placed()
    page.ask(.detail, [.session: "S01"])
    #expect(page.shown["panel"]?.contains("class=\"offer\"") == true)
    #expect(page.shown["panel"]?.contains("id=\"place-form\"") == true)
  }

  private func openedAgain(_ page: Page, savedAs kind: String) throws -> Page {
    var saving = page
    saving.ask(.save, [.kind: kind, .name: "a-review"])
    let file = try #require(saving.downloads.first)
    #expect(file.key.hasPrefix("a-review."))
    var again = Page()
    again.ask(.open, files: [SheetFile(name: file.key, bytes: file.value)])
    return again
  }

  @Test func `a saved ZIP opens again as the same sheets`() throws {
    let page = Page.placed()
    let again = try openedAgain(page, savedAs: "zip")
    for sheet in page.sheets {
      #expect(again.rows(sheet.name) == page.rows(sheet.name), "\(sheet.name)")
    }
  }

  @Test func `a saved workbook opens again as the same review and timetable`() throws {
    let page = Page.placed()
    let again = try openedAgain(page, savedAs: "workbook")
    let (before, after) = (
      ReviewSheets.read(page.sheets),
      ReviewSheets.read(again.sheets.filter { $0.name.hasSuffix(".csv") })
    )
    #expect(after.review == before.review)
    #expect(after.plan == before.plan)
    // The workbook has every column, so that people see what they can say.
    #expect(again.rows("sessions.csv").first?.contains("Same time as") == true)
  }

  @Test func `exports are made for a timetable and refused without one`() {
    var page = Page.begun()
    page.ask(.save, [.kind: "page", .level: "roles"])
    #expect(page.downloads.isEmpty)
    page = Page.placed()
    for kind in ["page", "calendars", "tables"] {
      page.ask(.save, [.kind: kind, .level: "public", .now: "2013-01-07T09:00", .name: "r"])
    }
    #expect(
      page.downloads.keys.sorted() == [
        "r-calendars-public.zip", "r-tables-public.zip", "r-timetable-public.html",
      ])
  }

  @Test func `files that are no review are refused with the reasons, and nothing is opened`() {
    var page = Page.begun()
    let before = page.sheets
    for (name, bytes) in [
      ("notes.txt", Array("hello".utf8)), ("review.json", Array("{}".utf8)),
      ("broken.zip", [0x50, 0x4B, 0x03, 0x04] as [UInt8]), ("empty.xlsx", []),
    ] {
      page.ask(.open, files: [SheetFile(name: name, bytes: bytes)])
      #expect(page.shown["remarks"]?.contains("<li") == true, "\(name)")
      #expect(page.sheets == before, "\(name)")
    }
  }

  @Test func `text of other people never becomes markup`() {
    var page = Page.placed()
    page.edit("sessions.csv", 2, 1, "<img src=x onerror=alert(1)>\"'")
    for view in ["sheets", "week"] {
      page.ask(.look, [.view: view, .file: "sessions.csv", .grid: "yes"])
    }
    page.ask(.detail, [.session: "S01"])
    #expect(page.shown.values.allSatisfy { !$0.contains("<img") })
  }
}
