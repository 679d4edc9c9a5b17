import Desk
import Findings
import Foundation

/// Everything around the program that a command may speak to, files aside.
///
/// No control character that somebody typed into a cell reaches a screen: every line passes
/// ``Prose/harmlessLines(_:)`` here. Data goes to ``output``, so that it can be piped; talk goes to ``talk``, so that
/// it cannot end up in a file by mistake. Tests pass sinks that collect.
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
  /// Whether ``output`` is a screen, which would obey control characters among the data.
  private(set) var outputIsScreen = false
  /// Whether only complaints are wanted.
  var isQuiet = false
  /// The workbook that the review is in; nil where it is a folder or a document.
  var workbook: WorkbookNames?
  /// The talk that waits until the workbook stands; nil where nothing need wait.
  var awaited: AwaitedTalk?

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
      talkIsColoured: isWatched && !isPlain, outputIsScreen: isatty(STDOUT_FILENO) == 1)
  }

  /// The same terminal without colour.
  func withoutColour() -> Terminal {
    var plain = self
    plain.outputIsColoured = false
    plain.talkIsColoured = false
    return plain
  }

  /// Writes a line of data.
  func print(_ line: String) { output.write(Prose.harmlessLines(named(line)) + "\n") }

  /// Writes findings as data.
  func print(_ findings: [Finding]) { write(findings, to: output, isColoured: outputIsColoured) }

  /// Writes bytes of data: to a file as they are, to a screen without what it would obey.
  func print(bytes: [UInt8]) {
    guard outputIsScreen else { return output.write(bytes) }
    let lines = String(decoding: bytes, as: UTF8.self).map { $0 == "\r\n" ? "\n" : $0 }
    output.write(Prose.harmlessLines(String(lines)))
  }

  /// Writes a line of talk, unless only complaints are wanted.
  ///
  /// From the first line that tells of a file of the workbook's folder on, talk waits until the workbook stands.
  func say(_ line: String = "") {
    guard !isQuiet else { return }
    if let awaited, let workbook {
      guard !awaited.takes(line, naming: workbook.folder) else { return }
    }
    complain(line)
  }

  /// Writes the talk that has waited for the workbook.
  func sayAwaited() { awaited?.end().forEach { complain($0) } }

  /// Writes findings as talk, unless only complaints are wanted.
  func say(_ findings: [Finding]) {
    guard !isQuiet else { return }
    complain(findings)
  }

  /// Writes a line that nobody should miss.
  func complain(_ line: String) { talk.write(Prose.harmlessLines(named(line)) + "\n") }

  /// Writes findings that nobody should miss.
  func complain(_ findings: [Finding]) { write(findings, to: talk, isColoured: talkIsColoured) }

  /// Writes a line of data, beside the output where a document goes there.
  func report(_ line: String, isOutputTaken: Bool) {
    if isOutputTaken { complain(line) } else { print(line) }
  }

  /// Writes findings as data, beside the output where a document goes there.
  func report(_ findings: [Finding], isOutputTaken: Bool) {
    if isOutputTaken { complain(findings) } else { print(findings) }
  }

  /// The printer makes the texts of findings harmless; what is left are its own colours.
  private func write(_ findings: [Finding], to sink: TextSink, isColoured: Bool) {
    FindingPrinter(isColoured: isColoured).lines(for: located(findings))
      .forEach { sink.write($0 + "\n") }
  }

  /// Findings about the review's files as findings about the workbook that the files came from.
  func located(_ findings: [Finding]) -> [Finding] {
    workbook.map { names in findings.map { names.located($0) } } ?? findings
  }

  private func named(_ line: String) -> String { workbook?.named(line) ?? line }
}
