import ReviewModel

/// What stops a session at a start, in words that several starts may have in common.
struct StartGate {
  let rule: Rule
  /// The reference of the person, reviewer or room that it is about; nil where it is about none.
  let subject: String?
  private let reason: String
  /// The sessions with which the reason ends, such as those at which somebody is needed.
  private var others: [String]

  /// A gate.
  ///
  /// - Parameters:
  ///   - rule: The rule that would be broken.
  ///   - subject: The reference of the person, reviewer or room that it is about.
  ///   - reason: The words, as they follow a number of starts.
  ///   - other: The session with which the words end; nil where they name none there.
  init(_ rule: Rule, _ subject: String?, _ reason: String, _ other: SessionID? = nil) {
    self.rule = rule
    self.subject = subject
    self.reason = reason
    others = other.map { [$0.text] } ?? []
  }

  /// Whether both say the same, but for the sessions at the end.
  func isAlike(_ other: StartGate) -> Bool {
    rule == other.rule && subject == other.subject && reason == other.reason
      && others.isEmpty == other.others.isEmpty
  }

  /// Takes over the sessions of a gate that is alike.
  mutating func add(_ other: StartGate) {
    for session in other.others where !others.contains(session) { others.append(session) }
  }

  /// More sessions than these are counted.
  private static let named = 4

  /// The reason, with the sessions that it is about.
  var words: String {
    if others.isEmpty { return reason }
    return reason + " "
      + (others.count > StartGate.named
        ? "one of \(others.count) sessions" : English.list(others, or: true))
  }
}
