import Foundation
import ICalendar

/// Measures the calendar library beside its peers.
struct CalendarBenchmark {
  private let options: CalendarOptions
  private let folder = ScratchFolder()

  init(_ options: CalendarOptions) {
    self.options = options
  }

  /// Measures everything and prints a table; false where what is read is not what was written.
  func run() -> Bool {
    let file = MadeDiary.meetings(options.events)
    let path = folder.path("meetings.ics")
    guard (try? Data(file).write(to: URL(fileURLWithPath: path))) != nil else {
      Talk.say("\(path) could not be written")
      return false
    }
    let megabytes = Double(file.count) / 1e6
    let (reading, readTime) = best { CalendarReader.read(file, file: "meetings.ics") }
    let (written, writeTime) = best { reading.calendars.flatMap { $0.bytes } }
    let (occurrences, yearTime) = expansion()
    let libical = libicalTime(path)
    let icalendar = icalendarTime(path)
    let table = MarkdownTable(headings: ["what", "ms", "MB/s", "times as fast as"])
    print(table.opening)
    func speed(_ time: Double?) -> String {
      MarkdownTable.cell(time.map { megabytes * 1000 / $0 })
    }
    func row(_ what: String, _ time: Double?, _ speed: String = "–", _ peer: String = "") {
      print(table.row([what, MarkdownTable.cell(time, decimals: 1), speed, peer]))
    }
    let ratios = [("libical", libical), ("icalendar", icalendar)].compactMap { name, time in
      time.map { name + " " + String(format: "%.1f", $0 / readTime) }
    }
    let events = reading.calendars.first?.components.count { $0.name == "VEVENT" } ?? 0
    row("read \(events) events", readTime, speed(readTime), ratios.joined(separator: ", "))
    row("the same, libical", libical, speed(libical))
    row("the same, python icalendar", icalendar, speed(icalendar))
    row("write them", writeTime, speed(writeTime))
    row("a year of \(options.series) series: \(occurrences) occurrences", yearTime)
    return reading.findings.isEmpty && written == file && events == options.events
  }

  /// The answer, and the least milliseconds that it took.
  private func best<Answer>(_ work: () -> Answer) -> (Answer, Double) {
    let clock = ContinuousClock()
    var least = Double.infinity
    var answer = work()
    for _ in 0..<options.rounds {
      let begin = clock.now
      answer = work()
      least = min(least, begin.duration(to: clock.now) / .milliseconds(1))
    }
    return (answer, least)
  }

  private func expansion() -> (count: Int, milliseconds: Double) {
    let calendar = CalendarReader.read(MadeDiary.series(options.series), file: "series.ics")
      .calendars[0]
    let start = Instant(seconds: 1_798_761_600)
    let window = start..<start + 365 * 86_400
    return best {
      let zones = ZoneBook(calendar, reference: .utc, through: window.upperBound) { _ in nil }
      var budget = ExpansionBudget()
      return OccurrenceSearch(calendar.components, zones: zones, in: window)
        .occurrences(&budget).count
    }
  }

  /// What libical takes to read a file; nil where it is not there.
  private func libicalTime(_ path: String) -> Double? {
    let program = folder.path("libical-peer")
    guard ProgramOutput.text(of: ["cc", "-O2", "-o", program, options.peer, "-lical"]) != nil,
      let output = ProgramOutput.text(of: [program, "parse", path, String(options.rounds)])
    else {
      Talk.say("libical is left out: it needs cc, libical-dev and \(options.peer)")
      return nil
    }
    return output.split(separator: " ").first.flatMap { Double($0) }
  }

  /// What python's icalendar takes to read a file, once; nil where it is not there.
  private func icalendarTime(_ path: String) -> Double? {
    let script = """
      import icalendar, sys, time
      octets = open(sys.argv[1], "rb").read()
      begin = time.perf_counter()
      icalendar.Calendar.from_ical(octets)
      print((time.perf_counter() - begin) * 1000)
      """
    guard let output = ProgramOutput.text(of: ["python3", "-c", script, path]) else {
      Talk.say("icalendar is left out: it needs python3 with icalendar")
      return nil
    }
    return Double(output.trimmingCharacters(in: .whitespacesAndNewlines))
  }
}
