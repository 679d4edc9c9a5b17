import CivilTime
public import ReviewModel

extension Review {
  /// The review in which everybody who declined a session is away at the time they declined.
  ///
  /// `plan` is the timetable that people answered. Somebody who sends a substitute, may come, or has not answered
  /// is as free as their diary says.
  ///
  /// - Returns: The review.
  public func heeding(_ replies: [Reply], to plan: Plan) -> Review {
    var result = self
    for reply in replies where reply.answer.leavesSeatEmpty {
      guard let session = sessions.first(where: { $0.id == reply.session }),
        let place = plan.assignment(of: reply.session)
      else { continue }
      let span = TimeSpan(from: place.start, minutes: session.minutes)
      switch reply.recipient {
      case .person(let id):
        for index in people.indices where people[index].id == id {
          result.people[index].availability.unavailable.append(span)
        }
      case .reviewer(let id):
        for index in reviewers.indices where reviewers[index].id == id {
          result.reviewers[index].availability.unavailable.append(span)
        }
      case .room(let id):
        for index in rooms.indices where rooms[index].id == id {
          result.rooms[index].availability.unavailable.append(span)
        }
      // Who of a group is away, nobody can say.
      case .group: break
      }
    }
    return result
  }
}
