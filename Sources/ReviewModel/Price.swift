/// What a plan may cost: the prices of the catalogue, in its order (`constraints.md`, "A plan pays").
public enum Price: String, Sendable, Hashable, CaseIterable {
  /// An optional session left out, by its priority.
  case unscheduled
  /// A theme of a session that nobody on its team knows.
  case themeUncovered = "theme-uncovered"
  /// A session outside all its preferred windows.
  case preferredWindow = "preferred-window"
  /// A wished order that is not kept.
  case preferredOrder = "preferred-order"
  /// A reviewer's sites in a day, less one.
  case siteChange = "site-change"
  /// A seat given to a reviewer who is still "TBC".
  case placeholder
  /// Somebody chosen who is not among the first of a ranked choice.
  case standIn = "stand-in"
  /// An optional participant who cannot be there.
  case optionalAbsent = "optional-absent"
  /// A contact session that starts the minute the last one ended.
  case backToBack = "back-to-back"
  /// The difference between the most and the least loaded reviewer, in grid units.
  case loadBalance = "load-balance"
  /// A reviewer's rooms in a day, less one.
  case roomChange = "room-change"
  /// Contact time in a day above what makes it long, in grid units.
  case longDay = "long-day"
  /// Five spare seats in a room.
  case roomFit = "room-fit"
  /// A session whose start differs from the published plan.
  case movedTime = "moved-time"
  /// A session whose room differs from the published plan.
  case movedRoom = "moved-room"
  /// A reviewer who joins or leaves a session of the published plan.
  case movedReviewer = "moved-reviewer"
  /// A chosen participant who joins or leaves a session of the published plan.
  case movedParticipant = "moved-participant"

  /// The name in the catalogue.
  public var name: String { rawValue }

  /// What one unit costs where the review does not say otherwise.
  public var defaultWeight: Int {
    switch self {
    case .unscheduled: 1000
    case .themeUncovered: 20
    case .preferredWindow: 10
    case .preferredOrder: 8
    case .siteChange: 15
    case .placeholder: 6
    case .standIn: 3
    case .optionalAbsent: 4
    case .backToBack: 3
    case .loadBalance: 2
    case .roomChange: 2
    case .longDay: 1
    case .roomFit: 1
    case .movedTime: 30
    case .movedRoom: 5
    case .movedReviewer: 8
    case .movedParticipant: 8
    }
  }

  /// What one unit is, for a reader: `2 wished orders not kept` begins with this.
  public var meaning: String {
    switch self {
    case .unscheduled: "optional sessions left out, by priority"
    case .themeUncovered: "themes that nobody on the team knows"
    case .preferredWindow: "sessions outside their preferred times"
    case .preferredOrder: "wished orders not kept"
    case .siteChange: "times a reviewer changes site within a day"
    case .placeholder: "seats given to a reviewer still TBC"
    case .standIn: "people who stand in for somebody wanted more"
    case .optionalAbsent: "optional participants who cannot be there"
    case .backToBack: "sessions that follow another without a gap"
    case .loadBalance: "steps of the grid between the most and the least loaded reviewer"
    case .roomChange: "times a reviewer changes room within a day"
    case .longDay: "steps of the grid above a long day"
    case .roomFit: "groups of five spare seats"
    case .movedTime: "sessions moved to another time"
    case .movedRoom: "sessions moved to another room"
    case .movedReviewer: "reviewers who join or leave a session"
    case .movedParticipant: "chosen participants who join or leave a session"
    }
  }
}

/// A whole number for each price: weights, or counts of what a plan pays.
public struct PriceTable: Sendable, Hashable {
  private var values: [Int]

  private init(values: [Int]) {
    self.values = values
  }

  /// Nothing counted.
  public static let zero = PriceTable(values: Price.allCases.map { _ in 0 })
  /// The weights of the catalogue.
  public static let defaultWeights = PriceTable(values: Price.allCases.map { $0.defaultWeight })

  /// The number for one price.
  public subscript(price: Price) -> Int {
    get { values[position(of: price)] }
    set { values[position(of: price)] = newValue }
  }

  /// The sum of weight × count, in cost units.
  public func cost(at weights: PriceTable) -> Int {
    zip(values, weights.values).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private func position(of price: Price) -> Int {
    switch price {
    case .unscheduled: 0
    case .themeUncovered: 1
    case .preferredWindow: 2
    case .preferredOrder: 3
    case .siteChange: 4
    case .placeholder: 5
    case .standIn: 6
    case .optionalAbsent: 7
    case .backToBack: 8
    case .loadBalance: 9
    case .roomChange: 10
    case .longDay: 11
    case .roomFit: 12
    case .movedTime: 13
    case .movedRoom: 14
    case .movedReviewer: 15
    case .movedParticipant: 16
    }
  }
}
