import Exports

// The words of the filters and of the views for one person or one door.
extension PageWords {
  static let filters = "Filter and choose a view"
  static let view = "View"
  static let wholeTimetable = "Whole timetable"
  static let reviewersOwn = "One reviewer"
  static let participantsOwn = "One participant"
  static let doors = "Door sheet"
  static let any = "Any"
  static let search = "Text"
  static let clear = "Clear filters"

  static func label(_ key: Facet.Key) -> String {
    switch key {
    case .reviewer: "Reviewer"
    case .role: "Role"
    case .agency: "Agency"
    case .room: "Room"
    case .theme: "Theme"
    case .kind: "Kind"
    case .status: "Status"
    }
  }

  /// What the script says, each under the name by which the script asks for it; `{}` is filled in.
  static let script: KeyValuePairs<String, String> = [
    "showingAll": "Showing all {} sessions.",
    "showingSome": "Showing {} of {} sessions.",
    "showingNone": "No session matches. Choose Any in a filter, or clear them all.",
    "filtersCleared": "Filters cleared, to show what you asked for.",
    "onlyShown": "Only those sessions are shown that match:",
    "timetableOf": "Timetable of {}",
    "doorOf": "{}",
    "privateMeeting": "Private meeting",
    "back": "Back to the whole timetable",
    "time": "Time",
    "session": "Session",
    "where": "Where",
    "team": "Team",
    "to": "{} to {}",
    "midday": "midday",
    "midnight": "midnight",
    "open": "Look around and move",
    "close": "Close",
    "fixedTime": "Its time is fixed. To move it, first clear Fixed in timetable.csv.",
    "fixedRoom": "Its room is fixed.",
    "fixedTeam": "Its team is fixed.",
    "noRoomNeeded": "It needs no room.",
    "dayAround": "Everyone’s day around it",
    "dayCaption": "Who has what on {}.",
    "who": "Who",
    "busy": "That day",
    "away": "not free",
    "moveTo": "Move to…",
    "anotherTime": "Another time",
    "anotherRoom": "Another room",
    "anotherTeam": "Another team",
    "asWritten":
      "Judged when this page was written. What your changes may have made untrue says “not judged”: save the changes and ask fieldwork.",
    "movedAlready":
      "You have moved this session. Its other places were judged from where it was, so none of them is judged now: undo, or save your changes and ask fieldwork.",
    "notJudged": "not judged",
    "unjudgedPlaces": "{} not judged after your changes",
    "elsewhere":
      "Left out: times at which somebody who must be there is not free, or that are outside its own times, and most that would break a rule. In a large review only those that cost least are listed.",
    "noneLeft": "There is no other that breaks no rule.",
    "breaking": "{} that would break a rule",
    "costs": "costs {} more",
    "saves": "saves {}",
    "costsNothing": "costs nothing more",
    "mends": "mends: {}",
    "breaks": "breaks: {}",
    "inFor": "{} instead of {}",
    "added": "{} as well",
    "without": "without {}",
    "withSessions": "{} ({})",
    "movedNow": "Now: {}",
    "yourChanges": "Your changes ({})",
    "changesText":
      "Nothing has left this page. Download the changes, then run: fieldwork apply REVIEW changes.csv",
    "together": "All together: {}.",
    "notJudgedTogether":
      "Not judged: your changes meet each other. Save them and ask fieldwork.",
    "print": "Print",
    "print-all": "Everything, A4",
    "print-week": "The week on one A3",
    "print-rooms": "A day a sheet by room, A4",
    "print-team": "A sheet for each reviewer, A4",
    "print-list": "The list, A4",
    "undo": "Undo",
    "redo": "Redo",
    "download": "Download changes.csv",
    "undone": "Undone: {}.",
    "redone": "Done again: {}.",
    "changeMade": "Changed {}: {}. You can undo it at the top of the page.",
    "noRoom": "no room",
    "noTeam": "no team",
  ]
}
