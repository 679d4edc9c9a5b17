import Desk
import Disk

extension SolvedPlan {
  /// What to tell the shell.
  var exitCode: ExitCode { ExitCode(outcome) }
}
