/// How much a finding matters to the person who reads it.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Nothing can be planned until it is mended.
  case error
  /// Something that will probably surprise the reader later.
  case warning
  /// Something worth knowing; nothing needs to be done.
  case note

  /// Orders severities from the gravest to the lightest.
  public static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}
