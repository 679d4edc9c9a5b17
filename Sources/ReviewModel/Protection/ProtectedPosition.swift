/// Who must never be named: children, young people, parents and carers, as their job title or organisation says.
///
/// This is the only place that decides by words. A mark in the sheets (`Show as`) or in the document (`anonymous`)
/// decides without it. Most job titles of a review mention children or carers and belong to staff ("Children in care
/// nurse"), so a word about staff outweighs them, unless the words name a council or a panel of young people or
/// parents.
enum ProtectedPosition {
  /// Whether a job title, or a description in its place, describes somebody who must not be named.
  static func describes(_ text: String) -> Bool {
    let words = Words(text)
    guard words.mentionsProtected else { return false }
    if words.hasStrongStaff { return words.isYoungRole }
    return !words.hasWeakStaff || words.isTheirPanel
  }

  /// Whether somebody with a job title, in an organisation, must not be named.
  static func describes(jobTitle: String?, organisation: String?) -> Bool {
    if let jobTitle, describes(jobTitle) { return true }
    // "Young people" and "Families" are no employers. With a job of staff, somebody is staff all the same.
    guard let organisation, isGroup(organisation) else { return false }
    let words = Words(jobTitle ?? "")
    return !words.hasStrongStaff && !words.hasWeakStaff
  }

  /// Whether a text that stands in the place of a name describes somebody: `6 young people in care`, `Mother`.
  static func isDescription(_ text: String) -> Bool {
    guard let name = PersonalName(text) else { return true }
    return (name.forenames.flatMap { $0 } + name.surname).contains {
      protected.contains($0.folded) || youngNouns.contains($0.folded)
    }
  }

  /// Whether a text in the place of a name says that somebody must not be named.
  ///
  /// "Sam Child" is a name, so a text of capitalised words counts only where no job title is there to tell.
  static func describes(name: String, jobTitle: String?) -> Bool {
    guard describes(name) else { return false }
    let isPhrase = NameWord.all(in: name).contains { !$0.isCapitalised || $0.hasDigit }
    return isPhrase || NameMask.saysOnly(jobTitle ?? "", [name])
  }

  private static func isGroup(_ text: String) -> Bool {
    let words = Words(text)
    return !words.folded.isEmpty && words.mentionsProtected
      && words.folded.allSatisfy {
        protected.contains($0) || adjectives.contains($0) || fillers.contains($0)
      }
  }

  /// The words of a description, with what their endings tell.
  private struct Words {
    let folded: [String]
    /// Whether the word is a possessive: "children's services" are no children.
    private let isPossessive: [Bool]

    /// The positions of words that make a phrase of ``ProtectedPhrases``, and are not about staff there.
    private let inPhrase: Set<Int>

    init(_ text: String) {
      let words = NameWord.all(in: text)
      folded = words.map { $0.folded }
      inPhrase = ProtectedPhrases.positions(in: folded)
      isPossessive = words.map { word in
        guard word.range.upperBound < text.endIndex else { return false }
        return "'\u{2019}\u{2BC}".contains(text[word.range.upperBound])
      }
    }

    func hasAny(of others: Set<String>) -> Bool { folded.contains { others.contains($0) } }

    /// Whether a word means staff only where no other word contradicts it: "Member" of a parents' forum is a parent.
    var hasWeakStaff: Bool {
      folded.indices.contains { weakStaff.contains(folded[$0]) && !inPhrase.contains($0) }
    }

    /// Whether a word means staff; a service user is not staff.
    var hasStrongStaff: Bool {
      folded.indices.contains { position in
        let next = position + 1 < folded.count ? folded[position + 1] : ""
        return strongStaff.contains(folded[position]) && !inPhrase.contains(position)
          && !(folded[position] == "service" && (next == "user" || next == "users"))
      }
    }

    var mentionsProtected: Bool {
      !inPhrase.isEmpty
        || folded.indices.contains { position in
          let word = folded[position]
          let next = position + 1 < folded.count ? folded[position + 1] : ""
          if word == "child" || word == "children" || word == "childrens" || word == "pupil" {
            return word != "childrens" && !isPossessive[position] && !topics.contains(next)
          }
          return protected.contains(word) || (word == "young" && youngNouns.contains(next))
            || (word == "care" && (next == "leaver" || next == "leavers"))
            || (word == "service" && (next == "user" || next == "users"))
        }
    }

    /// "Young inspectors" and "young advisers" are young people.
    var isYoungRole: Bool {
      folded.indices.contains { position in
        folded[position] == "young" && position + 1 < folded.count
          && youngRoles.contains(folded[position + 1])
      }
    }

    /// "Chair of the Children in Care Council", "Member of Youth Parliament".
    var isTheirPanel: Bool {
      let panel = hasAny(of: ["council", "parliament", "forum", "panel", "assembly", "cabinet"])
      guard panel, !hasAny(of: ["scrutiny", "portfolio", "lead", "city", "county", "borough"])
      else {
        return false
      }
      return hasAny(of: [
        "youth", "care", "leavers", "young", "parents", "parent", "carers", "carer", "pupil",
        "student",
      ])
    }
  }

  private static let protected: Set<String> = [
    "child", "children", "youngster", "youngsters", "teenager", "teenagers", "youth", "youths",
    "pupils", "student",
    "students", "parent", "parents", "carer", "carers", "mother", "mothers", "father", "fathers",
    "mum", "mums",
    "dad", "dads", "grandparent", "grandparents", "grandmother", "grandfather", "sibling",
    "siblings", "brother",
    "son", "daughter", "adopter", "adopters", "adoptee", "adoptees", "families", "kinship",
    "stepfather",
    "stepmother", "stepparent", "aunt", "uncle", "schoolchild", "schoolchildren", "boy", "boys",
    "girl", "girls",
  ]

  private static let youngNouns: Set<String> = [
    "person", "people", "peoples", "adult", "adults", "man", "men", "woman", "women", "lad",
    "carer", "carers",
    "inspector", "inspectors", "adviser", "advisers", "advisor", "advisors", "mayor",
    "commissioner",
    "commissioners", "ambassador", "ambassadors", "trainer", "trainers", "researcher",
    "researchers", "offender",
    "offenders", "leader", "leaders", "representative", "representatives", "one", "ones",
  ]

  private static let youngRoles: Set<String> = [
    "inspector", "inspectors", "adviser", "advisers", "advisor", "advisors", "mayor",
    "commissioner",
    "commissioners", "trainer", "trainers", "researcher", "researchers", "leader", "leaders",
  ]

  private static let adjectives: Set<String> = [
    "young", "people", "person", "care", "leaver", "leavers", "foster", "birth", "looked", "after",
    "adoptive",
    "experienced", "group", "adults",
  ]

  private static let fillers: Set<String> = [
    "and", "in", "of", "the", "with", "for", "their", "a", "by",
  ]

  /// What "child" and "pupil" go with where no child is meant.
  private static let topics: Set<String> = [
    "protection", "exploitation", "sexual", "death", "health", "and", "poverty", "psychology",
    "development",
    "referral", "premium", "welfare", "abuse", "safeguarding", "employment", "care", "missing",
  ]

  private static let strongStaff: Set<String> = [
    "worker", "workers", "manager", "managers", "management", "officer", "officers", "director",
    "directors",
    "head", "heads", "lead", "leads", "leader", "leaders", "nurse", "nurses", "nursing",
    "councillor",
    "councillors", "cabinet", "board", "committee", "scrutiny", "commissioner", "commissioners",
    "commissioning",
    "commander", "service", "services", "team", "teams", "practitioner", "practitioners",
    "assistant", "deputy",
    "coordinator", "ordinator", "adviser", "advisers", "advisor", "advisors", "teacher", "teachers",
    "headteacher", "headteachers", "governor", "governors", "support", "advocate", "advocates",
    "advocacy",
    "consultant", "consultants", "doctor", "doctors", "paediatrician", "psychologist",
    "psychologists",
    "psychiatrist", "therapist", "therapists", "staff", "strategic", "executive", "chief",
    "principal", "judge",
    "solicitor", "solicitors", "lawyer", "police", "inspector", "inspectors", "analyst", "analysts",
    "administrator", "portfolio", "minister", "trustee", "trustees", "professional",
    "professionals",
    "specialist", "specialists", "liaison", "trainer", "trainers", "visitor", "visitors", "midwife",
    "midwives",
    "registrar", "auditor", "auditors", "researcher", "researchers", "guardian", "mayor",
    "supervisor",
    "supervisors", "facilitator", "facilitators", "clerk", "counsellor", "counsellors", "tutor",
    "mentor",
    "mentors", "dean", "bursar", "editor", "engineer", "partner", "partners", "employee",
    "provider",
    "providers", "operations", "agency", "agencies", "independent", "designated", "corporate",
  ]

  private static let weakStaff: Set<String> = [
    "member", "members", "chair", "chairs", "vice", "secretary", "treasurer", "volunteer",
    "volunteers",
  ]
}
