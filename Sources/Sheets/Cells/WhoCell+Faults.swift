import CSVText
import Findings
import ReviewModel

// What there is to say about a part of the `Who` cell.
extension WhoCell {
  /// A name without the question mark behind it.
  private static func doubted(_ item: String) -> String? {
    let name = PlainText.trimmed(item.hasSuffix("?") ? item.dropLast() : item.dropFirst())
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
    if item.hasSuffix("?") || item.hasPrefix("?"), let name = doubted(item),
      people.reference(for: name) != nil
    {
      return CellFault(
        .unreadWords, text: item,
        "\"?\" \(item.hasSuffix("?") ? "behind" : "before") \(quoted(name)) does not say whether they come.",
        mend:
          "Write \(quoted(name)), or \(quoted(name + " (optional)")) for somebody who is not needed."
      )
    }
    if let run = ReferenceRun(item, in: people), run.isReversed, let last = run.references.last {
      return CellFault(
        .unreadWords, text: item, quoted(item) + " names the last before the first.",
        mend: "Write \(quoted(run.references[0] + "-" + last)).")
    }
    if let labelled = LabelledName(item, in: people) {
      let (first, second) = (labelled.references[0], labelled.references[1])
      return CellFault(
        .unreadWords, text: item, quoted(item) + " names two people, \(first) and \(second).",
        mend: "Write \(quoted(first)) or \(quoted(second)) or \(quoted(first + "; " + second)).")
    }
    if let fault = negation(item, in: people) ?? lostLetters(item, in: people) { return fault }
    if let fault = GroupPhrase.uncountedPerson(item, in: people) { return fault }
    if let fault = ReferenceCell.nameFault(item, in: people) { return fault }
    if GroupPhrase.isUncounted(item) {
      return CellFault(
        .danglingReference, text: item, "\(quoted(item)) says nobody's name and not how many come.",
        mend: "Write how many, such as \(quoted("8 " + PlainText.trimmed(item))).")
    }
    if let fault = PartOfName.fault(item, in: people) { return fault }
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

  /// The fault of `not P04`: the cell names who comes, and everybody else does not.
  private static func negation(_ item: String, in people: ReferenceIndex) -> CellFault? {
    let words = PlainText.typed(item).split(separator: " ").map { String($0) }
    guard words.count > 1, let first = words.first,
      ["not", "no", "except", "without", "excluding", "but"].contains(first.lowercased()),
      let reference = people.reference(for: words.dropFirst().joined(separator: " "))
    else { return nil }
    return CellFault(
      .unreadWords, text: item,
      quoted(item) + " cannot be said here: the cell names who comes, and nobody else does.",
      mend: "Take \(quoted(item)) out of the cell, and \(reference) out of any list in the cell.")
  }

  /// The fault of `005` where the references are `P01`, `P02`: a reference that has lost its letters.
  private static func lostLetters(_ item: String, in people: ReferenceIndex) -> CellFault? {
    let digits = PlainText.typed(item)
    guard GroupPhrase.hasLeadingNought(digits),
      PlainText.isDigits(digits), digits.utf8.count < 9,
      let number = Int(digits)
    else { return nil }
    let likely = people.sortedReferences.filter { reference in
      let tail = reference.utf8.reversed().prefix { (0x30...0x39).contains($0) }.reversed()
      return !tail.isEmpty && tail.count < 9 && tail.count < reference.utf8.count
        && Int(String(decoding: Array(tail), as: UTF8.self)) == number
    }
    let people = number == 1 ? "1 person" : "\(number) people"
    let offers = likely.prefix(3).map { quoted($0) } + (number > 0 ? [quoted(people)] : [])
    return CellFault(
      .danglingReference, text: item,
      "\(quoted(item)) is nobody's Ref, and a headcount does not begin with a nought.",
      mend: "Write \(English.list(offers, or: true)).")
  }
}
