// Whose diary the plan relies on and nobody asked about every day: the one place that decides, for all lists and counts.
extension Review {
  /// The interviewees to be asked, in the order of the review; nobody needs the diary of those who are in no session.
  public var peopleToAsk: [Person] {
    let wanted = Set(sessions.flatMap { $0.everybodyNamed })
    return people.filter { wanted.contains($0.id) && $0.availability.isToBeChased(on: days) }
  }

  /// The reviewers to be asked, in the order of the review; an empty seat has no diary yet.
  public var reviewersToAsk: [Reviewer] {
    reviewers.filter { !$0.isPlaceholder && $0.availability.isToBeChased(on: days) }
  }

  /// The rooms of which nobody said when they can be had, in the order of the review.
  public var roomsToAskFor: [Room] {
    rooms.filter { $0.availability.isToBeChased(on: days) }
  }
}
