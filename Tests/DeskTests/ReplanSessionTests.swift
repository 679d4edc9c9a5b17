import CivilTime
import Desk
import Findings
import ReviewModel
import Sheets
import TestSupport
import Testing

struct `A timetable found again after a change` {
  private let now = RememberedFiles.now

  /// A folder in which the timetable was released as v1.
  private func released(_ review: Review = RememberedFiles.invited) -> OpenReview {
    var open = OpenReview(SmallFiles.folder(review, RememberedFiles.plan))
    let made = open.answer(.release(RememberedFiles.wish(at: now)))
    #expect(made.outcome == .clean, "\(made.findings)")
    return open
  }

  private func with(_ open: OpenReview, _ text: String, as name: String) -> OpenReview {
    var files = open.files
    files.files.removeAll { $0.name == name }
    files.files.append(SheetFile(name: name, bytes: Array(text.utf8)))
    return OpenReview(files)
  }

  private func replan(
    _ open: inout OpenReview, _ wish: ReplanSession.Wish = ReplanSession.Wish(steps: 200)
  ) -> Answer {
    let begun = open.answer(.replan(wish, at: now + 60))
    guard begun.outcome == .clean else { return begun }
    while open.isSearching { _ = open.advance(steps: 512) }
    return open.answer(.keep)
  }

  @Test func `keeps what people have where nothing changed`() {
    var open = released()
    let kept = replan(&open, ReplanSession.Wish(keeping: .release("v1"), steps: 200))
    #expect(kept.outcome == .clean)
    #expect(kept.words == ["No session has to move. Against v1: nothing changed."], "\(kept.words)")
  }

  @Test func `moves the session of somebody who declined, and is written into the sheets`() throws {
    var open = with(
      released(), "Session,Person,Reply\r\nS1,P1,Declined\r\n", as: "replies.csv")
    let kept = replan(&open, ReplanSession.Wish(keeping: .release("v1"), steps: 200))
    #expect(kept.outcome == .clean && kept.changesReview)
    #expect(kept.words.first == "1 invitation declined: who declined is taken to be away then.")
    #expect(
      kept.words.contains {
        $0.hasPrefix(
          "1 session moves, which is proved to be the fewest possible. Against v1: 1 moved")
      }, "\(kept.words)")
    #expect(kept.files.map { $0.name } == ["timetable.csv", "earlier/timetable-1.csv"])
    let plan = try #require(try ReviewReading(open.files).plan)
    #expect(plan.assignment(of: SessionID("S1"))?.start != CivilDate.monday.at(9))
    #expect(plan.assignment(of: SessionID("S2"))?.start == CivilDate.monday.at(10))
  }

  @Test func `is given row by row what does not count among the replies`() {
    var open = with(released(), "Session,Person,Reply\r\nS9,P1,Declined\r\n", as: "replies.csv")
    let begun = open.answer(.replan(ReplanSession.Wish(), at: now))
    #expect(begun.findings.map { $0.code } == [.unfitReply])
  }

  @Test func `leaves alone what starts before a time`() {
    var open = with(
      released(), "Session,Person,Reply\r\nS1,P1,Declined\r\n", as: "replies.csv")
    let kept = replan(&open, ReplanSession.Wish(freeze: "Mon 10:00", steps: 200))
    #expect(
      kept.words.first == "Everything that starts before Monday 4 February, 10am stays as it is.")
    #expect(kept.words.contains { $0.hasPrefix("No session has to move.") }, "\(kept.words)")
  }

  @Test func `tells of every fault together, faults of the replies included`() {
    var open = with(released(), "Session,Person,Reply\r\nS9,P1,Declined\r\n", as: "replies.csv")
    let begun = open.answer(.replan(ReplanSession.Wish(freeze: "some day"), at: now))
    #expect(begun.outcome == .badInput)
    #expect(begun.findings.map { $0.code } == [.unfitReply, .unreadableFreeze])
    #expect(!open.isSearching)
    #expect(
      open.answer(.replan(ReplanSession.Wish(keeping: .release("v9")), at: now)).findings
        .map { $0.code } == [.releaseMissing])
  }

  @Test func `moves no more than may, and then nothing is written`() {
    var review = RememberedFiles.invited
    review.sessions[0].windows = [CivilDate.monday.hours(14, 17)]
    var open = OpenReview(SmallFiles.folder(review, RememberedFiles.plan))
    let before = open.files
    let kept = replan(&open, ReplanSession.Wish(mostMoves: 0, steps: 200))
    #expect(kept.outcome == .impossible)
    #expect(kept.findings.map { $0.code } == [.tooManyMoves])
    #expect(open.files == before)
  }

  @Test func `names the rules that cannot hold together`() {
    var review = RememberedFiles.invited
    review.people[0].availability = Availability(available: [])
    var open = OpenReview(SmallFiles.folder(review, RememberedFiles.plan))
    let kept = replan(&open)
    #expect(kept.outcome == .impossible && kept.files.isEmpty)
    #expect(
      kept.words.first
        == "No timetable obeys every rule, whatever moves. These cannot hold together:")
    #expect(kept.words.contains { $0.contains("participant-available (P1)") }, "\(kept.words)")
  }

  @Test func `tells of clashes among what stays, and that no move mends them`() {
    var plan = RememberedFiles.plan
    plan.assignments[1].start = CivilDate.monday.at(9, 30)
    var open = OpenReview(SmallFiles.folder(RememberedFiles.invited, plan))
    let kept = replan(&open, ReplanSession.Wish(freeze: "Mon 10:00", steps: 200))
    #expect(kept.outcome == .impossible && kept.files.isEmpty)
    #expect(
      kept.words.contains(
        "Among what stays there is 1 clash already. Mend it in the timetable first, or freeze until an earlier "
          + "time:"), "\(kept.words)")
    #expect(kept.words.contains { $0.contains("S1") && $0.contains("Room 1") }, "\(kept.words)")
    #expect(kept.words.contains { $0.hasPrefix("No timetable obeys every rule, whatever else") })
    // A clash of what may move is no clash that stays.
    let mended = replan(&open, ReplanSession.Wish(freeze: "Mon 09:15", steps: 200))
    #expect(mended.outcome == .clean, "\(mended.words)")
  }

  @Test func `says of a time that somebody proposes what else would move`() {
    var open = with(
      released(),
      "Session,Person,Reply,When,Note,Asked,Proposes\r\n"
        + "S1,P1,Tentative,,,2013-02-04 09:00,2013-02-05 11:00-12:00\r\n", as: "replies.csv")
    let kept = replan(&open, ReplanSession.Wish(keeping: .release("v1"), steps: 200))
    #expect(
      kept.words.last?.hasPrefix("P1 Head of service asks for Tue 5 Feb 11:00") == true,
      "\(kept.words)")
    #expect(kept.words.last?.hasSuffix(": nothing else would move.") == true, "\(kept.words)")
  }

  @Test func `that is stopped has the best so far`() throws {
    let open = released()
    let reading = try ReviewReading(open.files)
    var session = try ReplanSession(
      reading, PlanReading(beside: reading),
      ReviewMemory(folder: "", open.files.files, through: .page), ReplanSession.Wish(),
      at: WallClock(now))
    session.stop()
    #expect(session.isOver)
    guard case .unfound(let lines) = session.ending else {
      Issue.record("Nothing was looked for, and \(String(describing: session.ending)) was found.")
      return
    }
    #expect(lines.count == 1)
  }
}
