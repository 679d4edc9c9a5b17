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
  /// `unknown`: nobody was asked.
  case unasked
  case and
  case ordinal
  /// A word that adds nothing: `on`, `at`, `the`, `day`, and `only`, for windows are the only ones anyway.
  case filler
  case unknown

  /// The meaning of a word.
  ///
  /// - Parameter word: The word in small letters.
  init(_ word: String) {
    self = TimeWord.vocabulary[word] ?? .unknown
  }

  private static let vocabulary: [String: TimeWord] = {
    var result: [String: TimeWord] = [:]
    for weekday in Weekday.allCases {
      let name = weekday.name.lowercased()
      for word in [name, name + "s", String(name.prefix(3))] { result[word] = .weekday(weekday) }
    }
    for (index, month) in CivilDate.monthNames.enumerated() {
      let name = month.lowercased()
      for word in [name, String(name.prefix(3))] { result[word] = .month(index + 1) }
    }
    for (words, meaning) in phrases {
      for word in words.split(separator: " ") { result[String(word)] = meaning }
    }
    return result
  }()

  /// The words other than the plain names of weekdays and months.
  private static let phrases: [(words: String, meaning: TimeWord)] = [
    ("tues", .weekday(.tuesday)), ("weds", .weekday(.wednesday)),
    ("thur thurs", .weekday(.thursday)), ("sept", .month(9)),
    ("am", .half(.am)), ("pm", .half(.pm)),
    ("morning mornings", .partOfDay(.am)), ("afternoon afternoons", .partOfDay(.pm)),
    ("weekdays", .weekdays), ("noon midday", .midday), ("midnight", .midnight),
    ("to through thru", .to), ("after", .after), ("from since", .from), ("before", .before),
    ("until till til by", .until), ("between", .between), ("onward onwards", .onwards),
    (
      "any anytime anyday always all every each everyday daily whenever flexible free available",
      .every
    ),
    ("never none unavailable", .never), ("not no except excluding exc excl", .not),
    ("prefer prefers preferred preferably pref ideally", .prefer),
    ("unknown unasked", .unasked), ("and or plus", .and),
    ("st nd rd th", .ordinal),
    ("only on at the of in day days week time times but oclock hrs t", .filler),
  ]
}
