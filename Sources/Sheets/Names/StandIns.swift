import CSVText
import Findings
import ReviewModel

/// The people who can come instead of others, as people.csv says for every session.
struct StandIns: Sendable, Hashable {
  private var people: [PersonID: [PersonID]] = [:]

  /// Those who can come instead of a person, the one wanted most first.
  subscript(person: PersonID) -> [PersonID] { people[person] ?? [] }

  // MARK: The column

  /// Reads the cell of a person.
  mutating func read(
    _ cell: String, of person: PersonID, in index: ReferenceIndex, _ report: (CellFault) -> Void
  ) {
    var standIns: [PersonID] = []
    let parts = JoinedNames(cell).parts { StandIns.people($0, in: index) != nil }
    for part in parts {
      if let named = StandIns.people(part.text, in: index) {
        standIns += named
      } else {
        report(StandIns.nobody(part.text, in: index))
      }
    }
    if standIns.contains(person) {
      report(
        CellFault(
          .unclearChoice, text: cell, "Nobody stands in for themselves.",
          mend: "Name somebody else, or leave the cell blank."))
    }
    standIns = standIns.filter { $0 != person }.uniqued
    people[person] = standIns.isEmpty ? nil : standIns
  }

  /// The cell of a person.
  func text(of person: PersonID, in index: ReferenceIndex) -> String {
    ListCell.joined(
      self[person].map { standIn in
        ReferenceCell.write(standIn, in: index) { JoinedNames($0).parts.map { $0.text } != [$0] }
      })
  }

  /// Those whom a part of a cell names; nil where it names nobody of people.csv.
  private static func people(_ text: String, in index: ReferenceIndex) -> [PersonID]? {
    if let literal = ListCell.quotation(text) {
      return index.contains(literal) ? [PersonID(literal)] : nil
    }
    if let reference = ReferenceCell.reference(for: text, in: index) {
      return [PersonID(reference)]
    }
    return ReferenceRun(text, in: index).map { $0.references.map { PersonID($0) } }
  }

  private static func nobody(_ text: String, in index: ReferenceIndex) -> CellFault {
    if let fault = ReferenceCell.nameFault(text, in: index) { return fault }
    let nearest = NearestName.suggestion(for: PlainText.typed(text), among: index.sortedReferences)
    return CellFault(
      .danglingReference, text: text, "\(quoted(text)) is nobody of people.csv.",
      mend: nearest.map { "Did you mean \"\($0)\"?" } ?? "Write the Ref of a person.")
  }
}

extension WhoCell {
  /// Turns each person who has a stand-in into a choice that prefers the person.
  ///
  /// A person in the session cannot stand in. Where several people share their stand-ins, as many come of all of
  /// them together as there are people.
  mutating func addStandIns(_ standIns: StandIns) {
    let named = Set(participants + optionalParticipants + choices.flatMap { $0.anyOf })
    var groups: [(people: [PersonID], instead: [PersonID])] = []
    for person in participants.uniqued where !alone.contains(person) {
      let instead = standIns[person].filter { !named.contains($0) }
      if instead.isEmpty { continue }
      if let same = groups.firstIndex(where: { $0.instead == instead }) {
        groups[same].people.append(person)
      } else {
        groups.append(([person], instead))
      }
    }
    // Nobody stands in two lists of one session, so a stand-in of several serves the first.
    var taken: Set<PersonID> = []
    for (people, instead) in groups {
      let free = instead.filter { taken.insert($0).inserted }
      if free.isEmpty { continue }
      participants.removeAll { people.contains($0) }
      choices.append(
        ParticipantChoice(anyOf: people + free, count: people.count, isRanked: true))
    }
  }
}
