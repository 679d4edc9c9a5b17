public import ICalendar

/// A hindrance to somebody's answer, as mail systems and mail programs report it.
public struct Hindrance: Sendable, Hashable {
  /// The kind of a hindrance.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A message to them came back.
    case cameBack = "came back"
    /// The person is away.
    case away
    /// The person threw a message away unread.
    case discarded = "deleted unread"
  }

  /// The kind of hindrance.
  public let kind: Kind
  /// When the hindrance was reported, by the review's clock.
  public let when: WallTime

  /// Describes a hindrance.
  public init(_ kind: Kind, at when: WallTime) {
    self.kind = kind
    self.when = when
  }

  /// What a cell of the replies sheet says, `came back 2013-01-15 12:05`; nil for anything else.
  init?(_ text: String) {
    for kind in Kind.allCases where text.hasPrefix(kind.rawValue + " ") {
      guard let when = ReplyWords.time(String(text.dropFirst(kind.rawValue.count + 1))) else {
        return nil
      }
      self.init(kind, at: when)
      return
    }
    return nil
  }

  /// The text of the cell.
  var text: String { kind.rawValue + " " + ReplyWords.text(when) }

  /// The words about the person, to stand beside the name.
  public var words: String {
    switch kind {
    case .cameBack: "a message came back"
    case .away: "away, says an automatic reply"
    case .discarded: "deleted a message unread"
    }
  }
}
