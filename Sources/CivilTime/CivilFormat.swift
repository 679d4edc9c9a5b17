/// How dates and times are written: ISO 8601 for programs, British English for people.
///
/// The words follow GOV.UK style: "Tuesday 5 February 2013", "9am", "5:30pm", "midday", "10am to 11am".
extension CivilDate {
  /// The date as `2013-02-05`.
  public var iso: String {
    let (year, month, day) = components
    return padded(year, to: 4) + "-" + padded(month, to: 2) + "-" + padded(day, to: 2)
  }

  /// The years of dates that are read from outside: between any two of their minutes, and since 1970, the count of
  /// minutes fits an `Int` of 32 bits (WebAssembly).
  public static let readableYears = 1...3999

  /// The date written exactly as `2013-02-05`; nil for anything else, and for a year beyond ``readableYears``.
  ///
  /// - Parameter text: The text to read.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = number(bytes[0..<4]), CivilDate.readableYears.contains(year),
      let month = number(bytes[5..<7]),
      let day = number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The names of the months in full, January first.
  public static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The name of its month: `February`.
  public var monthName: String { CivilDate.monthNames[components.month - 1] }

  /// The date in full: `Tuesday 5 February 2013`.
  public var words: String {
    wordsWithoutYear + " " + String(components.year)
  }

  /// The date without its year: `Tuesday 5 February`.
  public var wordsWithoutYear: String {
    weekday.name + " " + String(components.day) + " " + monthName
  }

  /// The date as it fits a cell: `Tue 5 Feb`.
  public var shortWords: String {
    weekday.shortName + " " + String(components.day) + " " + String(monthName.prefix(3))
  }
}

extension TimeOfDay {
  /// The time as `09:30`.
  public var iso: String {
    padded(hour, to: 2) + ":" + padded(minute, to: 2)
  }

  /// The time written exactly as `09:30`; nil for anything else.
  ///
  /// - Parameter text: The text to read.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"), let hour = number(bytes[0..<2]),
      let minute = number(bytes[3..<5])
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  /// The time as people say it: `9am`, `5:30pm`, `midday`, `midnight`.
  public var words: String {
    if self == .midday { return "midday" }
    if minutes % 1440 == 0 { return "midnight" }
    let half = hour < 12 ? "am" : "pm"
    let shown = String((hour + 11) % 12 + 1)
    return minute == 0 ? shown + half : shown + ":" + padded(minute, to: 2) + half
  }
}

extension CivilMinute {
  /// The minute as `2013-02-05T09:30`.
  public var iso: String { date.iso + "T" + time.iso }

  /// The minute written exactly as `2013-02-05T09:30`; nil for anything else, and for a year beyond
  /// ``CivilDate/readableYears``.
  ///
  /// - Parameter text: The text to read.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 16, bytes[10] == UInt8(ascii: "T") else { return nil }
    guard let date = CivilDate(iso: text.prefix(10)), let time = TimeOfDay(iso: text.suffix(5)),
      time != .endOfDay
    else { return nil }
    self.init(date, time)
  }

  /// The minute as people say it: `Tuesday 5 February, 9:30am`.
  public var words: String { date.wordsWithoutYear + ", " + time.words }
}

extension TimeSpan {
  /// The span as people say it: `Tuesday 5 February, 9am to 12:30pm`.
  ///
  /// The second date is named only where it differs; an end at midnight belongs to the day before it.
  public var words: String {
    let ends = endsAtMidnight ? "midnight" : end.time.words
    let lastDate = endsAtMidnight ? end.date - 1 : end.date
    if lastDate == start.date { return start.words + " to " + ends }
    return start.words + " to " + lastDate.wordsWithoutYear + ", " + ends
  }

  private var endsAtMidnight: Bool { end.time == .midnight && start < end }
}

/// A whole number, not negative, with leading noughts up to a width in digits: `05`.
public func padded(_ value: Int, to width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

private func number(_ digits: ArraySlice<UInt8>) -> Int? {
  var value = 0
  for byte in digits {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
    value = value * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return value
}
