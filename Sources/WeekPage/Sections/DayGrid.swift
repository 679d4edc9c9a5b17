import CivilTime
import Exports

/// One day as a table: times down, rooms or reviewers across, a cell for as long as its session lasts.
///
/// Rows begin where something starts or ends, not every quarter of an hour, so that the table has as few
/// cells as the day has changes. Two sessions at once in one column, which is a clash, stand side by side.
struct DayGrid {
  /// A room or a reviewer, as wide as the most sessions that it has at once.
  struct Column {
    let title: String
    let note: String
    let lanes: Int
  }

  /// What stands in one cell.
  enum Cell {
    case session(TimetableEntry, rows: Int)
    case free(rows: Int)
  }

  /// The time from one change to the next.
  struct Row {
    let start: CivilMinute
    let minutes: Int
    var cells: [Cell]
  }

  let columns: [Column]
  let rows: [Row]

  /// Lays out a day.
  ///
  /// - Parameter subjects: The heading, a note under it, and the sessions of each column, in order of time.
  init(_ subjects: [(title: String, note: String, entries: [TimetableEntry])]) {
    let times = Set(subjects.flatMap { $0.entries.flatMap { [$0.span.start, $0.span.end] } })
      .sorted()
    var rows = zip(times, times.dropFirst()).map {
      Row(start: $0, minutes: $1 - $0, cells: [])
    }
    var columns: [Column] = []
    for subject in subjects {
      let lanes = DayGrid.lanes(of: subject.entries)
      columns.append(Column(title: subject.title, note: subject.note, lanes: lanes.count))
      for lane in lanes {
        DayGrid.fill(&rows, with: lane)
      }
    }
    self.columns = columns
    self.rows = rows
  }

  /// The sessions dealt to lanes so that none in a lane overlap: each goes to the first lane that is free.
  private static func lanes(of entries: [TimetableEntry]) -> [[TimetableEntry]] {
    var lanes: [[TimetableEntry]] = [[]]
    for entry in entries where !entry.span.isEmpty {
      let free = lanes.firstIndex { ($0.last?.span.end ?? entry.span.start) <= entry.span.start }
      if let free {
        lanes[free].append(entry)
      } else {
        lanes.append([entry])
      }
    }
    return lanes
  }

  private static func fill(_ rows: inout [Row], with lane: [TimetableEntry]) {
    var index = 0
    var next = 0
    while index < rows.count {
      var end = index + 1
      if next < lane.count, lane[next].span.start == rows[index].start {
        let span = lane[next].span
        while end < rows.count, rows[end].start < span.end { end += 1 }
        rows[index].cells.append(.session(lane[next], rows: end - index))
        next += 1
      } else {
        while end < rows.count, next == lane.count || rows[end].start < lane[next].span.start {
          end += 1
        }
        rows[index].cells.append(.free(rows: end - index))
      }
      index = end
    }
  }
}
