import Correspondence
import Documents
import Exports
public import Findings
import ReviewModel
public import WeekPage

// What an export shows beside the sheets: releases, what changed since the last of them, and who answered.
extension ExportedVersion {
  /// A release.
  ///
  /// - Parameters:
  ///   - name: The release, by its name or its file.
  ///   - memory: What the program remembers of the review.
  /// - Throws: ``Refusal`` where there is none, or it is not as it was written.
  public init(release name: VersionName, in memory: ReviewMemory) throws(Refusal) {
    let releases = KeptReleases(memory)
    let sealed = try releases.read(name)
    self.init(release: sealed, in: try releases.line(of: sealed.release))
  }

  /// The sheets as they are; they carry the stamp of the newest release where they are the same.
  ///
  /// - Parameters:
  ///   - reading: The review.
  ///   - planReading: Its timetable.
  ///   - memory: What the program remembers of the review; nil for a review without a place for that.
  ///   - remarks: Gets what is wrong with the releases: a draft can be looked at though the history of it is damaged.
  /// - Throws: ``Refusal`` with every error of the review or of the timetable.
  public init(
    _ reading: ReviewReading, _ planReading: PlanReading, in memory: ReviewMemory?,
    _ remarks: inout [Finding]
  ) throws(Refusal) {
    var newest: ReleaseDocument.Sealed?
    var line: [Release] = []
    if let memory {
      do throws(Refusal) {
        let releases = KeptReleases(memory)
        if let last = try releases.newest() {
          (newest, line) = (last, try releases.line(of: last.release))
        }
      } catch {
        remarks += error.findings
      }
    }
    try self.init(reading, planReading, after: newest, in: line)
  }

  /// What the page tells beyond the review and its timetable: what changed since the version that people had before, and who
  /// answered.
  ///
  /// - Parameters:
  ///   - memory: What the program remembers of the review; nil for a review without a place for that.
  ///   - source: Where the review came from.
  ///   - clock: What the door's clock shows.
  /// - Returns: The additions.
  /// - Throws: ``Refusal`` where a release, the account of invitations or the replies cannot be read.
  public func additions(
    from memory: ReviewMemory?, of source: ReviewSource, at clock: WallClock
  ) throws(Refusal) -> PageAdditions {
    var additions = PageAdditions()
    additions.offersMoves = true
    guard let memory else { return additions }
    let releases = KeptReleases(memory)
    if let earlier = stamp.supersedes, (try? releases.names())?.contains(earlier) == true {
      additions.changes = changes(since: try releases.read(earlier).release.version)
    }
    if source.keepsInvitations { additions.replies = try replies(in: memory, at: clock) }
    return additions
  }

  private func replies(
    in memory: ReviewMemory, at clock: WallClock
  ) throws(Refusal) -> [ReplyStatus] {
    let ledger = try KeptInvitations(memory).ledger(of: review)
    guard !ledger.outstanding.isEmpty, let offsets = clock.offsets(of: review) else { return [] }
    let sheet = try RepliesSheet(memory, for: review)
    let taking = ReplyTaking(
      sheet, ledger: ledger, review: review, clock: offsets, at: clock.utc)
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
  /// The invited person as the page names them; nil for a room, which does not answer, and for people without names.
  fileprivate var invitee: ReplyStatus.Invitee? {
    switch self {
    case .person(let id): .person(id)
    case .reviewer(let id): .reviewer(id)
    case .room, .group: nil
    }
  }
}
