/// The words after a benchmark's name: pairs of an option and its value.
struct OptionWords {
  private var rest: ArraySlice<String>

  init(_ words: [String]) { rest = words[...] }

  /// The next option with its value, which is empty where it has none; nil at the end.
  mutating func next() -> (name: String, value: String)? {
    rest.popFirst().map { ($0, rest.popFirst() ?? "") }
  }

  /// A whole number from a least one; nil for anything else.
  static func number(_ text: String, from least: Int = 1) -> Int? {
    Int(text).flatMap { $0 >= least ? $0 : nil }
  }

  /// Whole numbers above zero with commas between them, ascending; nil for anything else.
  static func numbers(_ text: String) -> [Int]? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { number(String($0)) }
    return numbers.count == parts.count ? numbers.sorted() : nil
  }
}
