import CivilTime
import Correspondence
import Findings
import ICalendar
import ReviewModel
import TestSupport
import Testing

/// Nothing of a diary but its busy spans is quoted, printed or kept: what its owner wrote stands here wherever
/// something can be written, in lines that are whole and in lines that are broken in many ways.
struct `What is never told of a diary` {
  private static let canary = "HEMLOCK"

  /// A diary that uses what diaries use, and can be read without a finding.
  private static let lines = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//A//B", "METHOD:PUBLISH", "X-WR-CALNAME:Mine",
    "X-WR-TIMEZONE:Europe/London", "BEGIN:VTIMEZONE", "TZID:Away", "BEGIN:STANDARD",
    "DTSTART:19700101T000000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0100", "TZNAME:X", "END:STANDARD",
    "END:VTIMEZONE", "BEGIN:VEVENT", "UID:1", "DTSTAMP:20130101T000000Z",
    "DTSTART;TZID=Away:20130204T100000", "DTEND;TZID=Away;VALUE=DATE-TIME:20130204T110000",
    "RRULE:FREQ=DAILY;COUNT=2;BYDAY=MO,TU;WKST=MO;RSCALE=GREGORIAN",
    "EXDATE;TZID=Away:20130206T100000",
    "RDATE;VALUE=PERIOD:20130205T140000Z/PT1H", "EXRULE:FREQ=YEARLY;COUNT=1", "SUMMARY:A",
    "LOCATION:B", "ATTENDEE;CN=\"C\";X-P=D:mailto:a@example.org", "DESCRIPTION:E",
    "STATUS:CONFIRMED",
    "TRANSP:OPAQUE", "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT15M", "END:VALARM", "END:VEVENT",
    "BEGIN:VEVENT", "RECURRENCE-ID:20130205T090000Z", "UID:1", "DTSTART:20130205T090000Z",
    "DURATION:PT1H", "END:VEVENT", "BEGIN:VFREEBUSY", "DTSTART:20130204T000000Z",
    "FREEBUSY;FBTYPE=BUSY:20130204T120000Z/PT1H", "END:VFREEBUSY", "END:VCALENDAR",
  ]

  /// The ways in which a line can hold what its owner wrote.
  private static let breaks: [@Sendable (String) -> [String]] = [
    { _ in [canary] },
    { _ in ["\(canary) Dr 3pm: oncology"] },
    { [canary + $0] },
    { [$0 + canary] },
    { [canary, $0] },
    { ["\(canary):3pm", $0] },
    { ["X-\(canary);\(canary):\(canary)", $0] },
    { ["BEGIN:\(canary)", $0] },
    { ["END:\(canary)", $0] },
    { [";\(canary)=\(canary):\(canary)", $0] },
    { $0.split(separator: ":", maxSplits: 1).first.map { ["\($0):\(canary)"] } ?? [] },
    {
      $0.split(separator: ":", maxSplits: 1).first.map { ["\($0);TZID=\(canary):20130204T100000"] }
        ?? []
    },
    {
      $0.split(separator: ":", maxSplits: 1).first.map { ["\($0);VALUE=\(canary):\(canary)"] } ?? []
    },
    { $0.split(separator: ":", maxSplits: 1).first.map { ["\($0);X=\"\(canary):1"] } ?? [] },
    { $0.split(separator: ":", maxSplits: 1).first.map { ["\($0) \(canary)"] } ?? [] },
    { $0.split(separator: ":", maxSplits: 1).last.map { ["\(canary):\($0)"] } ?? [] },
    { [$0.replacing("=", with: "=\(canary)")] },
    { [$0.replacing(";", with: ";\(canary)=")] },
    { [$0.replacing("/", with: "/\(canary)")] },
    { [$0.replacing(",", with: ",\(canary),")] },
    { ["\($0)\u{1}\(canary)"] },
    { [String($0.prefix(3)), " \(canary)\($0.dropFirst(3))"] },
  ]

  private func review() throws -> Review {
    let monday = try #require(CivilDate(year: 2013, month: 2, day: 4))
    let nine = try #require(TimeOfDay(hour: 9, minute: 0))
    let five = try #require(TimeOfDay(hour: 17, minute: 0))
    var review = Review(
      id: "r", title: "R", commissionedOn: monday - 100, fieldworkStart: monday)
    review.days = [0, 1].map { WorkingDay(date: monday + $0, start: nine, end: five) }
    return review
  }

  private func read(_ lines: [String], _ end: String = "\r\n") throws -> DiaryReading {
    let london = ZoneNames.offsets(named: "Europe/London") ?? .utc
    return DiaryReader(for: try review(), clock: london)
      .read(Array(lines.map { $0 + end }.joined().utf8), file: "diary.ics")
  }

  private func told(_ finding: Finding) -> String {
    [finding.place.text, finding.text, finding.message, finding.mend].joined(separator: "\n")
  }

  @Test func `the whole diary is read without a finding, so each finding below has its cause`()
    throws
  {
    let reading = try read(Self.lines)
    #expect(reading.findings == [])
    #expect(!reading.busy.isEmpty)
  }

  @Test(arguments: breaks.indices)
  func `no finding holds what stands in a line, however the line is broken`(way: Int) throws {
    var count = 0
    for index in Self.lines.indices {
      var lines = Self.lines
      lines.replaceSubrange(index...index, with: Self.breaks[way](lines[index]))
      let findings = try read(lines).findings
      count += findings.count
      for finding in findings where told(finding).uppercased().contains(Self.canary) {
        Issue.record("line \(index + 1), way \(way): \(told(finding))")
      }
    }
    #expect(count > 0 || [2, 3, 16, 17, 18, 19].contains(way), "this way breaks nothing")
  }

  @Test func `no finding holds what stands in a file that is no calendar at all`() throws {
    for text in [Self.canary, "[\"\(Self.canary)\"]", "<\(Self.canary)>", "BEGIN:\(Self.canary)"] {
      for finding in try read([text]).findings {
        #expect(!told(finding).contains(Self.canary))
      }
    }
  }

  @Test func `a broken line is told by its number`() throws {
    let findings = try read(
      ["BEGIN:VCALENDAR", "ONCOLOGIST Dr Hemlock 3pm", "END:VCALENDAR"]
    ).findings
    #expect(
      findings.map { $0.place.text + " " + $0.message } == [
        "diary.ics:2 This line does not begin with a name, so it is left out."
      ])
  }

  @Test func `a time that cannot be read is told by its property`() throws {
    let findings = try read(
      ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "DTSTART:Hemlock", "END:VEVENT", "END:VCALENDAR"]
    ).findings
    #expect(
      findings.map { $0.place.text + " " + $0.message } == [
        "diary.ics:3 This DTSTART cannot be read, so the event is left out."
      ])
  }
}
