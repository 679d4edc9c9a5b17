import CSVText
import Findings
import ReviewModel

/// The faults of parts of the `Reviewers` cell that cannot be read, and the texts to write instead.
struct TeamWords {
  /// Everything that the cell can refer to.
  let names: ReviewNames
  /// Whom the session meets.
  let people: [PersonID]

  /// The fault of one part of the cell; the other parts stay in the texts that the fault offers.
  func fault(_ item: String, beside others: [String]) -> CellFault {
    let words = PlainText.typed(item).split(separator: " ").map { String($0) }
    let folded = words.map { CSVTable.folded($0) }
    if folded.contains("same"), words.contains(where: { names.sessions.reference(for: $0) != nil })
    {
      return sameTeam(item, others)
    }
    if let first = folded.first, TeamWords.negations.contains(first),
      let reviewer = reviewer(words.dropFirst().joined(separator: " "))
    {
      return withoutReviewer(item, reviewer, others)
    }
    if let alternatives = alternatives(words), alternatives.count > 1 {
      return eitherReviewer(
        item, alternatives, isClear: folded.contains("one") || folded.contains("or"))
    }
    return unknown(item)
  }

  /// The fault of a part that means nothing at all.
  func unknown(_ item: String) -> CellFault {
    let words = Role.usual.map { $0.words } + names.roles.all
    let nearest = NearestName.suggestion(for: PlainText.typed(item).lowercased(), among: words)
    return CellFault(
      .unreadableTeam, text: item,
      quoted(item) + " is neither a number, a role nor the reference of a reviewer.",
      mend: nearest.map { "Did you mean \"\($0)\"?" }
        ?? "Write for example \"2\", \"police peer\" or \"named \" and a reference.")
  }

  // MARK: Wishes that the cell cannot hold

  private static let negations: Set<String> = ["not", "no", "without", "except", "but", "never"]

  /// The fault of `TL + 1`, which asks for one more than those who are named; nil for anything else.
  func numberBeside(_ item: String, _ others: [String]) -> CellFault? {
    let parts = NameList(joiners: [.and]) { _ in false }.pieces(of: item)
    guard parts.count > 1 else { return nil }
    var (count, named): (Int, [String]) = (0, [])
    for part in parts {
      if let (range, rest) = NumberCell.leadingRange(part), ["", "other", "others"].contains(rest),
        let number = range.least, range.least == range.most
      {
        count += number
      } else {
        named.append(part)
      }
    }
    guard count > 0, !named.isEmpty, count < 100 else { return nil }
    return CellFault(
      .unsayableTeam, text: item,
      quoted(item) + " may mean \(count) in all, or \(count) beside those who are named.",
      mend: "Write \"\(ListCell.joined([String(count + named.count)] + named + others))\".")
  }

  private func sameTeam(_ item: String, _ others: [String]) -> CellFault {
    CellFault(
      .unsayableTeam, text: item,
      quoted(item) + " cannot be said here: the cell says how many come, and of which roles.",
      mend: "Write \"\(kept(others))\" here, and the other session under Same team as.")
  }

  private func withoutReviewer(_ item: String, _ reviewer: ReviewerID, _ others: [String])
    -> CellFault
  {
    let met =
      people.isEmpty ? "whom they must not meet" : people.map { $0.text }.joined(separator: "; ")
    return CellFault(
      .unsayableTeam, text: item, quoted(item) + " cannot be said: the cell names who comes.",
      mend:
        "Write \"\(kept(others))\", and put \(met) under Not with of \(reviewer.text) in reviewers.csv."
    )
  }

  private func eitherReviewer(_ item: String, _ reviewers: [ReviewerID], isClear: Bool) -> CellFault
  {
    let roles = names.team.filter { reviewers.contains($0.reviewer) }.map { $0.role }
    let holders = names.team.count { roles.contains($0.role) }
    let words = roles.map { RoleWords.words(for: $0, among: names.roles) }
    let either = "\"1 of " + words.joined(separator: " / ") + "\""
    let both =
      "\"" + reviewers.map { "named " + $0.text }.joined(separator: "; ") + "\" for all of them"
    let message =
      isClear
      ? quoted(item) + " cannot be said: a choice is between roles, not between reviewers."
      : quoted(item) + " may mean each of them or any one of them."
    guard holders == reviewers.count, Set(roles.map { $0.text }).count == roles.count else {
      return CellFault(
        .unsayableTeam, text: item, message,
        mend: "Write \(both), or \"named \(reviewers[0].text)\" for one.")
    }
    return CellFault(
      .unsayableTeam, text: item, message,
      mend: isClear ? "Write \(either)." : "Write \(both), or \(either) for one.")
  }

  /// The rest of the cell, or `any` where nothing stands in the rest.
  private func kept(_ others: [String]) -> String {
    others.isEmpty ? "any" : ListCell.joined(others)
  }

  /// The reviewers of "one of TL / OP", "either TL or OP", "TL / OP"; nil for anything else.
  private func alternatives(_ words: [String]) -> [ReviewerID]? {
    let lead: Set<String> = ["one", "1", "either", "of", "any", "named"]
    let rest = words.drop { lead.contains(CSVTable.folded($0)) }.joined(separator: " ")
    let parts = NameList(joiners: [.or, .slash]) { reviewer($0) != nil }.items(rest)
    let reviewers = parts.compactMap { reviewer($0) }
    return reviewers.count == parts.count ? reviewers : nil
  }

  private func reviewer(_ text: String) -> ReviewerID? {
    ReferenceCell.reference(for: text, in: names.reviewers).map { ReviewerID($0) }
  }
}
