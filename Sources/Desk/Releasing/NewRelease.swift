public import CivilTime
import Correspondence
public import Documents
public import Findings
import PlanCheck
import ReviewModel

/// A timetable frozen under a name, before people are told of it.
public struct NewRelease: Sendable {
  /// What somebody asks for.
  public struct Wish: Sendable, Hashable {
    /// What to call it; nil for the next number.
    public var name: String?
    /// A note for those who look back at the release.
    public var note: String
    /// Whether a timetable that breaks rules may be released.
    public var allowsClashes: Bool
    /// When the timetable is released, on a UTC clock.
    public var releasedAt: CivilMinute
    /// The secret that identifiers of invitations are made with, if none is kept yet; nil for no secret.
    public var secret: InvitationSecret?

    /// A wish for a release.
    public init(
      name: String? = nil, note: String = "", allowsClashes: Bool = false,
      releasedAt: CivilMinute, secret: InvitationSecret? = nil
    ) {
      self.name = name
      self.note = note
      self.allowsClashes = allowsClashes
      self.releasedAt = releasedAt
      self.secret = secret
    }
  }

  /// The release.
  public let release: Release
  /// The hash of its content.
  public let hash: String
  /// The files that are to be written.
  public let edits: FileEdits
  /// What to know of the invitations that are out.
  public let findings: [Finding]
  /// The lines about what was released and what changed since the last release.
  public let lines: [String]
  /// The next step.
  public let next: NextStep
  /// How the request ended: with findings where the timetable breaks rules.
  public let outcome: Outcome

  /// Makes a release.
  ///
  /// - Parameters:
  ///   - reading: The review.
  ///   - planReading: Its timetable.
  ///   - memory: What the program remembers of the review.
  ///   - wish: What is asked for.
  /// - Throws: ``Refusal`` where the review or the timetable has errors, the name cannot be given, or rules are broken and may
  ///   not be.
  public init(
    _ reading: ReviewReading, _ planReading: PlanReading, after memory: ReviewMemory, _ wish: Wish
  ) throws(Refusal) {
    let review = try reading.soundReview()
    let plan = try planReading.sound(for: reading)
    let releases = KeptReleases(memory)
    let newest = try releases.newest()?.release
    let name = if let name = wish.name { name } else { try releases.nextName() }
    if let fault = ReleaseName.fault(in: name, of: review) { throw Refusal(fault) }
    let judge = PlanJudge(review)
    let verdict = judge.verdict(on: plan)
    if !verdict.isFeasible, !wish.allowsClashes {
      let clashes = judge.findings(for: verdict, on: plan) { planReading.places.place($0) }
      throw Refusal(
        clashes + [NewRelease.refusal(of: verdict, reading)], outcome: .findings)
    }
    guard try !releases.names().contains(name) else { throw Refusal(releases.taken(name)) }
    let invitations = KeptInvitations(memory)
    let release = Release(
      TimetableVersion(name: name, review: review, plan: plan), note: wish.note,
      replaces: newest?.name, releasedAt: wish.releasedAt, sent: try invitations.sent())
    // Before anybody is invited: people who have a release know the references, so a secret must be part of identifiers.
    let account =
      reading.source.keepsInvitations
      ? try invitations.edit(keeping: wish.secret, of: review.id) : nil
    let (bytes, hash) = ReleaseDocument.write(release)
    self.release = release
    self.hash = hash
    edits = FileEdits(
      (account.map { [$0] } ?? []) + [
        FileEdits.Write(KeptReleases.path(of: name), bytes, replacing: .vacant)
      ])
    lines = NewRelease.lines(release, hash, after: newest, clashes: verdict.violations.count)
    findings = OtherOrganizer.notes(review, memory)
    next = newest.map { .compare($0.name, name) } ?? .exportRelease(name)
    outcome = verdict.isFeasible ? .clean : .findings
  }

  private static func refusal(of verdict: Verdict, _ reading: ReviewReading) -> Finding {
    let mend =
      switch reading.door {
      case .commandLine: "Mend them, or release it as it is with --allow-clashes."
      case .page: "Mend them, or release it as it is."
      }
    return Finding(
      .releaseClashes, at: .file(reading.source.path),
      "Nothing was released: this timetable has "
        + Prose.count(verdict.violations.count, "clash", "clashes") + ".", mend: mend)
  }

  private static func lines(
    _ release: Release, _ hash: String, after newest: Release?, clashes: Int
  ) -> [String] {
    let sessions = Prose.count(release.version.plan.assignments.count, "session")
    let first =
      "Released \(release.name) (\(hash.prefix(8))): \(sessions)"
      + (clashes == 0 ? ", no clashes." : ", with \(Prose.count(clashes, "clash", "clashes")).")
    guard let newest else { return [first] }
    let difference = TimetableDifference(from: newest.version, to: release.version)
    let report = DifferenceReport(
      difference, madeOn: release.releasedAt.date, after: newest.releasedAt.date,
      in: newest.version.review)
    return [first, "It replaces \(newest.name): " + report.summary]
      + report.wordLines.map { "  " + $0 }
  }
}
