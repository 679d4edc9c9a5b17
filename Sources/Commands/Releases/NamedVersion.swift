import CivilTime
import Correspondence
import Desk
import Disk
import Documents
import JSONText
import ReviewModel
import Exports

/// The version of a timetable that a command is about: a release, the sheets as they are, or another plan of theirs.
struct NamedVersion {
  /// The version.
  let version: TimetableVersion
  /// When it was released; nil for what was not.
  let releasedAt: CivilMinute?

  /// What the sheets are called.
  static let draft = TimetableStamp.draft.version

  /// Reads a version.
  ///
  /// - Parameters:
  ///   - name: A release, ``draft``, or the file of a plan or a timetable sheet.
  ///   - shelf: Where releases are.
  ///   - source: Where the sheets are.
  ///   - terminal: Where standard input is read.
  init(
    _ name: String, _ shelf: ReleaseShelf, _ source: ReviewSource, _ terminal: Terminal
  ) throws(CommandFailure) {
    let isDraft = name == NamedVersion.draft
    guard isDraft || NamedVersion.isPlan(name) else {
      let release = try shelf.read(name).release
      (version, releasedAt) = (release.version, release.releasedAt)
      return
    }
    let reading = try ReviewReading(source, on: terminal)
    let review = try reading.usable()
    let planReading = try PlanReading(isDraft ? nil : name, for: reading, on: terminal)
    let plan = try planReading.usable(for: reading)
    version = TimetableVersion(name: NamedVersion.stem(of: name), review: review, plan: plan)
    releasedAt = nil
  }
}

extension NamedVersion {
  /// Whether a name is that of a plan: a table, or a document that says so.
  private static func isPlan(_ name: String) -> Bool {
    guard FileBytes.kind(of: name) == .file else { return false }
    if name.lowercased().hasSuffix(".csv") { return true }
    guard let bytes = try? FileBytes.read(name),
      case .object(let members) = JSONValue(document: bytes)
    else { return false }
    return members.contains { $0.key == "format" && $0.value == .text(PlanDocument.format) }
  }

  /// What a file is called, without its folder and ending.
  private static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.split(separator: ".").first.map(String.init) ?? name
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
