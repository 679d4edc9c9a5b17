import CSVText
import ReviewModel

/// Some people who are counted and not named, as a cell lists them: `8 social workers`, `6-8 foster carers`,
/// `up to 6 IROs`.
///
/// A headcount is a number before a plural noun, and holds nobody's name. Adjectives before the noun and words
/// behind a preposition describe the group: "8 newly qualified social workers from the east team".
struct GroupPhrase: Sendable, Hashable {
  /// How many people come: of a range the most, since all must find a seat.
  var count: Int
  /// Whether every word is one that descriptions of groups usually have.
  var isFamiliar: Bool

  /// The group that a text describes; nil where it describes none.
  ///
  /// - Parameters:
  ///   - text: A part of a cell.
  ///   - people: The people of the review, of whom a description names nobody.
  init?(_ text: String, in people: ReferenceIndex) {
    let typed = PlainText.typed(text)
      .split(separator: "\u{D7}", omittingEmptySubsequences: false).joined(separator: "x")
    let written = GroupPhrase.withCountFirst(typed) ?? typed
    // "8 social workers and 2 managers" are two groups.
    guard
      !GroupPhrase.furtherParts(of: written).contains(where: { Self(single: $0, in: people) != nil }
      )
    else { return nil }
    self.init(single: written, in: people)
  }

  /// The parts of a text behind each of its commas and joining words.
  private static func furtherParts(of text: String) -> [String] {
    // "8 social workers/4 parents" are two groups as well.
    let words = text.split(separator: "/", omittingEmptySubsequences: false)
      .joined(separator: " / ").split(separator: " ").map { String($0) }
    guard words.count <= 24 else { return [] }
    return words.indices.dropLast().compactMap { index in
      let isJoint = words[index].hasSuffix(",") || joints.contains(words[index].lowercased())
      // "2 or 3 social workers" is one group.
      let isBehindNumber = NumberCell.leadingRange(words[index - (index == 0 ? 0 : 1)])?.rest == ""
      return isJoint && !isBehindNumber ? words[(index + 1)...].joined(separator: " ") : nil
    }
  }

  /// The words between two groups, or between a group and a part of the group.
  private static let joints: Set<String> = [
    "and", "&", "+", "plus", "or", "/", "inc", "inc.", "incl", "incl.", "including", "with",
    "alongside",
  ]

  /// `social workers x8`, `x8 social workers` and `social workers (8)` with the number before the noun; nil for any
  /// other text.
  private static func withCountFirst(_ text: String) -> String? {
    var bytes = Array(text.utf8)[...]
    if let sign = bytes.first, sign | 0x20 == UInt8(ascii: "x") {
      let rest = bytes.dropFirst().drop { $0 == 0x20 }
      if let digit = rest.first, (0x31...0x39).contains(digit) {
        return String(decoding: rest, as: UTF8.self)
      }
    }
    let isBracketed = bytes.last == UInt8(ascii: ")")
    if isBracketed { bytes.removeLast() }
    let digits = bytes.reversed().prefix { (0x30...0x39).contains($0) }.count
    guard (1...3).contains(digits) else { return nil }
    let count = bytes.suffix(digits)
    bytes = bytes.dropLast(digits)
    if isBracketed {
      guard bytes.last == UInt8(ascii: "(") else { return nil }
      bytes.removeLast()
    } else {
      while bytes.last == 0x20 { bytes.removeLast() }
      guard let sign = bytes.last, sign | 0x20 == UInt8(ascii: "x") else { return nil }
      bytes.removeLast()
      guard bytes.last == 0x20 else { return nil }
    }
    let noun = PlainText.trimmed(String(decoding: bytes, as: UTF8.self))
    guard !noun.isEmpty, !noun.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
      return nil
    }
    return String(decoding: count, as: UTF8.self) + " " + noun
  }

  /// Some people under one number.
  private init?(single text: String, in people: ReferenceIndex) {
    guard let (range, rest) = NumberCell.leadingRange(text),
      let count = range.most ?? range.least, count >= 1, range.least ?? 1 >= 1
    else { return nil }
    // "1st line managers" counts nobody, and "005" is a reference that lost its letter.
    let isOrdinal = ["st ", "nd ", "rd ", "th "].contains { rest.lowercased().hasPrefix($0) }
    if isOrdinal || GroupPhrase.hasLeadingNought(text) { return nil }
    let words = rest.split {
      $0 == " " || $0 == "(" || $0 == ")" || $0 == "-" || $0 == "," || $0 == "/"
    }
    .map { String($0).lowercased() }
    guard !words.isEmpty, words.count <= 24, !GroupPhrase.names(anybodyOf: people, words) else {
      return nil
    }
    let head = words.prefix { !GroupPhrase.prepositions.contains($0) }
    guard let noun = head.last, !GroupPhrase.measures.contains(noun),
      !GroupPhrase.addsSomebody(words[head.count...])
    else { return nil }
    isFamiliar = words.allSatisfy { GroupPhrase.isFamiliar($0) }
    guard GroupPhrase.isPlural(noun) || (count == 1 && isFamiliar) else { return nil }
    self.count = count
  }

  /// Whether a number has a leading zero, as a reference may and a headcount does not.
  static func hasLeadingNought(_ text: String) -> Bool {
    let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
    return digits.count > 1 && digits.first == UInt8(ascii: "0")
  }

  /// Whether words behind a noun add somebody whom the number does not count: `and their manager`.
  private static func addsSomebody(_ words: ArraySlice<String>) -> Bool {
    guard let joint = words.first, ["and", "or", "including"].contains(joint) else { return false }
    let tail = words.dropFirst().prefix { !prepositions.contains($0) }
    guard let first = tail.first, let last = tail.last else { return true }
    return determiners.contains(first) || !isPlural(last)
  }

  static let determiners: Set<String> = [
    "a", "an", "the", "one", "their", "our", "your", "his", "her", "its", "my", "this", "that",
  ]

  /// Nouns that count no people.
  private static let measures: Set<String> = [
    "minute", "minutes", "min", "mins", "hour", "hours", "hr", "hrs", "day", "days", "week",
    "weeks",
    "year", "years", "session", "sessions", "visit", "visits", "room", "rooms", "interview",
    "interviews", "meeting",
    "meetings", "times", "chairs", "tables", "laptops", "o'clock",
  ]

  /// Whether a stretch of the words is a person of the review.
  private static func names(anybodyOf people: ReferenceIndex, _ words: [String]) -> Bool {
    words.indices.contains { start in
      (start + 1...min(words.count, start + 4)).contains { end in
        let stretch = words[start..<end].joined(separator: " ")
        return people.reference(for: stretch) != nil
          && !(start == 0 && words[start..<end].allSatisfy { isFamiliar($0) })
      }
    }
  }

  static func isPlural(_ noun: String) -> Bool {
    irregular.contains(noun)
      || (noun.utf8.count > 2 && noun.hasSuffix("s") && !noun.hasSuffix("ss"))
  }

  /// Whether a text is a group without a number: `social workers`.
  static func isUncounted(_ text: String) -> Bool {
    let words = PlainText.typed(text).split(separator: " ").map { String($0).lowercased() }
    guard words.count <= 24, let noun = words.last, isPlural(noun) else { return false }
    return words.allSatisfy { isFamiliar($0) }
  }

  private static func isFamiliar(_ word: String) -> Bool {
    if familiar.contains(word) || prepositions.contains(word) || irregular.contains(word) {
      return true
    }
    return word.hasSuffix("s") && familiar.contains(String(word.dropLast()))
  }

  private static let irregular: Set<String> = [
    "people", "children", "staff", "men", "women", "police", "clergy", "midwives", "others",
  ]

  static let prepositions: Set<String> = [
    "of", "from", "in", "at", "with", "for", "who", "across", "per", "on", "to", "by", "and", "or",
    "including", "representing", "aged", "under", "leaving",
  ]

  /// The words of groups that reviews usually meet, in the singular.
  private static let familiar: Set<String> = [
    "a", "the", "their", "other", "more", "own", "all", "each", "both", "young", "person", "child",
    "care",
    "leaver", "carer", "foster", "kinship", "parent", "mother", "father", "family", "familie",
    "guardian",
    "adopter", "social", "worker", "support", "youth", "early", "help", "year", "senior",
    "principal", "newly",
    "qualified", "experienced", "front", "line", "frontline", "first", "second", "practitioner",
    "professional",
    "manager", "team", "leader", "lead", "head", "teacher", "headteacher", "school", "governor",
    "nurse",
    "doctor", "gp", "midwife", "health", "visitor", "clinician", "officer", "sergeant", "inspector",
    "detective",
    "constable", "councillor", "member", "elected", "cabinet", "partner", "agency", "agencie",
    "service",
    "representative", "colleague", "volunteer", "advocate", "solicitor", "lawyer", "analyst",
    "chair",
    "conference", "independent", "reviewing", "iro", "director", "assistant", "adviser", "advisor",
    "designated",
    "safeguarding", "residential", "home", "housing", "probation", "student", "apprentice",
    "attendee", "guest",
    "participant", "colleague", "interviewee", "trainee", "coordinator", "case", "holder", "board",
    "area",
    "local", "authority", "council", "multi", "community", "mental", "adult", "education", "admin",
    "administrator", "business", "data", "hospital", "voluntary", "sector", "faith", "group",
    "east", "west",
    "north", "south", "central", "x", "secondary", "primary", "nursery", "seat", "place",
  ]
}
