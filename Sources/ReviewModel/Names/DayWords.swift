import CivilTime

extension Review {
  /// Some days of the review in words, days that follow each other as one stretch: `Mon 4 Feb and Wed 6 to Fri 8 Feb`.
  ///
  /// - Parameter some: The days, in order of date.
  public func words(for some: [WorkingDay]) -> String {
    var stretches: [(first: CivilDate, last: CivilDate)] = []
    var previous: Int?
    for day in some {
      let position = days.firstIndex { $0.date == day.date }
      if let position, let before = previous, position == before + 1 {
        stretches[stretches.count - 1].last = day.date
      } else {
        stretches.append((day.date, day.date))
      }
      previous = position
    }
    let words = stretches.map { stretch in
      stretch.first == stretch.last
        ? stretch.first.shortWords : stretch.first.shortWords + " to " + stretch.last.shortWords
    }
    return English.list(words)
  }

  /// The days about which somebody has still to be asked, in words: `Wed 6 Feb to Fri 8 Feb`; empty where it is all
  /// of them or none.
  ///
  /// - Parameter availability: When they can be had.
  public func unaskedWords(_ availability: Availability) -> String {
    let unasked = availability.unaskedDays(of: days)
    return unasked.count == days.count ? "" : words(for: unasked)
  }
}
