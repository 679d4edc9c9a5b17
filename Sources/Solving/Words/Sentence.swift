package import CivilTime
import ReviewModel

/// Small pieces of English of which explanations are made.
package enum Sentence {
  /// Times with their preposition: `on Tuesday 5 February, 9am to midday`, and where several days share their hours
  /// `between midday and 2pm each day from Monday 4 February to Friday 8 February`.
  ///
  /// The spans may be in any order; the preposition stands before a date. `isChoice` says that any of them will do.
  ///
  /// - Returns: The phrase.
  package static func times(
    _ spans: [TimeSpan], _ preposition: String = "on", or isChoice: Bool = false
  ) -> String {
    var groups: [[TimeSpan]] = []
    for span in TimeSpan.merged(spans) {
      let alike = groups.firstIndex { $0[0].hasHours(of: span) }
      if let alike { groups[alike].append(span) } else { groups.append([span]) }
    }
    let words = groups.map { group in
      group.count == 1
        ? preposition + " " + group[0].words
        : "between " + group[0].start.time.words + " and " + group[0].end.time.words + " "
          + dates(group.map { $0.start.date })
    }
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: "; ") + (isChoice ? "; or " : "; and ") + last
  }

  /// `each day from Monday 4 February to Friday 8 February`, `on Tuesday 5 February and Thursday 7 February`.
  private static func dates(_ dates: [CivilDate]) -> String {
    let isRun = zip(dates, dates.dropFirst()).allSatisfy { $0 + 1 == $1 }
    guard isRun, dates.count > 2, let last = dates.last else {
      return "on " + English.list(dates.map { $0.wordsWithoutYear })
    }
    return "each day from " + dates[0].wordsWithoutYear + " to " + last.wordsWithoutYear
  }

  /// A length as people say it: `45 minutes`, `1 hour`, `1 hour 30 minutes`.
  package static func length(_ minutes: Int) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60)
    if hours == 0 { return counted(rest, "minute") }
    return counted(hours, "hour") + (rest == 0 ? "" : " " + counted(rest, "minute"))
  }

  /// The text with a capital at its beginning.
  package static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}

extension TimeSpan {
  /// Whether both lie within one day, at the same hours.
  fileprivate func hasHours(of other: TimeSpan) -> Bool {
    start.time == other.start.time && minutes == other.minutes && end.time > start.time
      && other.end.time > other.start.time
  }
}
