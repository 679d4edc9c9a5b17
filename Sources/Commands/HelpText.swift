import Desk
import Disk

/// The help, made from the same table that the reader reads by.
enum HelpText {
  /// The help of the whole program: examples first, what to run next last.
  static var overview: String {
    var lines = ["fieldwork plans the on-site week of a peer review.", "", "Examples"]
    lines += columns(
      CommandTable.all.compactMap { $0.examples.first }.map { ($0.line, $0.purpose) })
    lines += ["", "Commands"]
    lines += columns(CommandTable.all.map { ($0.name, $0.summary) })
    lines += ["", "With every command"]
    lines += columns(OptionSpec.everywhere.map { ($0.synopsis, $0.help) })
    lines += ["", "Alone"]
    lines += columns([("--version", "print which fieldwork this is")])
    lines += ["", "Exit codes"]
    lines += columns(ExitCode.allCases.map { (String($0.rawValue), $0.meaning) })
    lines += ["", "Next: " + overviewNext]
    return lines.joined(separator: "\n")
  }

  /// The help of one command.
  static func page(for command: Subcommand) -> String {
    var lines = ["Examples"]
    lines += columns(command.examples.map { ($0.line, $0.purpose) })
    lines += ["", "Usage: " + usage(of: command), ""]
    lines += wrap(
      command.details.isEmpty ? sentence(command.summary) : command.details, width: lineWidth)
    if !command.positionals.isEmpty {
      lines += [""] + columns(command.positionals.map { ($0.name, $0.help) })
    }
    lines +=
      [""] + columns((command.options + OptionSpec.everywhere).map { ($0.synopsis, $0.help) })
    lines += ["", "Next: " + command.next]
    return lines.joined(separator: "\n")
  }

  /// How a command is typed, to follow "Usage: ": on one line, or on more under the first word.
  static func usage(of command: Subcommand) -> String {
    let words = command.positionals.map { $0.synopsis }
    let margin = "Usage: ".count
    return wrap(
      ["fieldwork", command.name] + words + optionSynopses(of: command), width: lineWidth - margin
    )
    .joined(separator: "\n" + String(repeating: " ", count: margin))
  }

  private static let overviewNext = "fieldwork demo"

  /// Each option, in brackets where it may be left out; those that exclude each other share a pair.
  private static func optionSynopses(of command: Subcommand) -> [String] {
    var written: Set<OptionSpec> = []
    return command.options.compactMap { option in
      guard !written.contains(option) else { return nil }
      let group = command.exclusive.first { $0.contains(option) } ?? [option]
      written.formUnion(group)
      let choice = group.map { $0.briefSynopsis }.joined(separator: " | ")
      return command.required.contains(option) ? choice : "[" + choice + "]"
    }
  }

  private static func sentence(_ phrase: String) -> String {
    phrase.prefix(1).uppercased() + phrase.dropFirst() + "."
  }

  /// What fits a page of paper and most windows.
  private static let lineWidth = 96

  /// Two columns, the second wrapped to keep within a terminal's usual width.
  private static func columns(_ rows: [(String, String)]) -> [String] {
    // A long left entry stands on a line of its own, so that one of them cannot push all others aside.
    let widest = rows.map { $0.0.count }.filter { $0 <= 44 }.max() ?? 0
    let indent = String(repeating: " ", count: widest + 4)
    return rows.flatMap { left, right -> [String] in
      var wrapped = wrap(right, width: max(30, lineWidth - indent.count))
      let head = "  " + Prose.padded(left, to: widest)
      if left.count > widest { return [head] + wrapped.map { indent + $0 } }
      let first = wrapped.isEmpty ? "" : wrapped.removeFirst()
      return [head + "  " + first] + wrapped.map { indent + $0 }
    }
  }

  private static func wrap(_ text: String, width: Int) -> [String] {
    wrap(text.split(separator: " ").map(String.init), width: width)
  }

  private static func wrap(_ words: [String], width: Int) -> [String] {
    var lines: [String] = []
    for word in words {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(word)
      }
    }
    return lines
  }
}
