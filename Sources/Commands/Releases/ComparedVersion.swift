import CivilTime
import Correspondence
import Documents
import ReviewModel

/// One of two versions that are compared: a release, or the sheets as they are.
struct ComparedVersion {
  /// The version.
  let version: TimetableVersion
  /// When it was released; nil for the sheets.
  let releasedAt: CivilMinute?

  /// What the sheets are called.
  static let draft = "draft"

  /// Reads a version.
  ///
  /// - Parameters:
  ///   - name: A release, or ``draft``.
  ///   - shelf: Where releases are.
  ///   - source: Where the sheets are.
  ///   - terminal: Where standard input is read.
  init(
    _ name: String, _ shelf: ReleaseShelf, _ source: ReviewSource, _ terminal: Terminal
  ) throws(CommandFailure) {
    guard name == ComparedVersion.draft else {
      let release = try shelf.read(name).release
      (version, releasedAt) = (release.version, release.releasedAt)
      return
    }
    let reading = try ReviewReading(source, on: terminal)
    let review = try reading.usable()
    let plan = try PlanReading(nil, for: reading, on: terminal).usable(for: source)
    version = TimetableVersion(name: name, review: review, plan: plan)
    releasedAt = nil
  }
}

extension Recipient {
  /// The person, reviewer or room with a reference; nil where none of some reviews has it.
  ///
  /// - Parameters:
  ///   - reference: The reference.
  ///   - reviews: The reviews, the first that has it deciding.
  init?(_ reference: String, in reviews: [Review]) {
    for review in reviews {
      if review.people.contains(where: { $0.id == PersonID(reference) }) {
        self = .person(PersonID(reference))
        return
      }
      if review.reviewers.contains(where: { $0.id == ReviewerID(reference) }) {
        self = .reviewer(ReviewerID(reference))
        return
      }
      if review.rooms.contains(where: { $0.id == RoomID(reference) }) {
        self = .room(RoomID(reference))
        return
      }
    }
    return nil
  }
}
