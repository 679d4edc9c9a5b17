import CSVText
import Findings
import ReviewModel

/// The choice that some words of the `Who` cell make, and what is wrong with the words.
struct ChoiceReading {
  /// The choice.
  private(set) var choice: ParticipantChoice
  /// The faults found so far.
  private(set) var faults: [CellFault] = []

  private let text: String
  private let people: ReferenceIndex

  /// Reads a choice.
  ///
  /// - Parameters:
  ///   - phrase: The choice as the words between its names have it.
  ///   - text: The same as written, for findings.
  ///   - people: The people of the review.
  init(_ phrase: ChoicePhrase, _ text: String, in people: ReferenceIndex) {
    (self.text, self.people) = (text, people)
    choice = ParticipantChoice(
      anyOf: [], count: phrase.count.most ?? phrase.count.least ?? 1, isRanked: phrase.isRanked)
    // The people as written, without the marks that a choice cannot have.
    var names: [String] = []
    var marked: String?
    var counted: String?
    var isKnown = true
    for member in phrase.members {
      names.append(member)
      switch WhoCell.part(member, in: people) {
      case .person(let person):
        choice.anyOf.append(person)
        isKnown = isKnown && people.contains(person.text)
      case .several(let run): choice.anyOf += run
      case .alone(let person):
        choice.anyOf.append(person)
        (marked, names[names.count - 1]) = (member, person.text)
      case .wanted(let name):
        choice.anyOf.append(ReferenceCell.read(name, in: people))
        (marked, names[names.count - 1]) = (member, name)
      case .group: counted = member
      case .unknown:
        isKnown = false
        choice.anyOf.append(ReferenceCell.read(member, in: people))
        WhoCell.fault(member, in: people).map { faults.append($0) }
      }
    }
    if !phrase.surplus.isEmpty {
      faults.append(surplus(phrase.surplus))
    } else if let counted {
      faults.append(groupInChoice(counted, names))
    } else if let marked {
      faults.append(markInChoice(marked, names))
    } else if isKnown {
      countFault(phrase.count).map { faults.append($0) }
      lateElse(phrase).map { faults.append($0) }
    }
  }

  // MARK: Faults

  private func surplus(_ words: String) -> CellFault {
    CellFault(
      .unreadWords, text: text, quoted(words) + " behind the brackets is not understood.",
      mend: "Write \(quoted(PlainText.trimmed(text.dropLast(words.count)))).")
  }

  private func groupInChoice(_ member: String, _ names: [String]) -> CellFault {
    CellFault(
      .unclearChoice, text: text,
      quoted(member)
        + " counts people without names, and a choice is between people of people.csv.",
      mend: "Write \(quoted(ListCell.joined(names))) if all of them come.")
  }

  private func markInChoice(_ member: String, _ names: [String]) -> CellFault {
    let all = ListCell.joined(names.map { $0 + " (optional)" })
    return CellFault(
      .unclearChoice, text: text,
      quoted(member) + " cannot be part of a choice: somebody is chosen, or comes in any case.",
      mend:
        "Write \(quoted(words(choice))) if somebody must come, or \(quoted(all)) if nobody must.")
  }

  /// The fault in the number; nil where that many can be chosen.
  private func countFault(_ count: NumberCell.Range) -> CellFault? {
    if choice.anyOf.isEmpty {
      return CellFault(
        .unclearChoice, text: text, quoted(text) + " names nobody to choose from.",
        mend: "Name the people in the brackets, with semicolons between them.")
    }
    var mended = choice
    mended.anyOf = choice.anyOf.uniqued
    let most = mended.anyOf.count
    if most < choice.anyOf.count {
      let twice = choice.anyOf.first { person in choice.anyOf.count { $0 == person } > 1 }
      mended.count = min(max(choice.count, 1), most)
      return CellFault(
        .unclearChoice, text: text, "\(quoted(twice?.text ?? "")) can be chosen only once.",
        mend: "Write \(quoted(words(mended))).")
    }
    guard let least = count.least, count.least == count.most else {
      let numbers = [count.least, count.most].compactMap { $0 }.filter { (1...most).contains($0) }
      let offers = (numbers.isEmpty ? [most] : numbers).map { number in
        mended.count = number
        return quoted(words(mended))
      }
      return CellFault(
        .unclearChoice, text: text, quoted(text) + " does not say exactly how many attend.",
        mend: "Write \(English.list(offers, or: true)).")
    }
    if least > most {
      mended.count = most
      return CellFault(
        .unclearChoice, text: text,
        quoted(text) + " asks for \(least) of \(most == 1 ? "1 person" : "\(most) people").",
        mend: "Write \(quoted(words(mended))), or name more people to choose from in brackets.")
    }
    if least == 0 {
      mended.count = 1
      return CellFault(
        .unclearChoice, .warning, text: text, quoted(text) + " chooses nobody.",
        mend: "Write \(quoted(words(mended))), or delete this part of the cell.")
    }
    return nil
  }

  /// The fault of an "else" that stands in front of people of whom all are wanted first: `2 of (P05; else P06; P07)`.
  private func lateElse(_ phrase: ChoicePhrase) -> CellFault? {
    guard faults.isEmpty, let wanted = phrase.wanted, wanted > 0 else { return nil }
    let first = phrase.members.prefix(wanted).reduce(0) { sum, member in
      if case .several(let run) = WhoCell.part(member, in: people) { return sum + run.count }
      return sum + 1
    }
    guard first != choice.count else { return nil }
    return CellFault(
      .unclearChoice, text: text,
      "\(choice.count == 1 ? "1 person attends" : "\(choice.count) people attend"), and \(first) "
        + "\(first == 1 ? "stands" : "stand") in front of \"else\".",
      mend: "Write \(quoted(words(choice))).")
  }

  /// The plainest words for a choice; somebody of whom nobody is chosen comes in any case.
  private func words(_ choice: ParticipantChoice) -> String {
    if choice.anyOf.count == 1, choice.count == 1 {
      return ListCell.item(choice.anyOf[0].text)
    }
    return WhoCell.text(choice, in: people)
  }
}
