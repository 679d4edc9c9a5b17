import CivilTime
import Correspondence
import Findings
import ICalendar
import ReviewModel
import TestSupport
import Testing

struct `Reading a diary for a review` {
  /// Monday 4 and Tuesday 5 February 2013, nine to five.
  private let review: Review = {
    let monday = CivilDate(year: 2013, month: 2, day: 4) ?? CivilDate(dayNumber: 0)
    var review = Review(
      id: "r", title: "R", commissionedOn: monday - 100, fieldworkStart: monday)
    let nine = TimeOfDay(hour: 9, minute: 0) ?? .midday
    let five = TimeOfDay(hour: 17, minute: 0) ?? .midday
    review.days = [0, 1].map { WorkingDay(date: monday + $0, start: nine, end: five) }
    review.people = [Person(id: PersonID("P01"), name: "Director")]
    review.rooms = [Room(id: RoomID("R1"), name: "Room 1", capacity: 10)]
    return review
  }()

  private func read(_ policy: DiaryPolicy = DiaryPolicy(), _ lines: String...) -> DiaryReading {
    let text = (["BEGIN:VCALENDAR"] + lines + ["END:VCALENDAR"]).map { $0 + "\r\n" }.joined()
    let london = ZoneNames.offsets(named: "Europe/London") ?? .utc
    return DiaryReader(for: review, clock: london, policy: policy)
      .read(Array(text.utf8), file: "diary.ics")
  }

  /// The spans as `05 09:30-10:00`.
  private func told(_ reading: DiaryReading) -> [String] {
    reading.busy.map {
      "\($0.start.date.components.day) \($0.start.time.iso)-\($0.end.time.iso)"
    }
  }

  private func event(_ start: String, _ end: String, _ more: String = "X-A:1") -> [String] {
    [
      "BEGIN:VEVENT", "SUMMARY:Surgery, private", "DTSTART\(start)", "DTEND\(end)", more,
      "END:VEVENT",
    ]
  }

  private func busy(_ events: [[String]], _ policy: DiaryPolicy = DiaryPolicy()) -> [String] {
    let lines = events.flatMap { $0 }.joined(separator: "\r\n")
    return told(read(policy, lines))
  }

  @Test func `events become spans of the review's clock, whatever zone they name`() {
    #expect(
      busy([
        event(":20130204T100000Z", ":20130204T110000Z"),
        event(";TZID=Europe/Paris:20130205T100000", ";TZID=Europe/Paris:20130205T113000"),
        event(":20130205T140000", ":20130205T150000"),
      ]) == ["4 10:00-11:00", "5 09:00-10:30", "5 14:00-15:00"])
  }

  @Test func `spans that touch are one, and seconds count as whole minutes`() {
    #expect(
      busy([
        event(":20130204T100000", ":20130204T110000"),
        event(":20130204T110000", ":20130204T113001"),
      ]) == ["4 10:00-11:31"])
  }

  @Test func `only the hours of the review's days count`() {
    #expect(
      busy([
        event(":20130204T070000", ":20130204T093000"),
        event(":20130204T163000", ":20130205T100000"),
        event(":20130204T190000", ":20130204T200000"),
        event(":20130206T100000", ":20130206T110000"),
      ]) == ["4 09:00-09:30", "4 16:30-17:00", "5 09:00-10:00"])
  }

  @Test func `time that is free or called off is free`() {
    #expect(
      busy([
        event(":20130204T100000", ":20130204T110000", "TRANSP:TRANSPARENT"),
        event(":20130204T120000", ":20130204T130000", "STATUS:CANCELLED"),
      ]) == [])
  }

  @Test func `what is not certain counts, unless it is to be left out`() {
    let events = [
      event(":20130204T100000", ":20130204T110000", "STATUS:TENTATIVE"),
      ["BEGIN:VFREEBUSY", "FREEBUSY;FBTYPE=BUSY-TENTATIVE:20130205T100000Z/PT1H", "END:VFREEBUSY"],
    ]
    #expect(busy(events) == ["4 10:00-11:00", "5 10:00-11:00"])
    var policy = DiaryPolicy()
    policy.ignoresTentative = true
    #expect(busy(events, policy) == [])
  }

  @Test func `whole days count, unless they are to be left out`() {
    let events = [event(";VALUE=DATE:20130205", ";VALUE=DATE:20130206")]
    #expect(busy(events) == ["5 09:00-17:00"])
    var policy = DiaryPolicy()
    policy.ignoresAllDay = true
    #expect(busy(events, policy) == [])
  }

  @Test(arguments: [("OOF", true), ("BUSY", true), ("TENTATIVE", true), ("FREE", false)])
  func `whole days that Outlook calls taken stay, and others are left out as asked`(
    word: String, stays: Bool
  ) {
    var policy = DiaryPolicy()
    policy.ignoresAllDay = true
    for more in ["", "\r\nTRANSP:OPAQUE"] {
      let day = event(
        ";VALUE=DATE:20130205", ";VALUE=DATE:20130206",
        "X-MICROSOFT-CDO-BUSYSTATUS:" + word + more)
      #expect(busy([day], policy) == (stays ? ["5 09:00-17:00"] : []))
    }
    #expect(
      busy([event(";VALUE=DATE:20130205", ";VALUE=DATE:20130206", "TRANSP:OPAQUE")], policy) == [])
  }

  @Test func `times of a free-busy list that are left out are counted`() {
    var policy = DiaryPolicy()
    policy.ignoresTentative = true
    let list = [
      "BEGIN:VFREEBUSY",
      "FREEBUSY;FBTYPE=BUSY-TENTATIVE:20130205T100000Z/PT1H,20130209T100000Z/PT1H",
      "END:VFREEBUSY",
    ]
    let reading = read(policy, list.joined(separator: "\r\n"))
    #expect(reading.account.lines.contains("1 time of a free-busy list left out as asked"))
    #expect(
      !read(DiaryPolicy(), list.joined(separator: "\r\n")).account.lines.joined().contains("asked"))
  }

  @Test(arguments: [
    ["DTSTART:20130205T140000Z", "DTEND:20130204T150000Z"],
    ["DTSTART:20130205T140000Z", "DTEND:20120205T150000Z"],
    ["DTSTART:20120105T140000Z", "DTEND:20120104T150000Z", "RRULE:FREQ=DAILY"],
    ["DTSTART:20130205T140000Z", "DURATION:-PT1H"],
    ["DTSTART:20130205T140000Z", "DTEND:20130205T150000Z", "X-APPLE-TRAVEL-DURATION:soon"],
    ["DTSTART:20130205T140000Z", "DTEND:20130205T150000Z", "X-APPLE-TRAVEL-DURATION:-PT30M"],
  ])
  func `what cannot be as it is written makes no day known`(lines: [String]) {
    let other = event(":20130101T100000", ":20130101T110000", "RRULE:FREQ=DAILY")
    let bad = ["BEGIN:VEVENT", "UID:bad"] + lines + ["END:VEVENT"]
    let reading = read(DiaryPolicy(), (other + bad).joined(separator: "\r\n"))
    #expect(reading.findings.map { $0.code } == [.unusableTime])
    #expect(reading.findings.map { $0.severity } == [.error])
    #expect(reading.knownDays == [])
  }

  @Test func `an event of another year that ends before it begins is a warning`() {
    let other = event(":20130101T100000", ":20130101T110000", "RRULE:FREQ=DAILY")
    let bad = [
      "BEGIN:VEVENT", "UID:bad", "DTSTART:20120105T140000Z", "DTEND:20120104T150000Z", "END:VEVENT",
    ]
    let reading = read(DiaryPolicy(), (other + bad).joined(separator: "\r\n"))
    #expect(reading.findings.map { $0.severity } == [.warning])
    #expect(reading.knownDays.count == 2)
  }

  @Test func `an empty file beside others is named`() {
    func file(_ name: String, _ lines: [String]) -> DiaryFile {
      let text = (["BEGIN:VCALENDAR"] + lines + ["END:VCALENDAR"]).joined(separator: "\r\n")
      return DiaryFile(name: name, bytes: Array(text.utf8))
    }
    let good = file("a.ics", event(":20130204T100000Z", ":20130204T110000Z"))
    let reader = DiaryReader(for: review, clock: .utc)
    let reading = reader.read([good, file("b.ics", [])])
    #expect(reading.findings.map { $0.place } == [.file("b.ics")])
    #expect(reader.read([good]).findings == [])
  }

  @Test func `availability takes away what it does not give`() {
    #expect(
      busy([
        [
          "BEGIN:VAVAILABILITY", "BEGIN:AVAILABLE", "DTSTART:20130101T100000",
          "DTEND:20130101T120000", "RRULE:FREQ=DAILY", "END:AVAILABLE", "END:VAVAILABILITY",
        ]
      ]) == ["4 09:00-10:00", "4 12:00-17:00", "5 09:00-10:00", "5 12:00-17:00"])
  }

  @Test func `nothing of the diary is told but times, not even by its findings`() {
    let reading = read(
      DiaryPolicy(), "BEGIN:VEVENT", "SUMMARY:Surgery", "DTSTART:20130204T100000",
      "RRULE:FREQ=SOMETIMES", "DTEND:soon", "END:VEVENT", "BEGIN:VEVENT", "SUMMARY:Surgery",
      "END:VEVENT")
    #expect(reading.findings.map { $0.code } == [.unusableRule, .unusableTime, .unusableTime])
    for finding in reading.findings {
      #expect(!(finding.sentence + finding.text).contains("Surgery"))
    }
    #expect(reading.componentCount == 2)
  }

  @Test func `a zone that nobody knows is a warning`() {
    let reading = read(
      DiaryPolicy(),
      event(";TZID=FOO:20130204T100000", ";TZID=FOO:20130204T110000").joined(separator: "\r\n"))
    #expect(reading.findings.map { $0.code } == [.unknownCalendarZone])
    #expect(told(reading) == ["4 10:00-11:00"])
  }

  @Test func `a rule that never applies in the days of the review takes none of them`() {
    let reading = read(
      DiaryPolicy(),
      event(":19700101T100000", ":19700101T110000", "RRULE:FREQ=SECONDLY;BYMONTHDAY=30;BYMONTH=2")
        .joined(separator: "\r\n"))
    #expect(told(reading) == [])
  }
}

struct `Taking busy time away` {
  private let monday = CivilDate(year: 2013, month: 2, day: 4) ?? CivilDate(dayNumber: 0)

  private func span(_ from: Int, _ to: Int) -> TimeSpan {
    TimeSpan(
      from: CivilMinute(monday, .midnight) + from * 60, to: CivilMinute(monday, .midnight) + to * 60
    )
  }

  private var days: [WorkingDay] {
    [WorkingDay(date: monday, start: TimeOfDay(hour: 9, minute: 0) ?? .midday, end: .endOfDay)]
  }

  @Test func `what was said before stays, and doing it twice changes nothing`() {
    let before = Availability(unavailable: [span(15, 16), span(9, 10)])
    let once = before.taking([span(10, 11)], on: days)
    #expect(once == Availability(unavailable: [span(9, 11), span(15, 16)]))
    #expect(once.taking([span(10, 11)], on: days) == once)
  }

  @Test func `time that was away already leaves the words as they were`() {
    let before = Availability(unavailable: [span(15, 16), span(9, 12)])
    #expect(before.taking([span(10, 11)], on: days) == before)
  }

  @Test func `what was said before can be forgotten`() {
    let before = Availability(available: [span(9, 17)], unavailable: [span(15, 16)])
    #expect(
      before.taking([span(10, 11)], on: days, isReplacing: true)
        == Availability(available: [span(9, 17)], unavailable: [span(10, 11)]))
  }

  @Test func `an empty diary means free on every day, and nobody need ask again`() {
    let after = Availability.neverAsked.taking([], on: days)
    #expect(after == Availability(available: days.map { $0.hours }))
    #expect(after.taking([], on: days) == after)
  }
}
