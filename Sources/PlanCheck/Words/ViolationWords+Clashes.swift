import CivilTime
import ReviewModel

// Words for people who are not free, and for people and rooms with two sessions at the same time.
extension ViolationWords {
  func notFree(_ subject: ViolationSubject, _ placed: JudgedSession) -> ViolationSentence {
    let isRoom = if case .room = subject { true } else { false }
    let span = isRoom ? placed.roomSpan : placed.span
    let preparation =
      span == placed.span ? "" : ", setting up and clearing away included"
    return ViolationSentence(
      "\(names.subject(subject)) is not free for all of \(names.session(placed.id)) on "
        + "\(span.words)\(preparation).",
      mend: mendForNotFree(subject))
  }

  private func mendForNotFree(_ subject: ViolationSubject) -> String {
    switch subject {
    case .room: "Choose another room or time."
    case .reviewer: "Choose another reviewer or time."
    case .person, .session, .roles, .lunch, .remark: "Choose another time."
    }
  }

  func twoPlaces(_ subject: ViolationSubject, _ pair: [JudgedSession]) -> ViolationSentence? {
    guard let first = pair.first, let second = pair.last else {
      return nil
    }
    let mend =
      if case .reviewer = subject {
        "Move one of the two, or give it to another reviewer."
      } else {
        "Move one of the two."
      }
    let who = names.subject(subject)
    guard !first.span.overlaps(second.span), let from = first.site, let to = second.site else {
      return ViolationSentence(
        "\(who) is in two places at once on \(first.dateInWords): \(names.timedSessions(pair)).",
        mend: mend)
    }
    let journey = counted(review.minutesBetween(from, to), "minute")
    return ViolationSentence(
      "\(who) has too little time on \(first.dateInWords) for the journey of \(journey) from "
        + "\(names.site(from)) to \(names.site(to)): \(names.timedSessions(pair)).",
      mend: mend)
  }

  func roomUsedTwice(_ subject: ViolationSubject, _ pair: [JudgedSession]) -> ViolationSentence? {
    guard let first = pair.first, let second = pair.last else {
      return nil
    }
    let mend = "Move one of the two, or choose another room."
    let room = names.subject(subject)
    if first.room?.id != second.room?.id, let whole = second.room.map({ names.room($0.id) }) {
      return ViolationSentence(
        "\(room) and \(whole) are parts of one room, and cannot be used at once or without time between on "
          + "\(first.dateInWords): \(names.timedSessions(pair)).",
        mend: mend)
    }
    if first.span.overlaps(second.span) {
      return ViolationSentence(
        "\(room) is used twice at once on \(first.dateInWords): \(names.timedSessions(pair)).",
        mend: mend)
    }
    return ViolationSentence(
      "\(room) needs \(counted(review.turnaround(from: first.session, to: second.session), "minute")) between two sessions, but has "
        + "\(counted(second.span.start - first.span.end, "minute")) on \(first.dateInWords): "
        + "\(names.timedSessions(pair)).",
      mend: mend)
  }
}
