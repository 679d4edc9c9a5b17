import CSVText
import Findings
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
  init(_ cell: String, _ context: inout CellReader) {
    let people = context.names.people
    let list = WhoCell.list(of: people)
    for item in list.items(cell) {
      switch WhoCell.part(item, in: people) {
      case .person(let person): participants.append(person)
      case .wanted(let name):
        optionalParticipants.append(ReferenceCell.read(name, in: people, &context))
      case .group(let count, let isFamiliar):
        // Validation refuses numbers long before a sum of them could overflow.
        unnamed = min(unnamed + min(count, WhoCell.largestGroup), WhoCell.largestGroup)
        if !isFamiliar { context.report(WhoCell.countedGroup(item, count)) }
      case .unknown:
        participants.append(ReferenceCell.read(item, in: people))
        if let fault = WhoCell.fault(item, in: people) { context.report(fault) }
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
    let list = WhoCell.list(of: people)
    let isWord = { (text: String) in
      if case .unknown = WhoCell.part(text, in: people) {
        return !list.items(text).elementsEqual([text])
      }
      return true
    }
    let required = participants.map { ReferenceCell.write($0, in: people, unless: isWord) }
    let wanted = optionalParticipants.map {
      ReferenceCell.write($0, in: people, unless: isWord) + " (optional)"
    }
    return ListCell.joined(required + wanted)
  }

  /// What a part of the cell says.
  private enum Part {
    case person(PersonID)
    case wanted(String)
    case group(count: Int, isFamiliar: Bool)
    case unknown
  }

  private static func list(of people: ReferenceIndex) -> NameList {
    NameList(joiners: [.and, .slash]) { text in
      switch part(text, in: people) {
      case .person, .group: true
      case .wanted(let name):
        ListCell.quotation(name) != nil || ReferenceCell.reference(for: name, in: people) != nil
      case .unknown: false
      }
    }
  }

  private static func part(_ item: String, in people: ReferenceIndex) -> Part {
    if people.contains(item) || ListCell.quotation(item) != nil {
      return .person(ReferenceCell.read(item, in: people))
    }
    // References are compared without their punctuation, and a question mark is a doubt.
    if item.hasSuffix("?") { return .unknown }
    if let wanted = withoutOptional(item) { return .wanted(wanted) }
    if let reference = ReferenceCell.reference(for: item, in: people) {
      return .person(PersonID(reference))
    }
    if let group = GroupPhrase(item, in: people) {
      return .group(count: group.count, isFamiliar: group.isFamiliar)
    }
    // A number alone is a headcount, unless people are known by numbers.
    if !people.hasNumbers, let (range, rest) = NumberCell.leadingRange(PlainText.typed(item)),
      rest.isEmpty, let count = range.most ?? range.least, count >= 1
    {
      return .group(count: count, isFamiliar: true)
    }
    return .unknown
  }

  private static let largestGroup = 100_000_000

  private static let optionalMarks = [
    "(optional)", "(opt)", "(opt.)", "(if available)", "(if free)", "(if possible)", ", optional",
    "- optional", " optional", " if available", " if free", " if possible",
  ]

  private static func withoutOptional(_ item: String) -> String? {
    let small = item.lowercased()
    guard let mark = optionalMarks.first(where: { small.hasSuffix($0) }) else { return nil }
    let rest = PlainText.trimmed(item.dropLast(mark.count))
    return rest.isEmpty ? nil : rest
  }

  // MARK: What is wrong

  /// A name without the question mark behind it.
  private static func doubted(_ item: String) -> String? {
    let name = PlainText.trimmed(item.dropLast())
    return name.isEmpty ? nil : name
  }

  private static func countedGroup(_ item: String, _ count: Int) -> CellFault {
    CellFault(
      .countedGroup, .note, text: item,
      quoted(item) + " counts as " + String(count) + (count == 1 ? " person" : " people")
        + " without a name.")
  }

  /// What there is to say about a text that is nobody; nil where validation says as much.
  private static func fault(_ item: String, in people: ReferenceIndex) -> CellFault? {
    if item.hasSuffix("?"), let name = doubted(item), people.reference(for: name) != nil {
      return CellFault(
        .unreadWords, text: item, "\"?\" behind \(quoted(name)) does not say whether they come.",
        mend:
          "Write \(quoted(name)), or \(quoted(name + " (optional)")) for somebody who is not needed."
      )
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
