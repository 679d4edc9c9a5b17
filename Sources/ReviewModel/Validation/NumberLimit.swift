/// The whole numbers that a review, a plan or a list of invitations may hold.
///
/// Every reader of numbers from outside applies the limit, so that no later sum or product of a few of them
/// overflows an `Int` of 64 bits, and none of them alone an `Int` of 32 bits (WebAssembly).
public enum NumberLimit {
  /// The largest number; a larger one is a slip of the finger.
  public static let largest = 1_000_000

  /// The numbers that a reader lets through before it knows what the number counts.
  public static let readable = -largest...largest

  /// What to say of a number outside its range; nil for a number inside.
  public static func fault(
    of number: Int, in range: ClosedRange<Int>
  ) -> (message: String, mend: String)? {
    if number < range.lowerBound {
      return ("\(number) is too small.", "Write \(range.lowerBound) or more.")
    }
    if number > range.upperBound {
      return ("\(number) is more than \(range.upperBound).", "Write a smaller number.")
    }
    return nil
  }
}
