/// What a peer review is about, which decides the usual milestones of its lead-in and the week to begin with.
public enum ReviewKind: String, Sendable, Hashable, CaseIterable {
  /// Safeguarding children: five days.
  case children
  /// Adults' preparation for assurance: three days, with video calls and a case-file audit before.
  case adults
  /// A corporate peer challenge: four days.
  case corporate
  /// A progress review of an earlier one: a day or two.
  case progress

  /// The kind in words.
  public var words: String {
    switch self {
    case .children: "safeguarding children"
    case .adults: "adults"
    case .corporate: "corporate"
    case .progress: "progress review"
    }
  }
}
