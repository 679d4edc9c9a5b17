import CivilTime
public import ReviewModel
import Solving

/// Why there is no plan, told forward: the facts that cannot all be true, and what follows from them.
///
/// Every entry of the conflict set is told in exactly one step, with the facts that it stands for; the last
/// step draws the conclusion. Sessions are called by reference and title, people by role or job title.
public struct ConflictStory: Sendable, Hashable {
  /// One sentence or two of the story.
  public struct Step: Sendable, Hashable {
    /// The words.
    public var text: String
    /// The rules that it tells of; none where it only says what follows.
    public var conflicts: [Conflict]

    init(_ text: String, _ conflicts: [Conflict] = []) {
      self.text = text
      self.conflicts = conflicts
    }
  }

  /// The story, in the order in which it is told.
  public let steps: [Step]

  /// Tells why some rules cannot hold together.
  ///
  /// - Parameters:
  ///   - conflicts: A conflict set of the review (`PlanProof`).
  ///   - review: The review.
  ///   - wish: What of the review is only somebody's wish; nil for nothing.
  public init(_ conflicts: [Conflict], of review: Review, wish: SessionWish? = nil) {
    let set = ConflictSet(conflicts, of: review, wish: wish)
    if set.has(.leadIn) {
      steps = [
        Step(Conflict.leadIn(of: review).text, conflicts),
        Step("So no timetable of this week can be right, whatever is in it."),
      ]
      return
    }
    let facts =
      SessionFacts(set).steps() + LinkFacts(set).steps() + PersonFacts(set).steps()
      + ReviewerFacts(set).steps() + RoomFacts(set).steps()
    steps = facts + StoryConclusion(set).steps()
  }
}
