import CivilTime
import Exports
import ReviewModel
import Testing
import TestSupport

@testable import WeekPage

struct PageSectionTests {
  private let head = Person(
    id: PersonID("P1"), name: "Alex Example", agency: "Schools", jobTitle: "Head teacher")
  private let nurse = Person(
    id: PersonID("P2"), name: "Sam Specimen", agency: "Health", jobTitle: "Nurse")

  private func review(_ sessions: [Session], _ change: (inout Review) -> Void = { _ in }) -> Review
  {
    .small(sessions) {
      $0.people = [head, nurse]
      change(&$0)
    }
  }

  @Test func `each agency has its own sessions, with its own people alone`() {
    let review = review([.small("A") { $0.participants = [head.id, nurse.id] }])
    let export = export(review, .small(.small("A", CivilDate.monday.at(9))))
    #expect(
      lines(export.weekByAgency) == [
        "Week by agency", "Mon 4 Feb | 9am to 10am | A | Alex Example | Room 1",
        "Mon 4 Feb | 9am to 10am | A | Sam Specimen | Room 1",
      ])
  }

  @Test
  func `a reviewer's day says how much, the shortest gap, the journey and when lunch is free`() {
    let review = review([.small("A"), .small("B"), .small("C")]) { review in
      review.sites = [Site(id: SiteID("S1"), name: "One"), Site(id: SiteID("S2"), name: "Two")]
      review.travel = [TravelTime(from: SiteID("S1"), to: SiteID("S2"), minutes: 20)]
      review.rooms[0].site = SiteID("S1")
      review.rooms.append(Room(id: RoomID("R2"), name: "Room 2", site: SiteID("S2"), capacity: 9))
      review.days[0].lunch = LunchBreak(from: .at(12), to: .at(14), minutes: 45)
    }
    let export = export(
      review,
      .small(
        .small("A", CivilDate.monday.at(9), "PP"),
        .small("B", CivilDate.monday.at(10, 30), room: "R2", "PP"),
        .small("C", CivilDate.monday.at(12, 15), room: "R2", "PP")))
    #expect(
      lines(export.weekByReviewer).suffix(2) == [
        "Police peer | 3 sessions, 3 hours | 1 hour | "
          + "3 sessions, 3 hours; shortest gap 30 minutes; travel 20 minutes; "
          + "free for lunch 1:15pm to 2pm",
        "Health peer | no contact sessions |  | ",
      ])
  }

  private func lunch(_ change: (inout Review) -> Void) -> String? {
    day(change).lines.last
  }

  private func day(_ change: (inout Review) -> Void) -> ReviewerLoad {
    let review = review([.small("A"), .small("B")]) { review in
      review.sites = [Site(id: SiteID("S1"), name: "One"), Site(id: SiteID("S2"), name: "Two")]
      review.travel = [TravelTime(from: SiteID("S1"), to: SiteID("S2"), minutes: 20)]
      review.rooms[0].site = SiteID("S1")
      review.rooms.append(Room(id: RoomID("R2"), name: "Room 2", site: SiteID("S2"), capacity: 9))
      review.days[0].lunch = LunchBreak(from: .at(12), to: .at(14), minutes: 45)
      change(&review)
    }
    let plan = Plan.small(
      .small("A", CivilDate.monday.at(12), "PP"),
      .small("B", CivilDate.monday.at(13, 45), room: "R2", "PP"))
    let entries = Timetable(review, plan).entries
    return ReviewerLoad(entries, of: review)
  }

  @Test func `lunch is short where a journey leaves too little of it`() {
    #expect(day { _ in }.isLunchShort)
    #expect(!day { $0.travel = [] }.isLunchShort)
    #expect(!day { $0.sessions[0].isMeal = true }.isLunchShort)
  }

  @Test func `a break of which a journey takes a part is told by what is left`() {
    #expect(lunch { _ in } == "only 25 minutes for lunch beside the journey")
    #expect(lunch { $0.travel = [] } == "free for lunch 1pm to 1:45pm")
  }

  @Test func `a meal is lunch`() {
    #expect(lunch { $0.sessions[0].isMeal = true } == "lunch at a session")
  }

  @Test func `the longest run goes on until there is a break`() {
    let review = review([.small("A"), .small("B"), .small("C")]) { $0.rules.breakMinutes = 30 }
    let entries = Timetable(
      review,
      .small(
        .small("A", CivilDate.monday.at(9)), .small("B", CivilDate.monday.at(10, 15)),
        .small("C", CivilDate.monday.at(11, 45)))
    ).entries
    #expect(ReviewerLoad(entries, of: review).longestRun == 135)
  }

  @Test func `reviewers with most to do come first, with a bar to scale`() {
    let review = review([.small("A"), .small("B"), .small("C")])
    let export = export(
      review,
      .small(
        .small("A", CivilDate.monday.at(9), "HP"), .small("B", CivilDate.monday.at(11), "HP"),
        .small("C", CivilDate.monday.at(9), "PP")))
    guard case .table(let table)? = export.loads.last else {
      Issue.record("there is no table")
      return
    }
    let shares = table.rows.map { row in
      if case .bar(let share, _) = row.cells[1] { share } else { -1 }
    }
    #expect(shares == [1000, 500])
    #expect(
      lines(export.weekByReviewer).suffix(2).map { $0.hasPrefix("Health peer") } == [true, false])
  }

  @Test func `sessions without another time are named`() {
    let export = export(review([.small("A")]), .small(.small("A", CivilDate.monday.at(9))))
    #expect(
      lines(export.fragileSessions([SessionID("A")])) == [
        "1 session with no other time",
        "No other start breaks nothing while everything else stays where it is. Keep these first.",
        "A",
      ])
    #expect(lines(export.fragileSessions([])) == [])
  }

  @Test func `a theme heard of from one agency, or not at all, is remarked on`() {
    let review = review([
      .small("A") {
        $0.themes = [ThemeID("T1")]
        $0.participants = [head.id]
      }
    ]) {
      $0.themes = [
        Theme(id: ThemeID("T1"), name: "Practice"), Theme(id: ThemeID("T2"), name: "Outcomes"),
      ]
    }
    let export = export(review, .small(.small("A", CivilDate.monday.at(9), "PP")))
    let bands = ThemeBand.all(of: review, in: export.disclosure)
    #expect(
      lines(export.themeCoverage(bands: bands)) == [
        "Theme coverage", "No session is about T2 Outcomes.",
        "T1 | 1 | 1 | 1 | Heard from one agency alone.",
        "T2 | 0 | 0 | 0 | No session is about it.",
      ])
  }

  @Test func `replies are counted, refusals and silence are listed by session`() {
    let review = review([.small("A")])
    let words = Disclosure(review, .full)
    let report = ReplyReport(
      [
        ReplyStatus(session: SessionID("A"), invitee: .person(head.id), answer: .declined),
        ReplyStatus(session: SessionID("A"), invitee: .person(nurse.id), answer: .none),
        ReplyStatus(
          session: SessionID("A"), invitee: .reviewer(ReviewerID("PP")), answer: .accepted),
      ], of: review, words)
    #expect(
      lines(report.section) == [
        "Replies", "3 invitations: 1 accepted, 1 declined, 1 without a reply.", "Who does not come",
        "A: Alex Example (Head teacher, Schools)", "A: Sam Specimen (Nurse, Health)",
      ])
    #expect(ReplyReport([], of: review, words).section == nil)
  }

  @Test func `changes say what is new, what moved and what is gone`() {
    let export = export(review([.small("A"), .small("B")]), .small())
    let changes = PageChanges(
      since: "v1",
      sessions: [
        PageChange(
          session: SessionID("A"), title: "A",
          before: .small("A", CivilDate.monday.at(9), "PP"),
          after: .small("A", CivilDate.monday.at(10), room: nil, "HP")),
        PageChange(
          session: SessionID("B"), title: "B", before: nil,
          after: .small("B", CivilDate.monday.at(14))),
        PageChange(
          session: SessionID("Z"), title: "Talk with Alex Example",
          before: .small("Z", CivilDate.monday.at(9)), after: nil),
      ])
    #expect(
      lines(export.changes(changes)) == [
        "Changes since v1",
        "A: now Monday 4 February, 10am, was Monday 4 February, 9am; now in no room, was in Room 1; "
          + "Health peer added; Police peer taken off",
        "B: new, Monday 4 February, 2pm", "Talk with Alex Example: no longer held",
      ])
  }

  @Test func `the stamp says the version, its hash and what it takes the place of`() throws {
    let stamp = TimetableStamp(version: "v2", hash: "3f2a9c1b77", supersedes: "v1")
    let export = TimetableExport(
      review: review([.small("A")]), plan: .small(.small("A", CivilDate.monday.at(9))),
      privacy: .full,
      stamp: ExportStamp(version: stamp.words, writtenAt: CivilDate.november12.at(12)))
    let html = try #require(text("timetable.html", in: export.page()))
    #expect(html.contains("Version v2 (3f2a9c1b), which replaces v1, written"))
  }

  @Test func `a session's signs say that it changed, who accepts and who does not`() {
    let review = review([.small("A")])
    var additions = PageAdditions()
    additions.changes = PageChanges(
      since: "v1",
      sessions: [
        PageChange(
          session: SessionID("A"), title: "A", before: .small("A", CivilDate.monday.at(8)),
          after: .small("A", CivilDate.monday.at(9)))
      ])
    additions.replies = [
      ReplyStatus(session: SessionID("A"), invitee: .person(head.id), answer: .accepted),
      ReplyStatus(session: SessionID("A"), invitee: .person(nurse.id), answer: .declined),
    ]
    let status = SessionStatus(atFault: [], additions, Disclosure(review, .full))
    let entry = Timetable(review, .small(.small("A", CivilDate.monday.at(9)))).entries[0]
    #expect(
      status.tags(of: entry).map { $0.text } == [
        "Changed since v1", "Accepted 1 of 2", "Declined 1",
      ])
    #expect(status.filters(of: entry) == ["Changed since v1", "Declined"])
  }
}
