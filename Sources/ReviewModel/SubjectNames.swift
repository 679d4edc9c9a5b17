public import CivilTime

/// What people call the sessions, rooms, reviewers and interviewees of a review.
///
/// Reviewers are called by their roles and interviewees by their job titles and references, never by name.
public struct SubjectNames: Sendable {
  private let index: ReviewIndex

  /// The names in a review.
  public init(_ review: Review) {
    index = ReviewIndex(review)
  }

  /// `S04 (Head teachers)`.
  public func session(_ id: SessionID) -> String {
    guard let title = index.session(id)?.title, !title.isEmpty, title != id.text else {
      return id.text
    }
    return id.text + " (" + title + ")"
  }

  /// `Police peer`, with the reference where the team has several: `Officer peer OP2`.
  public func reviewer(_ id: ReviewerID) -> String {
    guard let words = role(of: id) else { return id.text }
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// The reviewer's name inside a sentence: `the police peer`, `officer peer OP2`.
  public func reviewerInSentence(_ id: ReviewerID) -> String {
    guard let words = role(of: id) else { return id.text }
    return words.hasSuffix(" " + id.text) ? words : "the " + words
  }

  private func role(of id: ReviewerID) -> String? {
    guard let reviewer = index.reviewer(id), !reviewer.role.text.isEmpty else { return nil }
    let isOnlyOne = index.review.reviewers.count { $0.role == reviewer.role } == 1
    return isOnlyOne ? reviewer.role.words : reviewer.role.words + " " + id.text
  }

  /// `Head of early help (P12)`.
  public func person(_ id: PersonID) -> String {
    guard let title = index.person(id)?.jobTitle, !title.isEmpty else { return id.text }
    return title + " (" + id.text + ")"
  }

  /// `Committee Room 1`.
  public func room(_ id: RoomID) -> String {
    guard let name = index.room(id)?.name, !name.isEmpty else { return id.text }
    return name
  }

  /// `Town Hall`.
  public func site(_ id: SiteID) -> String {
    let name = index.site(id)?.name ?? ""
    return name.isEmpty ? id.text : name
  }
}

extension TimeSpan {
  /// The times without the date: `9am to 10:30am`.
  public var hoursInWords: String {
    start.time.words + " to " + end.time.words
  }
}

/// A number with the noun for one thing counted: `1 minute`, `25 minutes`.
public func counted(_ number: Int, _ noun: String) -> String {
  String(number) + " " + noun + (number == 1 ? "" : "s")
}
