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
  let isAtFault: Bool

  /// The longest title that a cell shows, in characters; the list shows it whole.
  static let longestTitle = 160

  /// Describes a session.
  ///
  /// - Parameters:
  ///   - showsTeam: Whether the cell says who of the team attends, or where it is instead.
  init(
    _ entry: TimetableEntry, showsTeam: Bool, review: Review, words: Disclosure,
    bands: [ThemeBand], isAtFault: Bool
  ) {
    self.entry = entry
    self.isAtFault = isAtFault
    let title = words.title(entry.session)
    self.title =
      title.count > SessionCard.longestTitle
      ? title.prefix(SessionCard.longestTitle - 1) + "…" : title
    let kind = entry.session.kind.words.capitalisedFirst
    let people = entry.session.headcount
    details = people == 0 ? kind : kind + ", " + counted(people, "person", "people")
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
}
