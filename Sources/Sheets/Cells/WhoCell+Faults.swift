import CSVText
import Findings
import ReviewModel

// What there is to say about a part of the `Who` cell.
extension WhoCell {
  /// A name without the question mark behind it.
  private static func doubted(_ item: String) -> String? {
    let name = PlainText.trimmed(item.dropLast())
    return name.isEmpty ? nil : name
  }

  /// A headcount in unusual words, told as it was read.
  static func countedGroup(_ item: String, _ count: Int) -> CellFault {
    CellFault(
      .countedGroup, .note, text: item,
      quoted(item) + " counts as " + String(count) + (count == 1 ? " person" : " people")
        + " without a name.")
  }

  /// What there is to say about a text that is nobody; nil where validation says as much.
  static func fault(_ item: String, in people: ReferenceIndex) -> CellFault? {
    if item.hasSuffix("?"), let name = doubted(item), people.reference(for: name) != nil {
      return CellFault(
        .unreadWords, text: item, "\"?\" behind \(quoted(name)) does not say whether they come.",
        mend:
          "Write \(quoted(name)), or \(quoted(name + " (optional)")) for somebody who is not needed."
      )
    }
    if let run = ReferenceRun(item, in: people), run.isReversed, let last = run.references.last {
      return CellFault(
        .unreadWords, text: item, quoted(item) + " names the last before the first.",
        mend: "Write \(quoted(run.references[0] + "-" + last)).")
    }
    if let fault = ReferenceCell.nameFault(item, in: people) { return fault }
    if GroupPhrase.isUncounted(item) {
      return CellFault(
        .danglingReference, text: item, "\(quoted(item)) says nobody's name and not how many come.",
        mend: "Write how many, such as \(quoted("8 " + PlainText.trimmed(item))).")
    }
    let words = item.split { $0 == " " || $0 == "(" || $0 == ")" || $0 == "\u{A0}" }
      .map { String($0) }
    guard words.count > 1, words.count <= 24,
      let named = words.first(where: { people.reference(for: $0) != nil })
    else { return nil }
    let rest = words.filter { $0 != named }.joined(separator: " ")
    return CellFault(
      .unreadWords, text: item,
      quoted(rest) + " beside " + quoted(named) + " is neither a person nor a headcount.",
      mend: "Write \(quoted(named)), and put other people behind a semicolon.")
  }
}
