/// Why a RECUR value cannot be used (RFC 5545, section 3.3.10).
public enum RecurrenceRuleFault: Error, Sendable, Hashable {
  /// There is no FREQ, or none that is known.
  case frequency(String)
  /// A part has a value that it cannot have.
  case part(name: String, value: String)
  /// A part is not one of RFC 5545's.
  case unknownPart(String)
  /// It counts by another calendar than the Gregorian one (RSCALE of RFC 7529).
  case otherCalendar(String)

  /// What is wrong, as a phrase that ends a sentence about the rule (RFC 5545, section 3.3.10).
  public var words: String {
    switch self {
    case .frequency(""): "it does not say how often (FREQ)"
    case .frequency(let value): "its FREQ is \"" + value.shortened + "\""
    case .part(let name, let value):
      "its " + name + " is \"" + value.shortened + "\""
    case .unknownPart(let name): "it has a part \"" + name.shortened + "\", which is not known"
    case .otherCalendar(let name):
      "it counts by the calendar \"" + name.shortened
        + "\" (RSCALE, RFC 7529), and only the Gregorian one is known"
    }
  }
}
