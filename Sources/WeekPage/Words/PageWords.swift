import CivilTime
import Exports
import ReviewModel

/// The page's own words, all in one place so that another language can stand beside them.
enum PageWords {
  static let language = "en-GB"
  static let skip = "Skip to main content"
  static let contents = "On this page"
  static let controls = "Controls of the page"
  static let version = "Version"

  static let noProblems = "Every rule is kept"
  static let noTimetable = "There is no timetable yet."
  static let cancelled = "This review is called off"
  static let cancelledText = "Nothing of it takes place, and nobody holds an invitation."
  static let goTo = "Go to: "
  static let obstacles = "What stands in the way"
  static let diaries = "Diaries and rooms never asked"
  static let diariesText =
    "Planned as if always free. Ask, then write the answer in the Availability column."
  static let roomsText =
    "Planned as if always free. Ask when they can be had, then write that in the Availability column."
  static let fragileText =
    "No other start breaks nothing while everything else stays where it is. Keep these first."
  static let coverageHeading = "Theme coverage"
  static let coverageCaption = "How often each theme is looked at, by whom and with whom."
  static let cost = "What this timetable costs"
  static let costText = "Wishes that it does not keep, each with its price. Lower is better."
  static let atAGlance = "The week at a glance"
  static let byRoom = "Day by day, by room"
  static let byReviewer = "Day by day, by reviewer"
  static let byAgency = "Week by agency"
  static let list = "List of sessions"
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
  static let problemMeaning = "a rule is broken; see the list of what is wrong"
  static let lunchHours = "Lunch"
  static let lunchMeaning = "the break lies somewhere in these hours"
  static let closed = "Closed"
  static let closedMeaning = "outside the day's hours"
  static let joinOnline = "Join online"
  static let wholeTeam = "Whole team"
  static let noRoom = "No room"
  static let time = "Time"
  static let nothingPlaced =
    "No session has a place yet. “fieldwork solve” makes a timetable."

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

  /// How often a rule is broken.
  static func problemCount(_ count: Int) -> String {
    count == 1 ? "A rule is broken once" : "Rules are broken " + String(count) + " times"
  }

  /// How many sessions have no place: those that must be held, and those that may be left out.
  static func missingCount(_ required: Int, optional: Int) -> String {
    let must = counted(required, "session has", "sessions have") + " no place"
    guard optional > 0 else { return must }
    let may = counted(optional, "optional session is", "optional sessions are") + " left out"
    return required == 0 ? may : must + ", and " + may
  }

  /// What to do about sessions that have no place.
  static func unplacedText(isExplained: Bool) -> String {
    "These are not in the timetable. "
      + (isExplained
        ? "What stands in the way of them is told below."
        : "“fieldwork explain” says what stands in the way of each, and what would help.")
  }

  /// How many rooms nobody asked for.
  static func roomCount(_ count: Int) -> String {
    count == 1 ? "One room was never asked for" : String(count) + " rooms were never asked for"
  }

  /// How many sessions can be held at one time alone.
  static func fragileHeading(_ count: Int) -> String {
    counted(count, "session", "sessions") + " with no other time"
  }

  /// The themes that no session is about.
  static func uncovered(_ themes: [String]) -> String {
    "No session is about " + English.list(themes) + "."
  }

  /// A journey, as a board has room for.
  static func journey(_ minutes: Int) -> String { "journey, " + String(minutes) + " min" }

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
