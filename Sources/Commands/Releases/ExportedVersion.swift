import CivilTime
import Correspondence
import Disk
import Documents
import Findings
import ReviewModel
import Timetables

/// What an export shows: a release, or the sheets as they are.
struct ExportedVersion {
  /// The review.
  let review: Review
  /// Its timetable.
  let plan: Plan
  /// What the sheets say about the time before the fieldwork week; only what is usual for a release.
  let preparation: PreparationNotes
  /// What stands on the files.
  let stamp: TimetableStamp
  /// When it was released, on a UTC clock; nil for a draft.
  let releasedAt: CivilMinute?
  /// The releases before it, the oldest first.
  let earlier: [EarlierRelease]

  /// A release.
  ///
  /// - Parameters:
  ///   - name: The release, by its name or its file.
  ///   - source: Where the sheets are.
  init(release name: String, of source: ReviewSource) throws(CommandFailure) {
    let shelf = try ReleaseShelf(for: source)
    let sealed = try shelf.read(name)
    (review, plan) = (sealed.release.version.review, sealed.release.version.plan)
    preparation = PreparationNotes()
    stamp = sealed.stamp
    releasedAt = sealed.release.releasedAt
    earlier = try shelf.line(of: sealed.release).dropFirst().reversed().map { EarlierRelease($0) }
  }

  /// The sheets, or another plan of theirs; they carry the stamp of the newest release where they are the same.
  ///
  /// - Parameters:
  ///   - path: The plan; nil for the folder's own.
  ///   - source: Where the sheets are.
  ///   - terminal: Where standard input is read, and where it is said that releases cannot be read.
  init(plan path: String?, of source: ReviewSource, on terminal: Terminal) throws(CommandFailure) {
    let reading = try ReviewReading(source, on: terminal)
    preparation = reading.preparation
    review = try reading.usable()
    plan = try PlanReading(path, for: reading, on: terminal).usable(for: source)
    guard source != .standardInput else {
      (stamp, releasedAt, earlier) = (.draft, nil, [])
      return
    }
    do throws(CommandFailure) {
      let shelf = try ReleaseShelf(for: source)
      let newest = try shelf.newest()
      let line = if let newest { try shelf.line(of: newest.release) } else { [Release]() }
      let isReleased =
        newest?.release.version.review == review
        && newest?.release.version.plan.inOrder == plan.inOrder
      stamp =
        isReleased
        ? newest?.stamp ?? .draft
        : TimetableStamp(
          version: TimetableStamp.draft.version, supersedes: newest?.release.name)
      releasedAt = isReleased ? newest?.release.releasedAt : nil
      earlier = line.dropFirst(isReleased ? 1 : 0).reversed().map { EarlierRelease($0) }
    } catch {
      // A draft can be looked at though the history of it is damaged.
      terminal.complain(error.findings)
      (stamp, releasedAt, earlier) = (.draft, nil, [])
    }
  }
}

extension EarlierRelease {
  fileprivate init(_ release: Release) {
    self.init(
      review: release.version.review, plan: release.version.plan, releasedAt: release.releasedAt)
  }
}

extension Plan {
  /// Where its sessions are, in order of reference: a sheet that was sorted otherwise is the same timetable.
  fileprivate var inOrder: [Assignment] {
    assignments.sorted { ($0.session, $0.start) < ($1.session, $1.start) }
  }
}
