import CivilTime
import Findings
import ReviewModel
import TestSupport
import Testing

@testable import Sheets

@Suite struct `milestones.csv` {
  private func entries(_ rows: String) -> [MilestoneEntry] {
    Folder().with("milestones.csv", "Milestone,Owner,When,Needs,Working days,Time,Done\n" + rows)
      .read().preparation.milestones
  }

  @Test(arguments: [
    ("-6 weeks", MilestoneTiming.weeks(-6)), ("6 weeks before", .weeks(-6)), ("-6", .weeks(-6)),
    ("9 weeks after", .weeks(9)), ("+9w", nil), ("1 week before", .weeks(-1)),
    ("8 working days before", .workingDays(-8)), ("- 8 working days", .workingDays(-8)),
    ("on commissioning", .commissioning), ("last day", .lastDay), ("First day", .firstDay),
    ("Mon 14 Jan 2013", .date(CivilDate(dayNumber: 15_719))), ("soon", nil), ("6", nil),
  ])
  func `says when something is due as people write it`(cell: String, timing: MilestoneTiming?) {
    #expect(DueCell.read(cell, near: nil).value?.timing == timing)
    if let timing {
      let written = DueCell.write(timing, isLeftOut: false)
      #expect(DueCell.read(written, near: nil).value?.timing == timing)
    }
  }

  @Test func `is a sheet of a new folder, one row for each milestone that is given`() throws {
    var entry = MilestoneEntry()
    (entry.name, entry.owner, entry.timing) = ("Rooms booked", "Facilities", .weeks(-5))
    let files = ReviewSheets.template(week: .monday, milestones: [entry])
    #expect(
      text("milestones.csv", in: files)
        == "Milestone,Owner,When,Needs,Working days,Done\r\nRooms booked,Facilities,5 weeks before,,,\r\n"
    )
    let reading = ReviewSheets.read(files)
    #expect(reading.preparation.milestones == [entry])
    #expect(lines(reading.findings) == [])
  }

  @Test func `a date in it is asked about where another date of the folder has its month first`() {
    let folder = Folder().replacing("Mon 12 Nov 2012", with: "11/13/2012", in: "review.csv")
      .with("milestones.csv", "Milestone,Owner,When\nTeam call,,1/2/2013\n")
      .with("closed.csv", "Date or range,What\n1/3/2013,Bank holiday\n")
    let asked = folder.read().findings.filter { $0.code == .monthFirst }.map { $0.place.text }
    #expect(asked == ["closed.csv:2 Date or range", "milestones.csv:2 When"])
    let certain = folder.replacing("11/13/2012", with: "13/11/2012", in: "review.csv")
    #expect(!certain.read().findings.contains { $0.code == .monthFirst })
  }

  @Test func `holds what differs, and leaves the rest as usual`() {
    let rows = entries(
      "Rooms booked,,,,,,\nTeam call,Chair,2 weeks before,none,3,9am to 10am,yes\n")
    #expect(rows.map { $0.name } == ["Rooms booked", "Team call"])
    #expect(rows[0].owner == nil && rows[0].timing == nil && rows[0].needs == nil)
    #expect(!rows[0].isDone)
    #expect(rows[1].owner == "Chair" && rows[1].needs == [] && rows[1].workingDays == 3)
    #expect(rows[1].isDone && rows[1].hours?.lowerBound.iso == "09:00")
  }

  @Test func `says that something is not needed, or was done on a day`() {
    let rows = entries("A,,not needed,,,,\nB,,,A; C,,,4/2/2013\n")
    #expect(rows[0].isLeftOut && rows[0].timing == nil)
    #expect(rows[1].needs == ["A", "C"])
    #expect(rows[1].isDone && rows[1].doneOn?.iso == "2013-02-04")
  }

  @Test func `is written back as it was read`() throws {
    let folder = Folder().with(
      "milestones.csv",
      "Milestone,Owner,When,Needs,Working days,Time,Done\nTeam call,Chair,-2 weeks,none,3,9am to 10am,yes\n"
    )
    let read = folder.read()
    let again = ReviewSheets.read(
      ReviewSheets.write(try #require(read.review), keeping: read.extras))
    #expect(again.preparation.milestones == read.preparation.milestones)
    #expect(again.findings == read.findings)
  }

  @Test func `that cannot be understood is reported with its cell`() {
    let folder = Folder().with("milestones.csv", "Milestone,When\nRooms booked,soon\n")
    #expect(
      folder.findings == [
        "milestones.csv:2 When error FW701 \"soon\" does not say when it is due. Write \"6 weeks before\", \"8 "
          + "working days before\", \"9 weeks after\" or a date."
      ])
  }

  @Test func `goes with the nation whose bank holidays count, and the closed days`() {
    let folder = Folder().adding("Nation for bank holidays,Scotland", to: "review.csv")
      .with("closed.csv", "Date or range,What\n6 Feb 2013,School half-term\n")
    #expect(folder.read().preparation.nation == .scotland)
    #expect(folder.read().preparation.closed.map { $0.kind } == [.schoolHoliday])
    #expect(Folder().read().preparation.nation == .englandAndWales)
  }

  @Test func `a nation that is none is reported`() {
    #expect(
      Folder().adding("Nation for bank holidays,Borsetshire", to: "review.csv").findings == [
        "review.csv:9 Value error FW162 \"Borsetshire\" is not one of the words for this column. Write England, "
          + "Wales, Scotland or Northern Ireland."
      ])
  }
}
