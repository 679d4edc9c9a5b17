public import Findings

/// Why the desk could not do what it was asked: everything that is wrong, together.
public struct Refusal: Error, Sendable, Hashable {
  /// What is wrong, with where and how to mend it.
  public let findings: [Finding]
  /// How the request ended.
  public let outcome: Outcome

  /// A refusal for some reasons.
  public init(_ findings: [Finding], outcome: Outcome = .badInput) {
    self.findings = findings
    self.outcome = outcome
  }

  /// A refusal for one reason.
  public init(_ finding: Finding) {
    self.init([finding])
  }
}

/// How a request ended, as a program reads it.
public enum Outcome: String, Sendable, CaseIterable {
  /// Everything that was asked for was done, and nothing is wrong.
  case clean
  /// There are findings, clashes, or sessions without a place.
  case findings
  /// The input cannot be read.
  case badInput
  /// There is proof that no timetable obeys every rule.
  case impossible
}
