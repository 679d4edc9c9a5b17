import Desk
import Disk
import Findings
import JSONText

/// The commands there are, and the way from a typed line to one of them.
///
/// A new command is a file of its own in `Subcommands` and a name in `all`.
public enum CommandTable {
  /// Every command, in the order in which a newcomer needs them.
  static let all: [Subcommand] = [
    .demo, .initialise, .check, .convert, .busy, .leadIn, .solve, .explain, .suggest, .apply,
    .replan, .withstand, .postpone, .release, .diff, .export, .invites, .send, .replies, .cancel,
    .redact,
    .purge, .rule, .help,
  ]

  /// Runs the words after the program's name and answers with the exit code for the shell.
  public static func run(_ arguments: [String]) async -> Int32 {
    TextSink.outliveReaders()
    FileSystem.outliveLimits()
    let terminal = Terminal.standard()
    let exitCode = await run(arguments, on: terminal)
    guard let failure = terminal.output.failure else { return exitCode.rawValue }
    terminal.complain("fieldwork: the output could not be written: \(failure).")
    return ExitCode.badInput.rawValue
  }

  /// Runs what was typed, speaking to a given terminal.
  static func run(_ typed: [String], on terminal: Terminal) async -> ExitCode {
    let arguments = switchesLast(typed)
    guard let name = arguments.first else {
      terminal.complain(HelpText.overview)
      return .badInput
    }
    switch name {
    case "--help", "-h":
      terminal.print(HelpText.overview)
      return .clean
    case "--version":
      terminal.print("fieldwork " + Version.text)
      return .clean
    default:
      break
    }
    guard let command = named(name) else {
      return complain([unknown(name)], about: nil, on: terminal)
    }
    switch ArgumentReader.read(Array(arguments.dropFirst()), for: command) {
    case .faults(let faults):
      return complain(faults, about: command, on: terminal)
    case .read(let read):
      return await run(command, read, on: terminal)
    }
  }

  /// The command with a name.
  static func named(_ name: String) -> Subcommand? { all.first { $0.name == name } }

  /// What to say about a name that no command has.
  static func unknown(_ name: String) -> UsageFault {
    if name.hasPrefix("-") {
      return .unknownOption(
        name, suggestion: NearestName.suggestion(for: name, among: ["--help", "--version"]))
    }
    return .unknownCommand(
      name, suggestion: NearestName.suggestion(for: name, among: all.map { $0.name }))
  }

  /// Moves switches that every command takes behind the command, so that `fieldwork --quiet solve` works.
  private static func switchesLast(_ typed: [String]) -> [String] {
    let switches: [OptionSpec] = [.quiet, .noColour]
    let leading = typed.prefix { word in switches.contains { $0.name == word || $0.letter == word }
    }
    let rest = typed.dropFirst(leading.count)
    guard let name = rest.first else { return Array(typed) }
    return [name] + leading + rest.dropFirst()
  }

  private static func run(
    _ command: Subcommand, _ arguments: Arguments, on terminal: Terminal
  ) async -> ExitCode {
    if arguments.has(.help) {
      terminal.print(HelpText.page(for: command))
      return .clean
    }
    var terminal = arguments.has(.noColour) ? terminal.withoutColour() : terminal
    terminal.isQuiet = arguments.has(.quiet)
    do {
      guard let workbook = try WorkbookFolder(command, arguments) else {
        return try await runLocked(command, arguments, on: terminal)
      }
      terminal.workbook = workbook.names
      terminal.awaited = AwaitedTalk()
      terminal.complain(workbook.findings)
      let exitCode: ExitCode
      do throws(Refusal) {
        exitCode = try await runLocked(command, workbook.arguments, on: terminal)
      } catch {
        exitCode = refuse(error, arguments, on: terminal)
      }
      try workbook.close()
      terminal.sayAwaited()
      return exitCode
    } catch {
      return refuse(error, arguments, on: terminal)
    }
  }

  /// Says why a command did nothing: to a program that asked for JSON as JSON, to everybody else in words.
  private static func refuse(
    _ refusal: Refusal, _ arguments: Arguments, on terminal: Terminal
  ) -> ExitCode {
    if arguments.has(.json) {
      terminal.print(
        bytes: JSONWriter.document(
          CheckDocument.value(terminal.located(refusal.findings), nil)))
    } else {
      terminal.complain(refusal.findings)
    }
    return ExitCode(refusal.outcome)
  }

  private static func runLocked(
    _ command: Subcommand, _ arguments: Arguments, on terminal: Terminal
  ) async throws(Refusal) -> ExitCode {
    let lock = try CommandLock(command, arguments)
    defer { lock.release() }
    FindingPrinter(isColoured: terminal.talkIsColoured).lines(for: lock.findings)
      .forEach { terminal.complain($0) }
    return try await command.run(arguments, terminal)
  }

  private static func complain(
    _ faults: [UsageFault], about command: Subcommand?, on terminal: Terminal
  ) -> ExitCode {
    faults.forEach { terminal.complain("fieldwork: " + $0.sentence) }
    if let command { terminal.complain("Usage: " + HelpText.usage(of: command)) }
    terminal.complain("Next: fieldwork help" + (command.map { " " + $0.name } ?? ""))
    return .badInput
  }
}
