import ReviewModel

/// What is special about a day.
public struct DayRemark: Sendable, Hashable {
  /// What kind of day it is.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// Saturday or Sunday.
    case weekend
    /// A bank holiday.
    case bankHoliday
    /// The council is closed.
    case closure
    /// An inspection may come or is on.
    case inspection
    /// Christmas Eve, or a working day between Boxing Day and New Year.
    case christmas
    /// Schools are shut.
    case schoolHoliday
    /// Before an election.
    case election

    /// Whether nothing can be held or done.
    public var stopsWork: Bool {
      switch self {
      case .weekend, .bankHoliday, .closure: true
      case .inspection, .christmas, .schoolHoliday, .election: false
      }
    }

    init?(_ kind: ClosedPeriod.Kind) {
      switch kind {
      case .bankHoliday: self = .bankHoliday
      case .closure: self = .closure
      case .schoolHoliday: self = .schoolHoliday
      case .election: self = .election
      case .inspection: self = .inspection
      case .open: return nil
      }
    }
  }

  /// What kind of day it is.
  public var kind: Kind
  /// The day in words: `Early May bank holiday`, `School half-term`, `Christmas Eve`.
  public var words: String
}
