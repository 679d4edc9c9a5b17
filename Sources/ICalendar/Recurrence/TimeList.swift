/// The times inside a day, an hour or a minute at which a rule applies: BYHOUR, BYMINUTE and BYSECOND
/// (RFC 5545, section 3.3.10).
///
/// The product of the three lists may have 86,400 members, so it is never laid out: each is worked out from
/// its place.
struct TimeList {
  private let hours: [Int64]
  private let minutes: [Int64]
  private let seconds: [Int64]
  /// How many times there are, at least 1.
  let count: Int

  /// The times of a rule inside one of its periods, or one of its days where a period is longer.
  init(_ rule: RecurrenceRule, from start: WallTime) {
    let second = Int64(start.secondOfDay)
    hours =
      rule.frequency >= .daily ? TimeList.sorted(rule.hours, below: 24, or: second / 3600) : [0]
    minutes =
      rule.frequency >= .hourly
      ? TimeList.sorted(rule.minutes, below: 60, or: second / 60 % 60) : [0]
    seconds =
      rule.frequency >= .minutely ? TimeList.sorted(rule.seconds, below: 60, or: second % 60) : [0]
    count = hours.count * minutes.count * seconds.count
  }

  /// Seconds from the start of the period to the time at a position, counted from 0.
  func offset(_ index: Int) -> Int64 {
    let perHour = minutes.count * seconds.count
    return hours[index / perHour] * 3600 + minutes[index % perHour / seconds.count] * 60
      + seconds[index % seconds.count]
  }

  /// The numbers in order, each once; a leap second is the second before it.
  private static func sorted(_ numbers: [Int], below bound: Int, or usual: Int64) -> [Int64] {
    var isListed = [Bool](repeating: false, count: bound)
    for number in numbers where (0...bound).contains(number) {
      isListed[min(number, bound - 1)] = true
    }
    let listed = isListed.indices.filter { isListed[$0] }.map { Int64($0) }
    return listed.isEmpty ? [usual] : listed
  }
}
