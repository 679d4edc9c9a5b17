import CivilTime
public import Findings
import JSONText
public import ReviewModel

/// The interchange document of a plan: `fieldwork-plan/1` (`review-format.md`).
public enum PlanDocument {
  /// What the document says that it is.
  public static let format = "fieldwork-plan/1"

  /// Reads a document.
  ///
  /// What a plan gets wrong about its review (a session that is not there) is a warning: the judge has the last
  /// word on it, and must see the plan for that.
  ///
  /// - Parameters:
  ///   - bytes: The document, UTF-8.
  ///   - file: Its name, for the findings.
  ///   - review: The review that it is given with; nil where nothing is known of it.
  /// - Returns: The plan, nil where the document is not of the format, and every finding.
  public static func read(
    _ bytes: [UInt8], file: String, for review: Review?
  ) -> (plan: Plan?, findings: [Finding]) {
    var findings: [Finding] = []
    let plan = DocumentRoot.read(bytes, file: file, .plan, &findings)
    guard let plan, !findings.contains(where: { $0.severity == .error }) else {
      return (nil, findings)
    }
    if let review {
      let root = DocumentPlace(file: file, path: "")
      findings += PlanReferences(of: review).findings(in: plan, at: root)
    }
    return (plan, findings)
  }

  /// Writes a plan; equal plans give equal bytes.
  public static func write(_ plan: Plan) -> [UInt8] {
    JSONWriter.document(plan.document)
  }
}

/// What a plan's document says about its plan.
enum PlanStatus: String, CaseIterable {
  case optimal, feasible, infeasible, unknown
}
