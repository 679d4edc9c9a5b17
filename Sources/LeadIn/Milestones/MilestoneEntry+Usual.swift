public import ReviewModel

extension MilestoneEntry {
  /// The rows of milestones.csv that say what is usual for a kind of review, for people to change.
  ///
  /// Milestones of a kind of session that only some reviews hold have no row: a row would bring them into every
  /// review. What a milestone needs first and how long it takes stay blank, which means as usual.
  public static func usual(for kind: ReviewKind = .children) -> [MilestoneEntry] {
    Milestone.usual(for: kind).compactMap { milestone in
      if case .sessions(let kind) = milestone.evidence, kind != .feedback { return nil }
      var entry = MilestoneEntry()
      (entry.name, entry.owner, entry.timing) = (milestone.name, milestone.owner, milestone.timing)
      return entry
    }
  }
}
