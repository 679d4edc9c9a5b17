import Disk
import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite struct `fieldwork leadin` {
  private let folder: TemporaryFolder
  private let week: String

  init() throws {
    folder = try TemporaryFolder()
    week = folder.path("week")
    let sample = try SampleFolder.find(SampleFolder.demonstration)
    try FileManager.default.copyItem(atPath: sample, toPath: week)
  }

  @Test func `prints the plan, and names the open seat and the diaries to chase`() async {
    let run = await CapturedRun("leadin", week)
    #expect(run.exitCode == .clean)
    #expect(
      run.output.hasPrefix(
        """
        Manchester City Council: Safeguarding children peer review
        On site Monday 4 February 2013 to Friday 8 February 2013, commissioned Monday 12 November 2012, 12 weeks before.

        Week  Due              Time        Milestone                         Owner
         -12  Mon 12 Nov 2012              Scope, dates and contacts agreed  Director, chief executive and LGA

        """))
    #expect(run.output.contains("  Every seat of the team filled: officer peer (OP2)\n"))
    #expect(run.talk.contains("falls on Monday 24 December 2012 (Christmas Eve)."))
  }

  @Test func `says what is late and what it pushes`() async throws {
    _ = try folder.write(
      "Milestone,Done\nOfsted told of the dates,yes\n", to: "week/milestones.csv")
    let run = await CapturedRun("leadin", week, "--today", "2013-01-08")
    #expect(
      run.output.contains(
        "Ofsted told of the dates          Chair of the improvement board     done\n"))
    #expect(run.output.contains("late, now Tue 8 Jan"))
    #expect(
      run.output.contains(
        "  Document pack sent to the team: by 11 working days to Tuesday 29 January 2013\n"))
    #expect(run.output.contains("The fieldwork week cannot be kept as things stand: "))
  }

  @Test func `refuses a week that comes too early, and says by how much and which week works`()
    async throws
  {
    let settings = try folder.text("week/review.csv").replacing("12 Nov 2012", with: "14 Nov 2012")
      .replacing("Mon 14 Nov", with: "Wed 14 Nov")
    _ = try folder.write(settings, to: "week/review.csv")
    let run = await CapturedRun("leadin", week, "-o", folder.path("out.txt"))
    #expect(run.exitCode == .findings)
    #expect(
      run.talk.contains(
        "Fieldwork starts on Monday 4 February 2013, less than 12 weeks after the review was commissioned on "
          + "Wednesday 14 November 2012: 2 days too soon. Start on Wednesday 6 February 2013 or later; the first "
          + "Monday is Monday 11 February 2013."))
    #expect(run.output.isEmpty && FileBytes.kind(of: folder.path("out.txt")) == .nothing)
    let check = await CapturedRun("check", week)
    #expect(check.output.contains("FW307  Fieldwork starts on Monday 4 February 2013"))
  }

  @Test func `refuses milestones in a circle, as check does`() async throws {
    _ = try folder.write(
      "Milestone,When,Needs\nRooms booked,,Keys\nKeys,5 weeks before,Rooms booked\n",
      to: "week/milestones.csv")
    let run = await CapturedRun("leadin", week)
    #expect(run.exitCode == .badInput)
    #expect(run.talk.contains("milestones.csv:2 Needs  error   FW705"))
    let check = await CapturedRun("check", week)
    #expect(check.exitCode == .findings && check.output.contains("FW705"))
  }

  @Test func `check warns of a week that meets a holiday`() async throws {
    let closed = try folder.text("week/closed.csv") + "6 Feb 2013,School training day\r\n"
    _ = try folder.write(closed, to: "week/closed.csv")
    let run = await CapturedRun("check", week)
    #expect(
      run.output.contains(
        "FW710  The fieldwork week meets School training day on Wednesday 6 February 2013."))
  }

  @Test func `ranks other weeks and says why`() async {
    let run = await CapturedRun("leadin", week, "--find", "--from", "2013-01-28", "--weeks", "4")
    #expect(
      run.output.hasPrefix("1.  Monday 11 February 2013  cost 11\n"))
    #expect(
      run.output.contains(
        "School half-term from Monday 18 February to Friday 22 February 2013 (125)"))
    #expect(
      run.output.hasSuffix(
        "Too early: Monday 28 January 2013, 7 days short of the lead-in.\n"))
  }

  @Test func `takes GOV.UK's list before its own rules`() async throws {
    let list = try folder.write(
      #"{"england-and-wales": {"events": [{"title": "State visit", "date": "2013-02-05"}]}}"#,
      to: "list.json")
    let run = await CapturedRun("leadin", week, "--bank-holidays", list)
    #expect(
      run.talk.contains("The fieldwork week meets State visit on Tuesday 5 February 2013."))
  }

  @Test func `writes a calendar that is the same for the same stamp`() async throws {
    let words = ["leadin", week, "--ics", "--stamp", "2012-11-12T12:00"]
    let (first, second) = (
      await CapturedRun(words: words),
      await CapturedRun(words: words + ["-o", folder.path("a.ics")])
    )
    #expect(first.output.hasPrefix("BEGIN:VCALENDAR\r\n"))
    #expect(try folder.text("a.ics") == first.output)
    #expect(second.talk.contains("Wrote "))
  }
}
