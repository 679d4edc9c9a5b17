public import CivilTime

/// What was agreed about a session's time by telephone: it moves only where nothing else works, and is then named first.
public struct Agreement: Sendable, Hashable {
  /// When the session starts as agreed; nil where it is agreed at the time that the timetable gives it.
  public var start: CivilMinute?
  /// With whom it was agreed; nil where nobody wrote that down.
  public var with: String?

  /// An agreement.
  public init(start: CivilMinute? = nil, with: String? = nil) {
    self.start = start
    self.with = with
  }
}

extension Agreement {
  /// Whether a session is held at another time than people agreed, or is not held at all.
  public func isLeft(by assignment: Assignment?) -> Bool {
    start != nil && start != assignment?.start
  }
}

extension Review {
  /// The review in which each agreement states its time, where the plan moves the session from the time it had in
  /// the draft; otherwise the agreement would seem to be for the new time.
  public func statingAgreements(of draft: Plan, leftBy plan: Plan) -> Review {
    let (before, after) = (draft.places, plan.places)
    var result = self
    for index in sessions.indices where sessions[index].agreement?.start == nil {
      let start = sessions[index].agreedStart(in: before[sessions[index].id])
      if start != after[sessions[index].id]?.start {
        result.sessions[index].agreement?.start = start
      }
    }
    return result
  }
}

extension Session {
  /// The start for which people agreed to the session, read from its place in the timetable in force; nil where
  /// nothing is agreed or nothing says for when.
  public func agreedStart(in assignment: Assignment?) -> CivilMinute? {
    agreement.flatMap { $0.start ?? assignment?.start }
  }
}
