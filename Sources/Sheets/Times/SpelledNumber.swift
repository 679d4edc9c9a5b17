/// Numbers of clock times in words: `nine`, `twenty five`, `nine thirty`.
enum SpelledNumber {
  /// The number that a word begins, and where the number ends; nil where the word begins none.
  ///
  /// An hour with minutes behind it is one number of three or four digits, as `930` is.
  ///
  /// - Parameters:
  ///   - word: The word in small letters.
  ///   - end: Where the word ends.
  ///   - next: The word on the way from a place, and where that word ends.
  /// - Returns: The number, and the place behind it; nil where the word begins no number.
  static func read(
    _ word: String, behind end: Int, next: (Int) -> (piece: String, end: Int)?
  ) -> (number: WrittenNumber, end: Int)? {
    if word == "twenty" {
      let five = next(end).flatMap { $0.piece == "five" ? $0.end : nil }
      return (spelled(five == nil ? 20 : 25), five ?? end)
    }
    guard let index = hours.firstIndex(of: word) else { return nil }
    let hour = index + 1
    guard let (minutes, last) = minutes(behind: end, next: next) else {
      return (spelled(hour), end)
    }
    return (spelled(hour * 100 + minutes), last)
  }

  private static let hours = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]

  private static func minutes(behind end: Int, next: (Int) -> (piece: String, end: Int)?)
    -> (minutes: Int, end: Int)?
  {
    guard let (first, place) = next(end) else { return nil }
    switch first {
    case "fifteen": return (15, place)
    case "thirty": return (30, place)
    case "forty":
      guard let (second, last) = next(place), second == "five" else { return (40, place) }
      return (45, last)
    default: return nil
    }
  }

  private static func spelled(_ value: Int) -> WrittenNumber {
    WrittenNumber(
      value: value, digits: String(value).utf8.count, isPadded: false, isSpelled: true)
  }
}
