import ReviewModel
import Sheets

/// A small sound folder: the sheets that the fuzzer leaves alone give its own sheet something to refer to.
enum FuzzFolder {
  /// The sheets, each a target in turn.
  static let files: [SheetFile] = [
    file(
      "sessions.csv",
      """
      Ref,Title,Kind,Minutes,Themes,Who,Expected,Reviewers,Room or site,Features,When,Prefer,After,Importance
      S01,Opening,meeting,60,T1,P01; 8 officers,12,2-3; team leader,R1,,Mon am,,,Must
      S02,Officers,focus group,75,T1,P02 (optional),,1 of officer peer / health peer,Hub,,,Tue,S01 + 30 min,Could
      """),
    file(
      "review.csv",
      """
      Setting,Value
      Fieldwork starts,Mon 4 Feb 2013
      Commissioned on,Mon 12 Nov 2012
      Lunch,"12:00-14:00, 45 min"
      """),
    file("themes.csv", "Ref,Name\nT1,Practice\n"),
    file("sites.csv", "Ref,Name\nCivic,Civic Centre\nHub,Family hub\n"),
    file("travel.csv", "From,To,Minutes\nCivic,Hub,20\n"),
    file("rooms.csv", "Room,Site,Seats,Features\nR1,Civic,20,screen\n"),
    file(
      "people.csv",
      "Ref,Name,Job title,Organisation,Availability,Show as\nP01,,Director,Council,Mon-Tue,\nP02,,,,,6 young people\n"
    ),
    file(
      "reviewers.csv",
      "Ref,Role,Name,Availability,Not with\nTL,team leader,TBC,not Wed pm,Council\n"),
    file("days.csv", "Date,Start,End,Lunch\n8/2/2013,09:00,13:00,none\n"),
    file("closed.csv", "Date or range,What\n6 Feb 2013,Elections\n"),
    file(
      "timetable.csv",
      "Session,Day,Start,End,Room,Reviewers,Fixed\nS01,Mon,09:30,10:30,R1,TL,yes\nS02,,,,,,\n"),
  ]

  /// The review of these sheets; nil where they cannot be read, which no check survives.
  static let review: Review? = ReviewSheets.read(files).review

  private static func file(_ name: String, _ text: String) -> SheetFile {
    SheetFile(name: name, bytes: Array(text.utf8))
  }
}
