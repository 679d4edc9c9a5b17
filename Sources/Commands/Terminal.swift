import Foundation

/// Everything around the program that a command may speak to, files aside.
///
/// Data goes to ``output``, so that it can be piped; talk goes to ``talk``, so that it cannot end up
/// in a file by mistake. Tests pass sinks that collect.
struct Terminal: Sendable {
  /// Where data goes.
  let output: TextSink
  /// Where talk goes: progress, summaries, complaints.
  let talk: TextSink
  /// Reads standard input to its end.
  let readInput: @Sendable () -> [UInt8]
  /// The environment variables.
  let environment: [String: String]
  /// Whether a person watches ``talk``, so that a progress line may rewrite itself.
  let isWatched: Bool
  /// Whether ``output`` is a screen that shows colour.
  private(set) var outputIsColoured: Bool
  /// Whether ``talk`` is a screen that shows colour.
  private(set) var talkIsColoured: Bool
  /// Whether only complaints are wanted.
  var isQuiet = false

  /// The terminal that the program was started from.
  static func standard() -> Terminal {
    let environment = ProcessInfo.processInfo.environment
    // no-color.org: any value but the empty one asks for none; a dumb terminal cannot show it.
    let isPlain = environment["NO_COLOR"]?.isEmpty == false || environment["TERM"] == "dumb"
    let isWatched = isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb"
    return Terminal(
      output: TextSink(.standardOutput), talk: TextSink(.standardError),
      readInput: { [UInt8]((try? FileHandle.standardInput.readToEnd()) ?? Data()) },
      environment: environment, isWatched: isWatched,
      outputIsColoured: isatty(STDOUT_FILENO) == 1 && !isPlain,
      talkIsColoured: isWatched && !isPlain)
  }

  /// The same terminal without colour.
  func withoutColour() -> Terminal {
    var plain = self
    plain.outputIsColoured = false
    plain.talkIsColoured = false
    return plain
  }

  /// Writes a line of data.
  func print(_ line: String) { output.write(line + "\n") }

  /// Writes bytes of data as they are.
  func print(bytes: [UInt8]) { output.write(bytes) }

  /// Writes a line of talk, unless only complaints are wanted.
  func say(_ line: String = "") {
    guard !isQuiet else { return }
    talk.write(line + "\n")
  }

  /// Writes a line that nobody should miss.
  func complain(_ line: String) { talk.write(line + "\n") }
}
