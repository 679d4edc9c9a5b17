public import ReviewModel

/// The door through which a person came to the desk: it decides how the next step is worded.
public enum Door: Sendable, Hashable {
  /// The command line: the next step is a line to type.
  case commandLine
  /// The planner's page: the next step is a button to press.
  case page
}

/// What a person does next.
public enum NextStep: Sendable, Hashable {
  /// Mend what is wrong, and check again.
  case mend
  /// Look for a timetable.
  case search
  /// Ask why there is no timetable.
  case explain
  /// Hand the timetable out.
  case export
  /// Look up a rule that the timetable breaks, or look for another timetable.
  case rule(Rule)
  /// Ask about one session.
  case explainSession
  /// Ask where else a session could be.
  case suggest(SessionID)
  /// Change what stands in the way, and look for a timetable.
  case amend
  /// Hand a release out.
  case exportRelease(String)
  /// Look at what changed from one release to another.
  case compare(String, String)
  /// Freeze the timetable under a name.
  case release
  /// Give way in one of the rules that were named, then replan again.
  case giveWay
}

/// How a person gets from one answer of the desk to the next.
public struct Signpost: Sendable, Hashable {
  private let door: Door
  private let review: String
  private let plan: String

  /// A signpost for the questions about a review.
  ///
  /// - Parameters:
  ///   - door: The door through which the person came.
  ///   - source: The source of the review.
  ///   - plan: The path of the timetable, where it is not the one beside the review.
  public init(_ door: Door, to source: ReviewSource, plan: String? = nil) {
    self.door = door
    review = source.argument
    self.plan = plan.map { " --plan " + Prose.shellWord($0) } ?? ""
  }

  /// A step in words that end a sentence: `fieldwork solve my-review`.
  public func words(for step: NextStep) -> String {
    switch (door, step) {
    case (.commandLine, .mend): "mend these, then: fieldwork check \(review)\(plan)"
    case (.commandLine, .search): "fieldwork solve \(review)"
    case (.commandLine, .explain): "fieldwork explain \(review)"
    case (.commandLine, .export): "fieldwork export \(review) all\(plan) -o out"
    case (.commandLine, .rule(let rule)):
      "fieldwork rule \(rule.name), or a new timetable: fieldwork solve \(review)"
    case (.commandLine, .explainSession):
      "fieldwork explain \(review) --session REF, about one session"
    case (.commandLine, .suggest(let session)):
      "fieldwork suggest \(review) \(Prose.shellWord(session.text))"
    case (.commandLine, .amend): "change the sheets, then: fieldwork solve \(review)"
    case (.commandLine, .exportRelease(let name)):
      "fieldwork export \(review) all --release \(name) -o out"
    case (.commandLine, .compare(let before, let after)):
      "fieldwork diff \(before) \(after) \(review)"
    case (.commandLine, .release): "fieldwork release \(review)\(plan)"
    case (.commandLine, .giveWay): "give way in one of these, then replan again."
    case (.page, .mend): "mend these cells"
    case (.page, .search): "press \"Find a timetable\""
    case (.page, .explain): "press \"Ways out\""
    case (.page, .export): "press \"Save\""
    case (.page, .rule(let rule)):
      "look up the rule \(rule.name), or press \"Find a timetable\""
    case (.page, .explainSession): "choose a session and press \"Why here\""
    case (.page, .suggest(let session)): "press \"Where else\" for \(session.text)"
    case (.page, .amend): "change these cells, then press \"Find a timetable\""
    case (.page, .exportRelease): "press \"Save\""
    case (.page, .compare(let before, let after)):
      "look at what changed from \(before) to \(after)"
    case (.page, .release): "release the timetable"
    case (.page, .giveWay): "give way in one of these, then replan again"
    }
  }
}
