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
    throw CommandFailure(error)
  }
}

extension SolvedPlan {
  /// What to tell the shell.
  var exitCode: ExitCode { ExitCode(outcome) }
}
