import Archive
import Sheets
import Testing

@testable import DeskPage

@Suite struct TellingTests {
  private let secret = String(repeating: "0123456789abcdef", count: 4)
  private let now = "2013-01-07T09:00"

  /// The path of each file in a ZIP that was saved.
  private func names(_ page: Page, in file: String) throws -> [String] {
    let archive = try ZIPArchive(try #require(page.downloads[file]))
    return archive.entries.map { $0.name }
  }

  private func invite(_ page: inout Page, only kind: String = "", at now: String? = nil) {
    page.ask(
      .invite,
      [
        .version: "draft", .name: "r", .kind: kind, .now: now ?? self.now, .secret: secret,
      ])
  }

  private func invited() -> Page {
    var page = Page.placed()
    invite(&page)
    return page
  }

  @Test func `a look tells who would hear what, and writes nothing`() {
    var page = Page.placed()
    let before = page.sheets
    invite(&page, only: "look")
    #expect(page.shown["told"]?.contains("2 to send: 2 new") == true, "\(page.shown)")
    #expect(page.shown["told"]?.contains("<li><bdi>new") == true)
    #expect(page.sheets == before && page.downloads.isEmpty)
  }

  @Test func `messages come as a ZIP with the files of the command line's outbox`() throws {
    let page = invited()
    let wanted = [
      "outbox/send-list.csv", "outbox/.fieldwork.json", "outbox/00001-new.eml",
      "outbox/00002-new.eml",
    ]
    #expect(try names(page, in: "r-messages.zip") == wanted)
    for name in wanted + ["invitations.json"] {
      #expect(page.sheets.contains { $0.name == name }, "\(name)")
    }
    #expect(page.shown["told"]?.contains(secret) == false)
  }

  @Test func `nobody is told twice, and a move is told to those alone whom it affects`() throws {
    var page = invited()
    page.downloads = [:]
    invite(&page, at: "2013-01-08T09:00")
    #expect(page.said.hasPrefix("0 to send"), "\(page.said)")
    #expect(page.downloads.isEmpty)
    page.ask(.place, [.session: "S01", .day: "2013-02-05", .start: "11:00"])
    invite(&page, at: "2013-01-08T09:00")
    let packed = try names(page, in: "r-messages.zip")
    #expect(packed.count { $0.hasSuffix("-moved.eml") } == 2)
    #expect(!packed.contains("outbox/00001-new.eml"))
    page.ask(.save, [.kind: "messages", .name: "r"])
    #expect(try names(page, in: "r-messages.zip").contains("outbox/00001-new.eml"))
  }

  @Test func `a workbook keeps what people were told, and no message`() throws {
    var page = invited()
    page.ask(.save, [.kind: "workbook", .name: "r"])
    let book = try #require(page.downloads["r.xlsx"])
    var again = Page()
    again.ask(.open, files: [SheetFile(name: "r.xlsx", bytes: book)])
    #expect(again.sheets.contains { $0.name == "invitations.json" })
    #expect(!again.sheets.contains { $0.name.hasPrefix("outbox/") })
    invite(&again, at: "2013-01-08T09:00")
    #expect(again.said.hasPrefix("0 to send"), "\(again.said)")
  }

  @Test func `a ZIP of the sheets opens again with the messages in it`() throws {
    var page = invited()
    page.ask(.save, [.kind: "zip", .name: "r"])
    var again = Page()
    again.ask(
      .open, files: [SheetFile(name: "r.zip", bytes: try #require(page.downloads["r.zip"]))])
    #expect(Set(again.sheets.map { $0.name }) == Set(page.sheets.map { $0.name }))
  }

  @Test func `calling off wants a reason, then takes everything back and says so in a release`() {
    var page = invited()
    page.ask(.release, [.now: now, .secret: secret])
    page.ask(.calloff, [.text: " ", .now: now, .name: "r"])
    #expect(page.said.contains("reason"))
    page.ask(.calloff, [.text: "Ofsted", .kind: "look", .now: "2013-01-09T09:00", .name: "r"])
    #expect(page.shown["told"]?.contains("2 withdrawn") == true)
    #expect(!page.sheets.contains { $0.name == "releases/v2.json" })
    page.ask(.calloff, [.text: "Ofsted", .now: "2013-01-09T09:00", .name: "r"])
    #expect(page.sheets.count { $0.name.hasSuffix("-withdrawn.eml") } == 2)
    #expect(page.text("releases/v2.json").contains("Ofsted"))
    page.ask(.look, [.view: "telling"])
    #expect(page.shown["telling"]?.contains("Nobody holds an invitation.") == true)
  }

  @Test func `the screen offers the newest release, and every owner of a diary`() {
    var page = Page.placed()
    page.ask(.release, [.now: now, .secret: secret])
    page.ask(.look, [.view: "telling"])
    let screen = page.shown["telling"] ?? ""
    #expect(screen.contains("value=\"v1\" selected"))
    for owner in ["people.csv/P01", "reviewers.csv/TL", "rooms.csv/Committee Room 1"] {
      #expect(screen.contains("value=\"\(owner)\""), "\(owner)")
    }
  }
}

@Suite struct AnswersTakenTests {
  private let now = "2013-01-07T09:00"

  private func invited() -> Page {
    var page = Page.placed()
    page.ask(
      .invite,
      [.version: "draft", .now: now, .secret: String(repeating: "0123456789abcdef", count: 4)])
    return page
  }

  @Test func `how things stand is told without an answer, with whom to chase`() {
    var page = invited()
    page.ask(.answers, [.now: "2013-01-14T09:00"])
    #expect(page.shown["told"]?.contains("To chase") == true, "\(page.shown)")
  }

  @Test func `an answer goes into the sheet of replies, and a decline says what is next`() {
    var page = invited()
    let typed = SheetFile(
      name: "typed.csv", bytes: Array("Session,Person,Reply\nS01,P01,no\n".utf8))
    page.ask(.answers, [.now: "2013-01-14T09:00"], handingIn: [typed])
    #expect(page.text("replies.csv").contains("S01,P01,Declined"))
    #expect(page.shown["told"]?.contains("Somebody does not come") == true)
    #expect(!page.sheets.contains { $0.name == "typed.csv" })
  }

  @Test func `a mail without an answer is named`() {
    var page = invited()
    let mail = SheetFile(
      name: "x.eml", bytes: Array("From: eve@example.org\nSubject: Lunch\n\nYes\n".utf8))
    page.ask(.answers, [.now: "2013-01-14T09:00"], handingIn: [mail])
    #expect(page.shown["told"]?.contains("eve@example.org") == true, "\(page.shown)")
  }

  @Test func `before anybody is invited there is nothing to answer, which is said`() {
    var page = Page.placed()
    page.ask(.answers, [.now: now])
    #expect(page.said.contains("Nobody has been invited yet."))
    #expect(!page.said.contains("fieldwork invites"))
  }
}

@Suite struct DiariesHandedInTests {
  private let diary = SheetFile(
    name: "calendar.ics",
    bytes: Array(
      [
        "BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:1", "DTSTART:20130204T100000Z",
        "DTEND:20130204T110000Z", "END:VEVENT", "END:VCALENDAR",
      ].joined(separator: "\r\n").utf8))

  private func availability(_ page: Page, of reference: String, in file: String) -> String {
    let rows = page.rows(file)
    let column = rows[0].firstIndex(of: "Availability") ?? 0
    let row = rows.first { $0.first == reference } ?? []
    return row.indices.contains(column) ? row[column] : ""
  }

  @Test func `a diary on the row of its owner takes busy time away there alone`() {
    var page = Page.begun()
    page.ask(
      .diaries, [.file: "people.csv", .row: "2", .now: "2013-01-07T09:00"], handingIn: [diary])
    #expect(availability(page, of: "P01", in: "people.csv").contains("not Mon 10:00-11:00"))
    #expect(page.said.contains("P01: 1 entry read, busy"), "\(page.said)")
    #expect(page.sheets.map { $0.name }.contains("calendar.ics") == false)
  }

  @Test func `a diary of an owner who was chosen, whatever its name`() {
    var page = Page.begun()
    page.ask(
      .diaries, [.file: "reviewers.csv", .reference: "TL", .now: "2013-01-07T09:00"],
      handingIn: [diary])
    #expect(availability(page, of: "TL", in: "reviewers.csv").contains("not Mon 10:00-11:00"))
  }

  @Test func `a diary that is named by its owner needs no choice`() {
    var page = Page.begun()
    page.ask(
      .diaries, [.now: "2013-01-07T09:00"],
      handingIn: [SheetFile(name: "P01.ics", bytes: diary.bytes)])
    #expect(availability(page, of: "P01", in: "people.csv").contains("not Mon 10:00-11:00"))
  }

  @Test func `a diary of nobody's changes nothing and is named`() {
    var page = Page.begun()
    let before = page.sheets
    page.ask(.diaries, [.now: "2013-01-07T09:00"], handingIn: [diary])
    #expect(page.sheets == before)
    #expect(page.shown["remarks"]?.contains("calendar.ics") == true)
    #expect(!page.said.contains("--person"), "\(page.said)")
  }
}
