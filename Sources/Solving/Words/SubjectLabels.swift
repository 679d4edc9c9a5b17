import CivilTime
package import ReviewModel

/// What sentences of this module call sessions, people and rooms: roles and job titles, never names.
struct SubjectLabels {
  let review: Review

  /// `S04 (Head teachers)`.
  func session(_ id: SessionID) -> String {
    let title = review.sessions.first { $0.id == id }?.title ?? ""
    return title.isEmpty || title == id.text ? id.text : id.text + " (" + title + ")"
  }

  /// `Head of early help (P12)`.
  func person(_ id: PersonID) -> String {
    review.people.first { $0.id == id }?.label ?? id.text
  }

  /// `the health peer (HP)`.
  func reviewer(_ id: ReviewerID) -> String {
    review.reviewers.first { $0.id == id }?.label ?? id.text
  }

  /// `Committee Room 1`.
  func room(_ id: RoomID) -> String {
    let name = review.rooms.first { $0.id == id }?.name ?? ""
    return name.isEmpty ? id.text : name
  }

  /// `Town Hall`.
  func site(_ id: SiteID) -> String {
    let name = review.sites.first { $0.id == id }?.name ?? ""
    return name.isEmpty ? id.text : name
  }

  /// Times as people say them, so many at most: the rest are counted.
  func times(_ spans: [TimeSpan]) -> String {
    let merged = TimeSpan.merged(spans)
    let named = merged.prefix(SubjectLabels.timesAtMost).map { $0.words }
    let others = merged.count - named.count
    if others == 0 { return English.list(named.map { "on " + $0 }) }
    return English.list(named.map { "on " + $0 } + ["at " + counted(others, "other time")])
  }

  private static let timesAtMost = 3

  /// `1 minute`, `25 minutes`.
  func counted(_ number: Int, _ noun: String) -> String {
    String(number) + " " + noun + (number == 1 ? "" : "s")
  }
}

extension Person {
  /// What to call the person in a sentence: the job title, never a name, with the reference.
  package var label: String { (jobTitle ?? "somebody who must be there") + " (\(id.text))" }
}

extension Reviewer {
  /// What to call the reviewer in a sentence: the role with the reference.
  package var label: String { "the \(role.words) (\(id.text))" }
}

extension String {
  /// The text with a capital first letter, as a sentence begins.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
