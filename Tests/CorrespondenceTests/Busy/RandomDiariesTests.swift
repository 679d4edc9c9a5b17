import CivilTime
import Correspondence
import ICalendar
import ReviewModel
import TestSupport
import Testing

/// The two promises over diaries of random entries, against a reading of the same entries that knows no iCalendar.
///
/// The review runs from Monday 4 to Friday 8 February 2013, when London's clock shows universal time.
struct `A diary of random entries` {
  /// What an entry says, each word left out now and then.
  private struct Entry {
    /// Counted from Monday 4 February.
    var day: Int
    /// In half hours from midnight; nil for a whole day.
    var half: Int?
    var halves: Int
    var transparency: String?
    var outlook: String?
    var status: String?
    var answer: String?
    var isReadable: Bool

    init(_ generator: inout SeededGenerator) {
      day = generator.number(in: -12...16)
      half = generator.chance(85) ? generator.number(in: 14...38) : nil
      halves = generator.number(in: 1...6)
      func word(_ words: [String], _ generator: inout SeededGenerator) -> String? {
        generator.chance(50) ? generator.pick(words) : nil
      }
      transparency = word(["OPAQUE", "TRANSPARENT"], &generator)
      outlook = word(["FREE", "BUSY", "OOF", "TENTATIVE", "WORKINGELSEWHERE"], &generator)
      status = word(["CONFIRMED", "TENTATIVE", "CANCELLED"], &generator)
      answer = word(["ACCEPTED", "DECLINED", "TENTATIVE", "NEEDS-ACTION"], &generator)
      isReadable = !generator.chance(3)
    }

    var date: CivilDate { .monday + day }

    /// The rule of the house, word by word: what was called off or declined takes nothing, then Outlook's word counts,
    /// and then TRANSP.
    var takesTime: Bool {
      if !isReadable || status == "CANCELLED" || answer == "DECLINED" { return false }
      if let outlook { return outlook != "FREE" && outlook != "WORKINGELSEWHERE" }
      return transparency != "TRANSPARENT"
    }

    var span: TimeSpan {
      guard let half else { return TimeSpan(from: date.at(0), minutes: 1440) }
      return TimeSpan(from: date.at(0) + half * 30, minutes: halves * 30)
    }

    func lines(_ uid: Int) -> [String] {
      func stamp(_ minute: CivilMinute) -> String {
        minute.date.iso.replacing("-", with: "") + "T"
          + minute.time.iso.replacing(":", with: "") + "00Z"
      }
      let start =
        half == nil
        ? "DTSTART;VALUE=DATE:" + date.iso.replacing("-", with: "")
        : "DTSTART:" + stamp(span.start)
      return [
        "BEGIN:VEVENT", "UID:e\(uid)", "DTSTAMP:20130110T090000Z",
        isReadable ? start : "DTSTART:soon",
        half == nil ? nil : "DTEND:" + stamp(span.end), transparency.map { "TRANSP:" + $0 },
        outlook.map { "X-MICROSOFT-CDO-BUSYSTATUS:" + $0 }, status.map { "STATUS:" + $0 },
        answer.map { "ATTENDEE;PARTSTAT=" + $0 + ":mailto:alex@example.org" }, "END:VEVENT",
      ].compactMap { $0 }
    }
  }

  private let days = Review.small().days

  private func read(_ files: [[String]]) -> DiaryReading {
    let london = ZoneNames.offsets(named: "Europe/London") ?? .utc
    return DiaryReader(for: .small(), clock: london).read(
      files.enumerated().map { number, lines in
        DiaryFile(
          name: "\(number).ics", bytes: Array((lines.joined(separator: "\r\n") + "\r\n").utf8))
      }, of: CalendarOwner(addresses: ["alex@example.org"]))
  }

  private func calendar(_ lines: [String]) -> [String] {
    ["BEGIN:VCALENDAR", "VERSION:2.0"] + lines + ["END:VCALENDAR"]
  }

  /// When the entries take time of the review's hours, minute by minute.
  private func busy(_ entries: [Entry]) -> [TimeSpan] {
    let cut = entries.filter { $0.takesTime }.flatMap { entry in
      days.map { day in
        TimeSpan(
          from: max(entry.span.start, day.hours.start), to: min(entry.span.end, day.hours.end))
      }
    }
    return TimeSpan.merged(cut.filter { $0.start < $0.end })
  }

  /// The days from the first entry to the last, where there is a meeting among them and all can be read.
  private func known(_ entries: [Entry]) -> [WorkingDay] {
    guard entries.allSatisfy({ $0.isReadable }), entries.contains(where: { $0.half != nil }),
      let first = entries.map({ $0.date }).min(),
      let final = entries.map({ ($0.span.end - 1).date }).max()
    else { return [] }
    return days.filter { first <= $0.date && $0.date <= final }
  }

  @Test(arguments: 1...300)
  func `is busy and known as its entries say, and accounts for each of them`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let entries = (0..<generator.number(in: 1...9)).map { _ in Entry(&generator) }
    let events = entries.enumerated().map { $1.lines($0) }
    let reading = read([calendar(events.flatMap { $0 })])
    #expect(reading.busy == busy(entries))
    #expect(reading.knownDays == known(entries))
    #expect(reading.account.total == entries.count)
    // What was called off takes no time, wherever it was.
    #expect(
      reading.account[.unreadable] == entries.count { !$0.isReadable && $0.status != "CANCELLED" })
    let after = Availability.neverAsked.taking(reading.busy, on: days, knowing: reading.knownDays)
    #expect(after.unaskedDays(of: days) == days.filter { !known(entries).contains($0) })
  }

  @Test(arguments: 1...100)
  func `is the same in whatever order, and in however many calendars and files`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let entries = (0..<generator.number(in: 2...9)).map { _ in Entry(&generator) }
    let events = entries.enumerated().map { $1.lines($0) }
    let whole = read([calendar(events.flatMap { $0 })])
    let mixed = events.shuffled(using: &generator)
    let inOneFile = read([mixed.flatMap { calendar($0) }])
    #expect(inOneFile.busy == whole.busy && inOneFile.account == whole.account)
    let inFiles = read(mixed.map { calendar($0) })
    #expect(inFiles.busy == whole.busy && inFiles.account == whole.account)
    // Apart, files may prove less, and never more.
    #expect(inFiles.knownDays.allSatisfy { whole.knownDays.contains($0) })
  }
}
