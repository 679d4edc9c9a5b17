import Correspondence
import ReviewModel

/// The people whose name, address or reference stands in the name of a file.
///
/// Google Calendar names an export by the address, `jane.smith@example.org.ics`, and Outlook by the name,
/// `Jane Smith Calendar.ics`.
struct OwnersInName {
  /// Everybody whom the name fits.
  let owners: [DiaryOwner]

  /// Looks for people.
  ///
  /// - Parameters:
  ///   - name: The name of the file without its ending.
  ///   - review: The review.
  init(_ name: String, in review: Review) {
    let words = FoldedWords.all(in: name)
    let pieces = name.lowercased().split { " ()[]<>,;".contains($0) }.map { String($0) }
    func isNamed(_ reference: String, _ name: String?, _ address: String?) -> Bool {
      if let address, pieces.contains(address.lowercased()) { return true }
      if let name, OwnersInName.holds(words, name) { return true }
      return OwnersInName.holds(reference, in: words)
    }
    owners =
      review.people.filter { isNamed($0.id.text, $0.name, $0.email) }.map { .person($0.id) }
      + review.reviewers.filter { isNamed($0.id.text, $0.name, $0.email) }.map { .reviewer($0.id) }
      + review.rooms.filter { isNamed($0.id.text, nil, nil) }.map { .room($0.id) }
  }

  /// Whether words hold a forename and a surname side by side, in either order, or written as one word.
  private static func holds(_ words: [String], _ name: String) -> Bool {
    let parts = FoldedWords.all(in: name)
    // "TBC" and a forename alone name nobody.
    guard parts.count > 1 else { return false }
    let turned = [parts[parts.count - 1]] + parts.dropLast()
    return [parts, turned].contains { wanted in
      words.contains(wanted.joined())
        || words.indices.contains { words[$0...].starts(with: wanted) }
    }
  }

  /// Whether words hold a reference that no other word is likely to be: one of letters and digits, as in "P01 (1)".
  private static func holds(_ reference: String, in words: [String]) -> Bool {
    let small = reference.lowercased()
    return small.contains { $0.isLetter } && small.contains { $0.isNumber }
      && words.contains(small)
  }
}
