import ReviewModel

/// The words that sessions.csv uses for the kinds of session.
enum KindCell {
  static let words = WordCell<SessionKind>(
    SessionKind.allCases.map { WordCell.Choice($0.words, $0, synonyms(of: $0)) })

  private static func synonyms(of kind: SessionKind) -> [String] {
    switch kind {
    case .interview: ["interviews", "groupinterview", "onetoone", "11"]
    case .focusGroup: ["focusgroups", "group"]
    case .meeting: ["meetings", "plenary", "openingmeeting", "kickoff"]
    case .siteVisit: ["visit", "sitevisits", "visits"]
    case .workshop: ["workshops"]
    case .caseMapping: ["casemap", "casemappingworkshop", "multiagencycasemapping"]
    case .caseRecordsReview: ["caserecordreview", "caserecords", "casereview", "casefilereview"]
    case .auditValidation: ["audit", "audits", "auditvalidations"]
    case .teamMeeting: ["team", "teammeetings", "teamtime", "briefing", "teambriefing"]
    case .feedback: ["feedbackmeeting", "feedbacksession", "feedbackpresentation", "presentation"]
    }
  }
}

/// How much a session matters: whether it may be left out, and at what price.
struct Importance: Sendable, Hashable {
  /// Whether the session may be left out.
  var isOptional: Bool
  /// How much it matters beside others.
  var priority: Int

  /// The session must be held.
  static let must = Importance(isOptional: false, priority: 1)
  /// The session should be held: leaving it out costs three times what a `could` costs.
  static let should = Importance(isOptional: true, priority: 3)
  /// The session is held where there is room for it.
  static let could = Importance(isOptional: true, priority: 1)
}

/// The `Importance` cell: Must, Should, Could, with a number behind it for any other priority.
enum ImportanceCell {
  static func read(_ cell: String) -> CellReading<Importance> {
    let parts = cell.split { $0 == " " || $0 == "(" || $0 == ")" || $0 == "\u{A0}" }
    guard parts.count == 2, let priority = Int(parts[1]) else { return words.read(cell) }
    var reading = words.read(String(parts[0]))
    reading.value?.priority = priority
    return reading
  }

  static func write(_ importance: Importance) -> String {
    let word = words.write(importance)
    if !word.isEmpty { return word }
    return (importance.isOptional ? "Could " : "Must ") + String(importance.priority)
  }

  static let words = WordCell<Importance>([
    .init("Must", .must, ["musthave", "mandatory", "required", "essential", "yes", "high"]),
    .init("Should", .should, ["shouldhave", "important", "medium"]),
    .init("Could", .could, ["couldhave", "optional", "nicetohave", "ifpossible", "low"]),
  ])
}

/// The words for when a session is held.
enum PhaseCell {
  static let words = WordCell<Phase>([
    .init("on site", .onSite, ["onsite", "fieldwork", "week"]),
    .init("lead-in", .leadIn, ["before", "beforetheweek", "presite", "preparation"]),
  ])
}
