import CSVText
import ReviewModel

/// The words in which people said how many come to a session, kept so that they can be written back.
struct GroupWords: Sendable, Hashable {
  /// The cell as written.
  var cell: String
  /// What was read from it.
  var reading: WhoCell
  /// The headcount that came of it.
  var headcount: Int

  /// Whether a session still is as these words have it.
  func says(_ session: Session) -> Bool {
    session.participants == reading.participants
      && session.optionalParticipants == reading.optionalParticipants
      && session.statedHeadcount == headcount
  }

  /// Whether the headcount follows from the words alone.
  var isSum: Bool { headcount == reading.participants.count + reading.unnamed }
}

/// The `Who` cell of a session: who must be there, who is wanted there, and how many more.
///
/// `P01; P02 (optional); 8 social workers`
struct WhoCell: Sendable, Hashable {
  /// Who must be there.
  var participants: [PersonID] = []
  /// Who is wanted there.
  var optionalParticipants: [PersonID] = []
  /// How many come who are counted and not named.
  var unnamed = 0

  /// Reads a cell.
  init(_ cell: String, in people: ReferenceIndex) {
    for item in ListCell.items(cell) {
      if people.contains(item) || ListCell.quotation(item) != nil {
        participants.append(ReferenceCell.read(item, in: people))
      } else if let wanted = WhoCell.withoutOptional(item) {
        optionalParticipants.append(ReferenceCell.read(wanted, in: people))
      } else if let count = WhoCell.count(item, in: people) {
        unnamed += count
      } else {
        participants.append(ReferenceCell.read(item, in: people))
      }
    }
  }

  /// What a session says.
  init(_ session: Session) {
    participants = session.participants
    optionalParticipants = session.optionalParticipants
  }

  /// The cell for those who are named.
  func text(in people: ReferenceIndex) -> String {
    let isWord = { (text: String) in
      WhoCell.withoutOptional(text) != nil || WhoCell.count(text, in: people) != nil
    }
    let required = participants.map { ReferenceCell.write($0, in: people, unless: isWord) }
    let wanted = optionalParticipants.map {
      ReferenceCell.write($0, in: people, unless: isWord) + " (optional)"
    }
    return ListCell.joined(required + wanted)
  }

  private static let optionalMarks = [
    "(optional)", "(opt)", "(opt.)", "(if available)", "(if free)",
  ]

  private static func withoutOptional(_ item: String) -> String? {
    let small = item.lowercased()
    guard let mark = optionalMarks.first(where: { small.hasSuffix($0) }) else { return nil }
    let rest = PlainText.trimmed(item.dropLast(mark.count))
    return rest.isEmpty ? nil : rest
  }

  /// How many an item such as "8-10 social workers" announces: the most, since all must find a seat.
  private static func count(_ item: String, in people: ReferenceIndex) -> Int? {
    guard people.reference(for: item) == nil,
      let (range, _) = NumberCell.leadingRange(PlainText.typed(item)),
      let count = range.most ?? range.least, count >= 0
    else { return nil }
    return count
  }
}
