/// A run of tokens within an item that begins with `not`, `prefer` or neither.
struct TimeClause {
  /// What the clause makes of its phrases.
  var kind: ClauseKind
  /// The tokens of the clause, without the word that begins it.
  var range: Range<Int>
  /// The word that made it a clause of its own; nil for the first clause without one.
  var opening: TimeWord?
  /// Where `only` stands in the clause; nil without that word.
  var only: OnlyPlace?

  /// The phrases with the hours that belong to more than one of them, and the days likewise.
  ///
  /// In `Mon, Wed am` the hours are meant for both days, in `Tue 09:00-10:30, 14:00-15:00` the day for
  /// both hours, and in `Mon & Tue 9-11 & 2-4` both days for both hours.
  ///
  /// - Parameters:
  ///   - phrases: The phrases as read.
  ///   - inherited: The days of the clause before, for `Tue except 12:00-13:00`.
  /// - Returns: The phrases, and where hours were handed to a day written earlier in one breath with
  ///   another (not across a comma of their own) the tokens concerned.
  static func distributed(_ phrases: [TimePhrase], inheriting inherited: DayPhrase?) -> (
    phrases: [TimePhrase], shared: [Range<Int>]
  ) {
    var result: [TimePhrase] = []
    var shared: [Range<Int>] = []
    var days = inherited
    // The index in `result` of the first day that still waits for hours.
    var waiting = 0
    // The days that share the hours given last.
    var group = 0..<0
    for var phrase in withDaysForLeadingHours(phrases, inheriting: inherited) {
      if let hours = phrase.hours, phrase.stretchEnd == nil {
        // "All day Mon, Tue am" gives Monday its hours.
        let takers = (waiting..<result.count).filter {
          phrase.days == nil || !result[$0].isWholeDay
        }
        if let first = takers.first {
          let all = result[first].range.lowerBound..<phrase.range.upperBound
          // Hours without days of their own go with all days before them.
          let last = phrase.days == nil ? result[result.count - 1] : phrase
          let dayRange = all.lowerBound..<last.dayRange.upperBound
          for index in takers {
            result[index].hours = hours
            result[index].range = all
            result[index].dayRange = dayRange
          }
          group = first..<result.count + (phrase.days == nil ? 0 : 1)
          waiting = result.count
          // "Mon, Wed, 09:00-12:00": the hours stand apart from both days.
          if phrase.days == nil { continue }
          shared.append(all)
          phrase.range = all
          phrase.dayRange = dayRange
        } else if phrase.days != nil {
          group = result.count..<result.count + 1
        } else if group.count > 1, group.count <= 31 {
          let all = result[group.lowerBound].range.lowerBound..<phrase.range.upperBound
          for index in group {
            var copy = result[index]
            (copy.hours, copy.range) = (hours, all)
            result.append(copy)
          }
          waiting = result.count
          continue
        }
      }
      phrase.days = phrase.days ?? days
      days = phrase.days
      // "10-12 Tue/Thu": hours that stand first are meant for the days that follow.
      if let first = result.last, first.leadsWithHours, phrase.hours == nil,
        phrase.stretchEnd == nil, phrase.dayRange == phrase.range
      {
        phrase.leadsWithHours = true
        shared.append(first.range.lowerBound..<phrase.range.upperBound)
        // "10-12 and 2-4 Tue/Thu": all hours of the day before are meant.
        let leading = result.reversed().prefix { $0.leadsWithHours && $0.days == first.days }
        for other in leading.dropFirst().prefix(7).reversed() {
          var copy = phrase
          copy.hours = other.hours
          result.append(copy)
        }
        phrase.hours = first.hours
      }
      result.append(phrase)
      if phrase.hours != nil || phrase.stretchEnd != nil { waiting = result.count }
    }
    return (result, shared)
  }

  /// The phrases with the days of `10-12 and 2-4 Tue` given to the hours that stand before them.
  private static func withDaysForLeadingHours(
    _ phrases: [TimePhrase], inheriting inherited: DayPhrase?
  ) -> [TimePhrase] {
    guard inherited == nil, let first = phrases.firstIndex(where: { $0.days != nil }), first > 0,
      phrases[first].leadsWithHours, phrases[first].stretchEnd == nil
    else { return phrases }
    var result = phrases
    for index in 0..<first {
      result[index].days = phrases[first].days
      result[index].dayRange = phrases[first].dayRange
      result[index].leadsWithHours = true
    }
    return result
  }
}
