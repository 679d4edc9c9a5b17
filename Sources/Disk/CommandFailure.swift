public import Desk
public import Findings

/// Why a command could not do what it was asked: everything that is wrong, and what to tell the shell.
public struct CommandFailure: Error, Sendable {
  /// What is wrong.
  public let findings: [Finding]
  /// What to tell the shell.
  public let exitCode: ExitCode

  /// A failure for some reasons.
  ///
  /// - Parameters:
  ///   - findings: What is wrong.
  ///   - exitCode: What to tell the shell.
  public init(_ findings: [Finding], exitCode: ExitCode = .badInput) {
    self.findings = findings
    self.exitCode = exitCode
  }

  /// A failure for one reason.
  public init(_ finding: Finding) {
    self.init([finding])
  }

  /// The failure of a command whose request the desk refuses.
  ///
  /// - Parameter refusal: What the desk says.
  public init(_ refusal: Refusal) {
    self.init(refusal.findings, exitCode: ExitCode(refusal.outcome))
  }
}
