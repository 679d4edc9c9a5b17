public import Correspondence
public import ReviewModel

/// The sessions of a timetable that people were told of, by the newest release.
public struct ToldSessions: Sendable {
  /// The sessions that the timetable has at the time that people were told.
  public let inPlace: Set<SessionID>
  private let disturbance: Disturbance

  /// Compares a timetable with what people were told.
  ///
  /// - Parameters:
  ///   - draft: The timetable in place.
  ///   - review: Its review.
  ///   - released: What people were told; nil where nothing has been released.
  public init(_ draft: Plan, of review: Review, released: TimetableVersion?) {
    let (now, before) = (draft.places, released?.plan.places ?? [:])
    inPlace = Set(now.keys.filter { before[$0] != nil && before[$0]?.start == now[$0]?.start })
    let version =
      released ?? TimetableVersion(name: VersionName.draftName, review: review, plan: draft)
    disturbance = Disturbance(of: version, replies: [])
  }

  /// How much it disturbs to move a session: by how many people it concerns.
  public func weight(of session: SessionID) -> Int { disturbance.weight(of: session) }
}
