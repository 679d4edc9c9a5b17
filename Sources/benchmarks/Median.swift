/// The middle of some measurements, the higher of two middles; what is missing counts as higher than all others.
enum Median {
  /// The median; nil where most are missing.
  static func of<Value: Comparable>(_ values: [Value?]) -> Value? {
    let present = values.compactMap { $0 }.sorted()
    let middle = values.count / 2
    return present.indices.contains(middle) ? present[middle] : nil
  }
}
