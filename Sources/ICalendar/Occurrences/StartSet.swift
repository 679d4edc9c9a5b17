import CivilTime

/// What an EXDATE or a RECURRENCE-ID names one start of an event by: its moment, or its date alone where either the
/// event's start or the name is a DATE.
enum StartName: Hashable {
  /// The day, counted as `CivilDate` counts it.
  case day(Int)
  /// The moment, in seconds.
  case moment(Int64)
}

extension ComponentTimes {
  /// The name of the start that a value of EXDATE or RECURRENCE-ID means, read by the given clocks or, without any,
  /// by the event's own.
  func name(_ time: CalendarTime, in book: ZoneBook? = nil) -> StartName {
    let time = time.read(beside: start)
    switch (start, time) {
    case (_, .date(let date)):
      return .day(date.dayNumber)
    case (.date, .dateTime(let named)):
      // What names no clock shows the event's own day.
      guard named.clock != .floating else { return .day(time.wallTime.date.dayNumber) }
      return .day(zones.wallTime((book ?? zones).instant(of: time), on: clock).date.dayNumber)
    case (.dateTime(let first), .dateTime(let named)):
      let isOurs = book == nil || named.clock == first.clock
      return .moment((isOurs ? zones : book ?? zones).instant(of: time).seconds)
    }
  }
}

extension ComponentTimes {
  /// The moment of the start that a name means: of a day alone, the start that the event has by its own clock then.
  func moment(of name: StartName) -> Instant {
    switch name {
    case .moment(let seconds): Instant(seconds: seconds)
    case .day(let day):
      zones.instant(
        WallTime(seconds: Int64(day) * 86_400 + Int64(start.wallTime.secondOfDay)), on: clock)
    }
  }
}

/// Starts that something is said about: those left out by EXDATE, those that a RECURRENCE-ID stands for.
struct StartSet {
  private var moments: [Int64] = []
  private var days: [Int] = []

  /// Adds a start by its name.
  mutating func add(_ name: StartName) {
    switch name {
    case .day(let day): days.append(day)
    case .moment(let moment): moments.append(moment)
    }
  }

  /// Puts what was added in order, so that ``contains(_:_:)`` is quick.
  mutating func sort() {
    moments.sort()
    days.sort()
  }

  /// Whether the set names a start, by its moment or by the time that the event's clock shows then.
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
