import CivilTime
import Correspondence
import Findings
import ICalendar
import ReviewModel
import TestSupport
import Testing

/// The two promises over diaries as programs write them, whole and damaged: unknown is not free, and nothing is lost in
/// silence.
///
/// The review runs from Monday 4 to Friday 8 February 2013.
struct `A diary that was damaged on its way` {
  private let days = Review.small().days

  private func read(_ lines: [String]) -> DiaryReading {
    let london = ZoneNames.offsets(named: "Europe/London") ?? .utc
    let text = lines.joined(separator: "\r\n") + "\r\n"
    return DiaryReader(for: .small(), clock: london).read(
      [DiaryFile(name: "diary.ics", bytes: Array(text.utf8))],
      of: CalendarOwner(addresses: ["alex@example.org"]))
  }

  /// Days that count as asked once the diary of somebody who was never asked has been read.
  private func asked(_ reading: DiaryReading) -> [String] {
    let after = Availability.neverAsked.taking(
      reading.busy, on: days, knowing: reading.knownDays)
    let unasked = after.unaskedDays(of: days)
    return days.filter { !unasked.contains($0) }.map { $0.date.iso }
  }

  /// How many components a file holds that are entries of a diary, as they can still be told apart.
  private func entries(_ lines: [String]) -> Int {
    let text = lines.joined(separator: "\r\n") + "\r\n"
    return CalendarReader.read(Array(text.utf8), file: "diary.ics").calendars
      .flatMap { $0.components }.count { $0.name != "VTIMEZONE" }
  }

  @Test(arguments: WrittenDiary.allCases)
  func `cut off at whatever line, makes no day known`(diary: WrittenDiary) {
    let whole = asked(read(diary.lines))
    for count in 1..<diary.lines.count {
      let reading = read(Array(diary.lines[..<count]))
      let isEndOfCalendar = diary.lines[count - 1] == "END:VCALENDAR"
      if isEndOfCalendar {
        // What is left is a whole calendar, which may say less than both.
        #expect(asked(reading).allSatisfy { whole.contains($0) }, "cut behind line \(count)")
      } else {
        #expect(asked(reading) == [], "cut behind line \(count)")
      }
    }
  }

  @Test(arguments: WrittenDiary.allCases)
  func `without whatever line, makes no day known that the whole does not`(diary: WrittenDiary) {
    let whole = asked(read(diary.lines))
    for index in diary.lines.indices where !WrittenDiary.isBound(diary.lines[index]) {
      var lines = diary.lines
      lines.remove(at: index)
      let reading = read(lines)
      #expect(
        asked(reading).allSatisfy { whole.contains($0) },
        "without line \(index + 1), \(diary.lines[index])")
    }
  }

  @Test(arguments: WrittenDiary.allCases)
  func `with whatever line unreadable, makes no day known that the whole does not`(
    diary: WrittenDiary
  ) {
    let whole = asked(read(diary.lines))
    for index in diary.lines.indices {
      for change in [{ $0.replacing("2013", with: "20l3") }, { $0.replacing(":", with: " ") }]
        as [(String) -> String]
      {
        var lines = diary.lines
        lines[index] = change(lines[index])
        guard lines[index] != diary.lines[index] else { continue }
        // A line that lost its colon is left out with an error, so that nothing is known.
        #expect(
          asked(read(lines)).allSatisfy { whole.contains($0) },
          "line \(index + 1) as \(lines[index])")
      }
    }
  }

  @Test(arguments: WrittenDiary.allCases)
  func `of another month says nothing about the week`(diary: WrittenDiary) {
    for month in ["201304", "201305", "201405"] {
      let lines = diary.lines.map {
        $0.replacing("201301", with: month).replacing("201302", with: month)
      }
      #expect(asked(read(lines)) == [])
      #expect(read(lines).busy == [])
    }
  }

  @Test(arguments: WrittenDiary.allCases)
  func `accounts for each of its entries, whole or damaged`(diary: WrittenDiary) {
    #expect(read(diary.lines).account.total == diary.entryCount)
    for index in diary.lines.indices {
      for lines in [Array(diary.lines[..<index]), diary.lines.filter { $0 != diary.lines[index] }] {
        let reading = read(lines)
        #expect(reading.account.total == entries(lines), "at line \(index + 1)")
        let told = DiaryAccount.Fate.allCases.reduce(0) { $0 + reading.account[$1] }
        #expect(told == reading.account.total)
      }
    }
  }

  @Test func `the diaries say something, so that losing it can be seen`() {
    for diary in WrittenDiary.allCases where diary != .invitation {
      #expect(!asked(read(diary.lines)).isEmpty, "\(diary)")
      #expect(read(diary.lines).findings.allSatisfy { $0.severity != .error }, "\(diary)")
    }
  }
}

/// Diaries of the week as programs write them.
enum WrittenDiary: String, CaseIterable, Sendable {
  case outlook, google, apple, freeBusy, availability, invitation, joined, exceptions, wholeDays,
    folder

  /// Whether a line bounds what the rest speaks about, so that without it the rest speaks about more.
  static func isBound(_ line: String) -> Bool {
    [
      "X-CALSTART", "X-CALEND", "X-CLIPSTART", "X-CLIPEND", "METHOD",
      "DTEND;TZID=Europe/London:20130208T170000",
    ]
    .contains { line.hasPrefix($0) }
  }

  var entryCount: Int {
    lines.count { line in
      ["BEGIN:VEVENT", "BEGIN:VFREEBUSY", "BEGIN:VAVAILABILITY", "BEGIN:VTODO"].contains(line)
    }
  }

  private static func event(_ uid: String, _ start: String, _ end: String, _ more: String...)
    -> [String]
  {
    ["BEGIN:VEVENT", "UID:" + uid, "DTSTAMP:20130110T090000Z", start, end] + more + ["END:VEVENT"]
  }

  private static func calendar(_ lines: [String]...) -> [String] {
    ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//y//EN"] + lines.joined() + ["END:VCALENDAR"]
  }

  private static let londonByOutlook = [
    "BEGIN:VTIMEZONE", "TZID:GMT Standard Time", "BEGIN:STANDARD", "DTSTART:16010101T020000",
    "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
    "END:STANDARD",
    "BEGIN:DAYLIGHT", "DTSTART:16010101T010000", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100",
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "END:DAYLIGHT", "END:VTIMEZONE",
  ]

  /// The lines of the file.
  var lines: [String] {
    let event = WrittenDiary.event
    switch self {
    case .outlook:
      return Self.calendar(
        ["METHOD:PUBLISH", "X-CALSTART:20130201T000000Z", "X-CALEND:20130207T000000Z"],
        Self.londonByOutlook,
        event(
          "1", "DTSTART;TZID=GMT Standard Time:20130204T100000",
          "DTEND;TZID=GMT Standard Time:20130204T110000",
          "X-MICROSOFT-CDO-BUSYSTATUS:BUSY"),
        event(
          "2", "DTSTART;TZID=GMT Standard Time:20130108T100000",
          "DTEND;TZID=GMT Standard Time:20130108T110000",
          "RRULE:FREQ=WEEKLY;BYDAY=TU", "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE"))
    case .google:
      return Self.calendar(
        ["X-WR-TIMEZONE:Europe/London"],
        event("1", "DTSTART:20130204T100000Z", "DTEND:20130204T110000Z", "TRANSP:OPAQUE"),
        event(
          "2", "DTSTART;VALUE=DATE:20130206", "DTEND;VALUE=DATE:20130207", "TRANSP:TRANSPARENT"),
        event(
          "3", "DTSTART:20130207T140000Z", "DTEND:20130207T150000Z",
          "ATTENDEE;PARTSTAT=DECLINED:mailto:alex@example.org"))
    case .apple:
      return Self.calendar(
        event(
          "1", "DTSTART;TZID=Europe/London:20130204T100000", "DURATION:PT1H",
          "X-APPLE-TRAVEL-DURATION;VALUE=DURATION:PT45M"),
        event(
          "2", "DTSTART;TZID=Europe/London:20130208T100000",
          "DTEND;TZID=Europe/London:20130208T110000"))
    case .freeBusy:
      return Self.calendar([
        "METHOD:PUBLISH", "BEGIN:VFREEBUSY", "UID:1", "DTSTART:20130204T000000Z",
        "DTEND:20130207T000000Z",
        "FREEBUSY;FBTYPE=BUSY:20130204T100000Z/PT1H,20130205T100000Z/20130205T110000Z",
        "FREEBUSY;FBTYPE=FREE:20130206T100000Z/PT1H", "END:VFREEBUSY",
      ])
    case .availability:
      return Self.calendar([
        "BEGIN:VAVAILABILITY", "UID:1", "DTSTART;TZID=Europe/London:20130204T000000",
        "DTEND;TZID=Europe/London:20130208T170000", "BEGIN:AVAILABLE", "UID:2",
        "DTSTART;TZID=Europe/London:20130204T090000", "DTEND;TZID=Europe/London:20130204T120000",
        "RRULE:FREQ=DAILY;COUNT=4", "END:AVAILABLE", "END:VAVAILABILITY",
      ])
    case .invitation:
      return Self.calendar(
        ["METHOD:REQUEST"],
        event(
          "1", "DTSTART:20130205T100000Z", "DTEND:20130205T110000Z", "SEQUENCE:1",
          "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:alex@example.org"))
    case .joined:
      return Self.calendar(
        event(
          "1", "DTSTART;TZID=Europe/London:20130107T100000",
          "DTEND;TZID=Europe/London:20130107T110000",
          "RRULE:FREQ=WEEKLY;UNTIL=20130218T100000Z"))
        + Self.calendar(
          event(
            "1", "DTSTART;TZID=Europe/London:20130206T150000",
            "DTEND;TZID=Europe/London:20130206T160000",
            "RECURRENCE-ID:20130204T100000Z", "SEQUENCE:1"))
    case .exceptions:
      return Self.calendar(
        event(
          "1", "DTSTART:20130201T100000Z", "DTEND:20130201T110000Z", "RRULE:FREQ=DAILY;COUNT=12",
          "EXDATE:20130205T100000Z", "RDATE:20130205T130000Z"),
        event(
          "1", "DTSTART:20130206T100000Z", "DTEND:20130206T110000Z",
          "RECURRENCE-ID:20130206T100000Z",
          "STATUS:CANCELLED"))
    case .wholeDays:
      return Self.calendar(
        event(
          "1", "DTSTART;VALUE=DATE:20130204", "DTEND;VALUE=DATE:20130206",
          "X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE"),
        event(
          "2", "DTSTART:20130208T000000", "DTEND:20130209T000000", "X-MICROSOFT-CDO-BUSYSTATUS:OOF"),
        ["BEGIN:VTODO", "UID:3", "DUE:20130206T100000Z", "END:VTODO"])
    case .folder:
      return Self.calendar(
        event(
          "1", "DTSTART:20130204T090000Z", "DTEND:20130204T093000Z", "RRULE:FREQ=WEEKLY;BYDAY=MO,WE"
        ))
    }
  }
}
