import Desk

/// One thing wrong with what was typed, as data; ``sentence`` puts it into words.
enum UsageFault: Error, Sendable, Hashable {
  /// No command has this name.
  case unknownCommand(String, suggestion: String?)
  /// The command has no such option.
  case unknownOption(String, suggestion: String?)
  /// An option came without the value that it needs.
  case missingValue(option: String, placeholder: String, wanted: String)
  /// A switch came with a value.
  case unexpectedValue(option: String, value: String)
  /// A value is not of the kind that is wanted.
  case unfitValue(name: String, value: String, wanted: String)
  /// An option came twice.
  case repeated(option: String)
  /// Two options contradict each other.
  case contradiction(String, String)
  /// An option that must be there is not.
  case missingOption(synopsis: String, help: String)
  /// A word that must be there is not.
  case missingWord(name: String, help: String)
  /// A word too many.
  case surplusWord(String)

  /// The fault as one or two sentences, the typed text in single quotes.
  var sentence: String {
    switch self {
    case .unknownCommand(let name, let suggestion):
      "Unknown command '\(Prose.harmless(name))'." + hint(suggestion)
    case .unknownOption(let name, let suggestion):
      "Unknown option '\(Prose.harmless(name))'." + hint(suggestion)
    case .missingValue(let option, let placeholder, let wanted):
      "'\(option)' needs a value. Write \(option) \(placeholder), with \(wanted)."
    case .unexpectedValue(let option, let value):
      "'\(option)' takes no value, but has '\(Prose.harmless(value))'."
    case .unfitValue(let name, let value, let wanted):
      "'\(Prose.harmless(value))' will not do for \(name). Write \(wanted)."
    case .repeated(let option):
      "'\(option)' is given twice. Keep one."
    case .contradiction(let first, let second):
      "'\(first)' and '\(second)' contradict each other. Keep one."
    case .missingOption(let synopsis, let help):
      "'\(synopsis)' is missing: \(help)."
    case .missingWord(let name, let help):
      "\(name) is missing: \(help)."
    case .surplusWord(let word):
      "'\(Prose.harmless(word))' is one word too many. A name with blanks in it needs quotes."
    }
  }

  private func hint(_ suggestion: String?) -> String {
    suggestion.map { " Did you mean '\($0)'?" } ?? ""
  }
}
