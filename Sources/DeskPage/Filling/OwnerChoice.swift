import Correspondence
import ReviewModel

/// A person, a reviewer or a room as the choices of a form stand for them: the sheet and the reference,
/// `rooms.csv/Great Hall`.
enum OwnerChoice {
  private static let lists: [ReviewList] = [.people, .reviewers, .rooms]

  /// The value of the choice.
  static func value(_ owner: DiaryOwner) -> String { sheet(of: owner.list) + "/" + owner.reference }

  /// The sheet of a list.
  static func sheet(of list: ReviewList) -> String { list.rawValue + ".csv" }

  /// The list of people, reviewers or rooms that a sheet holds; nil for any other sheet.
  static func list(ofSheet sheet: String) -> ReviewList? {
    lists.first { self.sheet(of: $0) == sheet }
  }

  /// The list and the reference that a value stands for; nil where the form sends none.
  static func read(_ value: String) -> (list: ReviewList, reference: String)? {
    let parts = value.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let list = list(ofSheet: String(parts[0])) else { return nil }
    return (list, String(parts[1]))
  }
}
