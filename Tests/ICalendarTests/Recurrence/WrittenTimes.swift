import ICalendar

/// A reading of a clock by its digits: `20130205T093000`.
func wallTime(_ text: String) -> WallTime? {
  Property("X-TIME", encodedValue: text).time?.wallTime
}

/// The digits of a reading of a clock.
func written(_ time: WallTime) -> String {
  DateTime(time, on: .floating).encoded
}

/// The first times of a rule, from a start on.
func times(_ rule: String, from start: String, first count: Int = 20) throws -> [String] {
  guard let start = wallTime(start) else { return ["no start"] }
  return try RecurrenceRule(reading: rule).times(from: start).prefix(count).map { written($0) }
}
