/// What an event says about its owner's time: that it takes it, and how, or that it does not, and why.
public struct TimeClaim: Sendable, Hashable {
  /// Why an event takes no time.
  public enum Freedom: Sendable, Hashable, CaseIterable {
    /// TRANSP:TRANSPARENT, or Outlook's "free" (RFC 5545, section 3.8.2.7; [MS-OXCICAL], section 2.1.3.1.1.20.31).
    case markedFree
    /// Outlook's "working elsewhere" ([MS-OXOCAL], section 2.2.1.2).
    case workingElsewhere
    /// The owner declined (RFC 5545, section 3.2.12).
    case declined
    /// The owner sends somebody else (RFC 5545, section 3.2.12).
    case delegated
  }

  /// How the event takes time; nil where it takes none.
  public var kind: BusyPeriod.Kind?
  /// Why the event takes no time; nil where it takes some.
  public var freedom: Freedom?
  /// Whether Outlook's word for it is the opposite of its TRANSP.
  public var isAgainstTransparency: Bool
  /// Whether the owner said how the event takes time, by Outlook's word: TRANSP:OPAQUE is what programs write by
  /// default.
  public var isStated: Bool

  /// The claim of an event that stands.
  ///
  /// The owner's own answer counts first, then Outlook's word, which its programs go by, and then TRANSP and STATUS
  /// (RFC 5545, sections 3.8.2.7 and 3.8.1.11).
  ///
  /// - Parameters:
  ///   - event: The VEVENT.
  ///   - owner: Whose diary it stands in.
  init(of event: Component, for owner: CalendarOwner) {
    let isTransparent = event.says("TRANSP", Transparency.transparent.rawValue)
    let word = OutlookWord(of: event)
    let answer = TimeClaim.answer(of: owner, to: event)
    let isTentative =
      word == .tentative || event.says("STATUS", EventStatus.tentative.rawValue)
      || answer == .open
    isStated = word != nil
    isAgainstTransparency = word.map { $0.isFree != isTransparent } ?? false
    freedom =
      switch (answer, word) {
      case (.declined, _): .declined
      case (.delegated, _): .delegated
      case (_, .free?): .markedFree
      case (_, .elsewhere?): .workingElsewhere
      case (_, nil): isTransparent ? .markedFree : nil
      default: nil
      }
    if freedom != nil {
      kind = nil
    } else if isTentative {
      kind = .tentative
    } else {
      kind = word == .away ? .unavailable : .busy
    }
  }

  /// What the owner answered.
  private enum Answer {
    case open
    case accepted
    case declined
    case delegated
  }

  private static func answer(of owner: CalendarOwner, to event: Component) -> Answer? {
    guard let line = owner.attendance(in: event) else { return nil }
    // Who gave no answer has yet to give one (RFC 5545, section 3.2.12).
    switch (line.parameter("PARTSTAT") ?? "NEEDS-ACTION").trimmedOfBlanks.asciiCapitals {
    case "DECLINED": return .declined
    case "DELEGATED": return .delegated
    case "ACCEPTED", "COMPLETED", "IN-PROCESS": return .accepted
    case "TENTATIVE": return .open
    // The person who calls a meeting comes, though some programs never ask them.
    default: return owner.organizes(event) ? .accepted : .open
    }
  }
}

/// How Outlook shows an event's time ([MS-OXCICAL], sections 2.1.3.1.1.20.31 and 2.1.3.1.1.20.35).
private enum OutlookWord {
  case free
  case tentative
  case busy
  case away
  case elsewhere

  /// X-MICROSOFT-CDO-BUSYSTATUS, and X-MICROSOFT-CDO-INTENDEDSTATUS where it stands alone.
  init?(of event: Component) {
    let line =
      event.first("X-MICROSOFT-CDO-BUSYSTATUS") ?? event.first("X-MICROSOFT-CDO-INTENDEDSTATUS")
    switch line?.text.trimmedOfBlanks.asciiCapitals {
    case "FREE": self = .free
    case "TENTATIVE": self = .tentative
    case "BUSY": self = .busy
    case "OOF": self = .away
    case "WORKINGELSEWHERE": self = .elsewhere
    default: return nil
    }
  }

  var isFree: Bool { self == .free || self == .elsewhere }
}

extension Component {
  /// Whether a property has a word as its value, in capitals or not.
  func says(_ name: String, _ word: String) -> Bool {
    first(name).map { isSameName($0.text.trimmedOfBlanks, word) } ?? false
  }
}
