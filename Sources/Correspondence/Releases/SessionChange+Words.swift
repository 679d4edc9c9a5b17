import CivilTime
public import ReviewModel

extension SessionChange {
  /// The change in a sentence without a full stop: `Moved from Tuesday 5 February, 9am to 10am to Wednesday 6
  /// February, 2pm to 3pm, in Room 2`.
  ///
  /// The line names rooms and reviewers by reference, and no person.
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

  /// Which words changed, in a phrase for each: the title, names, an address, where to meet and how to join.
  public var wordings: [String] {
    guard case .changed(let before, let after) = self else { return [] }
    let title = before.title == after.title ? [] : ["was called \"" + before.title + "\""]
    return title
      + before.words.changes(to: after.words, isElsewhere: before.venue != after.venue)
  }

  private func roomWords(_ before: Appointment, _ after: Appointment) -> String? {
    guard before.venue != after.venue else { return nil }
    switch (before.place, after.place) {
    case (let old?, let new?) where old != new:
      return "room changed from " + old + " to " + new
    case (nil, let new?): return "now in " + new
    case (let old?, nil): return "no longer in " + old
    default:
      return before.room == after.room
        ? "at another site" + (after.words.site.map { ", " + $0 } ?? "")
        : "in another room of the same name"
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
    var words = wordings
    let gone = before.people.filter { !after.people.contains($0) }
    let come = after.people.filter { !before.people.contains($0) }
    if !come.isEmpty { words.append(counted(come.count) + " added") }
    if !gone.isEmpty { words.append(counted(gone.count) + " no longer asked") }
    let freed = after.optional.filter {
      before.people.contains($0) && !before.optional.contains($0)
    }
    let bound = before.optional.filter { after.people.contains($0) && !after.optional.contains($0) }
    if !freed.isEmpty { words.append(counted(freed.count) + " no longer needed, but welcome") }
    if !bound.isEmpty { words.append(counted(bound.count) + " now needed") }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  private func counted(_ people: Int) -> String {
    String(people) + (people == 1 ? " person" : " people")
  }
}

extension Appointment {
  /// The place by reference.
  public var venue: Venue { Venue(room: room, site: site) }

  /// When and where: `Tuesday 5 February, 9am to 10am, in Room 2`.
  public var occasion: String {
    span.words + (place.map { ", in " + $0 } ?? "")
  }
}
