import Foundation
import ICalendar
import Testing

/// The recurrence rules in `../shared`, where that folder lies beside this clone: vectors of dateutil and
/// pycalendar.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: vectorFile.path)))
struct `The shared recurrence rules` {
  private struct Vector: Decodable {
    var source: String
    var rrule: String
    var dtstart: String
    var until_window: String?
    var instances: [String]
  }

  @Test func `apply at the times on which the other libraries agree`() throws {
    let vectors = try JSONDecoder().decode([Vector].self, from: Data(contentsOf: vectorFile))
    #expect(vectors.count > 100)
    for vector in vectors {
      let rule = try RecurrenceRule(reading: vector.rrule)
      let start = try #require(wallTime(vector.dtstart))
      var times = rule.times(from: start)
      var found: [String] = []
      let bound = vector.until_window.flatMap { wallTime($0) }
      while found.count < 1000, let time = times.next() {
        if let bound, time > bound { break }
        found.append(written(time))
      }
      #expect(found == vector.instances, "\(vector.source) \(vector.rrule)")
    }
  }
}

private let vectorFile = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "shared/corpus/calendars/rrule.json")
