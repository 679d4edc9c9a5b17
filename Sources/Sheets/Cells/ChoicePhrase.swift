import CSVText
import ReviewModel

/// People of whom some attend, as a part of the `Who` cell says it.
///
/// `P02 or P03` · `P02, else P03` · `6 of P40-P51` · `2 of (P05; P06; P07)` · `2 of (P05; P06; else P07)`
struct ChoicePhrase: Hashable {
  /// How many attend, as written; the two ends differ where the number is left open.
  var count: NumberCell.Range
  /// The people to choose from, as written.
  var members: [String]
  /// How many people stand in front of the first "else"; nil without that word.
  var wanted: Int?
  /// Whether the first are wanted most.
  var isRanked: Bool
  /// Whether the people stand in brackets.
  var isBracketed = false
  /// Words behind the brackets that mean nothing.
  var surplus = ""

  /// A choice without a number: one of several.
  init(oneOf parts: [JoinedNames.Part]) {
    count = NumberCell.Range(least: 1, most: 1)
    members = parts.map { $0.text }
    wanted = parts.firstIndex { $0.joint == .otherwise }
    isRanked = wanted != nil
  }

  /// A choice with a number in front; nil for any other text.
  ///
  /// - Parameters:
  ///   - text: A part of the cell.
  ///   - isKnown: Whether a text is a person, or several.
  init?(counted text: String, knowing isKnown: (String) -> Bool) {
    guard let (count, rest) = ChoicePhrase.leadingCount(text) else { return nil }
    self.count = count
    var list = rest
    var isInOrder = false
    if rest.utf8.first == UInt8(ascii: "(") {
      let bytes = Array(rest.utf8)
      isBracketed = true
      guard let end = JoinedNames.endOfBracket(in: bytes, from: 0) else { return nil }
      list = String(decoding: bytes[1..<end - 1], as: UTF8.self)
      surplus = PlainText.trimmed(String(decoding: bytes[end...], as: UTF8.self))
      isInOrder = ChoicePhrase.orderWords.contains(CSVTable.folded(surplus))
      if isInOrder { surplus = "" }
    }
    let parts = JoinedNames(list).parts(knowing: isKnown)
    members = parts.map { $0.text }
    wanted = parts.firstIndex { $0.joint == .otherwise }
    isRanked = isInOrder || wanted != nil
    if members.isEmpty, !isBracketed { return nil }
  }

  /// Whether a text begins as a choice with a number does.
  static func isCounted(_ text: String) -> Bool { leadingCount(text) != nil }

  /// The number in front of "of", and the text behind that word.
  private static func leadingCount(_ text: String) -> (count: NumberCell.Range, rest: String)? {
    var start = text
    for word in ["any ", "exactly ", "just ", "either "] where start.lowercased().hasPrefix(word) {
      start = PlainText.trimmed(start.dropFirst(word.count))
      break
    }
    guard let (count, rest) = NumberCell.leadingRange(start) else { return nil }
    let small = rest.lowercased()
    guard
      let word = leads.first(where: { word in
        small.hasPrefix(word) && isEnd(of: word, small.utf8.dropFirst(word.utf8.count).first)
      })
    else { return nil }
    let list = PlainText.trimmed(rest.dropFirst(word.count))
    return list.isEmpty ? nil : (count, list)
  }

  private static let leads = [
    "of the following:", "of the following", "from the following:", "of these:", "of:", "of",
    "from:", "from",
  ]

  private static func isEnd(of word: String, _ next: UInt8?) -> Bool {
    word.hasSuffix(":") || next == 0x20 || next == UInt8(ascii: "(") || next == 0xC2
  }

  private static let orderWords = ["inorder", "inthisorder", "inthatorder", "inorderofpreference"]

  // MARK: Writing

  /// The texts that can express a choice among people, the plainest first; `run` names the same people as one run
  /// of references.
  static func texts(for choice: ParticipantChoice, _ people: [String], run: String?) -> [String] {
    var texts: [String] = []
    if choice.count == 1, people.count > 1 {
      texts.append(people.joined(separator: choice.isRanked ? ", else " : " or "))
    }
    let lead = String(choice.count) + " of "
    if let run, !choice.isRanked { texts.append(lead + run) }
    return texts + [lead + list(people, of: choice)]
  }

  /// The people in brackets, with the mark of a ranked choice.
  private static func list(_ people: [String], of choice: ParticipantChoice) -> String {
    let count = max(0, choice.count)
    let standIns = people.dropFirst(count)
    if choice.isRanked, count > 0, let first = standIns.first {
      let marked = people.prefix(count) + ["else " + first] + standIns.dropFirst()
      return "(" + ListCell.joined(Array(marked)) + ")"
    }
    return "(" + ListCell.joined(people) + ")" + (choice.isRanked ? " in order" : "")
  }
}
