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
  /// `except`: takes away from times that were given, and gives back from times that were taken away.
  case except
  case prefer
  /// `unknown`: nobody was asked.
  case unasked
  case and
  case ordinal
  /// `free`, `works`: somebody is there at the times that follow, or at the times before.
  case present
  /// `busy`, `away`, `on leave`, `off`: what follows, or what stood before, is when somebody is not there.
  case absent
  /// `only`, which windows are anyway, and which turns everything round behind `not`.
  case only
  /// `but`, which takes away in `any but Monday` and adds nothing in `Mon-Fri but not Wed`.
  case but
  /// `leaves`: the end of a stretch, for which an hour is needed.
  case leaves
  /// `arrives`: the start of a stretch, for which an hour is needed.
  case arrives
  /// `back`: somebody is there again at the times that follow, to the end of the week.
  case back
  /// `earliest`, before or behind an hour.
  case earliest
  /// `latest`, before or behind an hour.
  case latest
  /// `half 2`, `half past 2`.
  case halfPast
  case quarterPast
  case quarterTo
  /// `past`, between minutes and an hour: `ten past 2`.
  case past
  /// `part time`, before the days on which somebody works; alone it names no time.
  case partTime
  /// `half day`, which does not say which half.
  case halfDay
  /// `w/c`, `week of`: the date behind is the Monday of the week that is meant.
  case weekOf
  /// `first Tuesday`, which is no date of the review.
  case countedWeekday
  /// `lunch`, `lunchtime`.
  case lunch
  /// `day`, `week`, `time`, which add nothing behind `any` and `all` and nowhere else.
  case unit
  /// `o'clock`, `hrs`, which belong behind a number.
  case clockUnit
  /// `of`, as in `5th of February`.
  case of
  /// The letter between the date and the time of `2013-02-05T09:30`.
  case timeMark
  /// A word that adds nothing wherever it stands: `on`, `at`, `the`, `in`.
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
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        result[String(word)] = meaning
      }
    }
    return result
  }()

  /// The words other than the plain names of weekdays and months.
  private static let phrases: [(words: String, meaning: TimeWord)] = [
    ("tues", .weekday(.tuesday)), ("weds", .weekday(.wednesday)),
    ("thur thurs", .weekday(.thursday)), ("sept", .month(9)),
    ("am", .half(.am)), ("pm", .half(.pm)),
    ("morning mornings", .partOfDay(.am)), ("afternoon afternoons", .partOfDay(.pm)),
    ("weekday weekdays", .weekdays), ("noon midday", .midday), ("midnight", .midnight),
    ("to through thru", .to), ("after", .after), ("from since", .from), ("before", .before),
    ("until till til by", .until), ("between", .between), ("onward onwards", .onwards),
    (
      """
      any anytime anyday always all every each everyday daily whenever flexible whole full fully
      completely entirely
      """, .every
    ),
    ("never none", .never),
    ("not no without minus nothing", .not),
    ("except excepting excluding exc excl bar barring", .except),
    (
      "free available avail works working work here present ok okay yes attends attending", .present
    ),
    (
      """
      busy away off out leave unavailable absent cannot cant unable holiday holidays vacation
      engaged booked committed impossible hols sick al nwd toil ooo training court conference
      meeting meetings clinic clinics surgery teaching
      """, .absent
    ),
    ("only just", .only), ("but", .but), ("leaves leaving finish finishes finishing", .leaves),
    ("arrives arriving", .arrives), ("back returns returning", .back), ("earliest", .earliest),
    ("latest", .latest), ("half", .halfPast), ("past", .past), ("wc wb", .weekOf),
    ("parttime pt", .partTime),
    ("first second third fourth fifth last", .countedWeekday),
    ("lunch lunchtime lunchtimes", .lunch),
    ("prefer prefers preferred preferably pref ideally", .prefer), ("unknown unasked", .unasked),
    ("and or plus", .and),
    ("st nd rd th", .ordinal), ("day days week time times", .unit), ("oclock h hr hrs", .clockUnit),
    ("of", .of), ("t", .timeMark), ("on at the in inclusive inc incl either both", .filler),
  ]

  /// What several words in a row mean together; a stroke counts as a word.
  ///
  /// Among those that begin alike, the longest stands first.
  static let sequences: [String: [(rest: [String], meaning: TimeWord)]] = {
    let written: [(words: String, meaning: TimeWord)] = [
      ("apart from", .except), ("other than", .except), ("aside from", .except),
      ("with the exception of", .except), ("except for", .except),
      ("on annual leave", .absent), ("on a / l", .absent), ("on leave", .absent),
      ("on holiday", .absent), ("on hols", .absent), ("annual leave", .absent), ("a / l", .absent),
      ("sick leave", .absent), ("off sick", .absent), ("study leave", .absent),
      ("special leave", .absent), ("maternity leave", .absent), ("paternity leave", .absent),
      ("parental leave", .absent), ("carers leave", .absent), ("compassionate leave", .absent),
      ("unpaid leave", .absent), ("flexi leave", .absent), ("flexi day", .absent),
      ("rest day", .absent), ("rest days", .absent), ("out of office", .absent),
      ("out of the office", .absent), ("at court", .absent), ("in court", .absent),
      ("on training", .absent), ("in training", .absent), ("on a course", .absent),
      ("at a conference", .absent), ("in meetings", .absent), ("in a meeting", .absent),
      ("in clinic", .absent), ("tied up", .absent), ("no availability", .absent),
      ("no good", .absent), ("is no good", .absent), ("not good", .absent),
      ("is not good", .absent), ("not possible", .absent), ("is not possible", .absent),
      ("isnt possible", .absent), ("not avail", .absent),
      ("day off", .absent), ("days off", .absent),
      ("not available", .absent), ("not free", .absent), ("not in", .absent),
      ("not here", .absent), ("not working", .absent), ("not able to attend", .absent),
      ("not able to do", .absent), ("not at work", .absent),
      ("is not available", .absent), ("is not free", .absent), ("isnt available", .absent),
      ("isnt free", .absent), ("isnt in", .absent), ("wont be available", .absent),
      ("will not be available", .absent), ("does not work", .absent), ("doesnt work", .absent),
      ("do not work", .absent), ("dont work", .absent),
      ("non working day", .absent), ("non working days", .absent), ("non working", .absent),
      ("cannot do", .absent), ("cannot make", .absent), ("cannot attend", .absent),
      ("cant do", .absent), ("cant make", .absent), ("cant attend", .absent),
      ("can not do", .absent), ("can not make", .absent), ("can not attend", .absent),
      ("can not", .absent), ("unable to do", .absent), ("unable to attend", .absent),
      ("unable to make", .absent),
      ("on call", .absent), ("on duty", .absent),
      ("are no good", .absent), ("are not good", .absent), ("are not possible", .absent),
      ("are impossible", .absent), ("are not available", .absent), ("are unavailable", .absent),
      ("are not free", .absent), ("are out", .absent), ("are off", .absent), ("are busy", .absent),
      ("are booked", .absent), ("arent good", .absent), ("arent possible", .absent),
      ("arent available", .absent), ("arent free", .absent),
      ("are free", .present), ("are available", .present), ("are ok", .present),
      ("are okay", .present),
      ("could do", .present), ("could make", .present), ("could attend", .present),
      ("could come", .present), ("can come", .present),
      ("is free", .present), ("is available", .present), ("can do", .present),
      ("can make", .present), ("can attend", .present),
      ("no preference", .every), ("no preferences", .every), ("no restrictions", .every),
      ("no restriction", .every), ("no constraints", .every), ("no commitments", .every),
      ("half past", .halfPast), ("quarter past", .quarterPast), ("quarter to", .quarterTo),
      ("a quarter past", .quarterPast), ("a quarter to", .quarterTo),
      ("part time", .partTime), ("p / t", .partTime),
      ("half a day", .halfDay), ("half day", .halfDay), ("half days", .halfDay),
      ("1 / 2 day", .halfDay),
      ("w / c", .weekOf), ("w / b", .weekOf), ("week of", .weekOf), ("week commencing", .weekOf),
      ("week beginning", .weekOf), ("week starting", .weekOf), ("wk of", .weekOf),
      ("wk commencing", .weekOf), ("up to", .until), ("no later than", .before),
      ("not later than", .before), ("no earlier than", .from), ("not earlier than", .from),
      ("no sooner than", .from),
      // "Leave" is a time away, and with an hour behind it the end of a day's work.
      ("leave at", .leaves), ("leave by", .leaves), ("leave before", .leaves),
      ("must leave", .leaves), ("has to leave", .leaves), ("have to leave", .leaves),
      ("needs to leave", .leaves), ("need to leave", .leaves), ("must finish", .leaves),
      ("has to finish", .leaves), ("needs to finish", .leaves), ("need to finish", .leaves),
      ("gone by", .leaves),
    ]
    var result: [String: [(rest: [String], meaning: TimeWord)]] = [:]
    for (words, meaning) in written {
      let parts = words.split(separator: " ").map { String($0) }
      result[parts[0], default: []].append((Array(parts.dropFirst()), meaning))
    }
    return result.mapValues { $0.sorted { $0.rest.count > $1.rest.count } }
  }()

  /// The words that somebody may have meant to type: the days and months in full.
  static let names: [String] =
    Weekday.allCases.map { $0.name.lowercased() } + CivilDate.monthNames.map { $0.lowercased() }
}
