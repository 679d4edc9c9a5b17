import Desk
import Disk

extension Subcommand {
  private static let topic = PositionalSpec(
    "COMMAND", .text, isRequired: false, help: "the command to read about")

  /// `fieldwork help`.
  static let help = Subcommand(
    name: "help", summary: "explain fieldwork, or one of its commands",
    examples: [Example("fieldwork help rule", "all about one command")],
    positionals: [topic], access: .free, next: "fieldwork help COMMAND"
  ) { arguments, terminal throws(Refusal) in
    guard let name = arguments.text(topic) else {
      terminal.print(HelpText.overview)
      return .clean
    }
    guard let command = CommandTable.named(name) else {
      terminal.complain("fieldwork: " + CommandTable.unknown(name).sentence)
      terminal.complain("Next: fieldwork help")
      return .badInput
    }
    terminal.print(HelpText.page(for: command))
    return .clean
  }
}
