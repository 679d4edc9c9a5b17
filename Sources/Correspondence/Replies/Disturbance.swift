public import ReviewModel

/// How much it disturbs people to move a session: the more who have said yes, the more; those outside the team
/// more than the team.
public struct Disturbance: Sendable {
  private var weights: [SessionID: Int] = [:]

  /// Weighs every session of a version.
  ///
  /// - Parameters:
  ///   - version: What people were told.
  ///   - replies: What they answered.
  public init(of version: TimetableVersion, replies: [Reply]) {
    var answers: [SessionID: [Recipient: Reply.Answer]] = [:]
    for reply in replies { answers[reply.session, default: [:]][reply.recipient] = reply.answer }
    var sessions: [SessionID: Session] = [:]
    for session in version.review.sessions { sessions[session.id] = session }
    for appointment in version.appointments {
      let given = answers[appointment.session] ?? [:]
      var weight = 0
      for person in appointment.people {
        weight += Disturbance.outside(given[.person(person)])
      }
      for reviewer in appointment.reviewers {
        weight += Disturbance.inside(given[.reviewer(reviewer)])
      }
      // A group that is known by its number alone has been asked, too.
      let unnamed = (sessions[appointment.session]?.headcount ?? 0) - appointment.people.count
      weights[appointment.session] = weight + max(0, unnamed) * Disturbance.outside(nil)
    }
  }

  /// The weight of a session; zero where nobody was told of the session.
  public func weight(of session: SessionID) -> Int { weights[session] ?? 0 }

  /// Somebody who is interviewed has a diary of their own and comes for our sake alone.
  private static func outside(_ answer: Reply.Answer?) -> Int {
    switch answer {
    case .declined?, .delegated(_, says: .doesNotCome)?: 0
    case .accepted?, .delegated?: 6
    case .tentative?: 4
    case nil: 3
    }
  }

  /// A reviewer is there all week, and only turns another page.
  private static func inside(_ answer: Reply.Answer?) -> Int {
    switch answer {
    case .declined?, .delegated(_, says: .doesNotCome)?: 0
    case .accepted?, .delegated?: 2
    case .tentative?, nil: 1
    }
  }
}
