import CSVText
import Findings
import ReviewModel

// Cells of the `Reviewers` column that could mean two teams.
extension TeamWords {
  /// The fault in a whole cell whose parts are each sound; nil without one.
  func doubt(in cell: String) -> CellFault? {
    let items = ListCell.items(cell)
    return nobody(items) ?? twoNumbers(cell, items) ?? listOrChoice(cell) ?? pluralRole(cell, items)
  }

  /// Names beside a word for nobody: `LP; TBC`.
  private func nobody(_ items: [String]) -> CellFault? {
    guard items.count > 1,
      let word = items.first(where: {
        WordForNothing($0) != nil && names.reviewers.reference(for: $0) == nil
      })
    else { return nil }
    let others = items.filter { $0 != word }
    return CellFault(
      .unsayableTeam, text: word, "\(quoted(word)) names nobody.",
      mend: "Write \"\(ListCell.joined(others))\".")
  }

  /// Two numbers that differ: `2;3`.
  private func twoNumbers(_ cell: String, _ items: [String]) -> CellFault? {
    let sizes = items.filter { item in
      NumberCell.leadingRange(PlainText.typed(item)).map { TeamWords.isSize($0.rest) } ?? false
        && !names.reviewers.contains(item)
    }
    let ranges = sizes.compactMap { NumberCell.leadingRange(PlainText.typed($0))?.range }
    guard ranges.count > 1, Set(ranges).count > 1 else { return nil }
    let others = items.filter { !sizes.contains($0) }
    let ends = ranges.flatMap { [$0.least, $0.most] }.compactMap { $0 }
    let range = NumberCell.Range(least: ends.min(), most: ends.max())
    let offers = (ranges + (ends.count == 2 * ranges.count ? [range] : [])).map {
      "\"" + ListCell.joined([NumberCell.write($0)] + others) + "\""
    }
    return CellFault(
      .unsayableTeam, text: cell,
      "\(quoted(cell)) says twice how many reviewers come, and not the same.",
      mend: "Write \(English.list(offers.uniqued, or: true)).")
  }

  static func isSize(_ rest: String) -> Bool {
    ["", "reviewers", "reviewer", "peers", "peer", "people"].contains(CSVTable.folded(rest))
  }

  /// A list that may be a choice: `2 of officer peer, member peer`.
  private func listOrChoice(_ cell: String) -> CellFault? {
    for clause in ListCell.parts(of: cell, separatedBy: { $0 == UInt8(ascii: ";") || $0 == 0x0A }) {
      let parts = ListCell.parts(of: clause) { $0 == UInt8(ascii: ",") }
      guard parts.count > 1, let (range, rest) = NumberCell.leadingRange(PlainText.typed(parts[0])),
        rest.lowercased().hasPrefix("of "), let count = range.most ?? range.least
      else { continue }
      let first = PlainText.trimmed(rest.dropFirst(3))
      let others = parts.dropFirst().map { PlainText.trimmed($0) }
      guard ([first] + others).allSatisfy({ TeamCell.knownRoles($0, names) != nil }) else {
        continue
      }
      let choice = "\(count) of " + ([first] + others).joined(separator: " / ")
      let each = ListCell.joined(["\(count) \(first)"] + others.map { "1 " + $0 })
      let kept = ListCell.parts(
        of: cell, separatedBy: { $0 == UInt8(ascii: ";") || $0 == 0x0A }
      ).filter { $0 != clause }
      return CellFault(
        .unsayableTeam, text: clause,
        "\(quoted(clause)) may be \(count) from all these roles together, or some of each.",
        mend:
          "Write \"\(ListCell.joined(kept + [choice]))\" or \"\(ListCell.joined(kept + [each]))\".")
    }
    return nil
  }

  /// A role in the plural without a number: `Member peers`.
  private func pluralRole(_ cell: String, _ items: [String]) -> CellFault? {
    guard
      let item = items.first(where: { item in
        let words = PlainText.typed(item)
        return words.lowercased().hasSuffix("s") && ListCell.quotation(item) == nil
          && names.reviewers.reference(for: words) == nil
          && names.roles.spelling(of: words) == nil
          && RoleWords.known(words, among: names.roles) != nil
          && RoleWords.known(String(words.dropLast()), among: names.roles) != nil
      }), let role = RoleWords.known(PlainText.typed(item), among: names.roles)
    else { return nil }
    let others = items.filter { $0 != item }
    let words = RoleWords.words(for: role, among: names.roles)
    let held = RoleWords.held(role, by: names.team)
    let count = names.team.count { held.contains($0.role) }
    let offers = [1, count].filter { $0 > 0 }.uniqued.map {
      "\"" + ListCell.joined(["\($0) \(words)"] + others) + "\""
    }
    return CellFault(
      .unsayableTeam, text: item, "\(quoted(item)) does not say how many.",
      mend: "Write \(offers.joined(separator: " or ")).")
  }
}
