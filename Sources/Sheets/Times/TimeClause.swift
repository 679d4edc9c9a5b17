/// A run of tokens within an item that begins with `not`, `prefer` or neither.
struct TimeClause {
  /// What the clause makes of its phrases.
  var kind: ClauseKind
  /// Its tokens, without the word that it begins with.
  var range: Range<Int>
  /// The word that made it a clause of its own; nil for the first clause without one.
  var opening: TimeWord?

  /// The phrases with the hours that belong to more than one of them, and the days likewise.
  ///
  /// In `Mon, Wed am` the hours are meant for both days, in `Tue 09:00-10:30, 14:00-15:00` the day for
  /// both hours.
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
    for var phrase in phrases {
      if let hours = phrase.hours, phrase.stretchEnd == nil {
        if waiting < result.count {
          let all = result[waiting].range.lowerBound..<phrase.range.upperBound
          // What is said about the hours is said about all their days.
          let last = phrase.days == nil ? result[result.count - 1] : phrase
          let dayRange = all.lowerBound..<last.dayRange.upperBound
          for index in waiting..<result.count {
            result[index].hours = hours
            result[index].range = all
            result[index].dayRange = dayRange
          }
          waiting = result.count
          // "Mon, Wed, 09:00-12:00": the hours stand apart from both days.
          if phrase.days == nil { continue }
          shared.append(all)
          phrase.range = all
          phrase.dayRange = dayRange
        }
      }
      phrase.days = phrase.days ?? days
      days = phrase.days
      // "10-12 Tue/Thu": hours that stand first are meant for the days that follow.
      if let first = result.last, first.leadsWithHours, phrase.hours == nil,
        phrase.stretchEnd == nil, phrase.dayRange == phrase.range
      {
        phrase.hours = first.hours
        phrase.leadsWithHours = true
        shared.append(first.range.lowerBound..<phrase.range.upperBound)
      }
      result.append(phrase)
      if phrase.hours != nil || phrase.stretchEnd != nil { waiting = result.count }
    }
    return (result, shared)
  }
}
