import Disk

@testable import Commands

/// One run of the program inside the test, with everything it said.
struct CapturedRun {
  let exitCode: ExitCode
  let output: String
  let talk: String

  /// Runs what would be typed after `fieldwork`.
  ///
  /// - Parameters:
  ///   - arguments: The words.
  ///   - input: What standard input holds.
  ///   - environment: The environment variables.
  init(_ arguments: String..., input: String = "", environment: [String: String] = [:]) async {
    await self.init(words: arguments, input: input, environment: environment)
  }

  /// Runs what would be typed after `fieldwork`, word by word.
  init(words arguments: [String], input: String = "", environment: [String: String] = [:]) async {
    let terminal = Terminal(
      output: TextSink(.memory), talk: TextSink(.memory), readInput: { Array(input.utf8) },
      environment: environment, isWatched: false, outputIsColoured: false, talkIsColoured: false)
    exitCode = await CommandTable.run(arguments, on: terminal)
    output = terminal.output.text
    talk = terminal.talk.text
  }
}
