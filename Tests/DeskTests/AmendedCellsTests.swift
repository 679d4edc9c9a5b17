import Advice
import CSVText
import CivilTime
import ReviewModel
import Sheets
import Solving
import Testing

@testable import Desk

@Suite struct AmendedCellsTests {
  /// The usual week of a corporate review, with a timetable that fixes one session.
  private static let sheets =
    ReviewSheets.template(of: .corporate, week: CivilDate(dayNumber: 15_740))
    .filter { $0.name.hasSuffix(".csv") }

  private func question(_ sheets: [SheetFile]) throws -> PlanQuestion {
    let reading = try ReviewReading(ReviewFiles(folder: "", sheets, through: .page))
    return try PlanQuestion(reading, PlanReading(beside: reading), isGiven: false)
  }

  /// The sheets with some cells written, as somebody would write them by hand.
  private func written(_ changes: [CellChange], into sheets: [SheetFile]) throws -> [SheetFile] {
    var sheets = sheets
    for change in changes {
      let index = try #require(sheets.firstIndex { $0.name == change.file })
      var rows = CSVReader.read(sheets[index].bytes, file: change.file).rows.map { $0.cells }
      let column = try #require(rows[0].firstIndex(of: change.column))
      while rows.count < change.row { rows.append([]) }
      while rows[change.row - 1].count <= column { rows[change.row - 1].append("") }
      #expect(rows[change.row - 1][column] == change.former)
      rows[change.row - 1][column] = change.text
      sheets[index].bytes = CSVWriter.bytes(rows)
    }
    return sheets
  }

  private func amendments(_ review: Review) throws -> [Amendment] {
    let session = try #require(review.sessions.first { $0.minutes >= 60 })
    let person = try #require(review.people.first)
    let reviewer = try #require(review.reviewers.first)
    let room = try #require(review.rooms.first)
    let day = try #require(review.days.first)
    let span = TimeSpan(from: CivilMinute(day.date, day.start), minutes: 60)
    return [
      .freePerson(person.id, span), .freeReviewer(reviewer.id, span), .freeRoom(room.id, span),
      .addSeats(room.id, seats: 99), .extraRoom(like: room.id),
      .sessionsPerDay(9), .runMinutes(240), .parallel(7),
      .shorten(session.id, minutes: session.minutes - review.gridMinutes), .leaveOut(session.id),
    ]
  }

  @Test func `the cells of a change, written, make the review that the change makes`() throws {
    let question = try question(Self.sheets)
    for amendment in try amendments(question.review) {
      let changes = AmendedCells([amendment], in: question).changes
      #expect(!changes.isEmpty, "\(amendment)")
      let again = try self.question(try written(changes, into: Self.sheets))
      let amended = question.review.amended(amendment)
      #expect(again.review.people == amended.people, "\(amendment)")
      #expect(again.review.rooms == amended.rooms, "\(amendment)")
      #expect(again.review.sessions == amended.sessions, "\(amendment)")
      #expect(again.review.rules == amended.rules, "\(amendment)")
    }
  }

  @Test func `changes of one cell after each other are one cell with the last text`() throws {
    let question = try question(Self.sheets)
    let room = try #require(question.review.rooms.first).id
    let changes = AmendedCells(
      [.addSeats(room, seats: 50), .addSeats(room, seats: 60)], in: question
    ).changes
    #expect(changes.map { $0.text } == ["60"])
  }

  @Test func `a new reviewer is a row below the last`() throws {
    let question = try question(Self.sheets)
    let changes = AmendedCells([.extraReviewer(Role("analystPeer"))], in: question).changes
    let rows = question.review.reviewers.count + 1
    #expect(!changes.isEmpty)
    #expect(changes.allSatisfy { $0.file == "reviewers.csv" && $0.row > rows })
    let again = try self.question(try written(changes, into: Self.sheets))
    #expect(again.review.reviewers.last?.role == Role("analystPeer"))
  }

  @Test func `a start that the timetable fixes is set free in the timetable`() throws {
    var sheets = Self.sheets
    let review = try question(sheets).review
    let session = try #require(review.sessions.first { $0.pin.isEmpty })
    let day = try #require(review.days.first)
    let rows = [
      ["Session", "Day", "Start", "End", "Room", "Reviewers", "Fixed"],
      [session.id.text, day.date.iso, day.start.iso, "", "", "", "yes"],
    ]
    sheets.removeAll { $0.name == "timetable.csv" }
    sheets.append(SheetFile(name: "timetable.csv", bytes: CSVWriter.bytes(rows)))
    let changes = AmendedCells([.unfixStart(session.id)], in: try question(sheets)).changes
    #expect(changes.map { $0.file } == ["timetable.csv"])
    #expect(changes.map { $0.column } == ["Fixed"])
    #expect(changes.map { $0.former } == ["yes"])
    #expect(changes.map { $0.text } == [""])
  }
}
