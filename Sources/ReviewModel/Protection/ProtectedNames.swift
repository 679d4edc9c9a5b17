public import Findings

/// The names of children, young people, parents and carers, as somebody typed them in a review.
///
/// The names are removed when a review is read, before anything else happens to it, so that no output of any kind can
/// hold one. They are remembered as long as the review is, so that notes and reasons that people type later are
/// covered too.
public struct ProtectedNames: Sendable {
  private var mask = NameMask()
  private var typed: Set<String> = []

  /// No names.
  public init() {}

  /// The names that a review remembers.
  ///
  /// - Parameter review: A review that went through ``Review/hideProtectedNames(at:)``.
  public init(of review: Review) {
    let hidden = review.people.filter { $0.hiddenName != nil }
    guard !hidden.isEmpty else { return }
    // What stands for a name gets into texts that nobody masks again, such as the sender of a mail.
    let others = ProtectedNames.everybodyElse(in: review)
    for person in hidden {
      guard let name = person.hiddenName else { continue }
      typed.insert(name)
      mask.hideIdentity(
        name, nil, unless: [], isProtected: true, behind: others.applied(to: person.protectedWords))
    }
    mask.coverReplacements()
  }

  /// Hides the names of those who may be named, since a job title may hold them.
  private static func everybodyElse(in review: Review) -> NameMask {
    var mask = NameMask()
    for person in review.people where person.hiddenName == nil {
      mask.hideIdentity(
        person.name, person.email, unless: [person.jobTitle, person.agency],
        behind: NameMask.somebody)
    }
    for reviewer in review.reviewers where reviewer.isNamed {
      mask.hideIdentity(
        reviewer.name, reviewer.email, unless: [reviewer.role.words, reviewer.organisation],
        behind: NameMask.somebody)
    }
    return mask
  }

  /// Whether there are no such names.
  public var isEmpty: Bool { mask.isEmpty }

  /// Whether a text is one of the names exactly as the list of people has it.
  public func isName(_ text: String) -> Bool {
    typed.contains(text.onOneLine) || typed.contains(text)
  }

  /// The finding about a cell that holds one of the names.
  public static func finding(at place: Place) -> Finding {
    Finding(
      .protectedNameInText, .warning, at: place,
      "A young person, parent or carer is named here. In all that is written, other words stand instead.",
      mend: "Take the name out.")
  }

  /// A text without the names.
  public func covered(_ text: String) -> String { mask.applied(to: text) }

  /// A finding without the names, which may quote what people wrote.
  public func covered(_ finding: Finding) -> Finding {
    guard !isEmpty else { return finding }
    var result = finding
    result.text = covered(finding.text)
    result.message = covered(finding.message)
    result.mend = covered(finding.mend)
    return result
  }
}

extension Person {
  /// What stands in the place of somebody who must not be named.
  var protectedWords: String {
    let title = jobTitle?.onOneLine ?? ""
    return title.isEmpty ? "Group" : title
  }
}

extension Review {
  /// Takes the names of children, young people, parents and carers out of the review: out of their own entries, and
  /// out of every text in which they stand.
  ///
  /// A mark (``Person/isAnonymous``) says whether somebody is protected, or else the job title and organisation, or a
  /// description in the place of the name.
  ///
  /// - Parameter place: Where an entry stands in the file that its reader has open.
  /// - Returns: A finding for each cell out of which somebody should take a name. None quotes the name.
  public mutating func hideProtectedNames(at place: (ReviewPlace) -> Place) -> [Finding] {
    var findings: [Finding] = []
    for index in people.indices {
      findings += hideName(ofPersonAt: index, at: place)
    }
    let names = ProtectedNames(of: self)
    guard !names.isEmpty else { return findings }
    // A job title in the place of a name may hold the name too. Of the cell with the name, enough is said above.
    for index in people.indices where people[index].hiddenName != nil {
      people[index].name = names.covered(people[index].name)
    }
    changeTexts { text, textPlace in
      let covered = names.covered(text)
      guard covered != text else { return }
      text = covered
      findings.append(ProtectedNames.finding(at: place(textPlace)))
    }
    forEachReference { reference, referencePlace in
      guard names.covered(reference) != reference else { return }
      findings.append(
        Finding(
          .protectedNameInReference, at: place(referencePlace),
          "This reference is made of the name of a young person, parent or carer, and references stand in all that is written.",
          mend: "Give the entry another reference, and write that wherever the entry is named."))
    }
    return findings
  }

  private mutating func hideName(
    ofPersonAt index: Int, at place: (ReviewPlace) -> Place
  ) -> [Finding] {
    let person = people[index]
    let isProtected =
      person.isAnonymous
      || ProtectedPosition.describes(jobTitle: person.jobTitle, organisation: person.agency)
      || ProtectedPosition.describes(name: person.name, jobTitle: person.jobTitle)
    guard isProtected else { return [] }
    people[index].isAnonymous = true
    var findings: [Finding] = []
    let isUnnamed =
      sameBytes(person.name, person.id.text) || ProtectedPosition.isDescription(person.name)
      || NameMask.saysOnly(person.name, [person.jobTitle, person.agency])
    if !isUnnamed {
      people[index].hiddenName = person.name
      people[index].name = person.protectedWords
      findings.append(
        Finding(
          .protectedName, .warning, at: place(ReviewPlace(.people, index, "name")),
          "A young person, parent or carer is named here or under Show as. The name is not used: nothing that is written holds it.",
          mend: "Leave the name blank and describe the person or the group under Show as."))
    } else if isUnnamed, person.hiddenName == nil, !ProtectedPosition.isDescription(person.id.text),
      NameWord.all(in: person.id.text).count > 1
    {
      people[index].hiddenName = person.id.text
    }
    if let name = people[index].hiddenName, let email = person.email {
      var mask = NameMask()
      mask.hideIdentity(name, nil, unless: [], isProtected: true, behind: "")
      if mask.applied(to: email) != email {
        people[index].email = nil
        findings.append(
          Finding(
            .protectedName, .warning, at: place(ReviewPlace(.people, index, "email")),
            "This address is made of the name of a young person, parent or carer, so nothing is sent to it.",
            mend: "Write the address of the worker who brings them, or tell them by hand."))
      }
    }
    return findings
  }
}
