import CSVText
import Findings
import ReviewModel

/// A clause of the `Who` cell that leaves open who attends: its choices, and the names beside them.
///
/// Where the clause could mean two things, a finding offers the words for both.
struct ChoiceClause {
  private typealias Item = WhoCell.Item
  private typealias Part = JoinedNames.Part

  private let clause: String
  private let people: ReferenceIndex
  private let parts: [Part]

  /// Takes a clause apart.
  init(_ clause: String, in people: ReferenceIndex) {
    (self.clause, self.people) = (clause, people)
    let isEither = clause.lowercased().hasPrefix("either ")
    let list = isEither ? PlainText.trimmed(clause.dropFirst("either ".count)) : clause
    parts = JoinedNames(list).parts { text in
      WhoCell.isWhole(text, in: people) || ChoiceClause.isPlainlyCounted(text, in: people)
    }
  }

  /// The parts of the clause; nil where it is no choice after all.
  var items: [WhoCell.Item]? {
    if let whole = counted { return [whole] }
    guard let first = parts.first, first.joint.map({ $0 < .or }) ?? true else { return nil }
    let joints = parts.dropFirst().compactMap { $0.joint }
    if joints.contains(.otherwise) { return [ranked] }
    if joints.contains(.or) { return open }
    guard parts.contains(where: { ChoicePhrase.isCounted($0.text) }) else { return nil }
    return parts.map { item($0.text) }
  }

  private func phrase(_ text: String) -> ChoicePhrase? {
    ChoicePhrase(counted: text) { WhoCell.isWhole($0, in: people) }
  }

  private func item(_ text: String) -> Item {
    if !WhoCell.isWhole(text, in: people), let phrase = phrase(text) {
      return .choice(phrase, text)
    }
    return .name(text)
  }

  /// Whether a stretch is a number of people and nothing beside them.
  private static func isPlainlyCounted(_ text: String, in people: ReferenceIndex) -> Bool {
    let joints = JoinedNames(text).parts.dropFirst().compactMap { $0.joint }
    guard joints.allSatisfy({ $0 == .or }) else { return false }
    let phrase = ChoicePhrase(counted: text) { WhoCell.isWhole($0, in: people) }
    return phrase?.surplus.isEmpty ?? false
  }

  // MARK: A number of people

  /// The clause as one choice with a number in front; nil for any other clause.
  private var counted: Item? {
    guard let phrase = phrase(clause) else { return nil }
    let joints = JoinedNames(clause).parts { WhoCell.isWhole($0, in: people) }
      .dropFirst().compactMap { $0.joint }
    if joints.isEmpty { return .choice(phrase, clause) }
    // Behind brackets stands something else.
    guard !phrase.isBracketed else { return nil }
    let isList =
      joints.contains(.otherwise) || Set(joints).count == 1
      || (joints.dropLast().allSatisfy { $0 == .comma } && joints.last.map { $0 >= .and } ?? false)
    let isRunFirst = ReferenceRun(phrase.members[0], in: people) != nil && joints[0] != .or
    guard !isList || isRunFirst else { return .choice(phrase, clause) }
    // "6 of P40-P51 and P01": P01 may be one of those to choose from, or come in any case.
    let cut = isRunFirst ? 1 : (joints.lastIndex(of: .or) ?? 0) + 2
    let number = NumberCell.write(phrase.count) + " of "
    let (among, beside) = (phrase.members.prefix(cut), phrase.members.dropFirst(cut))
    let narrow = number + (among.count == 1 ? among[0] : brackets(Array(among)))
    return unclear(
      "may choose from all whom it names, or from the first of them alone",
      ListCell.joined([narrow] + beside), "if the others come in any case",
      number + brackets(phrase.members))
  }

  private func brackets(_ names: [String]) -> String { "(" + ListCell.joined(names) + ")" }

  // MARK: Somebody, else somebody else

  private var ranked: Item {
    let cut = parts.dropFirst().firstIndex { $0.joint == .otherwise } ?? parts.endIndex
    let (before, after) = (parts[..<cut].map { $0.text }, parts[cut...].map { $0.text })
    let orElse = { (names: [String]) in names.joined(separator: ", else ") }
    if let end = parts[cut...].dropFirst().firstIndex(where: { $0.joint.map { $0 < .or } ?? false })
    {
      let (first, rest) = (parts[cut..<end].map { $0.text }, parts[end...].map { $0.text })
      return unclear(
        "may mean that \(quoted(rest[0])) stands in as well, or comes in any case",
        ListCell.joined([orElse(before + first)] + rest), "if they come in any case",
        before.count == 1 ? orElse(before + first + rest) : nil)
    }
    if before.count == 1 { return .choice(ChoicePhrase(oneOf: parts), clause) }
    if parts[..<cut].contains(where: { $0.joint == .or }) {
      return unclear(
        "does not say which of the first is wanted most", orElse(before + after),
        "if the first is", (before + after).joined(separator: " or "))
    }
    return unclear(
      "may name a stand-in for one person or for \(before.count)",
      ListCell.joined(before.dropLast() + [orElse(before.suffix(1) + after)]),
      "for \(before[before.count - 1]) alone",
      "\(before.count) of "
        + brackets(
          before + after.enumerated().map { $0.offset == 0 ? "else " + $0.element : $0.element }))
  }

  // MARK: One or another

  private var open: [Item] {
    var runs: [[Part]] = []
    for part in parts {
      if part.joint == .or, !runs.isEmpty {
        runs[runs.count - 1].append(part)
      } else {
        runs.append([part])
      }
    }
    let isClear = runs.indices.allSatisfy { index in
      let joint = index == 0 ? nil : runs[index][0].joint
      let isBehindChoice = index > 0 && runs[index - 1].count > 1
      return runs[index].count == 1 ? !isBehindChoice || joint == .comma : index == 0
    }
    if isClear {
      return runs.flatMap { run -> [Item] in
        guard run.count > 1 else { return [item(run[0].text)] }
        let text = run.map { $0.text }.joined(separator: " or ")
        return [.choice(ChoicePhrase(oneOf: run), runs.count == 1 ? clause : text)]
      }
    }
    let apart = runs.map { $0.map { $0.text }.joined(separator: " or ") }
    let isOneList = runs.dropLast().allSatisfy { $0.count == 1 }
    let beside = isOneList ? "if \(quoted(runs[0][0].text)) comes in any case" : ""
    return [
      unclear(
        isOneList
          ? "may mean one of \(parts.count) people, or one of \(runs[runs.count - 1].count) beside others"
          : "does not say between whom the choice is",
        ListCell.joined(apart), beside,
        isOneList ? parts.map { $0.text }.joined(separator: " or ") : nil)
    ]
  }

  /// The finding about words that could mean two things.
  private func unclear(
    _ doubt: String, _ first: String, _ condition: String, _ second: String?
  ) -> Item {
    let other = second.map { ", or " + quoted($0) + (condition.isEmpty ? "" : " if not") } ?? ""
    return .unclear(
      CellFault(
        .unclearChoice, text: clause, quoted(clause) + " " + doubt + ".",
        mend: "Write " + quoted(first) + (condition.isEmpty ? "" : " " + condition) + other + "."))
  }
}
