import CivilTime
import Correspondence
import Disk
import Documents
import ICalendar
import ReviewModel
import Timetables

extension ExportedVersion {
  /// What the page tells beyond the review and its plan: what changed since the version that people had before,
  /// and who answered.
  ///
  /// - Parameters:
  ///   - source: Where the sheets are, beside which releases, invitations and replies are kept.
  ///   - now: What a UTC clock shows.
  func additions(of source: ReviewSource, at now: CivilMinute) throws(CommandFailure)
    -> PageAdditions
  {
    var additions = PageAdditions()
    additions.offersMoves = true
    guard source != .standardInput else { return additions }
    let shelf = try ReleaseShelf(for: source)
    if let earlier = stamp.supersedes, try shelf.names().contains(earlier) {
      additions.changes = changes(since: try shelf.read(earlier).release.version)
    }
    if case .folder = source { additions.replies = try replies(in: source, at: now) }
    return additions
  }

  private func changes(since earlier: TimetableVersion) -> PageChanges {
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

  private func replies(
    in source: ReviewSource, at now: CivilMinute
  ) throws(CommandFailure) -> [ReplyStatus] {
    let folder = try InvitationFolder(source)
    let ledger = try folder.ledger(of: review)
    guard !ledger.outstanding.isEmpty, let clock = ReviewClock.offsets(of: review) else {
      return []
    }
    let sheet = try RepliesSheet(in: folder.path, for: review)
    let taking = ReplyTaking(sheet, ledger: ledger, review: review, clock: clock, at: now)
    return taking.standing.compactMap { standing in
      standing.record.recipient.invitee.map {
        ReplyStatus(
          session: standing.record.session, invitee: $0, answer: ReplyStatus.Answer(standing.answer)
        )
      }
    }
  }
}

extension Recipient {
  /// Who was invited, as the page names them; nil for a room, which does not answer, and for
  /// people without names.
  fileprivate var invitee: ReplyStatus.Invitee? {
    switch self {
    case .person(let id): .person(id)
    case .reviewer(let id): .reviewer(id)
    case .room, .group: nil
    }
  }
}
