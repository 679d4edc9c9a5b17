import CivilTime

extension RecurrenceRule {
  /// The rule of a text such as `FREQ=WEEKLY;BYDAY=TU,TH` (RFC 5545, section 3.3.10).
  ///
  /// Parts may stand in any order and in capitals or not; numbers too great to be meant stand for the
  /// greatest that can be counted. Where both COUNT and UNTIL are given, which the RFC forbids, UNTIL counts.
  /// A `RSCALE` other than Gregorian, and `SKIP`, are refused by name.
  ///
  /// - Throws: ``RecurrenceRuleFault`` that names the first part that cannot be read, or the missing frequency.
  public init(reading text: String) throws(RecurrenceRuleFault) {
    var rule = RecurrenceRule(.yearly)
    var hasFrequency = false
    var count: Int?
    for part in text.utf8.split(separator: UInt8(ascii: ";")) {
      let octets = Array(part)
      let equals = octets.firstIndex(of: UInt8(ascii: "=")) ?? octets.endIndex
      let name = String(decoding: octets[..<equals], as: UTF8.self).trimmedOfBlanks.asciiCapitals
      let value = octets[min(equals + 1, octets.endIndex)...]
      if name.isEmpty { continue }
      switch name {
      case "FREQ":
        rule.frequency = try RecurrenceRule.frequency(value)
        hasFrequency = true
      case "COUNT": count = try RecurrenceRule.positive(name, value)
      case "INTERVAL": rule.interval = try RecurrenceRule.positive(name, value)
      case "UNTIL": rule.ending = .until(try RecurrenceRule.limit(value))
      case "BYSECOND": rule.seconds = try RecurrenceRule.list(name, value, 0...60)
      case "BYMINUTE": rule.minutes = try RecurrenceRule.list(name, value, 0...59)
      case "BYHOUR": rule.hours = try RecurrenceRule.list(name, value, 0...23)
      case "BYDAY": rule.days = try RecurrenceRule.dayList(value)
      case "BYMONTHDAY":
        rule.monthDays = try RecurrenceRule.list(name, value, 1...31, orNegative: true)
      case "BYYEARDAY":
        rule.yearDays = try RecurrenceRule.list(name, value, 1...366, orNegative: true)
      case "BYWEEKNO": rule.weeks = try RecurrenceRule.list(name, value, 1...53, orNegative: true)
      case "BYMONTH": rule.months = try RecurrenceRule.list(name, value, 1...12)
      case "BYSETPOS":
        rule.positions = try RecurrenceRule.list(name, value, 1...366, orNegative: true)
      case "WKST": rule.weekStart = try RecurrenceRule.weekday(name, value)
      case "RSCALE":
        let calendar = RecurrenceRule.text(value).asciiCapitals
        guard calendar == "GREGORIAN" else { throw .otherCalendar(RecurrenceRule.text(value)) }
      case _ where name.utf8.starts(with: Array("X-".utf8)): break
      default: throw .unknownPart(name)
      }
    }
    guard hasFrequency else { throw .frequency("") }
    if let count, rule.ending == .never { rule.ending = .count(count) }
    self = rule
  }

  private static func text(_ value: ArraySlice<UInt8>) -> String {
    String(decoding: value, as: UTF8.self).trimmedOfBlanks
  }

  private static func frequency(
    _ value: ArraySlice<UInt8>
  ) throws(RecurrenceRuleFault) -> Frequency {
    let name = text(value)
    let match = Frequency.allCases.first { $0.name == name.asciiCapitals }
    guard let match else { throw .frequency(name) }
    return match
  }

  private static func positive(
    _ name: String, _ value: ArraySlice<UInt8>
  ) throws(RecurrenceRuleFault) -> Int {
    var reader = DigitReader(value)
    guard let number = reader.number(upTo: Int64(Int32.max)), reader.isAtEnd, number > 0 else {
      throw .part(name: name, value: text(value))
    }
    return Int(number)
  }

  private static func limit(_ value: ArraySlice<UInt8>) throws(RecurrenceRuleFault) -> Limit {
    // Some write "for ever" as the last day of the year 9999, which `CalendarTime` does not read.
    var reader = DigitReader(value)
    if let year = reader.number(4), year > CalendarTime.lastYear, year <= 9999,
      let end = CivilDate(year: 9999, month: 12, day: 31)
    {
      return .date(end)
    }
    switch CalendarTime(value, zone: nil) {
    case .date(let date): return .date(date)
    case .dateTime(let time):
      return time.clock == .utc
        ? .instant(Instant(seconds: time.wallTime.seconds)) : .local(time.wallTime)
    case nil: throw .part(name: "UNTIL", value: text(value))
    }
  }

  /// A list of numbers, each once and in order, so that a list is never longer than its bounds allow.
  private static func list(
    _ name: String, _ value: ArraySlice<UInt8>, _ bounds: ClosedRange<Int64>,
    orNegative: Bool = false
  ) throws(RecurrenceRuleFault) -> [Int] {
    var isListed = [Bool](repeating: false, count: 2 * 366 + 1)
    for item in value.split(separator: UInt8(ascii: ",")) {
      var reader = DigitReader(item)
      let isNegative = orNegative && reader.skip(UInt8(ascii: "-"))
      if !isNegative { _ = reader.skip(UInt8(ascii: "+")) }
      guard let number = reader.number(upTo: 1000), reader.isAtEnd, bounds.contains(number) else {
        throw .part(name: name, value: text(item))
      }
      isListed[366 + Int(isNegative ? -number : number)] = true
    }
    return isListed.indices.filter { isListed[$0] }.map { $0 - 366 }
  }

  private static func dayList(_ value: ArraySlice<UInt8>) throws(RecurrenceRuleFault) -> [Day] {
    var isListed = [Bool](repeating: false, count: 7 * 107)
    for item in value.split(separator: UInt8(ascii: ",")) {
      var reader = DigitReader(item)
      let isNegative = reader.skip(UInt8(ascii: "-"))
      if !isNegative { _ = reader.skip(UInt8(ascii: "+")) }
      let ordinal = Int(reader.number(upTo: 1000) ?? 0)
      guard let first = reader.letter(), let second = reader.letter(), reader.isAtEnd,
        ordinal <= 53, let weekday = weekday(first, second)
      else { throw .part(name: "BYDAY", value: text(item)) }
      isListed[7 * (53 + (isNegative ? -ordinal : ordinal)) + weekday.rawValue] = true
    }
    return isListed.indices.filter { isListed[$0] }.map {
      Day(Weekday.allCases[$0 % 7], ordinal: $0 / 7 - 53)
    }
  }

  private static func weekday(
    _ name: String, _ value: ArraySlice<UInt8>
  ) throws(RecurrenceRuleFault) -> Weekday {
    var reader = DigitReader(value)
    guard let first = reader.letter(), let second = reader.letter(), reader.isAtEnd,
      let weekday = weekday(first, second)
    else { throw .part(name: name, value: text(value)) }
    return weekday
  }

  private static func weekday(_ first: UInt8, _ second: UInt8) -> Weekday? {
    Weekday.allCases.first { Array($0.code.utf8) == [first, second] }
  }
}

extension RecurrenceRule.Frequency {
  /// The name in a rule: `WEEKLY`.
  var name: String {
    switch self {
    case .secondly: "SECONDLY"
    case .minutely: "MINUTELY"
    case .hourly: "HOURLY"
    case .daily: "DAILY"
    case .weekly: "WEEKLY"
    case .monthly: "MONTHLY"
    case .yearly: "YEARLY"
    }
  }
}

extension Weekday {
  /// The two letters of a rule: `TU` (RFC 5545, section 3.3.10: `weekday`).
  var code: String {
    switch self {
    case .monday: "MO"
    case .tuesday: "TU"
    case .wednesday: "WE"
    case .thursday: "TH"
    case .friday: "FR"
    case .saturday: "SA"
    case .sunday: "SU"
    }
  }
}
