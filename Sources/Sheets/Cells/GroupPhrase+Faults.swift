import CSVText
import Findings
import ReviewModel

// What there is to say about a group that may count somebody who is named beside it.
extension GroupPhrase {
  /// The fault of `8 social workers including 2 managers` and `8 social workers (P04, P05)`; nil for anything else.
  ///
  /// The number may count those behind it, or leave them out.
  static func holding(_ item: String, in people: ReferenceIndex) -> CellFault? {
    guard let (group, rest) = cut(item, in: people) else { return nil }
    let count: Int
    let text: String
    if let part = GroupPhrase(rest, in: people) {
      (count, text) = (part.count, rest)
    } else {
      let list = NameList(joiners: [.and, .slash]) { people.reference(for: $0) != nil }
      let named = list.items(rest).map { people.reference(for: $0) }
      let references = named.compactMap { $0 }
      guard !references.isEmpty, references.count == named.count else { return nil }
      (count, text) = (references.count, ListCell.joined(references))
    }
    let noun = group.text.drop { $0 != " " }
    let others = group.count - count
    let within =
      others > 0 ? ["\(others)\(others == 1 ? singular(noun) : String(noun)); \(text)"] : []
    let offers = within + ["\(group.text); \(text)"]
    return CellFault(
      .unreadWords, text: item,
      "\(quoted(item)) may be \(group.count) people in all, or \(group.count + count).",
      mend: mendWriting(offers))
  }

  /// The fault of `their manager`, who is neither named nor counted; nil for anything else.
  static func uncountedPerson(_ item: String, in people: ReferenceIndex) -> CellFault? {
    let words = PlainText.typed(item).split(separator: " ").map { String($0) }
    let noun = words.drop { determiners.contains($0.lowercased()) }
    guard !noun.isEmpty, noun.count < words.count else { return nil }
    if GroupPhrase.isUncounted(noun.joined(separator: " ")) {
      return CellFault(
        .danglingReference, text: item, "\(quoted(item)) says nobody's name and not how many come.",
        mend: "Write their number instead of the first word, or the Ref of each person.")
    }
    let counted = "1 " + noun.joined(separator: " ")
    guard let group = GroupPhrase(counted, in: people), group.isFamiliar else { return nil }
    return CellFault(
      .danglingReference, text: item, "\(quoted(item)) says nobody's name and is not counted.",
      mend: "Write \(quoted(counted)), or the Ref of the person.")
  }

  /// The words behind a number as they stand behind 1: " social worker from the east team".
  private static func singular(_ noun: Substring) -> String {
    var words = noun.split(separator: " ").map { String($0) }
    guard
      let head = words.indices.last(where: { index in
        isPlural(words[index].lowercased())
          && !words[..<index].contains { prepositions.contains($0.lowercased()) }
      })
    else { return String(noun) }
    let irregular = [
      "people": "person", "children": "child", "men": "man", "women": "woman",
      "midwives": "midwife", "families": "family", "agencies": "agency", "deputies": "deputy",
      "secretaries": "secretary", "police": "police officer", "staff": "member of staff",
      "clergy": "member of the clergy",
    ]
    let word = words[head]
    words[head] = irregular[word.lowercased()] ?? String(word.dropLast())
    return " " + words.joined(separator: " ")
  }

  /// A group at the start of a text, and who follows in brackets or behind "including".
  private static func cut(_ item: String, in people: ReferenceIndex)
    -> (group: (count: Int, text: String), rest: String)?
  {
    let typed = PlainText.typed(item)
    if typed.hasSuffix(")"), let bracket = typed.firstIndex(of: "(") {
      let before = PlainText.trimmed(typed[..<bracket])
      guard let group = GroupPhrase(before, in: people) else { return nil }
      let inside = typed[typed.index(after: bracket)...].dropLast()
        .split(separator: " ").map { String($0) }
      let isWord = inside.first.map { joinsToGroup.contains($0.lowercased()) } ?? false
      let rest = (isWord ? Array(inside.dropFirst()) : inside).joined(separator: " ")
      return ((group.count, before), rest)
    }
    let words = typed.split(separator: " ").map { String($0) }
    guard words.count <= 24 else { return nil }
    let joint = words.indices.dropFirst().dropLast().first {
      joinsToGroup.contains(words[$0].lowercased())
    }
    guard let joint else { return nil }
    let before = words[..<joint].joined(separator: " ")
    return GroupPhrase(before, in: people).map {
      (($0.count, before), words[(joint + 1)...].joined(separator: " "))
    }
  }

  private static let joinsToGroup: Set<String> = [
    "inc", "inc.", "incl", "incl.", "including", "includes",
  ]
}
