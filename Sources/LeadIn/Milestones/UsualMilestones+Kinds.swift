import ReviewModel

/// The usual milestones by what a review is about, in the words of that kind.
///
/// Those of a review of safeguarding children are the councils' own; the others are drawn from them: a corporate peer
/// challenge has a position statement and a report that is published, adults' preparation for assurance has a case-file
/// audit before the week, and a progress review looks back at what was recommended (LGA, "What is a peer challenge?").
extension Milestone {
  /// The usual milestones of a kind of review, in the order in which people think of them.
  static func usual(for kind: ReviewKind) -> [Milestone] {
    switch kind {
    case .children: usual
    case .adults:
      MilestoneVariant(
        without: ["Ofsted told of the dates", "Case mapping"],
        renaming: [("Case records review", "Case-file audit")],
        owners: [
          (director, "Director of Adult Social Services"),
          ("Head of quality assurance", "Principal social worker"),
        ]
      ).applied(to: usual)
    case .corporate:
      MilestoneVariant(
        without: casework + [
          "Ofsted told of the dates", "Questionnaires open", "Questionnaires close",
        ],
        renaming: report + [("Self-assessment written", "Position statement written")],
        owners: [
          (director, "Chief executive"),
          ("Director, chief executive and LGA", "Leader, chief executive and LGA"),
        ]
      ).applied(to: usual)
    case .progress:
      MilestoneVariant(
        without: casework + [
          "Ofsted told of the dates", "Questionnaires open", "Questionnaires close",
          "Progress review", "Scrutiny committee",
        ],
        renaming: report + [("Self-assessment written", "Progress report written")],
        owners: [
          (director, "Chief executive"),
          ("Director, chief executive and LGA", "Chief executive and LGA"),
        ]
      ).applied(to: usual)
    }
  }

  private static let director = "Director of Children\u{2019}s Services"
  private static let casework = [
    "Cases selected", "Audit validation", "Case records review", "Case mapping",
  ]
  private static let report = [
    ("Draft letter", "Draft report"),
    ("Council\u{2019}s comments on the letter", "Council\u{2019}s comments on the report"),
    ("Final letter", "Report published"),
  ]
}

/// What differs from the milestones of a review of safeguarding children.
private struct MilestoneVariant {
  let without: [String]
  let renaming: [(from: String, to: String)]
  let owners: [(from: String, to: String)]

  init(
    without: [String], renaming: [(String, String)], owners: [(String, String)]
  ) {
    self.without = without
    self.renaming = renaming.map { (from: $0.0, to: $0.1) }
    self.owners = owners.map { (from: $0.0, to: $0.1) }
  }

  func applied(to milestones: [Milestone]) -> [Milestone] {
    milestones.filter { !without.contains($0.name) }.map { milestone in
      var result = milestone
      result.name = name(milestone.name)
      result.needs = milestone.needs.filter { !without.contains($0) }.map { name($0) }
      result.owner = owners.first { $0.from == milestone.owner }?.to ?? milestone.owner
      return result
    }
  }

  private func name(_ name: String) -> String {
    renaming.first { $0.from == name }?.to ?? name
  }
}
