import CivilTime
import Correspondence
import Desk
import Disk
import Documents
import Exports
import ICalendar
import ReviewModel
import WeekPage

extension ExportedVersion {
  /// A release.
  ///
  /// - Parameters:
  ///   - name: The release, by its name or its file.
  ///   - source: Where the sheets are.
  init(release name: String, of source: ReviewSource) throws(CommandFailure) {
    let shelf = try ReleaseShelf(for: source)
    let sealed = try shelf.read(name)
    self.init(release: sealed, in: try shelf.line(of: sealed.release))
  }

  /// The sheets, or another plan of theirs.
  ///
  /// - Parameters:
  ///   - path: The plan; nil for the folder's own.
  ///   - source: Where the sheets are.
  ///   - terminal: Where standard input is read, and where it is said that releases cannot be read.
  init(plan path: String?, of source: ReviewSource, on terminal: Terminal) throws(CommandFailure) {
    let reading = try ReviewReading(source, on: terminal)
    // The review's own faults come before those of a timetable for it.
    _ = try reading.usable()
    let planReading = try PlanReading(path, for: reading, on: terminal)
    // Before there is a timetable, the lead-in can be given out; a timetable that was named must be there.
    if path != nil || planReading.plan != nil || !planReading.findings.isEmpty {
      _ = try planReading.usable(for: reading)
    }
    var newest: ReleaseDocument.Sealed?
    var line: [Release] = []
    do throws(CommandFailure) {
      if source != .standardInput {
        let shelf = try ReleaseShelf(for: source)
        if let last = try shelf.newest() {
          (newest, line) = (last, try shelf.line(of: last.release))
        }
      }
    } catch {
      // A draft can be looked at though the history of it is damaged.
      terminal.complain(error.findings)
    }
    self = try atDesk { [newest, line] () throws(Refusal) in
      try ExportedVersion(reading, planReading, after: newest, in: line)
    }
  }

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
    if let earlier = stamp.supersedes, (try? shelf.kept.names())?.contains(earlier) == true {
      additions.changes = changes(since: try shelf.read(earlier).release.version)
    }
    if case .folder = source { additions.replies = try replies(in: source, at: now) }
    return additions
  }

  private func replies(
    in source: ReviewSource, at now: CivilMinute
  ) throws(CommandFailure) -> [ReplyStatus] {
    let folder = try InvitationFolder(source)
    let ledger = try folder.ledger(of: review)
    guard !ledger.outstanding.isEmpty, let clock = ReviewClock.offsets(of: review) else {
      return []
    }
    let memory = try ReviewMemory(of: source)
    let sheet = try atDesk { () throws(Refusal) in try RepliesSheet(memory, for: review) }
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
