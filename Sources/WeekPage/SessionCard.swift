import Exports
import ReviewModel

/// What a card on a board tells of a session: as much as fits, the list has the rest.
struct SessionCard {
  let title: String
  /// The room and the site; one of them or neither where there is no more.
  let place: [String]
  /// Who of the team attends, where the lane does not say.
  let team: [String]
  /// Where people join online; nil where that is not said here.
  let link: JoiningLink?
  let themes: [ThemeBand]
  let isAtFault: Bool
  let tags: [SessionStatus.Tag]

  /// The longest title that a card shows, in characters; the list shows it whole.
  static let longestTitle = 160

  /// Describes a session on a board: a lane of a room says where, a lane of a reviewer says who of the team, and
  /// the card tells the other.
  init(
    _ entry: TimetableEntry, on kind: TimeBoard.Kind, review: Review, words: Disclosure,
    bands: [ThemeBand], status: SessionStatus
  ) {
    isAtFault = status.isAtFault(entry.session.id)
    title = SessionCard.short(words.title(entry.session))
    themes = bands.filter { entry.session.themes.contains($0.theme) }
    let tags = status.tags(of: entry)
    switch kind {
    case .week:
      place = Array(words.roomAndSite(entry).prefix(1))
      team = []
      link = nil
      self.tags = tags.filter { $0.isAlarm }
    case .rooms:
      place = []
      team =
        entry.hasWholeTeam(of: review)
        ? [PageWords.wholeTeam] : entry.team.map { words.role($0) }
      link = nil
      self.tags = tags
    case .reviewers:
      place = words.roomAndSite(entry)
      team = []
      link = words.link(of: entry.session)
      self.tags = tags
    }
  }

  /// A title cut to what a card shows.
  static func short(_ title: String) -> String {
    title.count > longestTitle ? title.prefix(longestTitle - 1) + "…" : title
  }
}

extension SessionStatus.Tag {
  /// The sign as an element.
  func markup(_ element: StaticString) -> Markup {
    .element(element, [.class(isAlarm ? "tag problem" : "tag")], .text(text))
  }
}

extension Markup {
  /// A link by which people join a session online; it says nothing of the page that it stands on.
  static func joining(_ link: JoiningLink) -> Markup {
    .element(
      "a",
      [.class("join"), Attribute("href", link.text), Attribute("rel", "noreferrer noopener")],
      .text(PageWords.joinOnline))
  }
}
