import CivilTime
import Exports
import ReviewModel

/// The page's own words, all in one place so that another language can stand beside them.
enum PageWords {
  static let language = "en-GB"
  static let skip = "Skip to main content"
  static let contents = "On this page"
  static let version = "Version"

  static let problems = "There is a problem"
  static let noProblems = "Every rule is kept"
  static let noProblemsText =
    "Nobody and no room is in two places at once, and nothing that was set is broken."
  static let cancelled = "This review is called off"
  static let cancelledText = "Nothing of it takes place, and nobody holds an invitation."
  static let goTo = "Go to: "
  static let unplaced = "Sessions without a place"
  static let unplacedText =
    "These are not in the timetable. Move something else, or widen their times."
  static let obstacles = "What stands in the way"
  static let diaries = "Diaries never asked"
  static let diariesText =
    "Planned as if always free. Ask, then write the answer in the Availability column."
  static let coverageHeading = "Theme coverage"
  static let coverageCaption = "How often each theme is looked at, by whom and with whom."
  static let cost = "What this timetable costs"
  static let costText = "Wishes that it does not keep, each with its price. Lower is better."
  static let byRoom = "Week by room"
  static let byReviewer = "Week by reviewer"
  static let byAgency = "Week by agency"
  static let list = "List of sessions"
  static let inTheList = "The week needs a wider window. The same is in the list, day by day: "
  static let key = "Key"
  static let team = "The team"
  static let teamCaption = "Who holds which role."
  static let rooms = "Rooms"
  static let others = "Others"
  static let themes = "Themes"
  static let signs = "Signs"
  static let fixed = "Fixed"
  static let fixedMeaning = "its time was set and is not moved"
  static let problem = "Problem"
  static let problemMeaning = "a rule is broken; see the top of the page"
  static let wholeTeam = "Whole team"
  static let noRoom = "No room"
  static let time = "Time"
  static let nothingPlaced =
    "No session has a place yet. Run “fieldwork solve” to make a timetable."

  static let sessionColumn = "Session"
  static let dayColumn = "Day"
  static let whoColumn = "Who"
  static let themeColumn = "Theme"
  static let sessionsColumn = "Sessions"
  static let reviewersColumn = "Reviewers"
  static let agenciesColumn = "Agencies"
  static let remarkColumn = "Remark"
  static let reviewerColumn = "Reviewer"
  static let whereColumn = "Where"
  static let teamColumn = "Team"
  static let meetingColumn = "Meeting"
  static let themesColumn = "Themes"
  static let wishColumn = "Wish not kept"
  static let timesColumn = "How often"
  static let priceColumn = "Price each"
  static let costColumn = "Cost"
  static let roleColumn = "Role"
  static let nameColumn = "Name"
  static let organisationColumn = "From"
  static let total = "Total"

  /// Whom a page is for, which decides what is on it.
  static func readership(_ privacy: Privacy) -> String {
    switch privacy {
    case .full: "For the review team and the review manager. It names people: do not pass it on."
    case .roles: "People are shown by role and job title, never by name."
    case .public: "People are shown by their role on the team alone."
    }
  }

  /// The heading of the summary where rules are broken.
  static func problemCount(_ count: Int) -> String {
    count == 1 ? "One rule is broken." : String(count) + " times a rule is broken."
  }

  /// How many sessions that must be held have no place.
  static func missingCount(_ count: Int) -> String {
    count == 1 ? "One session has no place" : String(count) + " sessions have no place"
  }

  /// How many diaries were never asked.
  static func diaryCount(_ count: Int) -> String {
    count == 1 ? "One diary was never asked" : String(count) + " diaries were never asked"
  }

  /// A time from one minute to another: `9:30am to 11am`.
  static func hours(_ span: TimeSpan) -> String {
    span.start.time.words + " to " + span.end.time.words
  }

  /// When the page was written, on the review's own clock where its rule is known.
  static func written(_ stamp: ExportStamp, zone: String) -> String {
    if zone == "Europe/London" {
      let local = stamp.writtenAt + LondonClock.minutesAheadOfUTC(atUTC: stamp.writtenAt)
      return "written " + local.date.words + ", " + local.time.words
    }
    return "written " + stamp.writtenAt.date.words + ", " + stamp.writtenAt.time.words + " UTC"
  }

  /// The first to the last of some days: `Monday 4 to Friday 8 February 2013`.
  static func days(_ first: CivilDate, _ last: CivilDate) -> String {
    let (from, to) = (first.components, last.components)
    if from == to { return last.words }
    if from.year != to.year { return first.words + " to " + last.words }
    if from.month != to.month { return first.wordsWithoutYear + " to " + last.words }
    return first.weekday.name + " " + String(from.day) + " to " + last.words
  }
}
