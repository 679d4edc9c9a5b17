import CivilTime
import Findings
import ReviewModel

// What a cell that should name one day, or one start, probably means.
extension TimeCellReader {
  /// The days of the review that a text probably means: `day 2`, `5`, `Tuesday wk 1`, `Wed 6 Feb, am`, `Tus`.
  func likelyDays(in text: String) -> [CivilDate] {
    let cell = CellText(text)
    var days: [CivilDate] = []
    var cursor = TokenCursor(cell, 0..<cell.tokens.count, week: week)
    while !cursor.isAtEnd {
      let start = cursor.position
      if cursor.beginsDay(), let phrase = try? cursor.singleDay(),
        let date = week.onlyDate(of: phrase)
      {
        if week.day(on: date) != nil, !days.contains(date) { days.append(date) }
      } else {
        cursor.position = start + 1
      }
    }
    return days.isEmpty ? numberedDay(in: cell) ?? misspeltDay(in: cell) : days
  }

  /// The day that a number alone means: the second day on site of `day 2`, and 5 February of `5`; nil where the text holds
  /// other words or more numbers.
  private func numberedDay(in cell: CellText) -> [CivilDate]? {
    var number: Int?
    var countsDays = false
    for (position, token) in cell.tokens.enumerated() {
      switch token.kind {
      case .number(let written) where number == nil && written.digits <= 2: number = written.value
      case .word(.unit)
      where cell.excerpt(position..<position + 1).lowercased() == "day": countsDays = true
      case .word(.filler), .word(.ordinal): break
      default: return nil
      }
    }
    guard let number else { return nil }
    let onSite = week.days.map { $0.date }.filter { $0 >= week.anchor ?? $0 }.sorted()
    if countsDays { return onSite.indices.contains(number - 1) ? [onSite[number - 1]] : [] }
    return onSite.filter { $0.components.day == number }
  }

  private func misspeltDay(in cell: CellText) -> [CivilDate] {
    let names = Weekday.allCases.flatMap { [$0.name.lowercased(), $0.shortName.lowercased()] }
    let words = cell.tokens.indices.filter { cell.tokens[$0].kind == .word(.unknown) }
      .map { cell.excerpt($0..<$0 + 1).lowercased() }
    guard words.count == 1, words[0].utf8.count > 2,
      let name = NearestName.suggestion(for: words[0], among: names),
      let weekday = Weekday.allCases.first(where: {
        $0.name.lowercased() == name || $0.shortName.lowercased() == name
      }), case let named = week.days(on: weekday), named.count == 1
    else { return [] }
    return [named[0].date]
  }

  /// The review's day that a date outside the review probably means, since only the month differs: `Tue 5 Mar`; nil
  /// where there is none, or more than one.
  func likelyDay(besides date: CivilDate) -> CivilDate? {
    let same = week.days.map { $0.date }.filter {
      $0.components.day == date.components.day && $0.weekday == date.weekday
    }
    return same.count == 1 ? same[0] : nil
  }

  /// The fault with the days that the text probably means, where the fault offers no text itself.
  func withLikelyDays(_ fault: CellFault, in text: String) -> CellFault {
    guard [.incompleteTime, .noSuchDate].contains(fault.code), fault.textsToWrite.isEmpty else {
      return fault
    }
    let days = likelyDays(in: text)
    guard (1...2).contains(days.count) else { return fault }
    var fault = fault
    fault.text = text
    fault.mend = mendWriting(days.map { week.words(for: $0) })
    return fault
  }
}
