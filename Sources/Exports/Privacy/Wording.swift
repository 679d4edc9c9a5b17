import ReviewModel

/// Small changes to text on its way into a sentence or a cell.
extension String {
  /// The text with its first letter as a capital.
  public var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The text with its first letter small, unless the next is a capital too: `TBC` stays.
  public var lowercasedFirst: String {
    let second = dropFirst().first
    return second?.isUppercase ?? false ? self : prefix(1).lowercased() + dropFirst()
  }
}

/// A number with a word in the singular or plural: `1 person`, `8 people`.
public func counted(_ count: Int, _ one: String, _ many: String) -> String {
  String(count) + " " + (count == 1 ? one : many)
}

extension [String] {
  /// Equal texts together, where the first of them stands: `6 × Social worker`.
  public var collapsed: [String] {
    var counts: [String: Int] = [:]
    for text in self { counts[text, default: 0] += 1 }
    return uniqued.map { text in
      let count = counts[text] ?? 1
      return count == 1 ? text : String(count) + " × " + text
    }
  }
}
