public import CivilTime
public import Correspondence
public import Documents
import ICalendar
public import ReviewModel

/// What replies answered: each the release that people had when it was given, which need not be the one they have now.
///
/// A decline of a time from which a session has moved since is heeded still, since nobody has said that the person is
/// free then after all; and it is no answer to the new time.
public struct ReplyHistory: Sendable {
  /// The releases, the newest first.
  private let chain: [TimetableVersion]
  private let releasedAt: [WallTime]

  /// The history of a release.
  ///
  /// - Parameters:
  ///   - kept: The release that people have.
  ///   - releases: The releases of the review.
  ///   - clock: What the door's clock shows.
  /// - Throws: ``Refusal`` where an earlier release cannot be read.
  public init(of kept: Release, in releases: KeptReleases, at clock: WallClock) throws(Refusal) {
    let chain = try releases.line(of: kept)
    self.chain = chain.map { $0.version }
    releasedAt = chain.map { release in
      Instant(clock.local(release.releasedAt, in: release.version.review)).wallTime
    }
  }

  /// The version that a reply answered, where the sheet does not say which time was asked about.
  ///
  /// Without a date it is taken for an answer to the time from which the session last moved: who declines is why it
  /// did.
  private func version(of row: RepliesSheet.Row) -> TimetableVersion {
    if let when = row.when {
      let known = releasedAt.firstIndex { $0 <= when } ?? chain.count - 1
      return chain[known]
    }
    let now = start(of: row.session, in: chain[0])
    return chain.first { version in
      let start = start(of: row.session, in: version)
      return start != nil && start != now
    } ?? chain[0]
  }

  /// When a session was to begin that a row answers; nil where the session was not held then.
  public func asked(by row: RepliesSheet.Row) -> CivilMinute? {
    row.asked ?? start(of: row.session, in: version(of: row))
  }

  /// The review in which those who declined are away at the times that they declined.
  public func heeding(_ rows: [RepliesSheet.Row], in review: Review) -> Review {
    rows.reduce(review) { review, row in
      guard let reply = row.reply else { return review }
      guard let asked = row.asked else { return review.heeding([reply], to: version(of: row).plan) }
      let place = Assignment(session: row.session, start: asked)
      return review.heeding([reply], to: Plan(review: review.id, assignments: [place]))
    }
  }

  /// The replies among all rows that answer where a session is now.
  public func current(_ rows: [RepliesSheet.Row]) -> [Reply] {
    rows.filter { isCurrent($0) }.compactMap { $0.reply }
  }

  /// Whether a row answers where its session is now.
  public func isCurrent(_ row: RepliesSheet.Row) -> Bool {
    asked(by: row) == start(of: row.session, in: chain[0])
  }

  private func start(of session: SessionID, in version: TimetableVersion) -> CivilMinute? {
    version.plan.assignment(of: session)?.start
  }
}
