import CivilTime
import TestSupport
import Testing

struct `Spans of time` {
  private func span(_ start: Int, _ end: Int) -> TimeSpan {
    TimeSpan(from: CivilMinute(minutes: start), to: CivilMinute(minutes: end))
  }

  @Test func `a span includes its start and stops before its end`() {
    #expect(span(0, 60).overlaps(span(59, 70)))
    #expect(!span(0, 60).overlaps(span(60, 70)))
    #expect(span(0, 60).overlaps(span(60, 70), keeping: 1))
    #expect(!span(0, 60).overlaps(span(75, 90), keeping: 15))
    #expect(span(0, 60).contains(span(0, 60)))
    #expect(!span(0, 60).contains(span(1, 61)))
  }

  @Test func `a span that ends when or before it begins is empty`() {
    #expect(span(5, 5).isEmpty)
    #expect(span(6, 5).isEmpty)
    #expect(span(6, 5).minutes == -1)
    #expect(TimeSpan(from: CivilMinute(minutes: 5), minutes: 30) == span(5, 35))
  }

  @Test func `touching and overlapping spans are joined in order of time`() {
    #expect(
      TimeSpan.merged([span(50, 60), span(0, 10), span(10, 20), span(15, 18), span(30, 40)])
        == [span(0, 20), span(30, 40), span(50, 60)])
    #expect(TimeSpan.merged([]).isEmpty)
  }

  @Test func `what is cut out leaves the parts on either side`() {
    #expect(
      TimeSpan.subtracting([span(20, 30), span(50, 70)], from: [span(0, 60)])
        == [span(0, 20), span(30, 50)])
    #expect(TimeSpan.subtracting([span(0, 60)], from: [span(0, 60)]).isEmpty)
    #expect(TimeSpan.subtracting([], from: [span(5, 9), span(0, 5)]) == [span(0, 9)])
  }

  @Test func `merging and cutting agree with counting minute by minute`() {
    var generator = SeededGenerator(seed: 304)
    for _ in 0..<500 {
      let spans = random(&generator)
      let removed = random(&generator)
      let left = TimeSpan.subtracting(removed, from: spans)
      let joined = TimeSpan.merged(spans.filter { !$0.isEmpty })
      for minute in 0..<60 {
        let moment = span(minute, minute + 1)
        let isIn = spans.contains { $0.contains(moment) }
        let isOut = removed.contains { $0.contains(moment) }
        #expect(joined.contains { $0.contains(moment) } == isIn)
        #expect(left.contains { $0.contains(moment) } == (isIn && !isOut))
      }
      #expect(TimeSpan.merged(left) == left)
    }
  }

  private func random(_ generator: inout SeededGenerator) -> [TimeSpan] {
    (0..<generator.number(in: 0...5)).map { _ in
      let start = generator.number(in: 0...50)
      return span(start, start + generator.number(in: -2...10))
    }
  }
}

struct `Minutes and times of day` {
  @Test func `a minute before 1970 has its own date and time`() {
    let minute = CivilMinute(minutes: -1)
    #expect(minute.date.iso == "1969-12-31")
    #expect(minute.time.iso == "23:59")
    #expect(CivilMinute(minute.date, minute.time) == minute)
    #expect(CivilMinute(minutes: -1440).time == .midnight)
  }

  @Test func `24 o'clock is the first minute of the next day`() {
    let date = CivilDate(dayNumber: 100)
    #expect(CivilMinute(date, .endOfDay) == CivilMinute(date + 1, .midnight))
  }

  @Test func `every minute of some days is taken apart and put together`() {
    for number in -3000...3000 {
      let minute = CivilMinute(minutes: number)
      #expect(CivilMinute(minute.date, minute.time) == minute)
    }
  }

  @Test func `no clock shows 24:01, minus one or sixty minutes`() {
    #expect(TimeOfDay(hour: 24, minute: 1) == nil)
    #expect(TimeOfDay(hour: -1, minute: 0) == nil)
    #expect(TimeOfDay(hour: 9, minute: 60) == nil)
    #expect(TimeOfDay(minutes: 1441) == nil)
    #expect(TimeOfDay(minutes: -1) == nil)
    #expect(TimeOfDay(hour: 24, minute: 0) == .endOfDay)
    #expect(TimeOfDay.midday.hour == 12)
    #expect(TimeOfDay(hour: 9, minute: 30)?.minute == 30)
  }
}
