public import CivilTime
public import ReviewModel

extension ReviewSheets {
  /// A folder to begin with for one kind of review: its days, roles, themes and usual sessions, and `HELP.txt`.
  ///
  /// People go by their job titles, and nobody has been asked for a diary yet, so the week checks clean and can be
  /// planned before anybody has typed anything.
  ///
  /// `week` is any day of the fieldwork week. No milestones.csv is written where there are no milestones.
  ///
  /// - Returns: The files of the folder.
  public static func template(
    of kind: ReviewKind, week: CivilDate, milestones: [MilestoneEntry] = []
  ) -> [SheetFile] {
    let monday = week - week.weekday.rawValue
    let reading = read(WeekTemplate(kind).sheets(from: monday))
    guard let review = reading.review else { return template(week: week, milestones: milestones) }
    let help = SheetFile(
      name: "HELP.txt", bytes: HelpText.bytes(fieldworkStart: review.fieldworkStart))
    var extras = reading.extras
    extras.milestones = milestones
    return write(review, keeping: extras) + [help]
  }
}

/// The usual week of one kind of review, as the sheets that people would type, so that the usual rules read it.
struct WeekTemplate {
  /// What the review is called.
  let title: String
  /// The kind, as review.csv says it.
  let kind: ReviewKind
  /// The weekdays on site, and how many days after the Monday the first of them is.
  let weekdays: (words: String, first: Int)
  /// The weeks of lead-in.
  let leadInWeeks: Int
  /// When the team works.
  let hours: String
  /// Days that differ, as days from the Monday with the rest of the row: Start, End, Early, Late.
  let days: [(offset: Int, row: String)]
  /// The sheets whose text does not depend on the date.
  let lists: [(name: String, text: String)]

  init(_ kind: ReviewKind) {
    self =
      switch kind {
      case .children: .children
      case .adults: .adults
      case .corporate: .corporate
      case .progress: .progress
      }
  }

  init(
    title: String, kind: ReviewKind, weekdays: (words: String, first: Int), leadInWeeks: Int,
    hours: String, days: [(offset: Int, row: String)], lists: [(name: String, text: String)]
  ) {
    self.title = title
    self.kind = kind
    self.weekdays = weekdays
    self.leadInWeeks = leadInWeeks
    self.hours = hours
    self.days = days
    self.lists = lists
  }

  /// The sheets for the week from a Monday.
  func sheets(from monday: CivilDate) -> [SheetFile] {
    let first = monday + weekdays.first
    let settings = """
      Setting,Value
      Council,Example Council
      Title,\(title)
      Reference,\(kind.rawValue)-\(first.iso)
      Kind of review,\(kind.words)
      Fieldwork starts,\(DateCell.write(first))
      Commissioned on,\(DateCell.write(first - leadInWeeks * 7))
      Lead-in weeks,\(leadInWeeks)
      Nation for bank holidays,England
      Working days,"\(weekdays.words)"
      Day hours,\(hours)
      Lunch,"12:00-14:00, 45 min"
      Contact: council contact,To be named; contact@council.example.org
      Contact: review manager,To be named; manager@peers.example.org
      """
    let rows = days.map { DateCell.write(monday + $0.offset) + "," + $0.row }
    let differing =
      rows.isEmpty
      ? [] : [("days.csv", (["Date,Start,End,Early,Late"] + rows).joined(separator: "\n"))]
    return ([("review.csv", settings)] + differing + lists.map { ($0.name, $0.text) }).map {
      SheetFile(name: $0.0, bytes: Array($0.1.utf8))
    }
  }
}
