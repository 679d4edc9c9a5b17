/// The whole numbers that a review, a plan or a list of invitations may hold.
///
/// Every reader of numbers from outside applies the limit, so that no later sum of a few of them overflows an `Int` of
/// 32 bits, which is what WebAssembly has. <doc:NumbersFromOutside> says what holds for the numbers of each kind of file.
public enum NumberLimit {
  /// The largest number; a larger one is a slip of the finger.
  public static let largest = 1_000_000

  /// The numbers that a reader lets through before it knows what the number counts.
  public static let readable = -largest...largest

  /// What to say of a number outside its range; nil for a number inside.
  public static func fault(
    of number: Int, in range: ClosedRange<Int>
  ) -> (message: String, mend: String)? {
    if range.contains(number) { return nil }
    return fault(
      of: String(number), isBelow: number < range.lowerBound, range)
  }

  /// What to say of a whole number as it is written, which is too large for an `Int` of 32 bits on either side of zero.
  public static func fault(
    ofHuge written: String, in range: ClosedRange<Int>
  ) -> (message: String, mend: String) {
    fault(of: written, isBelow: written.utf8.first == UInt8(ascii: "-"), range)
  }

  /// Whether a number is written as digits alone, after a minus sign or none.
  public static func isWhole(_ written: String) -> Bool {
    let digits = written.utf8.drop { $0 == UInt8(ascii: "-") }
    return digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private static func fault(
    of written: String, isBelow: Bool, _ range: ClosedRange<Int>
  ) -> (message: String, mend: String) {
    isBelow
      ? ("\(written) is too small.", "Write \(range.lowerBound) or more.")
      : ("\(written) is more than \(range.upperBound).", "Write a smaller number.")
  }
}
