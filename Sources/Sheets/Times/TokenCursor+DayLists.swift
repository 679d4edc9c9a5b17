/// Several days of one month, which is written behind the last of them: `5 and 6 Feb`, `5, 6 & 7 Feb`, `5/6 Feb`.
extension TokenCursor {
  /// How many tokens ahead the month stands that days in a list share; nil where no such list goes on.
  ///
  /// `offset` counts the tokens up to the end of the first day. In `10 and 5 Feb` the number `first` is not a day
  /// of such a list.
  ///
  /// - Returns: The number of tokens to the month.
  func monthOfList(_ offset: Int, after first: Int) -> Int? {
    var place = offset
    var last = first
    let isPair = kind(place) == .slash
    // Nobody lists more days than this in one breath, and a hostile cell lists thousands.
    for _ in 0..<7 {
      guard isPair ? place == offset : kind(place) == .comma || word(place) == .and else {
        return nil
      }
      place += 1
      if word(place) == .and { place += 1 }
      guard let day = number(place), day.digits <= 2, day.value > last, day.value <= 31 else {
        return nil
      }
      last = day.value
      place += word(place + 1) == .ordinal ? 2 : 1
      if word(place) == .of { place += 1 }
      if case .month? = word(place) { return place }
    }
    return nil
  }
}
