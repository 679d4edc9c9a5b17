import CivilTime

/// One half of a day.
enum DayHalf: Hashable {
  /// From midnight, or the start of the working day, to midday.
  case am
  /// From midday to the end of the working day, or midnight.
  case pm
}

/// The words that people use for times; the whole vocabulary stands here.
enum TimeWord: Hashable {
  case weekday(Weekday)
  /// A month, 1 to 12.
  case month(Int)
  /// `am` and `pm`: beside a number part of the time, on their own half of a day.
  case half(DayHalf)
  /// `morning` and `afternoon`, which never belong to a number.
  case partOfDay(DayHalf)
  case weekdays
  case midday
  case midnight
  case to
  case after
  case from
  case before
  case until
  case between
  case onwards
  /// `any`, `every`, `all`: no limit.
  case every
  case never
  case not
  case prefer
  case and
  case ordinal
  /// A word that adds nothing: `on`, `at`, `the`, `day`, and `only`, for windows are the only ones anyway.
  case filler
  case unknown

  /// The meaning of a word.
  ///
  /// - Parameter word: The word in small letters.
  init(_ word: String) {
    if let weekday = TimeWord.weekday(named: word) {
      self = .weekday(weekday)
    } else if let month = TimeWord.month(named: word) {
      self = .month(month)
    } else {
      self = TimeWord.meaning(of: word)
    }
  }

  private static func meaning(of word: String) -> TimeWord {
    switch word {
    case "am": .half(.am)
    case "pm": .half(.pm)
    case "morning", "mornings": .partOfDay(.am)
    case "afternoon", "afternoons": .partOfDay(.pm)
    case "weekdays": .weekdays
    case "noon", "midday": .midday
    case "midnight": .midnight
    case "to", "through", "thru": .to
    case "after": .after
    case "from", "since": .from
    case "before": .before
    case "until", "till", "til", "by": .until
    case "between": .between
    case "onward", "onwards": .onwards
    case "any", "anytime", "anyday", "always", "all", "every", "each", "everyday", "daily",
      "whenever", "flexible", "free", "available":
      .every
    case "never", "none", "unavailable": .never
    case "not", "no", "except", "excluding", "exc", "excl": .not
    case "prefer", "prefers", "preferred", "preferably", "pref", "ideally": .prefer
    case "and", "or", "plus": .and
    case "st", "nd", "rd", "th": .ordinal
    case "only", "on", "at", "the", "of", "in", "day", "days", "week", "time", "times", "but",
      "oclock", "hrs", "t":
      .filler
    default: .unknown
    }
  }

  private static func weekday(named word: String) -> Weekday? {
    switch word {
    case "tues": return .tuesday
    case "weds": return .wednesday
    case "thur", "thurs": return .thursday
    default: break
    }
    let singular = word.hasSuffix("days") ? String(word.dropLast()) : word
    return Weekday.allCases.first {
      let name = $0.name.lowercased()
      return singular == name || singular == name.prefix(3)
    }
  }

  private static func month(named word: String) -> Int? {
    if word == "sept" { return 9 }
    let place = CivilDate.monthNames.firstIndex {
      let name = $0.lowercased()
      return word == name || word == name.prefix(3)
    }
    return place.map { $0 + 1 }
  }
}
