import CivilTime
import Correspondence
import Findings
import ICalendar
import ReviewModel
import TestSupport
import Testing

/// The days of the small review, Monday 4 to Friday 8 February 2013, about which some files say something.
struct `What a diary says something about` {
  private func read(_ files: (name: String, lines: [String])...) -> DiaryReading {
    let london = ZoneNames.offsets(named: "Europe/London") ?? .utc
    return DiaryReader(for: .small(), clock: london).read(
      files.map { file in
        let text = (["BEGIN:VCALENDAR"] + file.lines + ["END:VCALENDAR"]).joined(separator: "\r\n")
        return DiaryFile(name: file.name, bytes: Array(text.utf8))
      })
  }

  private func known(_ reading: DiaryReading) -> String {
    reading.knownDays.map { $0.date.weekday.shortName }.joined(separator: " ")
  }

  private func event(_ uid: String, _ day: String, _ more: String...) -> [String] {
    ["BEGIN:VEVENT", "UID:" + uid, "DTSTART:\(day)T100000Z", "DTEND:\(day)T110000Z"] + more
      + ["END:VEVENT"]
  }

  @Test func `an export speaks from its first event to its last`() {
    #expect(
      known(read(("a.ics", event("1", "20130205") + event("2", "20130207")))) == "Tue Wed Thu")
    #expect(
      known(read(("a.ics", event("1", "20130101") + event("2", "20130301"))))
        == "Mon Tue Wed Thu Fri")
    #expect(
      known(read(("a.ics", event("1", "20130101", "RRULE:FREQ=WEEKLY")))) == "Mon Tue Wed Thu Fri")
    #expect(
      known(read(("a.ics", event("1", "20130101", "RRULE:FREQ=WEEKLY;UNTIL=20130205T100000Z"))))
        == "Mon Tue")
    #expect(
      known(read(("a.ics", event("1", "20130101", "RRULE:FREQ=WEEKLY;COUNT=6")))) == "Mon Tue")
  }

  @Test(arguments: [
    // Case 22 of the catalogue: a daily rule that ends on Thursday says of Friday that it is over.
    ("RRULE:FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20130207T100000Z", "Mon Tue Wed Thu Fri"),
    ("RRULE:FREQ=DAILY;UNTIL=20130205T100000Z", "Mon Tue Wed"),
    ("RRULE:FREQ=DAILY;COUNT=36", "Mon Tue Wed"),
    ("RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20130206T235959Z", "Mon Tue Wed Thu"),
    // What would have gone on a week later says nothing of the days between.
    ("RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20130205T100000Z", "Mon Tue"),
    ("RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20130305T100000Z", "Mon Tue Wed Thu Fri"),
    ("RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=9", "Mon Tue Wed Thu Fri"),
    ("RRULE:FREQ=DAILY;UNTIL=20130115T100000Z", ""),
  ])
  func `a rule that ends speaks of the day on which it would have gone on`(
    rule: String, days: String
  ) {
    #expect(known(read(("a.ics", event("1", "20130101", rule)))) == days)
  }

  /// What people keep for ever: birthdays, bank holidays, a board that meets once a month.
  private static let rare = [
    "RRULE:FREQ=YEARLY", "RRULE:FREQ=YEARLY;UNTIL=20301231T000000Z", "RRULE:FREQ=YEARLY;COUNT=60",
    "RRULE:FREQ=MONTHLY;BYDAY=1TH", "RRULE:FREQ=MONTHLY;BYMONTHDAY=1,2,3",
    "RRULE:FREQ=WEEKLY;INTERVAL=2",
    "RRULE:FREQ=DAILY;INTERVAL=10", "RRULE:FREQ=DAILY;BYMONTH=7",
    "RRULE:FREQ=YEARLY;BYMONTH=2;BYDAY=TU",
  ]

  @Test(arguments: rare)
  func `a series with weeks between its times proves no day of an export`(rule: String) {
    let series = event("9", "20000301", rule, "TRANSP:TRANSPARENT")
    #expect(known(read(("a.ics", series))) == "")
    #expect(known(read(("a.ics", series), ("b.ics", event("8", "20010501", rule)))) == "")
    let january = event("1", "20130107") + event("2", "20130110")
    #expect(known(read(("a.ics", january + series))) == "")
    #expect(known(read(("a.ics", january), ("b.ics", series))) == "")
    #expect(known(read(("a.ics", event("1", "20130204") + series))) == "Mon")
    #expect(
      known(read(("a.ics", series + event("1", "20130205") + event("2", "20130207"))))
        == "Tue Wed Thu")
  }

  @Test func `a rare series that begins after an event shows how far the export reaches`() {
    let series = event("9", "20130207", "RRULE:FREQ=YEARLY")
    #expect(known(read(("a.ics", event("1", "20130205") + series))) == "Tue Wed Thu")
  }

  @Test func `a list of whole days alone, such as bank holidays, makes no day known`() {
    func day(_ uid: String, _ date: String, _ more: String...) -> [String] {
      ["BEGIN:VEVENT", "UID:" + uid, "DTSTART;VALUE=DATE:" + date] + more + ["END:VEVENT"]
    }
    let holidays =
      day("1", "20121225", "TRANSP:TRANSPARENT") + day("2", "20130329", "TRANSP:TRANSPARENT")
    #expect(known(read(("holidays.ics", holidays))) == "")
    #expect(
      known(read(("holidays.ics", holidays), ("jane.ics", event("3", "20130205")))) == "Tue")
    #expect(
      known(read(("a.ics", holidays + event("3", "20130205")))) == "Mon Tue Wed Thu Fri")
    let leave = read(("leave.ics", day("1", "20130206") + day("2", "20130301")))
    #expect(known(leave) == "")
    #expect(leave.busy.map { $0.start.date.iso } == ["2013-02-06"])
  }

  @Test func `an empty export, or one of another month, says nothing`() {
    #expect(known(read(("a.ics", ["VERSION:2.0"]))) == "")
    #expect(known(read(("a.ics", event("1", "20130301") + event("2", "20130401")))) == "")
    #expect(
      known(
        read(("a.ics", ["X-CALSTART:20130101T000000Z", "X-CALEND:20140101T000000Z"]))) == "")
  }

  @Test func `bounds that an export gives count for more than its events`() {
    let bounds = ["X-CALSTART:20130130T000000Z", "X-CALEND:20130206T000000Z"]
    #expect(known(read(("a.ics", bounds + event("1", "20130204")))) == "Mon Tue")
    #expect(
      known(read(("a.ics", bounds + event("1", "20130204", "RRULE:FREQ=DAILY")))) == "Mon Tue")
  }

  @Test func `a free-busy list speaks from its start to its end`() {
    let list = [
      "BEGIN:VFREEBUSY", "DTSTART:20130204T000000Z", "DTEND:20130206T120000Z", "END:VFREEBUSY",
    ]
    #expect(known(read(("a.ics", list))) == "Mon Tue")
    #expect(known(read(("a.ics", ["METHOD:REQUEST"] + list))) == "")
  }

  @Test(arguments: [
    ("Diary 4-6 Feb 2013.ics", "Mon Tue Wed"), ("2013-02-05_2013-02-07.ics", "Tue Wed Thu"),
    ("P01 20130206-20130208.ics", "Wed Thu Fri"), ("from 4th Feb to 5 February.ics", "Mon Tue"),
    ("04.02.2013 - 08.02.2013.ics", "Mon Tue Wed Thu Fri"), ("2013-01-10.ics", "Tue"),
  ])
  func `a range of dates in the name bounds what a file says`(name: String, days: String) {
    #expect(known(read((name, event("1", "20130205")))) == days)
  }

  @Test func `a range in the name of an export of another month makes no day known`() {
    let march = event("1", "20130305") + event("2", "20130312")
    #expect(known(read(("Diary 4-8 Feb 2013.ics", march))) == "")
  }

  @Test(arguments: ["REQUEST", "CANCEL", "REPLY", "COUNTER", "ADD"])
  func `an invitation or an answer speaks about its own meeting alone`(method: String) {
    #expect(known(read(("a.ics", ["METHOD:" + method] + event("1", "20130205")))) == "")
  }

  @Test func `files of one event each are one export`() {
    #expect(
      known(read(("a.ics", event("1", "20130204")), ("b.ics", event("2", "20130206"))))
        == "Mon Tue Wed")
  }

  @Test(arguments: ["RDATE:soon", "RRULE:FREQ=SOMETIMES", "DURATION:long"])
  func `where something cannot be read no day is known`(line: String) {
    let reading = read(("a.ics", event("1", "20130101", "RRULE:FREQ=WEEKLY", line)))
    #expect(reading.knownDays == [])
  }

  // MARK: Taking it into the review

  private let days = Review.small().days

  @Test func `days about which nothing is known stay never asked`() {
    let busy = TimeSpan(from: days[0].hours.start, minutes: 60)
    let after = Availability.neverAsked.taking([busy], on: days, knowing: [days[0], days[1]])
    #expect(after.unaskedDays(of: days) == [days[2], days[3], days[4]])
    #expect(after.isToBeChased(on: days))
    let rest = after.taking([], on: days, knowing: [days[2], days[3], days[4]])
    #expect(!rest.isToBeChased(on: days))
    #expect(rest.unavailable == [busy])
  }

  @Test func `a diary that says nothing changes nothing, not even by replacing`() {
    #expect(Availability.neverAsked.taking([], on: days, knowing: []) == .neverAsked)
    let asked = Availability(unavailable: [days[3].hours])
    #expect(asked.taking([], on: days, knowing: [days[0]], isReplacing: true) == asked)
  }

  // MARK: Nothing is lost in silence

  @Test func `an event without a length takes no time, and is counted as such`() {
    let event = ["BEGIN:VEVENT", "UID:1", "DTSTART:20130205T100000Z", "END:VEVENT"]
    let reading = read(("a.ics", event))
    #expect(reading.busy.isEmpty)
    #expect(reading.account[.momentary] == 1)
    #expect(
      reading.account.lines == ["1 entry: 1 without a length, which takes no time"])
  }

  @Test(arguments: ["X-CALEND:soon", "X-CLIPSTART:soon"])
  func `bounds that cannot be read make no day known`(line: String) {
    #expect(known(read(("a.ics", [line] + event("1", "20130101", "RRULE:FREQ=DAILY")))) == "")
  }

  @Test func `a free-busy list of which a part cannot be read makes no day known`() {
    let list = [
      "BEGIN:VFREEBUSY", "DTSTART:20130204T000000Z", "DTEND:20130209T000000Z", "FREEBUSY:soon/PT1H",
      "END:VFREEBUSY",
    ]
    #expect(known(read(("a.ics", list))) == "")
  }

  /// Diaries put together by chance from what programs write: each entry has a fate, and the numbers add up.
  @Test func `the account holds every entry of every diary`() {
    let lines = [
      "TRANSP:TRANSPARENT", "STATUS:CANCELLED", "STATUS:TENTATIVE", "SEQUENCE:3", "X-A:1",
      "RRULE:FREQ=DAILY", "RRULE:FREQ=NEVER", "RECURRENCE-ID:20130205T100000Z",
      "X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE", "X-MICROSOFT-CDO-BUSYSTATUS:OOF",
      "ATTENDEE;PARTSTAT=DECLINED:mailto:a@example.org", "EXDATE:20130205T100000Z",
    ]
    let methods = ["X-B:1", "METHOD:PUBLISH", "METHOD:CANCEL", "METHOD:REPLY", "METHOD:REQUEST"]
    let others = [
      ["BEGIN:VTODO", "END:VTODO"], ["BEGIN:VFREEBUSY", "END:VFREEBUSY"],
      ["BEGIN:VEVENT", "UID:9", "END:VEVENT"], ["BEGIN:VEVENT", "DTSTART:soon", "END:VEVENT"],
    ]
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    for _ in 0..<300 {
      var count = 0
      let text = (0...next(3)).map { _ in
        let body = (0..<next(6)).flatMap { _ -> [String] in
          count += 1
          if next(5) == 0 { return others[next(others.count)] }
          return event(
            String(next(3)), "2013020\(1 + next(9))", lines[next(lines.count)],
            lines[next(lines.count)])
        }
        return (["BEGIN:VCALENDAR", methods[next(methods.count)]] + body + ["END:VCALENDAR"])
          .joined(separator: "\r\n")
      }.joined(separator: "\r\n")
      let reading = DiaryReader(for: .small(), clock: .utc).read(
        [DiaryFile(name: "a.ics", bytes: Array(text.utf8))],
        of: CalendarOwner(addresses: ["a@example.org"]))
      #expect(reading.account.total == count)
      #expect(reading.componentCount == count)
      let told = DiaryAccount.Fate.allCases.reduce(0) { $0 + reading.account[$1] }
      #expect(told == count)
      if reading.busy.isEmpty { #expect(reading.account[.busy] == 0) }
      if reading.account[.unreadable] > 0 { #expect(reading.knownDays == []) }
    }
  }
}
