import CivilTime
import Desk

/// What was typed after the name of a command, read and found fit.
struct Arguments: Sendable, Hashable {
  private var words: [PositionalSpec: [ArgumentValue]] = [:]
  private var options: [OptionSpec: ArgumentValue?] = [:]

  /// Nothing typed.
  init() {}

  /// Notes a word, after those already noted in its place.
  mutating func add(_ value: ArgumentValue, to spec: PositionalSpec) {
    words[spec, default: []].append(value)
  }

  /// Notes an option; the value is nil for a switch.
  mutating func set(_ spec: OptionSpec, to value: ArgumentValue?) {
    options.updateValue(value, forKey: spec)
  }

  /// Has another word in the place of one that was typed.
  mutating func replace(_ word: String, by other: String) {
    for (spec, values) in words {
      words[spec] = values.map { $0 == .text(word) ? .text(other) : $0 }
    }
  }

  /// All words that were typed in places of their own.
  var typedWords: [String] {
    words.keys.flatMap { texts($0) }
  }

  /// Whether an option was given.
  func has(_ spec: OptionSpec) -> Bool { options[spec] != nil }

  /// The text of an option; nil where it was not given.
  func text(_ spec: OptionSpec) -> String? {
    guard case .text(let text) = options[spec] ?? nil else { return nil }
    return text
  }

  /// The whole number of an option; nil where it was not given.
  func number(_ spec: OptionSpec) -> Int? {
    guard case .number(let number) = options[spec] ?? nil else { return nil }
    return number
  }

  /// The time of an option in milliseconds; nil where it was not given.
  func milliseconds(_ spec: OptionSpec) -> Int? {
    guard case .milliseconds(let count) = options[spec] ?? nil else { return nil }
    return count
  }

  /// The share of an option; nil where it was not given.
  func percentage(_ spec: OptionSpec) -> Percentage? {
    guard case .percentage(let share) = options[spec] ?? nil else { return nil }
    return share
  }

  /// The date of an option; nil where it was not given.
  func date(_ spec: OptionSpec) -> CivilDate? {
    guard case .date(let date) = options[spec] ?? nil else { return nil }
    return date
  }

  /// The minute of an option; nil where it was not given.
  func minute(_ spec: OptionSpec) -> CivilMinute? {
    guard case .minute(let minute) = options[spec] ?? nil else { return nil }
    return minute
  }

  /// A word; nil where it was not given.
  func text(_ spec: PositionalSpec) -> String? {
    texts(spec).first
  }

  /// The words in a place that takes several; none where none was given.
  func texts(_ spec: PositionalSpec) -> [String] {
    (words[spec] ?? []).compactMap { value in
      guard case .text(let text) = value else { return nil }
      return text
    }
  }
}
