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
  static let print = "Print"

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
    "nothingOn": "Nothing is planned.",
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
      "Worked out for the timetable as written. Once you change something, these answers no longer count it in: apply your changes and export the page again.",
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
    "was": "was {}",
    "yourChanges": "Your changes",
    "changesText":
      "Nothing has left this page. Download the changes, then run: fieldwork apply REVIEW changes.csv",
    "changesChecked":
      "Among your changes nobody, and no room, is in two places at once. All other rules are judged when you apply them.",
    "changesClash": "These clash now:",
    "clash": "{}: {} and {}, {}",
    "undo": "Undo",
    "redo": "Redo",
    "download": "Download changes.csv",
    "undone": "Undone: {}.",
    "redone": "Done again: {}.",
    "changeMade": "Changed {}: {}. You can undo it under Your changes.",
    "noRoom": "no room",
    "noTeam": "no team",
  ]
}
