import CivilTime

extension Review {
  /// Days of the review, given in order of date, in words; days that follow each other become one stretch: `Mon 4
  /// Feb and Wed 6 to Fri 8 Feb`.
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

  /// The days about which somebody still has to be asked, in words: `Wed 6 Feb to Fri 8 Feb`; empty where all days
  /// or none are meant.
  public func unaskedWords(_ availability: Availability) -> String {
    let unasked = availability.unaskedDays(of: days)
    return unasked.count == days.count ? "" : words(for: unasked)
  }
}
