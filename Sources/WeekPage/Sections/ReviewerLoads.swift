import CivilTime
public import Exports
public import ReviewModel

// What the week asks of each reviewer: how much, the longest run, and when there is lunch.
extension TimetableExport {
  /// A table with a row for each reviewer, those with most to do first, and a column for each day.
  var loads: [PageBlock] {
    let dates = timetable.dates
    guard !dates.isEmpty, !review.reviewers.isEmpty else { return [] }
    let weeks = ReviewerWeek.all(of: review, timetable)
    let most = ReviewerWeek.most(of: weeks)
    var table = PageTable(
      caption: PageWords.loadsCaption,
      headings: [
        PageWords.reviewerColumn, PageWords.contactColumn, PageWords.longestRunColumn,
      ] + dates.map { $0.shortWords })
    table.rows = weeks.map { week in
      PageTable.Row(
        cells: [
          .text(PageText(.written(disclosure.role(week.reviewer)))),
          .bar(
            share: week.contactMinutes * 1000 / most,
            PageWords.load(week.contactSessions, week.contactMinutes)),
          .text(PageText(week.longestRun == 0 ? "" : English.length(week.longestRun))),
        ] + week.days.map { .lines($0.lines) })
    }
    return [.heading(PageWords.loads), .table(table)]
  }
}

/// What the week asks of one reviewer.
public struct ReviewerWeek {
  /// The reviewer.
  public let reviewer: Reviewer
  /// The days on which anything is held, in order.
  let days: [ReviewerLoad]

  /// How many contact sessions the reviewer attends.
  public var contactSessions: Int { days.reduce(0) { $0 + $1.contactSessions } }
  /// How long these are, in minutes.
  public var contactMinutes: Int { days.reduce(0) { $0 + $1.contactMinutes } }
  /// The longest time without a break, in minutes.
  public var longestRun: Int { days.map { $0.longestRun }.max() ?? 0 }
  /// On how many days there is less time for lunch than there should be.
  public var shortLunches: Int { days.count { $0.isLunchShort } }

  /// The weeks of all reviewers, the fullest first; reviewers with equally much to do keep the order of
  /// the review.
  public static func all(of review: Review, _ timetable: Timetable) -> [ReviewerWeek] {
    let weeks = review.reviewers.map { reviewer in
      ReviewerWeek(
        reviewer: reviewer,
        days: timetable.dates.map { date in
          ReviewerLoad(
            timetable.entries(on: date).filter { $0.isAttended(by: reviewer) }, of: review)
        })
    }
    return weeks.enumerated().sorted {
      (-$0.element.contactMinutes, $0.offset) < (-$1.element.contactMinutes, $1.offset)
    }.map { $0.element }
  }

  /// The most that any of several reviewers has to do, in minutes; at least one, to divide by.
  public static func most(of weeks: [ReviewerWeek]) -> Int {
    max(1, weeks.map { $0.contactMinutes }.max() ?? 1)
  }
}

/// What one day asks of one reviewer.
struct ReviewerLoad {
  let contactSessions: Int
  let contactMinutes: Int
  /// The longest time from the start of a session to the end of another without a break between them, in minutes
  /// (`constraints.md`, `break`).
  let longestRun: Int
  /// Whether there is less time for lunch than there should be.
  let isLunchShort: Bool
  /// The day in a few short sentences; none where the reviewer has nothing.
  let lines: [String]

  /// Describes a day of a reviewer by the entries that the reviewer attends, in order of time.
  init(_ entries: [TimetableEntry], of review: Review) {
    let contact = entries.filter { $0.session.isContact }
    contactSessions = contact.count
    contactMinutes = contact.reduce(0) { $0 + $1.session.minutes }
    longestRun = ReviewerLoad.longestRun(entries, break: review.rules.breakMinutes)
    guard let date = entries.first?.date else {
      lines = []
      isLunchShort = false
      return
    }
    var lines = PageWords.load(contactSessions, contactMinutes)
    let gaps = zip(entries, entries.dropFirst()).map { $1.span.start - $0.span.end }
    if let shortest = gaps.min() { lines.append(PageWords.shortestGap(shortest)) }
    let travel = zip(entries, entries.dropFirst()).reduce(0) {
      $0 + review.minutesBetween($1.0.site?.id, $1.1.site?.id)
    }
    if travel > 0 { lines.append(PageWords.travel(travel)) }
    let lunch = review.days.first { $0.date == date && $0.lunch != nil }?.lunch.map {
      ReviewerLoad.time(for: $0, on: date, beside: entries, of: review)
    }
    if let lunch { lines.append(lunch.words) }
    isLunchShort = lunch?.isShort ?? false
    self.lines = lines
  }

  private static func longestRun(_ entries: [TimetableEntry], break pause: Int) -> Int {
    var longest = 0
    var start: CivilMinute?
    var end: CivilMinute?
    for entry in entries {
      if let last = end, entry.span.start - last >= pause { start = nil }
      let first = start ?? entry.span.start
      start = first
      end = max(end ?? entry.span.end, entry.span.end)
      longest = max(longest, entry.span.end - first)
    }
    return longest
  }

  /// When there is lunch (`constraints.md`, `lunch`), and how much of that time a journey takes.
  private static func time(
    for lunch: LunchBreak, on date: CivilDate, beside entries: [TimetableEntry], of review: Review
  ) -> (words: String, isShort: Bool) {
    let hours = lunch.hours(on: date)
    if entries.contains(where: { $0.session.isMeal && $0.span.overlaps(hours) }) {
      return (PageWords.lunchAtSession, false)
    }
    let free = lunch.placements(on: date, gridMinutes: review.gridMinutes).filter { span in
      !entries.contains { $0.span.overlaps(span) }
    }
    let left = free.map { (span: $0, minutes: minutes(in: $0, within: hours, entries, review)) }
    if let whole = left.first(where: { $0.minutes >= lunch.minutes }) {
      return (PageWords.lunch(whole.span), false)
    }
    guard let best = left.max(by: { $0.minutes < $1.minutes }) else {
      return (PageWords.noLunch, true)
    }
    return (PageWords.shortLunch(best.minutes), true)
  }

  /// What the journey between the sessions around a break leaves of the time between them, inside the hours for lunch.
  private static func minutes(
    in span: TimeSpan, within hours: TimeSpan, _ entries: [TimetableEntry], _ review: Review
  ) -> Int {
    let before = entries.last { $0.span.end <= span.start }
    let after = entries.first { $0.span.start >= span.end }
    let start = max(before?.span.end ?? hours.start, hours.start)
    let end = min(after?.span.start ?? hours.end, hours.end)
    guard let before, let after else { return end - start }
    // The part of the journey that lies outside the hours for lunch takes nothing of them.
    let outside = (start - before.span.end) + (after.span.start - end)
    let journey = review.minutesBetween(before.site?.id, after.site?.id)
    return end - start - max(0, journey - outside)
  }
}
