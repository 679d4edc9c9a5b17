import CivilTime
import ReviewModel

// Sessions that are linked, and who is chosen for a session.
extension ViolationWords {
  func differentStarts(_ pair: [JudgedSession]) -> ViolationSentence? {
    guard let first = pair.first, let second = pair.last else { return nil }
    return ViolationSentence(
      "\(names.session(first.id)) and \(names.session(second.id)) must start together, but start on "
        + "\(first.span.start.words) and on \(second.span.start.words).",
      mend: "Move one of the two.")
  }

  func differentDays(_ pair: [JudgedSession]) -> ViolationSentence? {
    guard let first = pair.first, let second = pair.last else { return nil }
    return ViolationSentence(
      "\(names.session(first.id)) and \(names.session(second.id)) must be on one day, but are on "
        + "\(first.dateInWords) and on \(second.dateInWords).",
      mend: "Move one of the two.")
  }

  func differentTeams(_ pair: [JudgedSession]) -> ViolationSentence? {
    guard let first = pair.first, let second = pair.last else { return nil }
    let parts = [(first, second), (second, first)].compactMap { one, other -> String? in
      let alone = one.members.filter { !other.isAttended(by: $0) }.map {
        names.reviewerInSentence($0)
      }
      return alone.isEmpty ? nil : English.list(alone) + " only to " + one.id.text
    }
    return ViolationSentence(
      "\(names.session(first.id)) and \(names.session(second.id)) must have the same reviewers, but "
        + "\(English.list(parts)) \(parts.count == 1 ? "goes" : "go").",
      mend: "Give both the same team.")
  }

  func wrongChoice(_ placed: JudgedSession) -> ViolationSentence {
    let session = names.session(placed.id)
    let choices = placed.session.choices
    let strangers = placed.chosen.filter { person in
      !choices.contains { $0.anyOf.contains(person) }
    }
    if !strangers.isEmpty {
      return ViolationSentence(
        "\(English.list(strangers.map { names.person($0) })) cannot be chosen for \(session).",
        mend: "Take them out.")
    }
    let faults = choices.compactMap { choice -> String? in
      let count = placed.chosen.count { choice.anyOf.contains($0) }
      guard count != choice.count else { return nil }
      return "\(count) of " + English.list(choice.anyOf.map { names.person($0) }, atMost: 8)
        + " attend, where \(choice.count) must"
    }
    return ViolationSentence(
      "For \(session), \(English.list(faults)).",
      mend: "Choose exactly as many as are asked for.")
  }
}
