import CivilTime
import Exports
import ReviewModel

/// The hours that all boards of a page have in common, so that a minute is as long on one as on any other.
///
/// The page's policy allows no style attribute, so each place on a board is a class whose rule stands in the page's one
/// style sheet: `s540` begins at nine, `m60` lasts an hour. The rules hold bare numbers; the style sheet of each
/// medium says how long a minute is.
struct BoardRuler {
  /// The first and the last minute of the ruler, whole hours counted from midnight.
  let hours: Range<Int>
  private let days: [CivilDate: WorkingDay]
  private let dates: [CivilDate]
  private var starts: Set<Int> = []
  private var lengths: Set<Int> = []
  private var sharing = 1

  /// A ruler that is long enough for every session, and for the hours of each day.
  ///
  /// - Parameters:
  ///   - boards: Everything that is drawn.
  ///   - review: The review, which says when each day opens and closes.
  init(_ boards: [TimeBoard], of review: Review) {
    var days: [CivilDate: WorkingDay] = [:]
    for day in review.days where days[day.date] == nil { days[day.date] = day }
    let lanes = boards.flatMap { $0.lanes }
    dates = Set(lanes.map { $0.date }).sorted()
    self.days = days
    var first = Int.max
    var last = 0
    func reach(_ from: Int, _ to: Int) {
      first = min(first, from)
      last = max(last, to)
    }
    for day in dates.compactMap({ days[$0] }) { reach(day.start.minutes, day.end.minutes) }
    for lane in lanes {
      for span in lane.cards.map({ $0.entry.span }) + lane.journeys {
        let start = BoardRuler.minutes(of: span)
        reach(start, start + (span.end - span.start))
        starts.insert(start)
        lengths.insert(span.end - span.start)
      }
      sharing = max(sharing, lane.cards.map { $0.sharing }.max() ?? 1)
    }
    let opening = min(first, last) / 60 * 60
    hours = opening..<max(opening + 60, (last + 59) / 60 * 60)
  }

  /// The class of the day whose hours a lane shows.
  func dayClass(_ date: CivilDate) -> String {
    "day" + String((dates.firstIndex(of: date) ?? 0) + 1)
  }

  /// The classes that put a stretch of time where the ruler has it.
  static func classes(_ span: TimeSpan) -> String {
    "s" + String(minutes(of: span)) + " m" + String(span.end - span.start)
  }

  /// When the break in the middle of a day lies; nil where the day has none.
  func lunch(on date: CivilDate) -> TimeSpan? {
    days[date].flatMap { day in day.lunch?.hours(on: date) }
  }

  /// The start of a stretch of time in minutes of its day.
  private static func minutes(of span: TimeSpan) -> Int {
    span.start - CivilMinute(span.start.date, .midnight)
  }

  /// The rules for every class of the boards.
  var style: String {
    var rules = [
      BoardRuler.rule(
        ":root", ["--opens": hours.lowerBound, "--closes": hours.upperBound, "--sharing": sharing])
    ]
    for date in dates {
      guard let day = days[date] else { continue }
      rules.append(
        BoardRuler.rule(
          "." + dayClass(date), ["--from": day.start.minutes, "--to": day.end.minutes]))
      if let lunch = day.lunch {
        rules.append(
          BoardRuler.rule(
            "." + dayClass(date),
            [
              "--lunch": lunch.from.minutes,
              "--lunch-for": lunch.to.minutes - lunch.from.minutes,
            ]))
      }
    }
    let hourMarks = stride(from: hours.lowerBound, through: hours.upperBound, by: 60)
    let marks = dates.compactMap { days[$0]?.lunch?.from.minutes }
    rules += starts.union(hourMarks).union(marks).sorted()
      .map { BoardRuler.rule(".s" + String($0), ["--at": $0]) }
    rules += lengths.sorted()
      .map { BoardRuler.rule(".m" + String($0), ["--for": $0]) }
    for count in stride(from: 2, through: sharing, by: 1) {
      rules.append(BoardRuler.rule(".of" + String(count), ["--of": count]))
      rules.append(BoardRuler.rule(".nth" + String(count - 1), ["--nth": count - 1]))
    }
    return rules.joined(separator: "\n") + "\n"
  }

  /// A rule of the style sheet that gives numbers to custom properties.
  private static func rule(_ selector: String, _ numbers: KeyValuePairs<String, Int>) -> String {
    selector + " {"
      + numbers.map { " " + $0.key + ": " + String($0.value) + ";" }.joined() + " }"
  }
}
