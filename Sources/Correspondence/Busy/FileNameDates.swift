import CivilTime

/// The range of dates in the name of a file, such as `Diary 4-8 Feb 2013.ics` or `2013-02-04_2013-02-08.ics`.
///
/// People write into the name which days they exported. One date alone is no range: it may be the day of the export.
enum FileNameDates {
  /// The first and the last day that a file's name gives; nil where it gives no two dates in order; `year` counts
  /// where no year is written.
  static func range(in name: String, year: Int) -> ClosedRange<CivilDate>? {
    let file = name.split(separator: "/").last ?? ""
    let words = file.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    var dates: [CivilDate] = []
    var position = 0
    while position < words.count {
      guard let (date, count) = date(Array(words[position...].prefix(3)), year) else {
        if let first = dayBeforeRange(Array(words[position...].prefix(4)), year) {
          dates.append(first)
        }
        position += 1
        continue
      }
      dates.append(date)
      position += count
    }
    guard dates.count == 2, dates[0] <= dates[1] else { return nil }
    return dates[0]...dates[1]
  }

  /// The date that some words begin with, and how many of them it takes.
  private static func date(_ words: [String], _ year: Int) -> (CivilDate, count: Int)? {
    let numbers = words.map { Int($0) }
    if words[0].count >= 8, let date = compact(words[0]) { return (date, 1) }
    if words.count == 3, let first = numbers[0], let middle = numbers[1], let last = numbers[2] {
      let isISO = words[0].count == 4
      if isISO || words[2].count == 4,
        let date = CivilDate(
          year: isISO ? first : last, month: middle, day: isISO ? last : first)
      {
        return (date, 3)
      }
    }
    guard words.count > 1, let day = day(words[0]), let month = month(words[1]) else { return nil }
    let written = words.count == 3 && words[2].count == 4 ? numbers[2] : nil
    guard let date = CivilDate(year: written ?? year, month: month, day: day) else { return nil }
    return (date, written == nil ? 2 : 3)
  }

  /// The first day of `4-8 Feb 2013`: a number that takes its month and year from the date behind it.
  private static func dayBeforeRange(_ words: [String], _ year: Int) -> CivilDate? {
    guard words.count > 2, let day = day(words[0]),
      let (next, _) = date(Array(words[1...]), year), next.components.day > day
    else { return nil }
    return CivilDate(year: next.components.year, month: next.components.month, day: day)
  }

  /// `20130204`, with or without a time behind it.
  private static func compact(_ word: String) -> CivilDate? {
    let digits = word.prefix(8)
    guard word.count == 8 || word.dropFirst(8).first == "t", let number = Int(digits) else {
      return nil
    }
    let year = number / 10_000
    guard (1990...2200).contains(year) else { return nil }
    return CivilDate(year: year, month: number / 100 % 100, day: number % 100)
  }

  private static func day(_ word: String) -> Int? {
    let ordinals = ["st", "nd", "rd", "th"]
    let digits = ordinals.contains { word.hasSuffix($0) } ? String(word.dropLast(2)) : word
    guard digits.count <= 2, let day = Int(digits), (1...31).contains(day) else { return nil }
    return day
  }

  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    let index = CivilDate.monthNames.firstIndex {
      $0.lowercased() == word || $0.lowercased().prefix(3) == word
        || word == "sept"
          && $0 == "September"
    }
    return index.map { $0 + 1 }
  }
}
