public import ReviewModel

/// The order in which sessions keep their times: sessions agreed with somebody, then sessions that somebody was told
/// of, then all others.
public struct KeepingOrder: Sendable, Hashable {
  /// The times to keep, the firmest group first; no group is empty.
  ///
  /// A session that was agreed for another time than the timetable has stands in two: where the agreed time cannot be kept,
  /// the session stays where it is.
  public let groups: [Plan]
  /// The sessions that were agreed, in the order of the review.
  public let agreed: [SessionID]

  /// Orders the sessions of a timetable.
  ///
  /// - Parameters:
  ///   - review: The review, whose agreed sessions are kept first.
  ///   - plan: The timetable.
  ///   - told: The sessions that somebody was told of.
  public init(_ review: Review, keeping plan: Plan, told: Set<SessionID> = []) {
    let places = plan.pricedPlaces
    var agreed: [Assignment] = []
    var announced: [Assignment] = []
    var others: [Assignment] = []
    for session in review.sessions {
      let place = places[session.id]
      if session.pin.start == nil, let start = session.agreedStart(in: place) {
        var kept = place ?? Assignment(session: session.id, start: start)
        kept.start = start
        agreed.append(kept)
        if kept == place { continue }
      }
      guard let place else { continue }
      if told.contains(session.id) { announced.append(place) } else { others.append(place) }
    }
    self.agreed = agreed.map { $0.session }
    groups = [agreed, announced, others].filter { !$0.isEmpty }
      .map { Plan(review: plan.review, assignments: $0) }
  }

  /// Only the sessions that were agreed, to be kept where a timetable is made from nothing.
  ///
  /// - Parameters:
  ///   - review: The review.
  ///   - plan: The timetable that says when a session was agreed for where nothing else does; nil for none.
  public init(agreedOf review: Review, in plan: Plan?) {
    let order = KeepingOrder(review, keeping: plan ?? Plan(review: review.id))
    agreed = order.agreed
    groups = agreed.isEmpty ? [] : Array(order.groups.prefix(1))
  }

  /// The review in which everybody who knows of a time keeps it, as far as the plan does, since a better timetable
  /// alone is no reason to disturb anybody.
  public func fixingThoseWhoKnow(
    in review: Review, by plan: Plan, told: Set<SessionID>
  ) -> Review {
    let known = groups.filter { group in
      group.assignments.contains { agreed.contains($0.session) || told.contains($0.session) }
    }
    return review.fixing(plan, asIn: known)
  }
}

extension Review {
  /// The review with sessions fixed at the times of these groups that the plan keeps.
  func fixing(_ plan: Plan, asIn groups: some Sequence<Plan>) -> Review {
    let places = plan.places
    var starts: [SessionID: Assignment] = [:]
    for kept in groups.flatMap({ $0.assignments })
    where places[kept.session]?.start == kept.start {
      starts[kept.session] = kept
    }
    var result = self
    for index in result.sessions.indices where result.sessions[index].pin.start == nil {
      result.sessions[index].pin.start = starts[result.sessions[index].id]?.start
    }
    return result
  }
}
