public import CivilTime
public import Correspondence
public import Documents
public import Exports
public import ReviewModel
public import WeekPage

/// What an export shows: a release, or the sheets as they are.
public struct ExportedVersion: Sendable {
  /// The review.
  public let review: Review
  /// The timetable of the version.
  public let plan: Plan
  /// What the sheets say about the time before the fieldwork week; only what is usual for a release.
  public let preparation: PreparationNotes
  /// The stamp on the files.
  public let stamp: TimetableStamp
  /// When the version was released, on a UTC clock; nil for a draft.
  public let releasedAt: CivilMinute?
  /// Whether there is no timetable yet, so that the plan holds nothing.
  public let isBeforeTimetable: Bool
  /// The releases before it, the oldest first.
  public let earlier: [EarlierRelease]

  /// A release.
  ///
  /// - Parameters:
  ///   - sealed: The release.
  ///   - line: The release and those that it took the place of, the newest first.
  public init(release sealed: ReleaseDocument.Sealed, in line: [Release]) {
    (review, plan) = (sealed.release.version.review, sealed.release.version.plan)
    preparation = PreparationNotes()
    isBeforeTimetable = false
    stamp = sealed.stamp
    releasedAt = sealed.release.releasedAt
    earlier = line.dropFirst().reversed().map { EarlierRelease($0) }
  }

  /// The sheets as they are; they carry the stamp of the newest release where they are the same.
  ///
  /// - Parameters:
  ///   - reading: The review.
  ///   - planReading: Its timetable.
  ///   - newest: The newest release; nil where there is none.
  ///   - line: The newest release and those that it took the place of, the newest first.
  /// - Throws: ``Refusal`` with every error. Where there is no timetable yet, the plan holds nothing.
  public init(
    _ reading: ReviewReading, _ planReading: PlanReading, after newest: ReleaseDocument.Sealed?,
    in line: [Release]
  ) throws(Refusal) {
    review = try reading.soundReview()
    isBeforeTimetable = planReading.plan == nil && planReading.findings.isEmpty
    plan =
      try isBeforeTimetable ? Plan(review: review.id) : planReading.sound(for: reading)
    preparation = reading.preparation
    if let newest, newest.release.version.review == review,
      newest.release.version.plan.inOrder == plan.inOrder
    {
      stamp = newest.stamp
      releasedAt = newest.release.releasedAt
      earlier = line.dropFirst().reversed().map { EarlierRelease($0) }
    } else {
      stamp = TimetableStamp(
        version: TimetableStamp.draft.version, supersedes: newest?.release.name)
      releasedAt = nil
      earlier = line.reversed().map { EarlierRelease($0) }
    }
  }

  /// The changes since the version that people had before, for the page.
  public func changes(since earlier: TimetableVersion) -> PageChanges {
    let now = TimetableVersion(name: stamp.version, review: review, plan: plan)
    let difference = TimetableDifference(from: earlier, to: now)
    return PageChanges(
      since: earlier.name,
      sessions: difference.changes.map { change in
        PageChange(
          session: change.session, title: change.appointment.title,
          before: earlier.plan.assignment(of: change.session),
          after: plan.assignment(of: change.session))
      })
  }
}

extension EarlierRelease {
  fileprivate init(_ release: Release) {
    self.init(
      review: release.version.review, plan: release.version.plan, releasedAt: release.releasedAt)
  }
}

extension Plan {
  /// The places of its sessions in order of reference, since a sheet sorted in another way is the same timetable.
  fileprivate var inOrder: [Assignment] {
    assignments.sorted { ($0.session, $0.start) < ($1.session, $1.start) }
  }
}

extension ReleaseDocument.Sealed {
  /// The stamp on everything that is made of the version.
  public var stamp: TimetableStamp {
    TimetableStamp(
      version: release.name, hash: hash, supersedes: release.replaces,
      cancelledBecause: release.cancelledBecause)
  }
}
