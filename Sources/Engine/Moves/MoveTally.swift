/// The kinds of move of the search.
public enum MoveKind: Int, Sendable, CaseIterable {
  /// Another start, with place and crew adapted.
  case relocate
  /// Another place.
  case changePlace
  /// One worker in, out, or for another.
  case changeCrew
  /// Two activities exchange a worker each.
  case exchangeWorkers
  /// Two activities exchange starts.
  case exchangeStarts
  /// An activity takes a start by force; activities in the way are placed elsewhere.
  case eject
  /// Two workers exchange what each does on one day.
  case exchangeDays
  /// An activity takes the day, the site and the crew of another; activities in the way are placed elsewhere.
  case follow
  /// A few activities that have to do with each other are taken out and put back where they cost least.
  case rebuild

  /// The kind in words.
  public var name: String {
    switch self {
    case .relocate: "relocate"
    case .changePlace: "change place"
    case .changeCrew: "change crew"
    case .exchangeWorkers: "exchange workers"
    case .exchangeStarts: "exchange starts"
    case .eject: "eject"
    case .exchangeDays: "exchange days"
    case .follow: "follow"
    case .rebuild: "rebuild"
    }
  }
}

/// How often each kind of move was tried and taken.
public struct MoveTally: Sendable {
  /// Times tried, by ``MoveKind``.
  public internal(set) var tried = InlineArray<9, Int>(repeating: 0)
  /// Times taken, by ``MoveKind``.
  public internal(set) var taken = InlineArray<9, Int>(repeating: 0)
}
