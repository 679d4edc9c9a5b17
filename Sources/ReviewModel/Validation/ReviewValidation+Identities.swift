import Findings

// One person is one entry, and one address is one person's.
extension ReviewValidation {
  mutating func checkIdentities() {
    checkReviewersAmongPeople()
    let people = review.people.map { $0.isAnonymous ? nil : $0.email }
    checkAddresses(people, of: .people) { $0.review.people[$1].id.text }
    checkAddresses(review.reviewers.map { $0.email }, of: .reviewers) {
      $0.review.reviewers[$1].id.text
    }
  }

  /// One finding for each address, at the second entry that has it.
  ///
  /// - Parameters:
  ///   - cells: What each entry of the list has for an address.
  ///   - list: The list.
  ///   - reference: The reference of an entry.
  private mutating func checkAddresses(
    _ cells: [String?], of list: ReviewList, _ reference: (ReviewValidation, Int) -> String
  ) {
    var owners: [String: [Int]] = [:]
    for (index, cell) in cells.enumerated() {
      for address in MailAddress.all(in: cell ?? "").uniqued {
        owners[address, default: []].append(index)
      }
    }
    // By the second entry, since the order of a dictionary changes from run to run.
    let shared = owners.filter { $0.value.count > 1 }.sorted {
      ($0.value[1], $0.key) < ($1.value[1], $1.key)
    }
    for (address, indices) in shared {
      let references = indices.map { reference(self, $0) }
      report(
        .sharedAddress, .warning, at: ReviewPlace(list, indices[1], "email"), text: address,
        "\(English.list(references, atMost: 6)) have one address, \"\(address)\".",
        mend: "Write the address of each, or delete the row of somebody who stands here twice.")
    }
  }

  /// No reviewer is among the people to meet: no address or name of one list is in the other.
  private mutating func checkReviewersAmongPeople() {
    var byAddress: [String: PersonID] = [:]
    var byName: [[String]: PersonID] = [:]
    for person in review.people where !person.isAnonymous {
      for address in MailAddress.all(in: person.email ?? "") { byAddress[address] = person.id }
      if !NameMask.saysOnly(person.name, [person.jobTitle]) {
        byName[ReviewValidation.wordsOfName(person.name)] = person.id
      }
    }
    for (index, reviewer) in review.reviewers.enumerated() where reviewer.isNamed {
      let words = ReviewValidation.wordsOfName(reviewer.name)
      let isName = words.count > 1 && !NameMask.saysOnly(reviewer.name, [reviewer.role.words])
      let sameAddress = MailAddress.all(in: reviewer.email ?? "").first { byAddress[$0] != nil }
      if let address = sameAddress, let person = byAddress[address] {
        report(
          .reviewerIsMet, .warning, at: ReviewPlace(.reviewers, index, "email"), text: address,
          "\(names.person(person)) in people.csv has the same address.",
          mend: ReviewValidation.isMetMend)
      } else if isName, let person = byName[words] {
        report(
          .reviewerIsMet, .warning, at: ReviewPlace(.reviewers, index, "name"),
          "\(names.person(person)) in people.csv has the same name.",
          mend: ReviewValidation.isMetMend)
      }
    }
  }

  /// The words of a name with the forenames first, so that "Smith, Jane" is "Jane Smith".
  private static func wordsOfName(_ text: String) -> [String] {
    guard let name = PersonalName(text), !name.surname.isEmpty else {
      return FoldedWords.all(in: text)
    }
    return (name.forenames.flatMap { $0 } + name.surname).map { $0.folded }
  }

  private static let isMetMend =
    "Nobody is on both sides: delete the row in one of the two sheets, or correct it."
}
