public import Findings
import ReviewModel

/// How many findings of each severity there are.
public enum FindingTally {
  /// The numbers in words: `2 errors, 1 warning and 3 notes`; empty for no findings.
  public static func words(_ findings: [Finding]) -> String {
    let counts = Severity.allCases.compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity }
      return count == 0 ? nil : Prose.count(count, severity.rawValue)
    }
    return English.list(counts)
  }
}
