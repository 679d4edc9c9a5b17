public import CivilTime

/// Days that somebody listed because they are not like others: a row of closed.csv.
public struct ClosedPeriod: Sendable, Hashable {
  /// Why the days are listed, which decides what may be done on them.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// A bank holiday: nobody works.
    case bankHoliday
    /// Anything else for which the council is closed: nobody works.
    case closure
    /// The council works though the calendar says otherwise.
    case open
    /// Schools are shut; the council works.
    case schoolHoliday
    /// Before an election: members and publicity are restricted; the council works.
    case election
    /// An inspection may come or is on: the council works, on that.
    case inspection

    /// Whether nothing can be held.
    public var stopsWork: Bool { self == .bankHoliday || self == .closure }

    /// The kind that is meant by words such as "School half-term" or "Early May bank holiday".
    ///
    /// - Parameter words: Why the days are listed, as written.
    public init(_ words: String) {
      let text = Kind.bare(words)
      let mentions = { (parts: [String]) in parts.contains { Kind.bare(text, hold: $0) } }
      if mentions(["notabankholiday", "workingday", "councilopen", "officesopen"]) {
        self = .open
      } else if mentions(["school", "halfterm", "inset", "termtime"]) {
        self = .schoolHoliday
      } else if mentions(["election", "purdah", "sensitiveperiod", "referendum"]) {
        self = .election
      } else if mentions(["inspection", "ofsted", "ilacs", "cqc"]) {
        self = .inspection
      } else if mentions([
        "bankholiday", "christmasday", "boxingday", "newyearsday", "goodfriday", "easter",
      ]) {
        self = .bankHoliday
      } else {
        self = .closure
      }
    }

    /// Small letters and digits alone, so that "Half-term" and "half term" are one.
    private static func bare(_ words: String) -> [UInt8] {
      words.utf8.compactMap { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        default: nil
        }
      }
    }

    private static func bare(_ text: [UInt8], hold part: String) -> Bool {
      let wanted = Array(part.utf8)
      guard text.count >= wanted.count else { return false }
      return (0...text.count - wanted.count).contains { start in
        text[start..<start + wanted.count].elementsEqual(wanted)
      }
    }
  }

  /// The first and the last date.
  public var dates: ClosedRange<CivilDate>
  /// Why, as written: "School half-term".
  public var what: String
  /// Why, as it is understood.
  public var kind: Kind

  /// Days that are not like others.
  ///
  /// - Parameters:
  ///   - dates: The first and the last date.
  ///   - what: Why, in the words of the person who listed them.
  public init(_ dates: ClosedRange<CivilDate>, _ what: String) {
    self.dates = dates
    self.what = what
    kind = Kind(what)
  }
}
