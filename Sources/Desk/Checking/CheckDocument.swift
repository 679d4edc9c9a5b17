public import Findings
public import JSONText
public import PlanCheck
import ReviewModel

/// What `check --json` prints: the verdict as `fw.py` shapes it, with the findings beside it.
public enum CheckDocument {
  /// The whole object; the verdict's keys are left out where there is no timetable.
  public static func value(_ findings: [Finding], _ verdict: Verdict?) -> JSONValue {
    .object(
      members(of: verdict)
        + [JSONMember("findings", .list(findings.map { value($0) }))])
  }

  /// What the judge says of a timetable, by name; empty without a timetable.
  static func members(of verdict: Verdict?) -> [JSONMember] {
    guard let verdict else { return [] }
    return [
      JSONMember("feasible", .bool(verdict.isFeasible)),
      JSONMember("cost", .integer(verdict.cost)),
      JSONMember(
        "terms",
        .object(Price.allCases.map { JSONMember($0.name, .integer(verdict.terms[$0])) })),
      JSONMember("violations", .list(verdict.violations.map { value($0) })),
    ]
  }

  private static func value(_ violation: Violation) -> JSONValue {
    .object([
      JSONMember("constraint", .text(violation.rule.name)),
      JSONMember("sessions", .list(violation.sessions.map { .text($0.text) })),
      JSONMember("detail", .text(violation.detail)),
    ])
  }

  /// A finding for a program: where it is, what is wrong, how to mend it.
  public static func value(_ finding: Finding) -> JSONValue {
    .object(
      [
        JSONMember("code", .text(finding.code.text)),
        JSONMember("severity", .text(finding.severity.rawValue)),
      ] + members(of: finding.place) + [
        JSONMember("text", .text(finding.text)),
        JSONMember("message", .text(finding.message)),
        JSONMember("mend", .text(finding.mend)),
      ])
  }

  private static func members(of place: Place) -> [JSONMember] {
    let file = JSONMember("file", .text(place.file))
    switch place {
    case .file: return [file]
    case .line(_, let line): return [file, JSONMember("line", .integer(line))]
    case .cell(_, let row, let column):
      return [file, JSONMember("row", .integer(row)), JSONMember("column", .text(column))]
    case .key(_, let path): return [file, JSONMember("path", .text(path))]
    }
  }
}
