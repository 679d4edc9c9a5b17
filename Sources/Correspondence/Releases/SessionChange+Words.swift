import CivilTime
import ReviewModel

extension SessionChange {
  /// The change in a sentence without a full stop: `Moved from Tuesday 5 February, 9am to 10am to Wednesday 6
  /// February, 2pm to 3pm, in Room 2`.
  ///
  /// It names rooms and reviewers' references, and no person.
  public var words: String {
    switch self {
    case .new(let after): return "New: " + after.occasion
    case .withdrawn(let before): return "Withdrawn: was " + before.occasion
    case .changed(let before, let after):
      let details = [roomWords(before, after), teamWords(before, after), otherWords(before, after)]
        .compactMap { $0 }
      switch kind {
      case .moved:
        let time = "Moved from " + before.span.words + " to " + after.span.words
        // A room that stays is said as well: who moves asks where.
        let place = before.place == after.place ? after.place.map { ["in " + $0] } ?? [] : []
        return ([time] + place + details).joined(separator: ", ")
      case .new, .withdrawn, .roomOnly, .reviewersOnly, .detailsOnly:
        return after.span.words + ": " + details.joined(separator: ", ")
      }
    }
  }

  private func roomWords(_ before: Appointment, _ after: Appointment) -> String? {
    switch (before.place, after.place) {
    case (let old?, let new?) where old != new:
      "room changed from " + old + " to " + new
    case (nil, let new?): "now in " + new
    case (let old?, nil): "no longer in " + old
    default: before.room == after.room ? nil : "in another room of the same name"
    }
  }

  private func teamWords(_ before: Appointment, _ after: Appointment) -> String? {
    let gone = before.reviewers.filter { !after.reviewers.contains($0) }
    let come = after.reviewers.filter { !before.reviewers.contains($0) }
    let words = [(gone, "leaves", "leave"), (come, "joins", "join")].compactMap {
      list, one, several in
      list.isEmpty
        ? nil
        : list.map { $0.text }.joined(separator: ", ") + " " + (list.count == 1 ? one : several)
    }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  private func otherWords(_ before: Appointment, _ after: Appointment) -> String? {
    var words: [String] = []
    if before.title != after.title {
      words.append("was called \"" + before.title + "\"")
    }
    let gone = before.people.filter { !after.people.contains($0) }
    let come = after.people.filter { !before.people.contains($0) }
    if !come.isEmpty { words.append(counted(come.count) + " added") }
    if !gone.isEmpty { words.append(counted(gone.count) + " no longer asked") }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  private func counted(_ people: Int) -> String {
    String(people) + (people == 1 ? " person" : " people")
  }
}

extension Appointment {
  /// When and where: `Tuesday 5 February, 9am to 10am, in Room 2`.
  public var occasion: String {
    span.words + (place.map { ", in " + $0 } ?? "")
  }
}
