import CivilTime
import Findings

// What a session asks for beside people, times and a team: choices, longer hours, setting up, who tells a group.
extension ReviewValidation {
  mutating func checkArrangements(of session: Session, at place: ReviewPlace) {
    for (position, choice) in session.choices.enumerated() {
      check(choice, position, of: session, at: place.member("choices").element(position))
    }
    if let person = session.toldBy?.person {
      checkReference(person, in: people, at: place.member("toldBy"))
    }
    checkPreparation(of: session, at: place)
    checkLongHours(of: session, at: place)
    if !session.isMeal, session.kind != .feedback,
      FoldedWords.all(in: session.title).first == "lunch"
    {
      report(
        .mealNotSaid, .note, at: place.member("meal"), text: session.title,
        "\(session.id.text) is called a lunch, but does not count as the lunch of its team.",
        mend: "Write \"yes\" under Meal if the team eats there.")
    }
    if let start = session.agreement?.start, let fixed = session.pin.start, start != fixed {
      report(
        .contradiction, .warning, at: place.member("agreed"), text: start.iso,
        "It was agreed for \(start.words), but is fixed at \(fixed.words), which counts.",
        mend: "Delete one of the two.")
    }
  }

  /// Nobody stands in two lists of one session (`review-format.md`), and there are enough people to choose from.
  private mutating func check(
    _ choice: ParticipantChoice, _ position: Int, of session: Session, at place: ReviewPlace
  ) {
    let list = place.member("anyOf")
    checkReferences(choice.anyOf, in: people, at: list)
    checkNumber(choice.count, at: place.member("count"))
    let able = Set(choice.anyOf).count
    if choice.count > able {
      report(
        .cannotBeHeld, .warning, at: place.member("count"), text: String(choice.count),
        "\(choice.count) people are to be chosen, but only \(able) are listed.",
        mend: "Ask for fewer, or name more people to choose from.")
    }
    let others =
      session.participants + session.optionalParticipants
      + session.choices[..<position].flatMap { $0.anyOf }
    for (index, person) in choice.anyOf.enumerated() where others.contains(person) {
      report(
        .contradiction, at: list.element(index), text: person.text,
        "\"\(person.text)\" can be chosen here, and stands in another list of the session too.",
        mend: "Delete one of the two.")
    }
  }

  private mutating func checkPreparation(of session: Session, at place: ReviewPlace) {
    for (minutes, key) in [
      (session.setupMinutes, "setupMinutes"), (session.clearMinutes, "clearMinutes"),
    ] {
      checkNumber(minutes, at: place.member(key))
      if minutes > 0, !session.needsRoom {
        report(
          .contradiction, .warning, at: place.member(key), text: String(minutes),
          "The session takes no room, so there is nothing to set up or to clear.",
          mend: "Leave the cell blank, or let the session need a room.")
      }
    }
  }

  private mutating func checkLongHours(of session: Session, at place: ReviewPlace) {
    guard session.isOutOfHours, !review.days.isEmpty,
      review.days.allSatisfy({ $0.longHours == $0.hours })
    else { return }
    report(
      .contradiction, .warning, at: place.member("outOfHours"), text: session.id.text,
      "\(names.session(session.id)) may lie out of hours, but no day has longer hours.",
      mend: "Write the longer hours of a day under Early and Late of days.csv.")
  }
}
