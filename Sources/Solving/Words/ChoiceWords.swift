package import ReviewModel

/// Those of whom some attend a session, as sentences call them.
///
/// People who all hold one job are counted, `the six social workers`; others are listed.
package struct ChoiceWords {
  private let people: [String]
  private let job: String?

  /// Words for the people of a choice.
  package init(_ choice: ParticipantChoice, of review: Review) {
    let names = SubjectNames(review)
    people = choice.anyOf.map { names.person($0) }
    let jobs = choice.anyOf.map { id in review.people.first { $0.id == id }?.jobTitle }
    let first = jobs.first ?? nil
    job = jobs.count > 2 && jobs.allSatisfy { $0 == first } ? first : nil
  }

  private static let most = 4
  private static let numbers = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]

  package static func number(_ count: Int) -> String {
    numbers.indices.contains(count) ? numbers[count] : String(count)
  }

  /// `the six social workers`; `the Head of Year 8 (P02) or the Head of Year 9 (P03)`.
  package func list(or isChoice: Bool) -> String {
    if let job {
      let small = job.dropFirst().prefix(1).allSatisfy { $0.isLowercase }
      let noun = small ? job.prefix(1).lowercased() + job.dropFirst() : job
      return "the " + ChoiceWords.number(people.count) + " " + ChoiceWords.plural(noun)
    }
    let named = people.map { "the " + $0 }
    return named.count > ChoiceWords.most + 1
      ? English.list(named, atMost: ChoiceWords.most) : English.list(named, or: isChoice)
  }

  /// `none of the six social workers is free`, or `fewer than two of … are free` where two are needed.
  package func tooFew(than count: Int) -> String {
    if count > 1 {
      return "fewer than " + ChoiceWords.number(count) + " of " + list(or: false) + " are free"
    }
    switch people.count {
    case 1: return "the " + people[0] + " is not free"
    case 2: return "neither the " + people[0] + " nor the " + people[1] + " is free"
    default: return "none of " + list(or: false) + " is free"
    }
  }

  /// `one of the six social workers`, `two of …`, `the Head of Year 8 (P02) or the Head of Year 9 (P03)`, by how
  /// many attend.
  package func some(_ count: Int) -> String {
    if count == 1, job == nil { return list(or: true) }
    return ChoiceWords.number(count) + " of " + list(or: false)
  }

  /// The plural of a job title: `social workers`, `deputies`.
  private static func plural(_ noun: String) -> String {
    if noun.hasSuffix("y"), let before = noun.dropLast().last, !"aeiou".contains(before) {
      return String(noun.dropLast()) + "ies"
    }
    return noun + (noun.hasSuffix("s") ? "es" : "s")
  }
}
