/// Why a RECUR value cannot be used (RFC 5545, section 3.3.10).
public enum RecurrenceRuleFault: Error, Sendable, Hashable {
  /// There is no FREQ, or none that is known.
  case frequency(String)
  /// A part has a value that it cannot have.
  case part(name: String, value: String)
  /// A part is not one of RFC 5545's.
  case unknownPart(String)
  /// The rule counts by another calendar than the Gregorian one (RSCALE of RFC 7529).
  case otherCalendar(String)

  /// What is wrong, as a phrase that ends a sentence about the rule (RFC 5545, section 3.3.10).
  ///
  /// The phrase names parts that the standard has and quotes no value, since the rule may stand in somebody's diary.
  public var words: String {
    switch self {
    case .frequency(""): "it does not say how often (FREQ)"
    case .frequency: "its FREQ is none that is known"
    case .part(let name, _): "its " + name + " has a value that it cannot have"
    case .unknownPart: "it has a part that is not known"
    case .otherCalendar:
      "it counts by a calendar (RSCALE, RFC 7529) that is not known; only the Gregorian one is"
    }
  }
}
