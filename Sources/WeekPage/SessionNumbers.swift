import ReviewModel

/// The number by which the page knows each session: its position in the review, from one.
struct SessionNumbers {
  private var numbers: [SessionID: Int] = [:]

  init(_ review: Review) {
    for (position, session) in review.sessions.enumerated() where numbers[session.id] == nil {
      numbers[session.id] = position + 1
    }
  }

  subscript(id: SessionID) -> Int? { numbers[id] }

  /// What a link to a session's row ends in.
  static func anchor(_ number: Int) -> String { "session-" + String(number) }
}
