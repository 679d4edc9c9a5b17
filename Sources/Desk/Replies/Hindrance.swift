public import ICalendar

/// What stands against an answer of somebody, as mail systems and mail programs say it.
public struct Hindrance: Sendable, Hashable {
  /// What it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A message to them came back.
    case cameBack = "came back"
    /// They are away.
    case away
    /// They threw a message away unread.
    case discarded = "deleted unread"
  }

  /// What it is.
  public let kind: Kind
  /// When it was reported, by the review's clock.
  public let when: WallTime

  /// What stands against an answer.
  ///
  /// - Parameters:
  ///   - kind: What it is.
  ///   - when: When it was reported, by the review's clock.
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

  /// What is said of the person beside their name.
  public var words: String {
    switch kind {
    case .cameBack: "a message came back"
    case .away: "away, says an automatic reply"
    case .discarded: "deleted a message unread"
    }
  }
}
