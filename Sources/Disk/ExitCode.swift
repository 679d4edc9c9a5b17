public import Desk

/// What the program tells the shell that started it.
public enum ExitCode: Int32, Sendable, CaseIterable {
  /// Everything asked for was done, and nothing is wrong.
  case clean = 0
  /// There are findings, clashes, or sessions without a place.
  case findings = 1
  /// The input cannot be read, the output cannot be written, or the command was mistyped.
  case badInput = 2
  /// There is proof that no timetable obeys every rule.
  case impossible = 3
  /// Ctrl-C or a request to end; what had been found by then was saved.
  case interrupted = 130

  /// The meaning as the help prints it.
  public var meaning: String {
    switch self {
    case .clean: "done, nothing wrong"
    case .findings: "there are findings, clashes or sessions without a place"
    case .badInput: "the input, the output or the command line is at fault"
    case .impossible: "proven: no timetable obeys every rule"
    case .interrupted: "interrupted; the best timetable so far was saved"
    }
  }

  /// What to tell the shell of an outcome.
  public init(_ outcome: Outcome) {
    self =
      switch outcome {
      case .clean: .clean
      case .findings: .findings
      case .badInput: .badInput
      case .impossible: .impossible
      }
  }
}
