/// The name of a council, police force, health body or other agency, compared by what it means: "Borsetshire CC" is
/// "Borsetshire County Council", and "Borsetshire Police" is "Borsetshire Constabulary".
struct OrganisationName {
  private enum Kind {
    case council
    case police
    case health
    case other
  }

  private let kind: Kind
  /// The words that tell it from others of its kind: `["borsetshire"]`.
  private let place: [String]
  /// The first letters of all its words, without the small ones: `bcc`.
  private let initials: String
  /// The name where it is a short word in capitals, in small letters: `gmp`.
  private let acronym: String?

  /// Understands a name.
  ///
  /// - Parameter text: The name as written.
  init(_ text: String) {
    let words = FoldedWords.all(in: text)
    let kind = OrganisationName.kind(words)
    self.kind = kind
    place = words.filter { !OrganisationName.isCommon($0, among: kind) }
    initials = String(
      words.filter { !OrganisationName.articles.contains($0) }.compactMap { $0.first })
    let isShort = words.count == 1 && (3...6).contains(words[0].count)
    acronym = isShort && text.allSatisfy { !$0.isLowercase } ? words[0] : nil
  }

  /// Whether two names mean one organisation.
  func isSame(as other: OrganisationName) -> Bool {
    if let acronym, acronym == other.initials { return true }
    if let acronym = other.acronym, acronym == initials { return true }
    guard !place.isEmpty, place == other.place else { return false }
    // A bare place name, "Borsetshire", means its council.
    return kind == other.kind || (kind == .other && other.kind == .council)
      || (kind == .council && other.kind == .other)
  }

  private static func kind(_ words: [String]) -> Kind {
    if words.contains(where: { policeWords.contains($0) }) { return .police }
    if words.contains(where: { healthWords.contains($0) }) { return .health }
    let isCouncil =
      words.contains("council")
      || words.last.map { words.count > 1 && councilAbbreviations.contains($0) } ?? false
      // "LB Ambridge" is the London Borough of Ambridge, which need not be called a council.
      || words.first.map { words.count > 1 && boroughAbbreviations.contains($0) } ?? false
      || (words.contains("borough") && words.count > 1)
    return isCouncil ? .council : .other
  }

  private static func isCommon(_ word: String, among kind: Kind) -> Bool {
    if articles.contains(word) { return true }
    switch kind {
    case .council:
      return councilWords.contains(word) || councilAbbreviations.contains(word)
        || boroughAbbreviations.contains(word)
    case .police: return policeWords.contains(word) || ["force", "service"].contains(word)
    case .health: return ["nhs", "trust", "foundation"].contains(word)
    case .other: return false
    }
  }

  private static let articles = ["the", "of", "and", "a", "an", "another", "other"]
  private static let policeWords = ["police", "constabulary"]
  private static let healthWords = ["nhs", "hospital", "hospitals", "health", "healthcare"]
  /// County, city, borough, district, and the rest of what councils are called by the Local Government Act 1972.
  private static let councilAbbreviations = ["cc", "cbc", "mbc", "mdc", "bc", "dc", "lbc", "rbc"]
  private static let boroughAbbreviations = ["lb", "lbc", "rb", "rbc", "mb"]
  private static let councilWords = [
    "council", "county", "city", "borough", "district", "metropolitan", "unitary", "london",
    "royal", "childrens", "services", "social", "care",
  ]
}
