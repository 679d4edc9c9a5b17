import CSVText
import ReviewModel

/// A reviewer and the role for which they were asked.
struct TeamSeat: Sendable, Hashable {
  /// Whose seat it is.
  let reviewer: ReviewerID
  /// The role.
  let role: Role
}

/// Everything in a review that a cell can refer to.
///
/// Reader and writer fill the names in the same order, list by list, so that a word means the same thing to both.
struct ReviewNames {
  private(set) var themes = ReferenceIndex()
  private(set) var sites = ReferenceIndex()
  private(set) var rooms = ReferenceIndex()
  private(set) var people = ReferenceIndex()
  private(set) var reviewers = ReferenceIndex()
  private(set) var sessions = ReferenceIndex()
  /// The references of the themes, in order.
  private(set) var themeOrder: [ThemeID] = []
  /// The seats of the team, in order.
  private(set) var team: [TeamSeat] = []
  /// How many seats the team has.
  var teamSize: Int { team.count }
  var features = Spellings()
  var organisations = Spellings()
  var roles = RoleWords.usualSpellings

  /// No names yet.
  init() {}

  /// All names of a review.
  init(_ review: Review) {
    add(review.themes)
    add(review.sites)
    add(review.rooms)
    add(review.people)
    add(review.reviewers)
    add(review.sessions)
    for room in review.rooms { room.features.forEach { features.add($0) } }
    for person in review.people { person.agency.map { organisations.add($0) } }
    for reviewer in review.reviewers { roles.add(reviewer.role.text) }
    for session in review.sessions {
      session.agencies.forEach { organisations.add($0) }
      session.roomFeatures.forEach { features.add($0) }
    }
  }

  /// The references of the list that a sheet holds; nil for a sheet without references.
  func index(of sheet: Sheet) -> ReferenceIndex? {
    switch sheet {
    case .themes: themes
    case .sites: sites
    case .rooms: rooms
    case .people: people
    case .reviewers: reviewers
    case .sessions: sessions
    case .review, .days, .closed, .milestones, .travel, .timetable: nil
    }
  }

  /// Whether a text means an entry of any list.
  func isKnown(_ text: String) -> Bool {
    [themes, sites, rooms, people, reviewers, sessions].contains { $0.reference(for: text) != nil }
  }

  mutating func add(_ entries: [Theme]) {
    for theme in entries { themes.add(theme.id.text, names: [theme.name]) }
    themeOrder += entries.map { $0.id }
  }

  mutating func add(_ entries: [Site]) {
    for site in entries { sites.add(site.id.text, names: [site.name]) }
  }

  mutating func add(_ entries: [Room]) {
    for room in entries { rooms.add(room.id.text, names: [room.name]) }
  }

  mutating func add(_ entries: [Person]) {
    for person in entries { people.add(person.id.text, names: [person.name, person.jobTitle]) }
  }

  mutating func add(_ entries: [Reviewer]) {
    for reviewer in entries {
      // Several seats may be "TBC", which names nobody.
      let isNobody = reviewer.isPlaceholder && WordForNothing(reviewer.name) != nil
      reviewers.add(reviewer.id.text, names: [isNobody ? nil : reviewer.name])
    }
    team += entries.map { TeamSeat(reviewer: $0.id, role: $0.role) }
  }

  mutating func add(_ entries: [Session]) {
    for session in entries { sessions.add(session.id.text, names: [session.title]) }
  }
}
