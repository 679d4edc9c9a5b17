import CivilTime
import Desk

/// What may be typed as the value of an option or in a place of its own.
enum ValueSpec: Sendable, Hashable {
  /// A file or folder, or `-` for standard input or output.
  case path
  /// Any text.
  case text
  /// A whole number within bounds.
  case wholeNumber(ClosedRange<Int>)
  /// A length of time: `10s`, `500ms`, `2m`.
  case duration
  /// A share: `5%`.
  case percentage
  /// A date: `2013-02-05`.
  case date
  /// A minute of UTC: `2013-02-05T09:30`.
  case minute
  /// An e-mail address, without a name.
  case address
  /// One word out of a list.
  case choice([String])
}

/// A value that was typed and understood.
enum ArgumentValue: Sendable, Hashable {
  /// A path, a text, an address or a choice.
  case text(String)
  /// A whole number.
  case number(Int)
  /// A length of time in milliseconds.
  case milliseconds(Int)
  /// A share.
  case percentage(Percentage)
  /// A date.
  case date(CivilDate)
  /// A minute.
  case minute(CivilMinute)
}

/// An option of a command, as data: the reader, the help and the complaints share it.
struct OptionSpec: Sendable, Hashable {
  /// The name with its dashes: `--plan`.
  let name: String
  /// The short name with its dash: `-o`.
  let letter: String?
  /// What the help calls its value, such as `PLAN`, and what may be typed; nil for a switch.
  let value: (placeholder: String, spec: ValueSpec)?
  /// The help about the option.
  let help: String

  /// An option that is there or not.
  init(_ name: String, letter: String? = nil, help: String) {
    self.name = name
    self.letter = letter
    self.value = nil
    self.help = help
  }

  /// An option with a value.
  init(
    _ name: String, letter: String? = nil, _ placeholder: String, _ spec: ValueSpec, help: String
  ) {
    self.name = name
    self.letter = letter
    self.value = (placeholder, spec)
    self.help = help
  }

  /// The option as it is typed: `-o, --output PLAN`.
  var synopsis: String {
    let names = letter.map { $0 + ", " + name } ?? name
    guard let value else { return names }
    return names + " " + value.placeholder
  }

  /// The option at its shortest: `-o PLAN`.
  var briefSynopsis: String {
    let shortest = letter ?? name
    return value.map { shortest + " " + $0.placeholder } ?? shortest
  }

  static func == (left: OptionSpec, right: OptionSpec) -> Bool { left.name == right.name }

  func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// A word of the command line that is known by its place.
struct PositionalSpec: Sendable, Hashable {
  /// What the help calls it: `REVIEW`.
  let name: String
  /// What may be typed.
  let value: ValueSpec
  /// Whether the argument must be there.
  let isRequired: Bool
  /// Whether the argument takes all the words that are left; only the last argument can.
  let isRepeated: Bool
  /// The help about the argument.
  let help: String

  /// A word known by its place.
  init(
    _ name: String, _ value: ValueSpec, isRequired: Bool = true, isRepeated: Bool = false,
    help: String
  ) {
    self.name = name
    self.value = value
    self.isRequired = isRequired
    self.isRepeated = isRepeated
    self.help = help
  }

  /// The word as the usage line shows it: `REVIEW`, `[DIR]` or `[FILE…]`.
  var synopsis: String {
    let word = isRepeated ? name + "…" : name
    return isRequired ? word : "[" + word + "]"
  }
}
