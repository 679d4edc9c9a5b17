/// Numbers with decimal places, as whole millionths (RFC 5545, section 3.3.7).
enum FixedPoint {
  /// The number of a text such as `-2.2426`, places after the sixth cut off; nil for anything else.
  static func millionths(_ text: some Sequence<UInt8>) -> Int64? {
    var whole: Int64 = 0
    var fraction: Int64 = 0
    var place: Int64 = 1_000_000
    var isNegative = false
    var isInFraction = false
    var digitCount = 0
    for (index, octet) in text.enumerated() {
      switch octet {
      case UInt8(ascii: "-") where index == 0: isNegative = true
      case UInt8(ascii: "+") where index == 0: break
      case UInt8(ascii: ".") where !isInFraction: isInFraction = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digitCount += 1
        let digit = Int64(octet - UInt8(ascii: "0"))
        if isInFraction {
          place /= 10
          fraction += digit * place
        } else {
          whole = min(1_000_000_000_000, whole * 10 + digit)
        }
      default: return nil
      }
    }
    guard digitCount > 0 else { return nil }
    let size = whole * 1_000_000 + fraction
    return isNegative ? -size : size
  }

  /// The text of a number of millionths, always with six places: `53.480759`.
  static func text(_ millionths: Int64) -> String {
    let size = abs(millionths)
    let digits = String(size % 1_000_000)
    return (millionths < 0 ? "-" : "") + String(size / 1_000_000) + "."
      + String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }
}
