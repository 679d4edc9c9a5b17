import CivilTime
import Desk
import Exports
import Findings
import JSONText
import ReviewModel
import Sheets
import TestSupport
import Testing

struct `Absences tried beforehand` {
  /// Monday alone, so that whoever is away for the day cannot be met.
  private static let review = Review.small([
    .small("S1") {
      $0.title = "Talk with Robin Exampleton"
      $0.participants = [PersonID("P1")]
      $0.pin.start = CivilDate.monday.at(9)
    },
    .small("S2") { $0.participants = [PersonID("P2")] },
  ]) {
    $0.days = [WorkingDay(date: .monday, start: .at(9), end: .at(17))]
    $0.people = [
      Person(id: PersonID("P1"), name: "Robin Exampleton", jobTitle: "Head of early help"),
      Person(
        id: PersonID("P2"), name: "Sam Sampleton", jobTitle: "Young people in care",
        isAnonymous: true),
    ]
  }
  private static let plan = Plan.small(
    .small("S1", CivilDate.monday.at(9)), .small("S2", CivilDate.monday.at(10)))

  private func tried(_ privacy: Privacy) -> (open: OpenReview, last: Answer) {
    var open = OpenReview(SmallFiles.folder(Self.review, Self.plan))
    var last = open.answer(.withstand(privacy))
    #expect(last.findings == [])
    while open.isSearching { last = open.advance(steps: 512) }
    return (open, last)
  }

  @Test func `are told the worst first, with what is lost and what moves`() {
    let answer = tried(.roles).last
    #expect(answer.outcome == .findings)
    let lines = answer.words.filter { $0.hasPrefix("  If the Head of early help (P1) cannot come") }
    #expect(lines.count == 1 && lines[0].hasSuffix(" cannot be held."), "\(answer.words)")
    #expect(
      answer.words.contains {
        $0.contains("P2) cannot come to S2, one interview moves and nothing is lost: S2 to ")
      },
      "\(answer.words)")
    let lost = answer.words.firstIndex { $0.hasSuffix("something is lost:") }
    let moved = answer.words.firstIndex { $0.hasSuffix("one session that moves:") }
    #expect(lost ?? .max < moved ?? .min, "\(answer.words)")
  }

  @Test func `go on by small parts until all are tried`() {
    var open = OpenReview(SmallFiles.folder(Self.review, Self.plan))
    let begun = open.answer(.withstand(.roles))
    #expect(begun.members.contains(JSONMember("tried", .integer(0))))
    #expect(begun.members.contains(JSONMember("over", .bool(false))))
    let next = open.advance(steps: 512)
    #expect(next.words.first?.hasPrefix("Tried 1 of ") == true, "\(next.words)")
    let stopped = open.answer(.stop)
    #expect(stopped.words.last?.hasPrefix("Stopped early: ") == true, "\(stopped.words)")
    #expect(!open.isSearching)
  }

  @Test func `are kept as files beside the review, which stays as it is`() throws {
    var (open, _) = tried(.roles)
    let before = open.files
    let kept = open.answer(.keep)
    #expect(kept.files.map { $0.name } == ["withstand.csv", "withstand.xlsx"])
    #expect(!kept.changesReview)
    #expect(open.files == before)
    let table = String(decoding: try #require(kept.files.first).bytes, as: UTF8.self)
    #expect(table.contains("How bad,Who or what,When,"))
    #expect(table.contains("critical,"))
  }

  @Test func `name those who may be named at the full level, and nobody at any other`() {
    func everything(_ privacy: Privacy) -> String {
      var (open, last) = tried(privacy)
      let kept = open.answer(.keep)
      return String(decoding: JSONWriter.document(last.document), as: UTF8.self)
        + String(decoding: kept.files.first?.bytes ?? [], as: UTF8.self)
    }
    #expect(everything(.full).contains("Robin Exampleton"))
    for privacy in Privacy.allCases {
      let text = everything(privacy)
      #expect(!text.contains("Sam Sampleton"))
      if privacy != .full { #expect(!text.contains("Robin")) }
    }
  }

  @Test func `of people are not told where it may be published`() {
    let answer = tried(.public).last
    #expect(!answer.words.contains { $0.contains("early help") }, "\(answer.words)")
    #expect(!answer.words.contains { $0.contains("P1") }, "\(answer.words)")
  }

  @Test func `of a timetable with clashes are not tried, and the clashes are told`() {
    let clashing = Plan.small(
      .small("S1", CivilDate.monday.at(9)), .small("S2", CivilDate.monday.at(9)))
    var open = OpenReview(SmallFiles.folder(Self.review, clashing))
    let answer = open.answer(.withstand(.roles))
    #expect(answer.outcome == .findings)
    #expect(!answer.findings.isEmpty)
    #expect(!open.isSearching)
  }

  @Test func `need a timetable`() {
    var open = OpenReview(SmallFiles.folder(Self.review))
    let answer = open.answer(.withstand(.roles))
    #expect(answer.findings.map { $0.code } == [.timetableMissing])
  }

  @Test func `count a session that the timetable leaves out nowhere`() {
    let partial = Plan.small(.small("S1", CivilDate.monday.at(9)))
    var open = OpenReview(SmallFiles.folder(Self.review, partial))
    var last = open.answer(.withstand(.roles))
    while open.isSearching { last = open.advance(steps: 512) }
    #expect(
      last.words.first
        == "1 session of the review is not in the timetable and counted nowhere here.",
      "\(last.words)")
    #expect(!last.words.contains { $0.contains("S2") }, "\(last.words)")
  }
}
