import ICalendar
import Testing

struct `When a calendar's owner is taken` {
  /// The periods of a day, by kind and hours: `busy 10-11`.
  private func taken(_ lines: String...) throws -> [String] {
    let calendar = CalendarReader.read(
      Array((["BEGIN:VCALENDAR"] + lines + ["END:VCALENDAR"]).joined(separator: "\n").utf8),
      file: "x"
    ).calendars[0]
    let start = Instant(seconds: try #require(wallTime("20130204T000000")).seconds)
    let window = start..<start + 86_400
    let zones = ZoneBook(calendar, reference: .utc, through: window.upperBound) { _ in nil }
    var budget = ExpansionBudget()
    return FreeBusySearch(calendar, zones: zones, in: window).periods(&budget)
      .sorted { ($0.start, $0.end) < ($1.start, $1.end) }
      .map { "\($0.kind) \(($0.start - start) / 3600)-\(($0.end - start) / 3600)" }
  }

  @Test func `a free-busy list says how each stretch is taken`() throws {
    #expect(
      try taken(
        "BEGIN:VFREEBUSY", "FREEBUSY:20130204T010000Z/20130204T020000Z,20130204T230000Z/PT5H",
        "FREEBUSY;FBTYPE=FREE:20130204T030000Z/PT1H",
        "FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20130204T040000Z/PT1H",
        "FREEBUSY;FBTYPE=BUSY-TENTATIVE:20130204T050000Z/PT1H",
        "FREEBUSY;FBTYPE=X-MEETING:20130204T060000Z/PT1H", "END:VFREEBUSY")
        == [
          "busy 1-2", "unavailable 4-5", "tentative 5-6", "busy 6-7", "busy 23-24",
        ])
  }

  private func availability(_ priority: Int, _ more: String..., free: String) -> String {
    let lines =
      ["BEGIN:VAVAILABILITY", "PRIORITY:\(priority)"] + more
      + ["BEGIN:AVAILABLE", free, "DURATION:PT2H", "END:AVAILABLE", "END:VAVAILABILITY"]
    return lines.joined(separator: "\n")
  }

  @Test func `what an availability leaves over is taken, of the kind that it says`() throws {
    #expect(
      try taken(availability(0, free: "DTSTART:20130204T090000Z"))
        == ["unavailable 0-9", "unavailable 11-24"])
    #expect(
      try taken(availability(0, "BUSYTYPE:BUSY-TENTATIVE", free: "DTSTART:20130204T090000Z"))
        == ["tentative 0-9", "tentative 11-24"])
  }

  @Test func `an availability speaks about the time between its start and end alone`() throws {
    #expect(
      try taken(
        availability(
          0, "DTSTART:20130204T080000Z", "DURATION:PT4H", free: "DTSTART:20130204T090000Z"))
        == ["unavailable 8-9", "unavailable 11-12"])
  }

  /// RFC 7953, section 4: where two overlap, the one with the higher priority counts.
  @Test func `of two availabilities the more important one counts where both speak`() throws {
    let usual = availability(9, free: "DTSTART:20130204T090000Z")
    let exceptional = availability(
      1, "DTSTART:20130204T080000Z", "DTEND:20130204T120000Z", free: "DTSTART:20130204T100000Z")
    let expected = [
      "unavailable 0-8", "unavailable 8-10", "unavailable 12-24",
    ]
    #expect(try taken(usual, exceptional) == expected)
    #expect(try taken(exceptional, usual) == expected)
  }

  @Test func `stretches that touch make one`() {
    let hour = { (from: Int64, to: Int64) in
      BusyPeriod(from: Instant(seconds: from), to: Instant(seconds: to), .busy)
    }
    #expect(
      BusyPeriod.union([hour(5, 9), hour(1, 2), hour(2, 3), hour(6, 7), hour(20, 20)])
        == [Instant(seconds: 1)..<Instant(seconds: 3), Instant(seconds: 5)..<Instant(seconds: 9)])
  }
}
