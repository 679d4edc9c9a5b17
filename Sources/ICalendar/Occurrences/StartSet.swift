import CivilTime

/// Starts that something is said about: those left out by EXDATE, those that a RECURRENCE-ID stands for.
///
/// A start is named by its moment, or by its date alone where either it or its name is a DATE.
struct StartSet {
  private var moments: [Int64] = []
  private var days: [Int] = []

  /// Adds a start by its name.
  ///
  /// - Parameters:
  ///   - time: The name: a value of EXDATE or RECURRENCE-ID.
  ///   - event: The times of the event whose starts are named.
  ///   - zones: The clocks of the calendar.
  mutating func add(_ time: CalendarTime, of event: ComponentTimes, _ zones: ZoneBook) {
    switch (event.start, time) {
    case (_, .date(let date)):
      days.append(date.dayNumber)
    case (.date, .dateTime):
      let shown =
        zones.clock(of: time) == event.clock
        ? time.wallTime : zones.wallTime(zones.instant(of: time), on: event.clock)
      days.append(shown.date.dayNumber)
    case (.dateTime, .dateTime):
      moments.append(zones.instant(of: time).seconds)
    }
  }

  /// Puts what was added in order, so that ``contains(_:_:)`` is quick.
  mutating func sort() {
    moments.sort()
    days.sort()
  }

  /// Whether a start is named.
  ///
  /// - Parameters:
  ///   - instant: Its moment.
  ///   - time: What the event's clock shows then.
  func contains(_ instant: Instant, _ time: WallTime) -> Bool {
    StartSet.contains(moments, instant.seconds)
      || (!days.isEmpty && StartSet.contains(days, time.date.dayNumber))
  }

  private static func contains<Number: Comparable>(_ numbers: [Number], _ wanted: Number) -> Bool {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && numbers[low] == wanted
  }
}
