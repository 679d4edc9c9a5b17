public import CivilTime
public import Correspondence
public import JSONText
import LeadIn
public import ReviewModel

/// What changed between two versions, for people and for programs.
public struct DifferenceReport: Sendable {
  private let difference: TimetableDifference
  private let late: Set<SessionID>

  /// A report of changes that nobody has been promised will not come.
  public init(_ difference: TimetableDifference) {
    self.difference = difference
    late = []
  }

  /// A report that marks the changes that come late.
  ///
  /// - Parameters:
  ///   - difference: What changed.
  ///   - madeOn: When it was changed.
  ///   - releasedOn: When people were given what was before; nil where they never were.
  ///   - review: The review as it was before.
  public init(
    _ difference: TimetableDifference, madeOn: CivilDate, after releasedOn: CivilDate?,
    in review: Review
  ) {
    self.difference = difference
    let late = difference.changes.filter { change in
      change.dates.contains {
        LateChange.isLate(sessionOn: $0, changedOn: madeOn, releasedOn: releasedOn, of: review)
      }
    }
    self.late = Set(late.map { $0.session })
  }

  /// The numbers: `1 new, 3 moved and 2 with another room`, and how many of them come late.
  public var summary: String {
    if difference.isEmpty { return "nothing changed." }
    let counts = SessionChange.Kind.allCases.compactMap { kind -> String? in
      let count = difference.count(kind)
      return count == 0 ? nil : Prose.grouped(count) + " " + kind.tally
    }
    guard !late.isEmpty else { return English.list(counts) + "." }
    let share =
      late.count == difference.changes.count ? "" : Prose.grouped(late.count) + " of them "
    return English.list(counts) + "; " + share + "late, with less than two weeks' notice."
  }

  /// A line for each change, in order of time.
  public var lines: [String] {
    difference.changes.map { change in
      let title = change.appointment.title
      let label = change.session.text + (title.isEmpty ? "" : " " + title)
      return Prose.harmless(
        label + ": " + change.words + (late.contains(change.session) ? "; late." : "."))
    }
  }

  /// A line for each change of words, with the sessions that have it: a corrected address concerns many.
  public var wordLines: [String] {
    var order: [String] = []
    var sessions: [String: [String]] = [:]
    for change in difference.changes {
      for wording in change.wordings {
        if sessions[wording] == nil { order.append(wording) }
        sessions[wording, default: []].append(change.session.text)
      }
    }
    return order.map { wording in
      Prose.harmless(English.list(sessions[wording] ?? [], atMost: 8) + ": " + wording + ".")
    }
  }

  /// The difference between an earlier and a later version, as JSON.
  public func document(from before: TimetableVersion, to after: TimetableVersion) -> JSONValue {
    .object([
      JSONMember("format", .text("fieldwork-diff/1")),
      JSONMember("from", .text(before.name)),
      JSONMember("to", .text(after.name)),
      JSONMember("late", .bool(!late.isEmpty)),
      JSONMember(
        "changes",
        .list(difference.changes.map { $0.document(isLate: late.contains($0.session)) })),
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
  /// The dates on which the session was held and is to be held.
  fileprivate var dates: [CivilDate] {
    switch self {
    case .new(let one), .withdrawn(let one): [one.span.start.date]
    case .changed(let before, let after): [before.span.start.date, after.span.start.date]
    }
  }

  fileprivate func document(isLate: Bool) -> JSONValue {
    var members = [
      JSONMember("kind", .text(kind.rawValue)), JSONMember("session", .text(session.text)),
      JSONMember("title", .text(appointment.title)), JSONMember("late", .bool(isLate)),
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
