import Exports
import ReviewModel

/// What a cell of the week tells of a session: as much as fits, the list has the rest.
struct SessionCard {
  let entry: TimetableEntry
  let title: String
  let details: String
  /// The room and the site; one of them or neither where there is no more.
  let place: [String]
  let team: [String]
  let themes: [ThemeBand]
  /// Whether its themes are named; a session stands in the week of each of its team, and is told in full once.
  let namesThemes: Bool
  let isAtFault: Bool
  let tags: [SessionStatus.Tag]

  /// The longest title that a cell shows, in characters; the list shows it whole.
  static let longestTitle = 160

  /// Describes a session.
  ///
  /// - Parameters:
  ///   - showsTeam: Whether the cell says who of the team attends, or where it is instead.
  init(
    _ entry: TimetableEntry, showsTeam: Bool, review: Review, words: Disclosure,
    bands: [ThemeBand], status: SessionStatus
  ) {
    self.entry = entry
    isAtFault = status.isAtFault(entry.session.id)
    tags = status.tags(of: entry)
    title = SessionCard.short(words.title(entry.session))
    details = showsTeam ? PageWords.kindAndSize(entry.session) : ""
    namesThemes = showsTeam
    place = showsTeam ? [] : words.roomAndSite(entry)
    themes = bands.filter { entry.session.themes.contains($0.theme) }
    if !showsTeam {
      team = []
    } else if entry.hasWholeTeam(of: review) {
      team = [PageWords.wholeTeam]
    } else {
      team = entry.team.map { words.role($0) }
    }
  }

  /// A title cut to what a cell shows.
  static func short(_ title: String) -> String {
    title.count > longestTitle ? title.prefix(longestTitle - 1) + "…" : title
  }
}
