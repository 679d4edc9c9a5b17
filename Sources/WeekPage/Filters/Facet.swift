import Exports
import ReviewModel

/// One way of choosing sessions, with the values that there are to choose from.
struct Facet {
  /// The ways of choosing, in the order in which the page shows them.
  enum Key: String, CaseIterable {
    case reviewer
    case role
    case agency
    case room
    case theme
    case kind
    case status
  }

  let key: Key
  /// The values as people read them, each once; what a link to a filtered page names.
  let values: [String]
  /// The positions in ``values`` that each placed session has.
  private let positions: [SessionID: [Int]]

  /// A facet of the placed sessions, whose values `valuesOf` gives for each session.
  ///
  /// `order` lists the values in the order in which they are offered; values that no session has are left out.
  init(
    _ key: Key, _ entries: [TimetableEntry], order: [String],
    _ valuesOf: (TimetableEntry) -> [String]
  ) {
    self.key = key
    let held = entries.map { (id: $0.session.id, values: valuesOf($0)) }
    let used = Set(held.flatMap { $0.values })
    let values = order.uniqued.filter { used.contains($0) }
    var numbers: [String: Int] = [:]
    for (position, value) in values.enumerated() { numbers[value] = position }
    var positions: [SessionID: [Int]] = [:]
    for session in held {
      positions[session.id] = session.values.compactMap { numbers[$0] }.uniqued
    }
    self.values = values
    self.positions = positions
  }

  /// The positions in ``values`` that a session has.
  func positions(of id: SessionID) -> [Int] { positions[id] ?? [] }
}

extension TimetableExport {
  /// Every way of choosing sessions that says anything here: one with a single value does not.
  func facets(bands: [ThemeBand], status: SessionStatus) -> [Facet] {
    let index = ReviewIndex(review)
    var labels: [PersonID: String] = [:]
    for agency in self.agencies {
      for person in agency.people { labels[person.id] = agency.label }
    }
    func agencyLabels(of entry: TimetableEntry) -> [String] {
      guard privacy.showsInterviewees else { return [] }
      return entry.met.filter { index.person($0) != nil }.compactMap { labels[$0] }
    }
    func role(_ reviewer: Reviewer) -> String {
      disclosure.text(reviewer.role.words.capitalisedFirst)
    }
    let entries = timetable.entries
    let facets = Facet.Key.allCases.map { key in
      switch key {
      case .reviewer:
        Facet(key, entries, order: review.reviewers.map { disclosure.reviewer($0) }) { entry in
          entry.team.map { disclosure.reviewer($0) }
        }
      case .role:
        Facet(key, entries, order: review.reviewers.map { role($0) }) { $0.team.map { role($0) } }
      case .agency:
        Facet(key, entries, order: self.agencies.map { $0.label }) {
          agencyLabels(of: $0)
        }
      case .room:
        Facet(key, entries, order: review.rooms.map { disclosure.room($0) }) { entry in
          guard let room = entry.room, disclosure.showsVenue(of: entry.session) else { return [] }
          return [disclosure.room(room)]
        }
      case .theme:
        Facet(key, entries, order: bands.map { $0.label }) { entry in
          bands.filter { entry.session.themes.contains($0.theme) }.map { $0.label }
        }
      case .kind:
        Facet(key, entries, order: SessionKind.allCases.map { $0.words.capitalisedFirst }) {
          [$0.session.kind.words.capitalisedFirst]
        }
      case .status:
        Facet(key, entries, order: entries.flatMap { status.filters(of: $0) }) {
          status.filters(of: $0)
        }
      }
    }
    return facets.filter { !$0.values.isEmpty }
  }
}

extension ThemeBand {
  /// The reference and name in one: `T1 Early help`; once where they are the same.
  var label: String { name.isEmpty || name == reference ? reference : reference + " " + name }
}
