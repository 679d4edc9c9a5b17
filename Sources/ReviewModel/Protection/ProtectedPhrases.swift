/// Words in a row that say of somebody that they are a child, a young person, a relative or a carer, though each of the words
/// may stand in the job title of staff, or be somebody's name.
enum ProtectedPhrases {
  /// The positions of the words of a job title, folded for comparison, that make such a phrase.
  static func positions(in words: [String]) -> Set<Int> {
    var found: Set<Int> = []
    for start in words.indices {
      for phrase in phrases where words[start...].starts(with: phrase) {
        found.formUnion(start..<(start + phrase.count))
      }
      if let length = ageLength(words[start...]) { found.formUnion(start..<(start + length)) }
    }
    // A word that is a name as well says who somebody is only where it says nothing else: "Nan Goldin" is somebody.
    if words.indices.allSatisfy({
      found.contains($0) || alone.contains(words[$0]) || idle.contains(words[$0])
    }) {
      found.formUnion(words.indices.filter { alone.contains(words[$0]) })
    }
    return found
  }

  /// How many words say an age below 26, until when the law knows care leavers (Children and Social Work Act 2017): `aged
  /// 15`, `17 year old`; nil where none do.
  private static func ageLength(_ words: ArraySlice<String>) -> Int? {
    let words = Array(words.prefix(3))
    guard words.count > 1 else { return nil }
    if ["aged", "age"].contains(words[0]), isYoung(words[1]) { return 2 }
    if words.count > 2, isYoung(words[0]), ["year", "years", "yr", "yrs"].contains(words[1]),
      ["old", "olds"].contains(words[2])
    {
      return 3
    }
    return isYoung(words[0]) && ["yo", "yearold"].contains(words[1]) ? 2 : nil
  }

  private static func isYoung(_ word: String) -> Bool { Int(word).map { $0 < 26 } ?? false }

  private static let phrases: [[String]] = [
    "special guardian", "special guardians", "sgo holder", "sgo holders", "sgo carer", "sgo carers",
    "family member", "family members", "members of the family", "member of the family",
    "young persons", "yp", "yps", "youth councillor", "youth councillors", "youth ambassador",
    "youth ambassadors", "youth mayor", "partner of a carer", "partner of carer",
    "partner of a parent", "connected person", "connected persons", "connected people",
    "connected carer", "connected carers", "cic", "cla", "lac", "uasc",
    "care experienced", "careexperienced", "asylum seeker", "asylum seekers",
    "asylum seeking", "supported lodgings host", "supported lodgings hosts",
    "supported lodgings provider", "host family", "host families", "fostercarer", "fostercarers",
    "relative", "relatives", "cousin", "cousins", "nephew", "nephews", "niece", "nieces",
    "grandchild", "grandchildren", "granddaughter", "grandson", "adolescent", "adolescents",
    "kids", "toddler", "toddlers", "baby", "babies", "sister of", "guardian of", "next of kin",
    "expert by experience", "experts by experience", "expert by lived experience",
    "lived experience",
  ].map { $0.split(separator: " ").map { String($0) } }

  private static let alone: Set<String> = [
    "nan", "nana", "nanna", "nanny", "gran", "granny", "grandma", "grandpa", "grandad", "granddad",
    "kid", "minor", "minors", "survivor", "survivors", "victim", "victims",
  ]

  /// Words beside them that say nothing more of who somebody is.
  private static let idle: Set<String> = [
    "a", "an", "the", "of", "to", "in", "and", "care", "rep", "reps", "representative",
    "representatives", "group", "panel", "young", "adult", "former",
  ]
}
