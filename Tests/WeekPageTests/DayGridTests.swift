import CivilTime
import Exports
import ReviewModel
import Testing
import TestSupport

@testable import WeekPage

struct DayGridTests {
  private func entry(_ id: String, _ hour: Int, _ minutes: Int = 60) -> TimetableEntry {
    let review = Review.small([.small(id, minutes: minutes)])
    return Timetable(review, .small(.small(id, CivilDate.monday.at(hour)))).entries[0]
  }

  /// The grid as text: a line a row, `A2` for a session over two rows, `-3` for three free rows.
  private func picture(_ columns: [TimetableEntry]...) -> [String] {
    DayGrid(columns.map { ("", "", $0) }).rows.map { row in
      row.start.time.iso + " "
        + row.cells.map {
          switch $0 {
          case .session(let entry, let rows): entry.session.id.text + String(rows)
          case .free(let rows): "-" + String(rows)
          }
        }.joined(separator: " ")
    }
  }

  @Test func `rows begin where something starts or ends`() {
    #expect(
      picture([entry("A", 9), entry("B", 11)], [entry("C", 9, 120)])
        == ["09:00 A1 C2", "10:00 -1", "11:00 B1 -1"])
  }

  @Test func `a session covers the rows that it lasts`() {
    #expect(
      picture([entry("A", 9, 180)], [entry("B", 10)])
        == ["09:00 A3 -1", "10:00 B1", "11:00 -1"])
  }

  @Test func `a column without sessions is one free cell`() {
    #expect(picture([entry("A", 9)], []) == ["09:00 A1 -1"])
  }

  @Test func `two sessions at once stand side by side`() {
    #expect(
      picture([entry("A", 9, 120), entry("B", 10, 120)]) == ["09:00 A2 -1", "10:00 B2", "11:00 -1"])
    #expect(DayGrid([("", "", [entry("A", 9), entry("B", 9)])]).columns[0].lanes == 2)
  }

  @Test func `a session goes back to the first lane once that is free`() {
    let grid = DayGrid([("", "", [entry("A", 9), entry("B", 9), entry("C", 10)])])
    #expect(grid.columns[0].lanes == 2)
  }

  @Test func `every row's cells and the sessions that run into it fill the width`() {
    let review = Review.fieldworkWeek()
    let timetable = Timetable(review, .firstFit(for: review))
    for date in timetable.dates {
      let grid = DayGrid(
        review.reviewers.map { reviewer in
          ("", "", timetable.entries(on: date).filter { $0.isAttended(by: reviewer) })
        })
      var running: [Int] = []
      for row in grid.rows {
        running = running.map { $0 - 1 }.filter { $0 > 0 }
        running += row.cells.map {
          switch $0 {
          case .session(_, let rows), .free(let rows): rows
          }
        }
        #expect(running.count == grid.columns.reduce(0) { $0 + $1.lanes })
      }
      #expect(running.allSatisfy { $0 == 1 })
    }
  }

  @Test func `a day without sessions has no rows`() {
    #expect(picture([], []) == [])
  }
}
