import CSVText
import ReviewModel

/// The references of one list, with the names by which people refer to the same things.
struct ReferenceIndex {
  private var exact: Set<Identifier<ReferenceIndex>> = []
  private var references: [String: Match] = [:]
  private var names: [String: Match] = [:]
  /// The references that are numbers, by the number without noughts in front.
  private var numbers: [String: Match] = [:]
  /// The names as written, for suggestions; the first few hundred, since each is compared letter by letter.
  private(set) var spokenNames: [String] = []

  /// Whether some name ends with a question mark, which is then no doubt about the name: `What works?`.
  private var hasQuestions = false

  private enum Match {
    case one(String)
    case several([String])
  }

  /// Whether the list has no entries.
  var isEmpty: Bool { exact.isEmpty }
  /// The references, in the order of their letters.
  var sortedReferences: [String] { exact.map { $0.text }.sorted() }
  /// Whether some reference is a number.
  var hasNumbers: Bool { !numbers.isEmpty }

  /// Adds an entry of the list.
  mutating func add(_ reference: String, names others: [String?] = []) {
    hasQuestions = hasQuestions || ([reference] + others).contains { $0?.hasSuffix("?") ?? false }
    exact.insert(Identifier(reference))
    ReferenceIndex.add(reference, to: &references, as: CSVTable.folded(reference))
    if let number = ReferenceIndex.number(reference) {
      ReferenceIndex.add(reference, to: &numbers, as: number)
    }
    for case let name? in others {
      ReferenceIndex.add(reference, to: &names, as: CSVTable.folded(name))
      if spokenNames.count < 512 { spokenNames.append(name) }
    }
  }

  /// Whether a text is a reference, byte for byte.
  func contains(_ text: String) -> Bool { exact.contains(Identifier(text)) }

  /// The reference that a text means; nil where it means none, or could mean several.
  ///
  /// The reference itself comes first, then one that differs in capitals and punctuation, then a name.
  func reference(for text: String) -> String? {
    if contains(text) { return text }
    let folded = CSVTable.folded(text)
    // Names are compared without punctuation, and "P01?" is a doubt.
    if folded.isEmpty || (text.hasSuffix("?") && !hasQuestions) { return nil }
    if case .one(let reference)? = references[folded] { return reference }
    if case .one(let reference)? = names[folded] { return reference }
    if let reference = referenceWithOtherNoughts(text) { return reference }
    if let turned = ReferenceIndex.forenameFirst(text), case .one(let reference)? = names[turned] {
      return reference
    }
    // Programs that take every number for a decimal write the reference 7 as 7.0.
    return text.hasSuffix(".0") ? reference(for: String(text.dropLast(2))) : nil
  }

  /// The reference that is the same number as a text but for noughts in front, which Excel takes away; nil where
  /// there is none, or several.
  func referenceWithOtherNoughts(_ text: String) -> String? {
    guard !contains(text), let number = ReferenceIndex.number(text),
      case .one(let reference)? = numbers[number]
    else { return nil }
    return reference
  }

  /// The references between which a text does not decide, three at the most; empty where it decides.
  func candidates(for text: String) -> [String] {
    let folded = CSVTable.folded(text)
    if reference(for: text) != nil { return [] }
    if case .several(let several)? = references[folded] { return several }
    if case .several(let several)? = names[folded] { return several }
    if let turned = ReferenceIndex.forenameFirst(text), case .several(let several)? = names[turned]
    {
      return several
    }
    return []
  }

  private static func add(_ reference: String, to matches: inout [String: Match], as key: String) {
    if key.isEmpty { return }
    switch matches[key] {
    case nil: matches[key] = .one(reference)
    case .one(let known)?:
      if !known.utf8.elementsEqual(reference.utf8) { matches[key] = .several([known, reference]) }
    case .several(let known)?:
      if known.count < 3 { matches[key] = .several(known + [reference]) }
    }
  }

  /// The digits of a text that is a whole number, without noughts in front; nil for any other text.
  private static func number(_ text: String) -> String? {
    let digits = PlainText.trimmed(text)
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    let significant = digits.drop { $0 == "0" }
    return significant.isEmpty ? "0" : String(significant)
  }

  /// "Brookfield, Jane" as names are compared, the forename first; nil where there is not exactly one comma.
  private static func forenameFirst(_ text: String) -> String? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts.contains(where: { PlainText.isBlank($0) }) else { return nil }
    return CSVTable.folded(String(parts[1] + " " + parts[0]))
  }
}
