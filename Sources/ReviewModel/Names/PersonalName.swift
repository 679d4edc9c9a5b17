/// A name as somebody typed it, taken apart: `Dr Alex Q. Example (Head of Service)`, `Example, Alex`.
struct PersonalName: Sendable {
  /// The forenames, each as the words that a hyphen joins.
  let forenames: [[NameWord]]
  /// The surname, with what belongs to it: `de la Example`, `Example-Smith`; empty where only one name is given.
  let surname: [NameWord]

  /// Takes a name apart; nil where the text is no name, such as a job title or a number of people.
  init?(_ text: String) {
    let parts = PersonalName.commaParts(PersonalName.withoutRemarks(text))
    guard let first = parts.first else { return nil }
    var given = PersonalName.core(first)
    var family: [[NameWord]] = []
    if parts.count > 1 {
      let second = PersonalName.core(parts[1])
      // Behind a comma stand the forenames, or letters after the name, or a job.
      if !second.isEmpty, PersonalName.isName(second.flatMap { $0 }) {
        (family, given) = (given, second)
      }
    }
    guard PersonalName.isName((given + family).flatMap { $0 }) else { return nil }
    if family.isEmpty, given.count > 1 {
      var start = given.count - 1
      while start > 1, given[start - 1].count == 1,
        PersonalName.particles.contains(given[start - 1][0].folded)
      {
        start -= 1
      }
      family = Array(given[start...])
      given.removeSubrange(start...)
    }
    forenames = given
    surname = family.flatMap { $0 }
  }

  /// Whether a word is a form of address, which may or may not stand before a name.
  static func isHonorific(_ word: NameWord) -> Bool { honorifics.contains(word.folded) }

  /// Single words in brackets behind a name that can be names themselves: `Xan` in `Xanthippe Quill (Xan)`.
  static func remarks(in text: String) -> [NameWord] {
    text.split(whereSeparator: { "([{".contains($0) }).dropFirst().compactMap { part in
      let words = NameWord.all(in: String(part.prefix { !")]}".contains($0) }))
      return words.count == 1 && isName(words) ? words[0] : nil
    }
  }

  /// The words without forms of address before them and letters after them, those that a hyphen joins together.
  private static func core(_ text: String) -> [[NameWord]] {
    var words = NameWord.all(in: text)
    while words.count > 1, honorifics.contains(words[0].folded) { words.removeFirst() }
    while words.count > 1, let last = words.last, letters.contains(last.folded) {
      words.removeLast()
    }
    var groups: [[NameWord]] = []
    for word in words {
      if let last = groups.last?.last,
        isHyphen(text[last.range.upperBound..<word.range.lowerBound])
      {
        groups[groups.count - 1].append(word)
      } else {
        groups.append([word])
      }
    }
    return groups
  }

  /// Whether words can be a name: a few words with capitals, none of them about a job or a group.
  private static func isName(_ words: [NameWord]) -> Bool {
    guard (1...7).contains(words.count) else { return false }
    return words.allSatisfy { word in
      word.isCased && !word.hasDigit && !CommonWords.ofJobs.contains(word.folded)
        && (word.isCapitalised || particles.contains(word.folded))
    }
  }

  private static func isHyphen(_ gap: Substring) -> Bool {
    guard gap.count == 1, let scalar = gap.unicodeScalars.first else { return false }
    return scalar == "-" || (0x2010...0x2015).contains(scalar.value)
  }

  /// The text before a bracket, an address, a slash or a dash with blanks around it.
  private static func withoutRemarks(_ text: String) -> String {
    var result = ""
    var last: Character = " "
    for character in text {
      if "([<{/|;".contains(character) {
        if !result.contains(where: { $0.isLetter }) { continue }
        break
      }
      if "-\u{2013}\u{2014}:".contains(character), last == " ", !result.isEmpty { break }
      result.append(character)
      last = character
    }
    return result
  }

  private static func commaParts(_ text: String) -> [String] {
    text.split(separator: ",").map { String($0) }.filter { !NameWord.all(in: $0).isEmpty }
  }

  private static let honorifics: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "doctor", "prof", "professor", "sir", "dame", "lord",
    "lady", "cllr", "councillor", "rev", "revd", "reverend", "canon", "hon", "judge", "ds", "dc",
    "di", "dci", "dsu", "pc", "sgt", "sergeant", "supt", "superintendent", "insp", "inspector",
    "sister", "matron",
  ]

  private static let letters: Set<String> = [
    "obe", "cbe", "mbe", "dbe", "kbe", "qpm", "kpm", "bem", "kc", "qc", "mp", "jp", "dl", "phd",
    "ba", "bsc", "ma", "msc", "mba", "frcpch", "frcp", "frcgp", "rgn", "jr", "jnr", "snr", "ii",
    "iii",
  ]

  private static let particles: Set<String> = [
    "de", "da", "dos", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den", "ten",
    "ter", "el", "al", "bin", "ibn", "bint", "ben", "ap", "ab", "ferch", "y", "st",
  ]
}
