import CSVText
import Findings
import ReviewModel

/// The `Who` cell of a session: who must be there, of whom some attend, who is wanted there, and how many more.
///
/// `P01; P02 or P03; P04 (optional); 8 social workers`
struct WhoCell: Sendable, Hashable {
  /// Who must be there.
  var participants: [PersonID] = []
  /// The people who are wanted at the session.
  var optionalParticipants: [PersonID] = []
  /// People of whom the plan chooses some.
  var choices: [ParticipantChoice] = []
  /// Who must be there in person, though people.csv names a stand-in.
  var alone: [PersonID] = []
  /// How many come who are counted and not named.
  var unnamed = 0

  /// How many are in the room.
  ///
  /// 0 where nobody is counted without a name: then the headcount follows from the names.
  var headcount: Int {
    unnamed == 0 ? 0 : participants.count + choices.reduce(0) { $0 + $1.count } + unnamed
  }

  /// Whether the cell says more than a list of names.
  var isMoreThanNames: Bool { unnamed > 0 || !choices.isEmpty || !alone.isEmpty }

  /// Reads a cell.
  init(_ cell: String, _ context: inout CellReader) {
    for item in WhoCell.items(of: cell, in: context.names.people) {
      switch item {
      case .name(let text): add(text, &context)
      case .choice(let phrase, let text): add(phrase, text, &context)
      case .unclear(let fault): context.report(fault)
      }
    }
    addStandIns(context.standIns)
  }

  private mutating func add(_ text: String, _ context: inout CellReader) {
    let people = context.names.people
    switch WhoCell.part(text, in: people) {
    case .person(let person): participants.append(person)
    case .several(let run): participants += run
    case .alone(let person):
      participants.append(person)
      alone.append(person)
    case .wanted(let name):
      optionalParticipants.append(ReferenceCell.read(name, in: people, &context))
    case .group(let count, let isFamiliar):
      // Validation refuses numbers long before a sum of them could overflow.
      unnamed = min(unnamed + min(count, WhoCell.largestGroup), WhoCell.largestGroup)
      if !isFamiliar { context.report(WhoCell.countedGroup(text, count)) }
    case .unknown:
      participants.append(ReferenceCell.read(text, in: people))
      if let fault = WhoCell.fault(text, in: people) { context.report(fault) }
    }
  }

  private mutating func add(
    _ phrase: ChoicePhrase, _ text: String, _ context: inout CellReader
  ) {
    let reading = ChoiceReading(phrase, text, in: context.names.people)
    choices.append(reading.choice)
    reading.faults.forEach { context.report($0) }
  }

  private static let largestGroup = 100_000_000

  // MARK: Writing

  /// What a session says.
  init(_ session: Session) {
    participants = session.participants
    optionalParticipants = session.optionalParticipants
    choices = session.choices
  }

  /// The text of a cell that names people, with the substitutes that people.csv gives for them.
  func text(in people: ReferenceIndex, standIns: StandIns = StandIns()) -> String {
    let named = Set(participants + optionalParticipants + choices.flatMap { $0.anyOf })
    let required = participants.map { person in
      let name = WhoCell.name(person, in: people)
      let isReplaced = standIns[person].contains { !named.contains($0) }
      return isReplaced ? name + " only" : name
    }
    let wanted = optionalParticipants.map { WhoCell.name($0, in: people) + " (optional)" }
    let chosen = choices.map { WhoCell.text($0, in: people) }
    return ListCell.joined(required + chosen + wanted)
  }

  /// A person as the cell names them, in quotation marks where the cell would mean something else.
  private static func name(_ person: PersonID, in people: ReferenceIndex) -> String {
    ReferenceCell.write(person, in: people) { text in
      if case .unknown = part(text, in: people) {
        return items(of: text, in: people) != [.name(text)] || hasLeadingJoint(text)
      }
      return true
    }
  }

  /// The plainest words that are read as a choice.
  static func text(_ choice: ParticipantChoice, in people: ReferenceIndex) -> String {
    let plain = choice.anyOf.map { name($0, in: people) }
    let quoted = choice.anyOf.map { ListCell.quoting($0.text) }
    let run = ReferenceRun.text(for: choice.anyOf.map { $0.text }, in: people)
    let texts =
      ChoicePhrase.texts(for: choice, plain, run: run)
      + ChoicePhrase.texts(for: choice, quoted, run: nil)
    let sound = texts.first { text in
      guard case .choice(let phrase, _)? = items(of: text, in: people).first,
        items(of: text, in: people).count == 1
      else { return false }
      let reading = ChoiceReading(phrase, text, in: people)
      return reading.choice.isRanked == choice.isRanked && reading.choice.count == choice.count
        && reading.choice.anyOf.elementsEqual(choice.anyOf) {
          $0.text.utf8.elementsEqual($1.text.utf8)
        }
    }
    return sound ?? texts.last ?? ""
  }
}
