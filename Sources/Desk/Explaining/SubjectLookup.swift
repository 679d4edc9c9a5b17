import Findings
public import ReviewModel

/// Finds what somebody means by a typed name: capitals and blanks at the ends aside, a reference, a title, a role.
public struct SubjectLookup: Sendable {
  /// The review.
  let review: Review
  /// Where the review came from, for complaints.
  let source: ReviewSource

  /// A lookup among the names of a review.
  ///
  /// - Parameters:
  ///   - review: The review.
  ///   - source: Where the review came from, for complaints.
  public init(review: Review, source: ReviewSource) {
    self.review = review
    self.source = source
  }

  /// The session with a reference or title.
  ///
  /// - Throws: ``Refusal`` with the nearest name where there is no such session.
  public func session(_ typed: String) throws(Refusal) -> Session {
    try find(typed, "session", among: review.sessions) { [$0.id.text, $0.title] }
  }

  /// The room with a reference or name.
  ///
  /// - Throws: ``Refusal`` where no room is meant, with the nearest, or more than one.
  func room(_ typed: String) throws(Refusal) -> Room {
    try find(typed, "room", among: review.rooms) { names(of: $0) }
  }

  /// The reviewer with a reference, a role that nobody else has, or a name.
  ///
  /// - Throws: ``Refusal`` where no reviewer is meant, with the nearest, or more than one.
  func reviewer(_ typed: String) throws(Refusal) -> Reviewer {
    try find(typed, "reviewer", among: review.reviewers) { names(of: $0) }
  }

  /// Whether a typed name is a room's.
  func isRoom(_ typed: String) -> Bool {
    review.rooms.contains { room in names(of: room).contains { matches($0, typed) } }
  }

  /// Whether a typed name is a reviewer's.
  func isReviewer(_ typed: String) -> Bool {
    review.reviewers.contains { reviewer in names(of: reviewer).contains { matches($0, typed) } }
  }

  private func names(of room: Room) -> [String] { [room.id.text, room.name] }

  private func names(of reviewer: Reviewer) -> [String] {
    let isOnlyOne = review.reviewers.count { $0.role == reviewer.role } == 1
    return [reviewer.id.text] + (isOnlyOne ? [reviewer.role.words, reviewer.role.text] : [])
      + (reviewer.isPlaceholder ? [] : [reviewer.name])
  }

  private func matches(_ name: String, _ typed: String) -> Bool { folded(name) == folded(typed) }

  private func folded(_ text: String) -> String {
    let words = text.lowercased().split { $0 == " " || $0 == "\t" }
    return words.joined(separator: " ")
  }

  private func find<Entry>(
    _ typed: String, _ noun: String, among entries: [Entry], names: (Entry) -> [String]
  ) throws(Refusal) -> Entry {
    for position in 0..<4 {
      let found = entries.first { entry in
        let known = names(entry)
        return position < known.count && matches(known[position], typed)
      }
      if let found { return found }
    }
    let known = entries.flatMap(names).filter { !$0.isEmpty }
    let nearest = known.first {
      NearestName.suggestion(for: folded(typed), among: [folded($0)]) != nil
    }
    let shown = English.list(entries.prefix(8).compactMap { names($0).first })
    throw Refusal(
      Finding(
        .unknownSubject, at: .file(source.path), text: typed,
        "There is no \(noun) \"\(Prose.harmless(typed))\".",
        mend: nearest.map { "Did you mean \"\(Prose.harmless($0))\"?" }
          ?? "The first \(noun)s are: \(Prose.harmless(shown))."))
  }
}
