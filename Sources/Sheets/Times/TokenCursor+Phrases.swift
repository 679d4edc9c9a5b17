import CivilTime

/// What one clause says: phrases of days and hours, joined by commas and `and`.
extension TokenCursor {
  /// Reads the phrases up to the end of the clause.
  mutating func phrases() throws(CellFault) -> [TimePhrase] {
    var result: [TimePhrase] = []
    while !isAtEnd {
      if isListSign() || word() == .filler {
        position += 1
      } else {
        result.append(try phrase())
      }
    }
    return result
  }

  /// Reads some days and hours in either order, at least one of them.
  private mutating func phrase() throws(CellFault) -> TimePhrase {
    let start = position
    var phrase = TimePhrase(range: start..<start)
    reading: while !isAtEnd, !isListSign() {
      if word() == .filler || word() == .every {
        if word() == .every, phrase.days == nil, !beginsDay(1) { phrase.days = .every }
        position += 1
      } else if word() == .from, beginsDay(1) {
        position += 1
      } else if beginsDay() {
        if let days = phrase.days, days != .every { break }
        phrase.days = try days()
      } else {
        if phrase.hours != nil { break }
        guard let hours = try hours() else {
          position = end
          throw .unreadableTime(excerpt(from: start))
        }
        phrase.hours = hours
        if phrase.days?.isSingle == true, isRangeSign(), beginsDay(1) {
          position += 1
          let lastDay = try singleDay()
          phrase.stretchEnd = (lastDay, isAtEnd || isListSign() ? nil : try self.hours())
          break reading
        }
      }
    }
    phrase.range = start..<position
    return phrase
  }
}
