import CivilTime
import Correspondence
import Desk
import Findings
import ICalendar
import ReviewModel
import TestSupport
import Testing

struct `Taking diaries in at the desk` {
  private let clock = ZoneNames.offsets(named: "Europe/London") ?? .utc
  private let owner = DiaryOwner.reviewer(ReviewerID("PP"))

  private func diary(_ more: String = "X-A:1", of owner: DiaryOwner? = nil) -> TakenDiaries.Diary {
    let lines = [
      "BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:1", "DTSTART:20130204T100000Z",
      "DTEND:20130204T110000Z", more, "END:VEVENT", "END:VCALENDAR",
    ]
    return TakenDiaries.Diary(
      of: owner ?? self.owner,
      files: [DiaryFile(name: "a.ics", bytes: Array(lines.joined(separator: "\r\n").utf8))])
  }

  private func take(
    _ diaries: [TakenDiaries.Diary], into review: Review = .small()
  ) throws(Refusal) -> TakenDiaries {
    try TakenDiaries(diaries, into: review, clock: clock) { _ in nil }
  }

  @Test func `busy time is taken away, and days that the diary does not cover stay unknown`() throws
  {
    let taken = try take([diary()])
    #expect(taken.lines == ["PP: 1 entry read, busy", "  Monday 4 February, 10am to 11am"])
    #expect(taken.findings.map { $0.code } == [.diaryDaysUnknown])
    #expect(taken.outcome == .clean)
    let availability = taken.review.reviewers[0].availability
    #expect(availability.unavailable == [CivilDate.monday.hours(10, 11)])
    #expect(availability.unaskedDays(of: taken.review.days).count == 4)
  }

  @Test func `every file that is no diary is named, and then nothing is taken`() {
    var broken = diary()
    broken.files = ["%PDF-1.7", "<html>"].map { DiaryFile(name: "x", bytes: Array($0.utf8)) }
    let refusal = #expect(throws: Refusal.self) { try take([diary(), broken]) }
    let errors = refusal?.findings.filter { $0.severity == .error }.map { $0.code }
    #expect(errors == [.diaryInOtherForm, .notACalendar])
    // Of a file that is no diary nothing else is worth saying.
    #expect(refusal?.findings.contains { $0.code == .diaryPartlyRead } == false)
  }

  @Test func `of a folder the sheet of the owner alone changes, and of it the one cell`() throws {
    let files = SmallFiles.folder()
    let reading = try ReviewReading(files)
    let review = try reading.soundReview()
    let taken = try take([diary()], into: review)
    let changed = taken.files(over: reading)
    #expect(changed.map { $0.name } == ["reviewers.csv"])
    let old = String(decoding: changed.first?.old ?? [], as: UTF8.self)
    let new = String(decoding: changed.first?.bytes ?? [], as: UTF8.self)
    let lines = zip(old.split(separator: "\r\n"), new.split(separator: "\r\n"))
    #expect(lines.filter { $0 != $1 }.map { $1.contains("not Mon 10:00-11:00") } == [true])
  }

  @Test func `a document changes as a whole, and a review that says it already not at all`() throws
  {
    let reading = try ReviewReading(SmallFiles.document())
    let review = try reading.soundReview()
    let taken = try take([diary()], into: review)
    #expect(taken.files(over: reading).map { $0.name } == ["review.json"])
    let again = try take([diary()], into: taken.review)
    #expect(again.files(over: reading) == [])
  }

  // MARK: Names

  @Test func `diaries are known by the references in their names`() throws {
    let sorted = try DiaryNames.sorted(
      ["a/PP.ics", "R1.ics.gz", "PP.eml"], of: nil, in: .small())
    #expect(sorted.map { $0.owner.reference } == ["PP", "R1"])
    #expect(sorted[0].paths == ["a/PP.ics", "PP.eml"])
  }

  @Test(arguments: [
    "jane.smith@example.org.ics", "Jane.Smith@example.org.ical.zip",
    "jane.smith@example.org (1).ics",
    "Jane Smith Calendar.ics", "Smith, Jane.ics", "jane_smith.ics", "JaneSmith.ics", "P01 (1).ics",
  ])
  func `diaries are known by the names and addresses in their names`(file: String) throws {
    let sorted = try DiaryNames.sorted(["a/" + file], of: nil, in: Self.named)
    #expect(sorted.map { $0.owner.reference } == ["P01"])
  }

  @Test(arguments: ["Jane.ics", "Smith.ics", "Calendar.ics", "other@example.org.ics"])
  func `half a name is nobody's`(file: String) {
    let refusal = #expect(throws: Refusal.self) {
      try DiaryNames.sorted([file], of: nil, in: Self.named)
    }
    #expect(refusal?.findings.map { $0.code } == [.diaryWithoutOwner])
  }

  @Test func `a name that fits two people is refused with both references`() {
    var review = Self.named
    review.people.append(Person(id: PersonID("P02"), name: "Jane Smith"))
    let refusal = #expect(throws: Refusal.self) {
      try DiaryNames.sorted(["Jane Smith Calendar.ics", "PP.ics"], of: nil, in: review)
    }
    #expect(refusal?.findings.map { $0.mend } == [#"Call the file "P01.ics" or "P02.ics"."#])
  }

  /// A review with somebody who has a name of two words and an address.
  private static var named: Review {
    var review = Review.small()
    review.people = [
      Person(id: PersonID("P01"), name: "Jane Smith", email: "jane.smith@example.org")
    ]
    return review
  }

  @Test func `a diary of nobody's is refused with the nearest reference`() {
    let refusal = #expect(throws: Refusal.self) {
      try DiaryNames.sorted(["PQ.ics"], of: nil, in: .small())
    }
    #expect(refusal?.findings.map { $0.code } == [.diaryWithoutOwner])
    #expect(refusal?.findings.first?.mend.contains("\"PP.ics\"") == true)
  }

  @Test func `a reference that nobody has is refused with the nearest`() {
    let refusal = #expect(throws: Refusal.self) {
      try DiaryNames.owner("PPP", in: .reviewers, of: .small(), at: .file("x"))
    }
    #expect(refusal?.findings.first?.mend == "Did you mean \"PP\"?")
  }

  @Test(arguments: [("P01.ics", true), ("export.ical.zip", true), ("notes.txt", false)])
  func `a file may be a diary by its name`(name: String, mayBe: Bool) {
    #expect(DiaryNames.mayBeDiary(name) == mayBe)
  }
}
