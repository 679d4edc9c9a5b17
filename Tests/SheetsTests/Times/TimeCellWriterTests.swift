import CivilTime
import Findings
import ReviewModel
import Sheets
import TestSupport
import Testing

struct `Writing times into cells` {
  @Test(arguments: [
    "any", "Tue", "Tue am", "Tue pm", "Mon-Thu", "Mon-Wed am", "Tue 09:30-12:30",
    "Tue 09:30-10:30, 14:00-15:00", "Mon-Fri 10:00-12:00", "not Wed pm", "prefer Tue am", "never",
    "Mon 4 Feb 08:00 to Wed 6 Feb 12:00", "Mon; Wed", "Wed; Mon", "any; not Wed",
    "Tue; not Tue 09:00-10:00; prefer Tue pm", "Tue 12 Feb", "Tue 12 Feb am",
    "Wed 5 Feb 2014 09:00-10:00", "Tue 20:00-24:00", "", "not Mon 10:00-11:00; unknown Wed-Fri",
    "any; unknown Tue",
  ])
  func `a cell in our own words is written as it was read`(text: String) {
    #expect(ManchesterWeek.writer.write(ManchesterWeek.reader.read(text).cell) == text)
  }

  @Test func `a date that shares its weekday with another day is written in full`() {
    let days = ManchesterWeek.days + [WorkingDay(date: .monday + 8, start: .at(9), end: .at(17))]
    let writer = TimeCellWriter(days: days, fieldworkStart: .monday)
    #expect(
      writer.write(TimeCell(windows: [days[1].hours, days[5].hours])) == "Tue 5 Feb; Tue 12 Feb")
  }

  @Test func `a lead-in day is written with its date`() {
    let leadIn = WorkingDay(date: .monday - 13, start: .at(9), end: .at(16))
    let writer = TimeCellWriter(days: [leadIn] + ManchesterWeek.days, fieldworkStart: .monday)
    #expect(writer.write(TimeCell(windows: [leadIn.hours])) == "Tue 22 Jan")
  }

  @Test func `free at any time and never asked are told apart`() {
    let all = Availability(available: ManchesterWeek.days.map { $0.hours })
    #expect(ManchesterWeek.writer.write(TimeCell(all)) == "any")
    #expect(ManchesterWeek.reader.read("any").cell.availability == all)
    #expect(ManchesterWeek.writer.write(TimeCell(Availability.neverAsked)) == "")
  }

  @Test func `days about which nobody was asked come back from a cell`() throws {
    let read = ManchesterWeek.reader.read("any; not Mon 10:00-11:00; unknown Wed-Fri")
    #expect(read.faults == [])
    let unasked = read.cell.availability.unaskedDays(of: ManchesterWeek.days)
    #expect(unasked.map { $0.date.weekday } == [.wednesday, .thursday, .friday])
  }

  @Test func `the word unknown alone says no more than a blank cell`() {
    let read = ManchesterWeek.reader.read("unknown")
    #expect(read.faults == [] && read.cell.isBlank)
  }

  @Test func `a day and a start are written so that they are read back`() {
    let start = CivilDate.monday.at(9, 30)
    #expect(ManchesterWeek.writer.write(start: start) == "Mon 4 Feb 09:30")
    #expect(ManchesterWeek.writer.write(day: .monday) == "Mon 4 Feb")
    #expect(ManchesterWeek.reader.readStart("Mon 4 Feb 09:30").value == start)
    #expect(ManchesterWeek.reader.readDay("Mon 4 Feb").value == .monday)
  }
}

/// Everything that is written is read back as the same spans, in the same order.
struct `Written cells read back` {
  @Test func `random spans of every kind, in and out of random reviews`() {
    for seed in Effort.numbers(100, of: 400) {
      var generator = SeededGenerator(seed: UInt64(seed))
      let week = RandomWeek(&generator)
      let reader = TimeCellReader(days: week.days, fieldworkStart: week.start)
      let writer = TimeCellWriter(days: week.days, fieldworkStart: week.start)
      for _ in 0..<10 {
        let cell = TimeCell(
          windows: generator.chance(30) ? nil : week.spans(&generator),
          excluded: week.spans(&generator), preferred: week.spans(&generator))
        let text = writer.write(cell)
        let reading = reader.read(text)
        #expect(reading.cell == cell, "seed \(seed): \(text)")
        #expect(!reading.faults.contains { $0.severity == .error }, "seed \(seed): \(text)")
      }
    }
  }

  @Test func `random availabilities, days and starts of whole reviews`() {
    for seed in Effort.seeds(30, of: 100) {
      let review = RandomReview.review(seed: seed)
      let reader = TimeCellReader(days: review.days, fieldworkStart: review.fieldworkStart)
      let writer = TimeCellWriter(days: review.days, fieldworkStart: review.fieldworkStart)
      let all =
        review.people.map { $0.availability } + review.rooms.map { $0.availability }
        + review.reviewers.map { $0.availability }
      for availability in all {
        let text = writer.write(TimeCell(availability))
        #expect(reader.read(text).cell.availability == availability, "seed \(seed): \(text)")
      }
      for day in review.days {
        #expect(reader.readDay(writer.write(day: day.date)).value == day.date)
        let start = day.hours.start + 7
        #expect(reader.readStart(writer.write(start: start)).value == start)
      }
    }
  }

  @Test func `spans far from the review, in every year that is written`() throws {
    for year in stride(from: 1, through: CivilDate.readableYears.upperBound, by: 65) {
      let date = try #require(CivilDate(year: year, month: 2, day: 28))
      let cell = TimeCell(windows: [
        TimeSpan(from: date.at(9), minutes: 60), TimeSpan(from: date.at(13), minutes: 4000),
        TimeSpan(from: date.at(0), minutes: 1440),
      ])
      let text = ManchesterWeek.writer.write(cell)
      #expect(ManchesterWeek.reader.read(text).cell == cell, "\(text)")
    }
  }
}

/// A week of working days with hours of their own, some in the lead-in, not always in order.
private struct RandomWeek {
  var start: CivilDate
  var days: [WorkingDay]

  init(_ generator: inout SeededGenerator) {
    start = CivilDate(dayNumber: generator.number(in: 10_000...20_000))
    let onSite = 0..<generator.number(in: 1...9)
    let leadIn = generator.number(in: 0...3)
    var dates = onSite.map { [start] in start + $0 }
    for _ in 0..<leadIn { dates.append(start - generator.number(in: 1...40)) }
    var seen: [CivilDate] = []
    for date in dates where !seen.contains(date) { seen.append(date) }
    days = seen.map { date in
      let open = generator.number(in: 0...900)
      let close = generator.number(in: open + 1...1440)
      return generator.chance(50)
        ? WorkingDay(date: date, start: .at(9), end: .at(17, 30))
        : WorkingDay(
          date: date, start: TimeOfDay(minutes: open) ?? .midnight,
          end: TimeOfDay(minutes: close) ?? .endOfDay)
    }
    if generator.chance(30) { days.shuffle(using: &generator) }
  }

  /// Up to eight spans: whole days, half days, on and off the grid, over midnight, outside the days.
  func spans(_ generator: inout SeededGenerator) -> [TimeSpan] {
    if generator.chance(10) { return days.map { $0.hours } }
    return (0..<generator.number(in: 0...8)).map { _ in
      let day = generator.pick(days)
      let midnight = CivilMinute(day.date, .midnight)
      switch generator.number(in: 0...5) {
      case 0: return day.hours
      case 1: return TimeSpan(from: day.hours.start, to: max(midnight + 720, day.hours.start + 1))
      case 2: return TimeSpan(from: midnight + 720, to: max(day.hours.end, midnight + 721))
      case 3:
        return TimeSpan(
          from: midnight + generator.number(in: 0...95) * 15,
          minutes: generator.number(in: 1...16) * 15)
      case 4:
        return TimeSpan(
          from: midnight + generator.number(in: -60_000...60_000),
          minutes: generator.number(in: 1...9000))
      default: return TimeSpan(from: midnight + 1440, minutes: 1440)
      }
    }
  }
}
