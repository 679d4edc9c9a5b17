/// A share of a whole, in hundredths of a percent.
public struct Percentage: Sendable, Hashable, Comparable {
  /// Hundredths of a percent: 250 is 2.5%.
  public let hundredths: Int

  /// A share.
  public init(hundredths: Int) { self.hundredths = hundredths }

  /// The share that somebody typed, from nothing to all: `5%`, `5` or `2.5%`; nil for anything else.
  public init?(_ text: String) {
    let number = text.hasSuffix("%") ? text.dropLast() : text[...]
    let parts = number.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let fraction = parts.count > 1 ? parts[1] : "0"
    let digits = [parts[0], fraction]
    guard digits.allSatisfy({ !$0.isEmpty && $0.allSatisfy { "0"..."9" ~= $0 } }),
      fraction.count <= 2, let whole = Int(parts[0]), whole <= 100,
      let rest = Int(fraction.count == 1 ? fraction + "0" : fraction), whole < 100 || rest == 0
    else { return nil }
    hundredths = whole * 100 + rest
  }

  /// The share as it is typed: `2.5%`.
  public var text: String {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    guard rest > 0 else { return "\(whole)%" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)%" : "\(whole).\(rest < 10 ? "0" : "")\(rest)%"
  }

  /// The share in whole percents, rounded up, so that a gap is never told smaller than it is.
  public var roundedUp: String { Prose.grouped((hundredths + 99) / 100) + "%" }

  /// Whether a share is smaller than another.
  public static func < (left: Percentage, right: Percentage) -> Bool {
    left.hundredths < right.hundredths
  }
}
