/// A date, a time of day or a length of time, as a cell shows one.
public struct CellMoment: Sendable, Hashable {
  /// The date; nil for a time of day or a length of time.
  public var date: CellDate?
  /// Seconds since midnight, or how long; nil for a date alone.
  public var seconds: Int?

  /// A date, a time or both.
  public init(date: CellDate?, seconds: Int?) {
    self.date = date
    self.seconds = seconds
  }

  /// The moment that a number stands for in a cell with a format of dates; nil where no moment has that number.
  ///
  /// Books from old Macs count from 1 January 1904 (`uses1904`). A format such as `[h]:mm` counts hours, minutes or
  /// seconds beyond a day (`isElapsed`).
  init?(serial: DecimalNumber, uses1904: Bool, isElapsed: Bool) {
    guard let (days, seconds) = serial.daysAndSeconds else { return nil }
    if isElapsed || days == 0 {
      self.init(date: nil, seconds: days * 86_400 + seconds)
      return
    }
    let shifted = uses1904 ? days + 1_462 : days
    // Excel counts 29 February 1900, which was no day, as 60 (ECMA-376, part 1, section 18.17.4.1).
    guard shifted != 60, let date = CellDate(daysSince1899: shifted < 60 ? shifted + 1 : shifted)
    else { return nil }
    self.init(date: date, seconds: seconds == 0 ? nil : seconds)
  }

  /// The moment that an ISO 8601 text says, as cells of the kind `d` hold; nil where it says none.
  init?(iso text: String) {
    var bytes = Array(text.utf8)[...]
    if bytes.last == UInt8(ascii: "Z") { bytes.removeLast() }
    let parts = bytes.split(separator: UInt8(ascii: "T"), omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = parts.first, let last = parts.last else { return nil }
    let date = first.isEmpty ? nil : CellDate(iso: first)
    let seconds = Self.seconds(iso: last)
    if parts.count == 2 {
      guard (date != nil || first.isEmpty), let seconds else { return nil }
      self.init(date: date, seconds: date != nil && seconds == 0 ? nil : seconds)
    } else if date != nil || seconds != nil {
      self.init(date: date, seconds: date == nil ? seconds : nil)
    } else {
      return nil
    }
  }

  private static func seconds(iso bytes: ArraySlice<UInt8>) -> Int? {
    let whole = bytes.prefix { $0 != UInt8(ascii: ".") }
    let fields = whole.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      .map { CellDate.number($0) }
    guard fields.count == 2 || fields.count == 3, let hours = fields[0], let minutes = fields[1],
      let seconds = fields.count == 3 ? fields[2] : 0, hours < 24, minutes < 60, seconds < 60
    else { return nil }
    let isRoundedUp =
      bytes.dropFirst(whole.count + 1).first.map { $0 >= UInt8(ascii: "5") } ?? false
    // The last half second of a day stays in that day.
    return min((hours * 60 + minutes) * 60 + seconds + (isRoundedUp ? 1 : 0), 86_399)
  }

  /// The moment with the year first, and without seconds where they are zero: `2013-02-05 09:30`.
  public var text: String {
    var words: [String] = []
    if let date { words.append(date.text) }
    if let seconds {
      let (minutes, rest) = (seconds / 60, seconds % 60)
      let time = CellDate.padded(minutes / 60, 2) + ":" + CellDate.padded(minutes % 60, 2)
      words.append(rest == 0 ? time : time + ":" + CellDate.padded(rest, 2))
    }
    return words.joined(separator: " ")
  }
}

/// A day of the calendar.
public struct CellDate: Sendable, Hashable {
  /// The year, 1900 to 9999.
  public var year: Int
  /// The month, 1 to 12.
  public var month: Int
  /// The day, 1 to 31.
  public var day: Int

  /// The day so many days after 30 December 1899; nil after 9999.
  init?(daysSince1899 days: Int) {
    guard (0...2_958_465).contains(days) else { return nil }
    // Howard Hinnant's days_from_civil turned round, with eras of 400 years from 1 March 0000.
    let shifted = days + 693_899
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The day that `2013-02-05` says; nil where the text says none.
  init?(iso bytes: ArraySlice<UInt8>) {
    let fields = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard fields.count == 3, fields[0].count == 4, let year = Self.number(fields[0]),
      let month = Self.number(fields[1]), let day = Self.number(fields[2]),
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The day year first: `2013-02-05`.
  public var text: String {
    Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
  }

  static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...4).contains(digits.count),
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
