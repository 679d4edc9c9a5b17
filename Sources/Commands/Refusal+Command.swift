import Desk
import Disk

/// Asks the desk, and turns a refusal into what the command line tells the shell.
///
/// - Parameter ask: The question.
/// - Throws: ``CommandFailure`` with the findings of the refusal.
func atDesk<Answer>(_ ask: () throws(Refusal) -> Answer) throws(CommandFailure) -> Answer {
  do throws(Refusal) {
    return try ask()
  } catch {
    throw CommandFailure(error.findings, exitCode: ExitCode(error.outcome))
  }
}

extension ExitCode {
  /// What to tell the shell of an outcome.
  init(_ outcome: Outcome) {
    self =
      switch outcome {
      case .clean: .clean
      case .findings: .findings
      case .badInput: .badInput
      case .impossible: .impossible
      }
  }
}

extension SolvedPlan {
  /// What to tell the shell.
  var exitCode: ExitCode { ExitCode(outcome) }
}
