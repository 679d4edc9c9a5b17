/// What kind of session it is.
public enum SessionKind: String, Sendable, Hashable, CaseIterable {
  /// One or a few people, asked questions.
  case interview
  /// A group at one grade, asked questions.
  case focusGroup
  /// A meeting of many, such as the opening meeting of senior managers.
  case meeting
  /// The reviewers go to see a service.
  case siteVisit
  /// A working session with partners.
  case workshop
  /// Practitioners map cases together.
  case caseMapping
  /// Reviewers read case records.
  case caseRecordsReview
  /// Reviewers check the council's own audits.
  case auditValidation
  /// The team alone.
  case teamMeeting
  /// The team tells what it found.
  case feedback

  /// The kind in words: `focus group`.
  public var words: String {
    switch self {
    case .interview: "interview"
    case .focusGroup: "focus group"
    case .meeting: "meeting"
    case .siteVisit: "site visit"
    case .workshop: "workshop"
    case .caseMapping: "case mapping"
    case .caseRecordsReview: "case records review"
    case .auditValidation: "audit validation"
    case .teamMeeting: "team meeting"
    case .feedback: "feedback"
    }
  }
}
