/// A PERIOD: a stretch of time by its start and its end or length (RFC 5545, section 3.3.9).
public struct Period: Sendable, Hashable {
  /// How far a period reaches (RFC 5545, section 3.3.9).
  public enum Extent: Sendable, Hashable {
    /// To a time: the explicit form.
    case end(DateTime)
    /// For a while: the form with a duration.
    case duration(NominalDuration)
  }

  /// When the period begins (RFC 5545, section 3.3.9).
  public var start: DateTime
  /// How far it reaches (RFC 5545, section 3.3.9).
  public var extent: Extent

  /// A period from a time (RFC 5545, section 3.3.9).
  public init(from start: DateTime, _ extent: Extent) {
    self.start = start
    self.extent = extent
  }

  /// The value as written (RFC 5545, section 3.3.9).
  public var encoded: String {
    switch extent {
    case .end(let end): start.encoded + "/" + end.encoded
    case .duration(let duration): start.encoded + "/" + duration.encoded
    }
  }

  init?(_ octets: ArraySlice<UInt8>, zone: String?) {
    guard let slash = octets.firstIndex(of: UInt8(ascii: "/")),
      case .dateTime(let start) = CalendarTime(octets[..<slash], zone: zone)
    else { return nil }
    let rest = octets[(slash + 1)...]
    if case .dateTime(let end) = CalendarTime(rest, zone: zone) {
      self.init(from: start, .end(end))
    } else if let duration = NominalDuration(rest) {
      self.init(from: start, .duration(duration))
    } else {
      return nil
    }
  }
}
