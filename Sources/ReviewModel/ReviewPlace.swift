/// A place in a review that does not depend on how the review was written down.
///
/// A reader turns it into a cell of a sheet or a path in a JSON document, so that the model is
/// validated once and its findings point at what the person has open.
public struct ReviewPlace: Sendable, Hashable {
  /// The list that holds the entry.
  public var list: ReviewList
  /// The entry's position in its list, from 0; 0 for the review's own settings.
  public var index: Int
  /// The value inside the entry, as a path of the JSON document's keys: `team.min`; empty for the
  /// whole entry.
  public var field: String

  /// A value of an entry of a list.
  ///
  /// - Parameters:
  ///   - list: The list.
  ///   - index: The entry's position, from 0.
  ///   - field: The value, by the keys of `review-format.md`.
  public init(_ list: ReviewList, _ index: Int, _ field: String = "") {
    self.list = list
    self.index = index
    self.field = field
  }
}

/// The lists of a review, by the keys of `review-format.md`.
public enum ReviewList: String, Sendable, Hashable, CaseIterable {
  /// The review's own settings.
  case review
  /// The working days.
  case days
  /// The contacts.
  case contacts
  /// The themes.
  case themes
  /// The sites.
  case sites
  /// The journeys.
  case travel
  /// The rooms.
  case rooms
  /// The peer team.
  case reviewers
  /// The interviewees.
  case people
  /// The sessions.
  case sessions
}
