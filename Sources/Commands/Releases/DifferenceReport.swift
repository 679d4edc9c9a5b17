import CivilTime
import Correspondence
import Documents
import ReviewModel

/// What changed between two versions, for people and for programs.
struct DifferenceReport {
  private let difference: TimetableDifference
  private let isLate: Bool

  /// A report.
  ///
  /// - Parameters:
  ///   - difference: What changed.
  ///   - isLate: Whether it was changed in the last two weeks before the review.
  init(_ difference: TimetableDifference, isLate: Bool) {
    self.difference = difference
    self.isLate = isLate
  }

  /// The numbers: `1 new, 3 moved and 2 with another room`, and whether that is late.
  var summary: String {
    if difference.isEmpty { return "nothing changed." }
    let counts = SessionChange.Kind.allCases.compactMap { kind -> String? in
      let count = difference.count(kind)
      return count == 0 ? nil : Prose.grouped(count) + " " + kind.tally
    }
    return Prose.list(counts)
      + (isLate ? "; late, less than two weeks before the review." : ".")
  }

  /// A line for each change, in order of time.
  var lines: [String] {
    difference.changes.map { change in
      let title = change.appointment.title
      let label = change.session.text + (title.isEmpty ? "" : " " + title)
      return Prose.harmless(label + ": " + change.words + ".")
    }
  }

  /// The same for programs.
  ///
  /// - Parameters:
  ///   - before: The one version.
  ///   - after: The other.
  func document(from before: TimetableVersion, to after: TimetableVersion) -> JSONValue {
    .object([
      JSONMember("format", .text("fieldwork-diff/1")),
      JSONMember("from", .text(before.name)),
      JSONMember("to", .text(after.name)),
      JSONMember("late", .bool(isLate)),
      JSONMember("changes", .list(difference.changes.map { $0.document })),
    ])
  }
}

extension SessionChange.Kind {
  /// The kind as it follows a number.
  fileprivate var tally: String {
    switch self {
    case .new: "new"
    case .moved: "moved"
    case .roomOnly: "with another room"
    case .reviewersOnly: "with other reviewers"
    case .detailsOnly: "with other details"
    case .withdrawn: "withdrawn"
    }
  }
}

extension SessionChange {
  fileprivate var document: JSONValue {
    var members = [
      JSONMember("kind", .text(kind.rawValue)), JSONMember("session", .text(session.text)),
      JSONMember("title", .text(appointment.title)),
    ]
    switch self {
    case .new(let after): members.append(JSONMember("to", after.document))
    case .withdrawn(let before): members.append(JSONMember("from", before.document))
    case .changed(let before, let after):
      members.append(JSONMember("from", before.document))
      members.append(JSONMember("to", after.document))
    }
    return .object(members + [JSONMember("words", .text(words))])
  }
}

extension Appointment {
  fileprivate var document: JSONValue {
    .object([
      JSONMember("start", .text(span.start.iso)), JSONMember("end", .text(span.end.iso)),
      JSONMember("room", room.map { .text($0.text) } ?? .null),
      JSONMember("reviewers", .list(reviewers.map { .text($0.text) })),
    ])
  }
}
