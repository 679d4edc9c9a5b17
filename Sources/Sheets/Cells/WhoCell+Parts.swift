import CSVText
import Findings
import ReviewModel

// The parts of the `Who` cell, and what each of them may be.
extension WhoCell {
  /// A part of the cell, as far as the words between names decide.
  enum Item: Equatable {
    /// A person, a group or a headcount.
    case name(String)
    /// A choice, with its words.
    case choice(ChoicePhrase, String)
    /// Words that could mean two things.
    case unclear(CellFault)
  }

  /// What a part says.
  enum Part: Equatable {
    case person(PersonID)
    case several([PersonID])
    case alone(PersonID)
    case wanted(String)
    case group(count: Int, isFamiliar: Bool)
    case unknown
  }

  /// The parts of a cell.
  static func items(of cell: String, in people: ReferenceIndex) -> [Item] {
    var clauses: [String] = []
    for clause in JoinedNames.clauses(of: cell) {
      // "P02; else P03" is one choice.
      if hasLeadingJoint(clause), !isWhole(clause, in: people), let last = clauses.popLast() {
        clauses.append(last + "; " + clause)
      } else {
        clauses.append(clause)
      }
    }
    return clauses.flatMap { items(ofClause: $0, in: people) }
  }

  /// Whether a text continues a choice that stands before it: `else P03`.
  static func hasLeadingJoint(_ text: String) -> Bool {
    JoinedNames(text).parts.first?.joint.map { $0 >= .or } ?? false
  }

  private static func items(ofClause clause: String, in people: ReferenceIndex) -> [Item] {
    let parts = JoinedNames(clause).parts
    let isChoice = parts.contains { part in
      part.joint.map { $0 >= .or } ?? false || ChoicePhrase.isCounted(part.text)
    }
    guard isChoice, !isWhole(clause, in: people) else { return names(clause, in: people) }
    return ChoiceClause(clause, in: people).items ?? names(clause, in: people)
  }

  private static func names(_ clause: String, in people: ReferenceIndex) -> [Item] {
    if !isWhole(clause, in: people), let fault = GroupPhrase.holding(clause, in: people) {
      return [.unclear(fault)]
    }
    let list = NameList(joiners: [.and, .slash]) { isWhole($0, in: people) }
    return list.items(clause).map { .name($0) }
  }

  /// Whether a text means one thing, so that it is not divided.
  static func isWhole(_ text: String, in people: ReferenceIndex) -> Bool {
    switch part(text, in: people) {
    case .person, .group, .several, .alone: true
    case .wanted(let name):
      ListCell.quotation(name) != nil || ReferenceCell.reference(for: name, in: people) != nil
    case .unknown: false
    }
  }

  /// What a part says.
  static func part(_ item: String, in people: ReferenceIndex) -> Part {
    if people.contains(item) || ListCell.quotation(item) != nil {
      return .person(ReferenceCell.read(item, in: people))
    }
    // References are compared without their punctuation, and a question mark is a doubt.
    if item.hasSuffix("?") || item.hasPrefix("?") { return .unknown }
    if let wanted = without(optionalMarks, item) { return .wanted(wanted) }
    if let reference = ReferenceCell.reference(for: item, in: people) {
      return .person(PersonID(reference))
    }
    if let name = without(aloneMarks, item), isName(name, in: people) {
      return .alone(ReferenceCell.read(name, in: people))
    }
    if let labelled = LabelledName(item, in: people), labelled.isOne {
      return .person(PersonID(labelled.references[0]))
    }
    if let run = ReferenceRun(item, in: people), !run.isReversed {
      return .several(run.references.map { PersonID($0) })
    }
    if let group = GroupPhrase(item, in: people) {
      return .group(count: group.count, isFamiliar: group.isFamiliar)
    }
    // A number alone is a headcount, unless people are known by numbers.
    if !people.hasNumbers, !GroupPhrase.hasLeadingNought(PlainText.typed(item)),
      let (range, rest) = NumberCell.leadingRange(PlainText.typed(item)),
      rest.isEmpty, let count = range.most ?? range.least, count >= 1
    {
      return .group(count: count, isFamiliar: true)
    }
    return .unknown
  }

  private static func isName(_ text: String, in people: ReferenceIndex) -> Bool {
    ListCell.quotation(text) != nil || ReferenceCell.reference(for: text, in: people) != nil
  }

  private static let optionalMarks = [
    "(optional)", "(opt)", "(opt.)", "(if available)", "(if free)", "(if possible)", ", optional",
    "- optional", " optional", " if available", " if free", " if possible",
  ]

  private static let aloneMarks = ["(only)", "(in person)", " only", " in person"]

  private static func without(_ marks: [String], _ item: String) -> String? {
    let small = item.lowercased()
    guard let mark = marks.first(where: { small.hasSuffix($0) }) else { return nil }
    let rest = PlainText.trimmed(item.dropLast(mark.count))
    return rest.isEmpty ? nil : rest
  }
}
