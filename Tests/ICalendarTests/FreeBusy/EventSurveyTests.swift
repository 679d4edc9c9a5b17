import ICalendar
import Testing

/// What becomes of events in one day, and when they take place: `stands busy 10-11`.
struct `What becomes of the events of calendars given together` {
  private let owner = CalendarOwner(addresses: ["Director@council.example.org"])

  private func event(_ uid: String, _ hours: (Int, Int)?, _ more: String...) -> String {
    let times = hours.map { hours in
      [hours.0, hours.1].map { "20130204T\($0 < 10 ? "0" : "")\($0)0000Z" }
    }
    return
      (["BEGIN:VEVENT", "UID:" + uid]
      + (times.map { ["DTSTART:" + $0[0], "DTEND:" + $0[1]] } ?? []) + more + ["END:VEVENT"])
      .joined(separator: "\n")
  }

  private func survey(_ calendars: [String]...) throws -> EventSurvey {
    let start = Instant(seconds: try #require(wallTime("20130204T000000")).seconds)
    let window = start..<start + 86_400
    let zoned = calendars.map { lines in
      let text = (["BEGIN:VCALENDAR"] + lines + ["END:VCALENDAR"]).joined(separator: "\n")
      let calendar = CalendarReader.read(Array(text.utf8), file: "x").calendars[0]
      return ZonedComponent(
        calendar,
        zones: ZoneBook(calendar, reference: .utc, through: window.upperBound) { _ in nil }
      )
    }
    var budget = ExpansionBudget()
    return EventSurvey(zoned, in: window, of: owner, &budget)
  }

  private func busy(_ calendars: [String]...) throws -> [String] {
    let zoned = calendars
    let survey = try zoned.count == 2 ? survey(zoned[0], zoned[1]) : survey(zoned[0])
    return survey.periods.map {
      "\($0.kind) \($0.start.wallTime.secondOfDay / 60)-\($0.end.wallTime.secondOfDay / 60)"
    }
  }

  private static let claims: [(String, BusyPeriod.Kind?)] = [
    ("ATTENDEE;PARTSTAT=DECLINED:mailto:director@council.example.org", nil),
    ("ATTENDEE;PARTSTAT=DECLINED:MAILTO:director%40council.example.org", nil),
    ("ATTENDEE;EMAIL=director@council.example.org;PARTSTAT=DECLINED:/1/principal/", nil),
    (
      "ATTENDEE;SENT-BY=\"mailto:director@council.example.org\";PARTSTAT=DECLINED:mailto:a@b.org",
      nil
    ),
    ("ATTENDEE;PARTSTAT=DELEGATED:mailto:director@council.example.org", nil),
    ("ATTENDEE;PARTSTAT=DECLINED:mailto:guest@council.example.org", BusyPeriod.Kind.busy),
    ("ATTENDEE;PARTSTAT=ACCEPTED:mailto:director@council.example.org", .busy),
    ("ATTENDEE;PARTSTAT=TENTATIVE:mailto:director@council.example.org", .tentative),
    ("ATTENDEE:mailto:director@council.example.org", .tentative),
    ("X-MICROSOFT-CDO-BUSYSTATUS:FREE", nil),
    ("X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE", nil),
    ("X-MICROSOFT-CDO-INTENDEDSTATUS:FREE", nil),
    ("X-MICROSOFT-CDO-BUSYSTATUS:BUSY\nX-MICROSOFT-CDO-INTENDEDSTATUS:FREE", .busy),
    ("X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE\nTRANSP:TRANSPARENT", .tentative),
    ("X-MICROSOFT-CDO-BUSYSTATUS:BUSY\nTRANSP:TRANSPARENT", .busy),
    ("X-MICROSOFT-CDO-BUSYSTATUS:OOF\nTRANSP:TRANSPARENT", .unavailable),
    ("TRANSP:TRANSPARENT", nil),
  ]

  @Test(arguments: claims)
  func `the owner's answer counts first, then Outlook's word, then TRANSP`(
    line: String, kind: BusyPeriod.Kind?
  ) throws {
    let survey = try survey([event("1", (10, 11), line)])
    #expect(survey.periods.map { $0.kind } == (kind.map { [$0] } ?? []))
    #expect(survey.times.count == 1)
  }

  @Test func `a cancellation takes the event away, whichever comes first`() throws {
    let invitation = ["METHOD:REQUEST", event("1", (10, 11), "SEQUENCE:0")]
    let cancellation = ["METHOD:CANCEL", event("1", (10, 11), "SEQUENCE:1")]
    #expect(try busy(invitation, cancellation) == [])
    #expect(try busy(cancellation, invitation) == [])
  }

  @Test func `a cancellation that is older than the event takes nothing away`() throws {
    let cancellation = ["METHOD:CANCEL", event("1", (10, 11), "SEQUENCE:1")]
    #expect(try busy([event("1", (12, 13), "SEQUENCE:2")], cancellation) == ["busy 720-780"])
  }

  @Test func `a guest who is taken off the list takes nothing off the owner's diary`() throws {
    let cancellation = [
      "METHOD:CANCEL", event("1", (10, 11), "SEQUENCE:1", "ATTENDEE:mailto:guest@x.example"),
    ]
    #expect(try busy([event("1", (10, 11))], cancellation) == ["busy 600-660"])
  }

  @Test func `a cancelled event ends all of its changes`() throws {
    let moved = event("1", (14, 15), "RECURRENCE-ID:20130204T100000Z", "SEQUENCE:1")
    #expect(
      try busy([event("1", (10, 11), "STATUS:CANCELLED", "RRULE:FREQ=DAILY"), moved]) == [])
  }

  @Test func `a cancellation of one time needs no start of its own`() throws {
    let series = [event("1", (10, 11), "RRULE:FREQ=DAILY")]
    let one = ["METHOD:CANCEL", event("1", nil, "RECURRENCE-ID:20130204T100000Z", "SEQUENCE:1")]
    #expect(try busy(series, one) == [])
  }

  @Test(arguments: ["REPLY", "COUNTER", "REFRESH", "DECLINECOUNTER"])
  func `an answer says nothing about busy time`(method: String) throws {
    #expect(try busy(["METHOD:" + method, event("1", (10, 11))]) == [])
  }

  @Test func `of two versions the one with the higher sequence counts, then the later stamp`()
    throws
  {
    let old = event("1", (8, 9), "SEQUENCE:3", "DTSTAMP:20130102T000000Z")
    let new = event("1", (10, 11), "SEQUENCE:4", "DTSTAMP:20130101T000000Z")
    let newer = event("1", (12, 13), "SEQUENCE:4", "DTSTAMP:20130103T000000Z")
    #expect(try busy([newer, new, old]) == ["busy 720-780"])
    #expect(try busy([old], [new]) == ["busy 600-660"])
  }

  @Test func `the journey belongs to the meeting`() throws {
    #expect(
      try busy([event("1", (10, 11), "X-APPLE-TRAVEL-DURATION;VALUE=DURATION:PT45M")])
        == ["busy 555-660"])
  }

  @Test(arguments: [
    ("20130204T000000", "20130205T000000", true), ("20130204T000100", "20130204T235900", true),
    ("20130204T000000", "20130204T120000", false), ("20130204T090000", "20130204T170000", false),
  ])
  func `a whole day is one however it is written`(start: String, end: String, isDay: Bool) throws {
    let survey = try survey([event("1", nil, "DTSTART:" + start, "DTEND:" + end)])
    #expect(survey.times.map { $0.isAllDay } == [isDay])
  }
}
