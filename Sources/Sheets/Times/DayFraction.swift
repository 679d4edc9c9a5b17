/// A part of a day as a spreadsheet stores a time: 0.375 is 09:00, or nine hours.
enum DayFraction {
  /// The whole minutes nearest to a fraction.
  ///
  /// The product needs 41 bits, more than `Int` has where the core runs as WebAssembly.
  ///
  /// - Parameters:
  ///   - value: The digits behind the point, at most nine of them.
  ///   - digits: How many digits there are.
  /// - Returns: The minutes of that fraction of the unit, rounded to the nearest.
  static func minutes(_ value: Int, digits: Int) -> Int {
    let scale = (0..<digits).reduce(Int64(1)) { power, _ in power * 10 }
    return Int((Int64(value) * 1440 + scale / 2) / scale)
  }
}
