import Desk
import Findings
import PlanCheck
import ReviewModel
import Sheets

/// The review in the sheets as they are, with everything that the desk says about it.
struct DeskReview {
  /// What the sheets hold; nil where they are no review at all.
  let reading: ReviewReading?
  /// What there is to say about the sheets.
  let findings: [Finding]
  /// What is wrong with the timetable, with the sessions that each is about.
  let clashes: [Clash]
  /// The judge's verdict; nil where there is no timetable, or the sheets have errors.
  let verdict: Verdict?

  /// A rule that the timetable breaks.
  struct Clash {
    let finding: Finding
    let sessions: [SessionID]
  }

  /// Reads and judges some sheets.
  init(_ files: [SheetFile]) {
    do throws(Refusal) {
      let reading = try ReviewReading(DeskReview.files(files))
      let check = ReviewCheck(reading, PlanReading(beside: reading), looksAhead: false)
      self.reading = reading
      (findings, verdict) = (check.findings, check.verdict)
      clashes = zip(check.clashes, check.verdict?.violations ?? []).map {
        Clash(finding: $0, sessions: $1.sessions)
      }
    } catch {
      (reading, findings, clashes, verdict) = (nil, error.findings, [], nil)
    }
  }

  /// The files of the page as the desk takes them: the workbook that they came in is not read a second time.
  static func files(_ files: [SheetFile]) -> ReviewFiles {
    ReviewFiles(folder: "", files.filter { $0.name.hasSuffix(".csv") }, through: .page)
  }

  /// Whether a file is the workbook that somebody opened.
  static func isWorkbook(_ file: SheetFile) -> Bool { file.name == OpenedFiles.workbookName }

  /// The review, however much is wrong with it.
  var review: Review? { reading?.review }

  /// The timetable; nil without one.
  var plan: Plan? { reading?.plan }

  /// What people keep in the sheets for themselves.
  var extras: SheetExtras { reading?.extras ?? SheetExtras() }

  /// The sheet of a timetable that replaces the present one.
  ///
  /// What was agreed for the time that a session leaves says which time that was.
  ///
  /// `review` has what is fixed in that timetable.
  ///
  /// - Returns: The sheet, to be written.
  func timetable(_ plan: Plan, of review: Review) -> SheetFile {
    var plan = plan
    plan.outcome = .unjudged
    let before = self.plan ?? Plan(review: review.id)
    return ReviewSheets.timetable(
      plan, of: review.statingAgreements(of: before, leftBy: plan), keeping: extras)
  }

  /// Whether the sheets have errors, so that nothing may be planned with them.
  var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// The review, where it may be planned with.
  var usable: Review? { hasErrors ? nil : review }

  /// How many findings the sheets have of a severity.
  func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }

  /// A question about the review and its timetable; nil where the sheets have errors.
  var question: PlanQuestion? {
    guard let reading else { return nil }
    return try? PlanQuestion(reading, PlanReading(beside: reading), isGiven: false)
  }
}
