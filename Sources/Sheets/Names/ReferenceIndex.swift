import CSVText
import ReviewModel

/// The references of one list, with the names by which people refer to the same things.
struct ReferenceIndex {
  private var exact: Set<Identifier<ReferenceIndex>> = []
  private var references: [String: Match] = [:]
  private var names: [String: Match] = [:]
  /// The names as they are spelled.
  private var spelledNames: Set<Identifier<ReferenceIndex>> = []
  /// The references that are numbers, by the number without noughts in front.
  private var numbers: [String: Match] = [:]
  /// The names as written, for suggestions; the first few hundred, since each is compared letter by letter.
  private(set) var spokenNames: [String] = []
  /// The references of ``spokenNames``, in the same order.
  private(set) var spokenReferences: [String] = []

  /// The signs with which names begin and end, which are then no doubt about the name: `What works?`.
  private var marks: Set<Unicode.Scalar> = []

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
    for case let text? in [reference] + others {
      for case let end? in [text.unicodeScalars.first, text.unicodeScalars.last] {
        marks.insert(end)
      }
    }
    exact.insert(Identifier(reference))
    ReferenceIndex.add(reference, to: &references, as: CSVTable.folded(reference))
    if let number = ReferenceIndex.number(reference) {
      ReferenceIndex.add(reference, to: &numbers, as: number)
    }
    for case let name? in others {
      let folded = CSVTable.folded(name)
      ReferenceIndex.add(reference, to: &names, as: folded)
      // "Smith, Jane" and "SMITH Jane" are Jane Smith.
      if let turned = ReferenceIndex.forenameFirst(name) ?? ReferenceIndex.surnameInCapitals(name),
        turned != folded
      {
        ReferenceIndex.add(reference, to: &names, as: turned)
      }
      if spokenNames.count < 512 {
        spokenNames.append(name)
        spokenReferences.append(reference)
      }
      spelledNames.insert(Identifier(name))
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
    if folded.isEmpty || isDoubted(text) { return nil }
    if case .one(let reference)? = references[folded] { return reference }
    if case .one(let reference)? = names[folded] { return reference }
    if let reference = referenceWithOtherNoughts(text) { return reference }
    if let turned = ReferenceIndex.forenameFirst(text), case .one(let reference)? = names[turned] {
      return reference
    }
    // Programs that take every number for a decimal write the reference 7 as 7.0.
    return text.hasSuffix(".0") ? reference(for: String(text.dropLast(2))) : nil
  }

  /// The reference of the only entry with this name, spelled with the same letters; nil where there is none or more
  /// than one.
  func reference(named text: String) -> String? {
    guard !contains(text), spelledNames.contains(Identifier(text)) else { return nil }
    return reference(for: text)
  }

  /// The reference that a text writes, in any capitals and punctuation; nil for the name of an entry.
  func ownReference(for text: String) -> String? {
    if contains(text) { return text }
    if isDoubted(text) { return nil }
    if case .one(let reference)? = references[CSVTable.folded(text)] { return reference }
    return referenceWithOtherNoughts(text)
  }

  /// Whether a text begins or ends with a sign of doubt or of a footnote that no name of the list has: `? P06`.
  private func isDoubted(_ text: String) -> Bool {
    let signs: Set<Unicode.Scalar> = ["?", "*", "†", "‡", "!", "~", "#", "^", "§"]
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return false }
    return [first, last].contains { signs.contains($0) && !marks.contains($0) }
  }

  /// The reference that is the same number as a text apart from leading zeros, which Excel removes; nil where there
  /// is none, or more than one.
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
    guard PlainText.isDigits(digits) else { return nil }
    let significant = digits.drop { $0 == "0" }
    return significant.isEmpty ? "0" : String(significant)
  }

  /// "BROOKFIELD Jane" as names are compared, the forename first; nil for any other text.
  private static func surnameInCapitals(_ text: String) -> String? {
    let words = text.split(separator: " ").map { String($0) }
    guard (2...3).contains(words.count), words[0].utf8.count > 1,
      words[0].allSatisfy({ $0.isUppercase || $0 == "-" || $0 == "'" || $0 == "\u{2019}" }),
      words.dropFirst().allSatisfy({ $0.contains { $0.isLowercase } })
    else { return nil }
    return CSVTable.folded((words.dropFirst() + words.prefix(1)).joined(separator: " "))
  }

  /// "Brookfield, Jane" as names are compared, the forename first; nil where there is not exactly one comma.
  private static func forenameFirst(_ text: String) -> String? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts.contains(where: { PlainText.isBlank($0) }) else { return nil }
    return CSVTable.folded(String(parts[1] + " " + parts[0]))
  }
}
