public import CivilTime
public import Exports
import Findings
import ICalendar
import LeadIn
public import PlanCheck
public import WeekPage

/// The files in which a timetable is handed out, with a remark or a warning about them.
public struct TimetableHandout: Sendable {
  /// What somebody asks for.
  public struct Request: Sendable, Hashable {
    /// Which files.
    public var form: ExportForm
    /// How much is told about people.
    public var privacy: Privacy
    /// The minute to stamp on them, on a UTC clock.
    public var writtenAt: CivilMinute
    /// The address that the calendars name as the organiser; nil for none.
    public var publishedBy: String?
    /// The release to hand out; nil for the sheets as they are.
    public var release: VersionName?
    /// The folder of earlier exports, as a path in the folder of the review; nil to hand the files out alone.
    ///
    /// A file that an earlier export wrote there goes where this export does not write it.
    public var folder: String?

    /// A request.
    public init(
      _ form: ExportForm, privacy: Privacy = .roles, writtenAt: CivilMinute,
      publishedBy: String? = nil
    ) {
      self.form = form
      self.privacy = privacy
      self.writtenAt = writtenAt
      self.publishedBy = publishedBy
    }
  }

  /// The files, by their names in a folder.
  public let files: [ExportFile]
  /// Which files they are.
  public let form: ExportForm
  /// How much they tell about people.
  public let privacy: Privacy
  /// What the judge says about the timetable.
  public let verdict: Verdict
  private let isCancelled: Bool
  /// Whether there is no timetable yet, so that the files tell of the lead-in alone.
  public let isBeforeTimetable: Bool

  /// The files of a version.
  ///
  /// - Parameters:
  ///   - version: The version.
  ///   - request: What is asked for.
  ///   - additions: What the page tells beyond the plan.
  ///   - source: Where the review came from, for findings.
  /// - Throws: ``Refusal`` where a calendar cannot be written, such as for an unknown time zone.
  public init(
    _ version: ExportedVersion, _ request: Request, showing additions: PageAdditions,
    of source: ReviewSource
  ) throws(Refusal) {
    var export = TimetableExport(
      review: version.review, plan: version.plan, privacy: request.privacy,
      stamp: ExportStamp(
        version: version.stamp.words, writtenAt: request.writtenAt,
        cancelledBecause: version.stamp.cancelledBecause, releasedAt: version.releasedAt),
      publishedBy: request.publishedBy.map { CalendarAddress(email: $0) })
    export.earlier = version.earlier
    export.isBeforeTimetable = version.isBeforeTimetable
    export.leadIn = LeadInPlan(
      version.review, plan: version.plan, notes: version.preparation)
    try self.init(export, request.form, showing: additions, of: source)
  }

  /// The files of an export.
  ///
  /// - Parameters:
  ///   - export: The export.
  ///   - form: Which of its files.
  ///   - additions: What the page tells beyond the plan.
  ///   - source: Where the review came from, for findings.
  /// - Throws: ``Refusal`` where a calendar cannot be written, such as for an unknown time zone.
  public init(
    _ export: TimetableExport, _ form: ExportForm, showing additions: PageAdditions,
    of source: ReviewSource
  ) throws(Refusal) {
    let findings = form.hasCalendars ? export.findings { _ in .file(source.path) } : []
    guard findings.isEmpty else { throw Refusal(findings) }
    isBeforeTimetable = export.isBeforeTimetable
    // At the level for everybody there is nothing to tell before there is a timetable.
    if isBeforeTimetable, export.shownLeadIn == nil {
      throw Refusal([PlanReading.missing(from: source, through: .commandLine)])
    }
    files = form.files(export, additions)
    self.form = form
    privacy = export.privacy
    verdict = PlanJudge(export.review).verdict(on: export.plan)
    isCancelled = export.stamp.cancelledBecause != nil
  }

  /// How the export ended.
  ///
  /// Of a review that is called off nothing is held, which is no clash of anything.
  public var outcome: Outcome {
    verdict.isFeasible || isCancelled || isBeforeTimetable ? .clean : .findings
  }

  /// What to say where the files tell of the lead-in alone; nil for any other.
  public var remark: String? {
    isBeforeTimetable ? "There is no timetable yet, so this is the lead-in." : nil
  }

  /// What to say about a timetable with clashes; nil for any other.
  public var warning: String? {
    guard outcome == .findings else { return nil }
    let clashes = Prose.count(verdict.violations.count, "clash", "clashes")
    return "The timetable has \(clashes), which is what was written."
  }
}
