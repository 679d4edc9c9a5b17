import Findings

/// Reads what was typed against the specification of a command.
///
/// Every fault is reported together, so that a long line is mended in one go. `--option value` and `--option=value`
/// mean the same; `--` ends the options; a lone `-` is a word.
struct ArgumentReader {
  private let positionals: [PositionalSpec]
  private let options: [OptionSpec]
  private let required: [OptionSpec]
  private let exclusive: [[OptionSpec]]
  private var arguments = Arguments()
  private var faults: [UsageFault] = []
  private var words: [String] = []
  private var attempted: Set<OptionSpec> = []

  /// The outcome of reading: arguments ready to use, or everything that is wrong with them.
  enum Reading: Sendable, Hashable {
    /// Nothing is wrong.
    case read(Arguments)
    /// Something is.
    case faults([UsageFault])
  }

  private init(_ command: Subcommand) {
    positionals = command.positionals
    options = command.options + OptionSpec.everywhere
    required = command.required
    exclusive = command.exclusive
  }

  /// Reads the words after a command's name.
  static func read(_ typed: [String], for command: Subcommand) -> Reading {
    var reader = ArgumentReader(command)
    reader.sort(typed)
    // Help that is asked for is given, whatever else is amiss.
    if reader.arguments.has(.help) { return .read(reader.arguments) }
    reader.placeWords()
    reader.findMissingOptions()
    reader.findContradictions()
    return reader.faults.isEmpty ? .read(reader.arguments) : .faults(reader.faults)
  }

  private mutating func sort(_ typed: [String]) {
    var position = 0
    while position < typed.count {
      let word = typed[position]
      position += 1
      if word == "--" {
        words += typed[position...]
        return
      }
      guard word.hasPrefix("-"), word != "-" else {
        words.append(word)
        continue
      }
      let (name, attached) = split(word)
      guard let option = options.first(where: { $0.name == name || $0.letter == name }) else {
        let names = options.map { $0.name }
        faults.append(
          .unknownOption(name, suggestion: NearestName.suggestion(for: name, among: names)))
        continue
      }
      attempted.insert(option)
      if arguments.has(option) { faults.append(.repeated(option: name)) }
      guard let value = option.value else {
        if let attached { faults.append(.unexpectedValue(option: name, value: attached)) }
        arguments.set(option, to: nil)
        continue
      }
      let following = position < typed.count ? typed[position] : nil
      guard let text = attached ?? following.flatMap({ isOption($0) ? nil : $0 }) else {
        faults.append(
          .missingValue(option: name, placeholder: value.placeholder, wanted: value.spec.wanted))
        continue
      }
      if attached == nil { position += 1 }
      guard let understood = value.spec.read(text) else {
        faults.append(.unfitValue(name: name, value: text, wanted: value.spec.wanted))
        continue
      }
      arguments.set(option, to: understood)
    }
  }

  /// Splits `--option=value` and `-ovalue`; a short option's value may touch it.
  private func split(_ word: String) -> (name: String, value: String?) {
    if word.hasPrefix("--") {
      guard let equals = word.firstIndex(of: "=") else { return (word, nil) }
      return (String(word[..<equals]), String(word[word.index(after: equals)...]))
    }
    let name = String(word.prefix(2))
    let rest = word.dropFirst(2)
    guard !rest.isEmpty, options.contains(where: { $0.letter == name }) else { return (word, nil) }
    return (name, String(rest.hasPrefix("=") ? rest.dropFirst() : rest))
  }

  /// Whether a word is one of our options, and so is hardly meant as a value.
  private func isOption(_ word: String) -> Bool {
    let name = split(word).name
    return word == "--" || options.contains { $0.name == name || $0.letter == name }
  }

  private mutating func placeWords() {
    var rest = words[...]
    for spec in positionals {
      let taken = spec.isRepeated ? rest : rest.prefix(1)
      rest = rest.dropFirst(taken.count)
      if taken.isEmpty, spec.isRequired {
        faults.append(.missingWord(name: spec.name, help: spec.help))
      }
      for word in taken {
        guard let value = spec.value.read(word) else {
          faults.append(.unfitValue(name: spec.name, value: word, wanted: spec.value.wanted))
          continue
        }
        arguments.add(value, to: spec)
      }
    }
    faults += rest.map { .surplusWord($0) }
  }

  private mutating func findMissingOptions() {
    // An option that was typed, however badly, has had its complaint.
    for option in required where !arguments.has(option) && !attempted.contains(option) {
      faults.append(.missingOption(synopsis: option.briefSynopsis, help: option.help))
    }
  }

  private mutating func findContradictions() {
    for group in exclusive {
      let given = group.filter { arguments.has($0) }
      if given.count > 1 { faults.append(.contradiction(given[0].name, given[1].name)) }
    }
  }
}
