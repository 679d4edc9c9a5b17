import Foundation
import ICalendar
import Testing

/// The diaries in `../shared`, where that folder lies beside this clone: files of other projects, with the busy
/// time on which independent engines agree.
@Suite(.enabled(if: !cases.isEmpty))
struct `The shared diaries` {
  private func instant(_ text: String) throws -> Instant {
    Instant(seconds: try #require(wallTime(text)).seconds)
  }

  private func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: corpus.appending(path: "files").appending(path: name)))
  }

  @Test(arguments: cases)
  func `are busy when other engines say so, and when the files' own zones say so`(
    diary: Diary
  ) throws {
    let reading = CalendarReader.read(try bytes(diary.file), file: diary.file)
    let window = try instant(diary.window[0])..<instant(diary.window[1])
    let london = try #require(ZoneNames.offsets(named: "Europe/London"))
    var budget = ExpansionBudget()
    // The case's own terms: events alone, but in the tier FB, which is about free-busy lists alone.
    let kind = diary.tier == "FB" ? "VFREEBUSY" : "VEVENT"
    let periods = reading.calendars.flatMap { whole in
      var calendar = whole
      calendar.components.removeAll { $0.name != kind && $0.name != "VTIMEZONE" }
      let zones = ZoneBook(calendar, reference: london, through: window.upperBound) { _ in nil }
      return FreeBusySearch(calendar, zones: zones, in: window).periods(&budget)
    }
    let found = BusyPeriod.union(periods).map {
      [written($0.lowerBound.wallTime) + "Z", written($0.upperBound.wallTime) + "Z"]
    }
    let expected = diary.busy ?? diary.busy_vtimezone
    #expect(found == expected)
    #expect(!budget.isExhausted)
  }

  /// What Outlook says, which version counts and what was called off change no case of the catalogue
  /// (`Diaries.md` of Correspondence names the two that come near).
  @Test(arguments: cases.filter { $0.tier != "FB" })
  func `are busy at the same times as parts of one diary`(diary: Diary) throws {
    let reading = CalendarReader.read(try bytes(diary.file), file: diary.file)
    let window = try instant(diary.window[0])..<instant(diary.window[1])
    let london = try #require(ZoneNames.offsets(named: "Europe/London"))
    var budget = ExpansionBudget()
    let calendars = reading.calendars.map { calendar in
      ZonedComponent(
        calendar,
        zones: ZoneBook(calendar, reference: london, through: window.upperBound) { _ in nil })
    }
    let survey = EventSurvey(calendars, in: window, of: .unknown, &budget)
    let found = BusyPeriod.union(survey.periods).map {
      [written($0.lowerBound.wallTime) + "Z", written($0.upperBound.wallTime) + "Z"]
    }
    #expect(found == diary.busy ?? diary.busy_vtimezone)
  }

  @Test(arguments: cases.filter { $0.occurrences != nil })
  func `take place when other engines say so`(diary: Diary) throws {
    let reading = CalendarReader.read(try bytes(diary.file), file: diary.file)
    let window = try instant(diary.window[0])..<instant(diary.window[1])
    let london = try #require(ZoneNames.offsets(named: "Europe/London"))
    var budget = ExpansionBudget()
    var found: [[String]] = []
    for calendar in reading.calendars {
      let zones = ZoneBook(calendar, reference: london, through: window.upperBound) { _ in nil }
      let events = calendar.components.filter { $0.name == "VEVENT" }
      for occurrence in OccurrenceSearch(events, zones: zones, in: window).occurrences(&budget) {
        let event = events[occurrence.component]
        let flags =
          (occurrence.isAllDay ? "A" : "") + (occurrence.isFloating ? "F" : "")
          + (event.first("TRANSP")?.text == "TRANSPARENT" ? "T" : "")
          + (event.first("STATUS")?.text == "CANCELLED" ? "C" : "")
        found.append([
          written(occurrence.start.wallTime) + "Z", written(occurrence.end.wallTime) + "Z", flags,
          event.first("UID")?.text ?? "",
        ])
      }
    }
    #expect(
      found.sorted { $0.lexicographicallyPrecedes($1) }
        == diary.occurrences?.sorted { $0.lexicographicallyPrecedes($1) })
  }

  /// Every file that lies there, whether or not a case asks when it is busy.
  @Test(arguments: files)
  func `are written as they were read`(file: String) throws {
    let reading = CalendarReader.read(try bytes(file), file: file)
    let written = reading.calendars.flatMap { $0.bytes }
    let again = CalendarReader.read(written, file: file)
    #expect(again.calendars == reading.calendars)
    #expect(again.findings == [])
    #expect(split(written).allSatisfy { $0.count <= 75 })
  }

  @Test func `are all there`() {
    #expect(Set(files).isSuperset(of: cases.map { $0.file }))
  }
}

struct Diary: Decodable, Sendable, CustomTestStringConvertible {
  var file: String
  var tier: String
  var window: [String]
  var busy: [[String]]?
  var busy_vtimezone: [[String]]?
  var occurrences: [[String]]?

  var testDescription: String { file }
}

private struct Cases: Decodable {
  var cases: [Diary]
}

private let corpus = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "shared/corpus/calendars")

private let files: [String] = {
  let folder = corpus.appending(path: "files").path
  let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
  return names.filter { $0.lowercased().hasSuffix(".ics") }.sorted()
}()

private let cases: [Diary] = {
  guard let bytes = try? Data(contentsOf: corpus.appending(path: "busy.json")) else { return [] }
  return (try? JSONDecoder().decode(Cases.self, from: bytes))?.cases ?? []
}()
