import CivilTime

/// Minutes before and behind an hour: `ten past 2`, `twenty to four`.
extension TokenCursor {
  /// Reads `ten past 2`; nil, and nothing read, where no such time stands here.
  ///
  /// - Throws: A fault that quotes the words where no hour follows.
  mutating func minutesPastHour() throws(CellFault) -> ClockReading? {
    guard let minutes = number(), minutes.digits <= 2, minutes.value < 30, word(1) == .past else {
      return nil
    }
    position += 1
    return try clock(behindWord: minutes.value)
  }

  /// Reads `twenty to four`; nil, and nothing read, where no such time stands here.
  ///
  /// Digits before "to" begin a range: `10 to 4`.
  ///
  /// `isRange` says whether a range has begun before these words.
  ///
  /// - Returns: The time.
  /// - Throws: A fault that quotes the words where no hour follows "to".
  mutating func minutesToHour(unless isRange: Bool) throws(CellFault) -> ClockReading? {
    guard !isRange, let minutes = spelledMinutes else { return nil }
    position += 1
    return try clock(behindWord: -minutes)
  }

  /// The fault of `ten to four`, which is ten minutes to four or the hours from ten; nil for anything else.
  var minutesOrHours: CellFault? {
    guard let minutes = spelledMinutes, minutes < 20, let hour = number(2) else { return nil }
    var moment = self
    let written = text.excerpt(position..<min(position + 3, end))
    let time = try? moment.minutesToHour(unless: false)?.time(within: week.clockHours, written)
    let range = String(minutes) + "-" + String(hour.value)
    return .vagueTime(
      written, "may be one time, or a start and an end.",
      offers: [range] + (time.map { ["after " + $0.iso, "before " + $0.iso] } ?? []),
      examples: TimeExamples(week))
  }

  /// The minutes in words before "to" and an hour.
  private var spelledMinutes: Int? {
    guard let minutes = number(), minutes.isSpelled, [5, 10, 20, 25].contains(minutes.value),
      word(1) == .to, let hour = number(2), hour.digits <= 2, (1...12).contains(hour.value)
    else { return nil }
    return minutes.value
  }
}
