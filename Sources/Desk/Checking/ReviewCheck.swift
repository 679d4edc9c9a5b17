public import Findings
public import JSONText
public import PlanCheck
public import ReviewModel
public import Solving

/// A review that has been looked at, with its timetable where there is one.
public struct ReviewCheck: Sendable {
  /// Findings about the review and the form of the timetable.
  public let findings: [Finding]
  /// What the judge says about the timetable; nil without a timetable.
  public let verdict: Verdict?
  /// A finding for each rule that the timetable breaks.
  public let clashes: [Finding]
  /// Whether there can be a timetable that obeys every rule.
  public let prospect: PlanProspect.Verdict

  private let reading: ReviewReading
  private let signpost: Signpost

  /// Looks at a review whose sheets or document have errors, so that nothing can be judged.
  ///
  /// - Parameters:
  ///   - reading: The review.
  ///   - remarks: Findings about the workbook that holds the review.
  ///   - isExplained: Whether one of the remarks is the cause of a finding of the sheets, which is then left out.
  public init(
    unusable reading: ReviewReading, remarks: [Finding] = [],
    without isExplained: (Finding) -> Bool = { _ in false }
  ) {
    self.reading = reading
    signpost = Signpost(reading.door, to: reading.source)
    findings = remarks + reading.findings.filter { !isExplained($0) }
    (verdict, clashes, prospect) = (nil, [], .unknown)
  }

  /// Looks at a review and its timetable.
  ///
  /// - Parameters:
  ///   - reading: The review.
  ///   - planReading: The timetable, the one beside the review or another.
  ///   - planPath: The path of another timetable; nil for the one beside the review.
  ///   - baseline: The timetable that people already have: departures from it are counted as well.
  ///   - remarks: Findings about the workbook that holds the review.
  ///   - memory: What the program remembers of the review; nil where nothing is kept beside it.
  ///   - looksAhead: Whether to find out, within about a second, if a review without a timetable can be planned.
  public init(
    _ reading: ReviewReading, _ planReading: PlanReading, at planPath: String? = nil,
    against baseline: Plan? = nil, remarks: [Finding] = [], _ memory: ReviewMemory? = nil,
    looksAhead: Bool = true
  ) {
    self.reading = reading
    signpost = Signpost(reading.door, to: reading.source, plan: planPath)
    guard let review = reading.review, reading.isUsable else {
      (findings, verdict, clashes, prospect) = (remarks + reading.findings, nil, [], .unknown)
      return
    }
    var findings =
      remarks + reading.findings + planReading.findings
      + LeadInPlaces(reading).lastingFindings(review, plan: planReading.plan)
      + DiariesToChase.findings(review) { reading.source.file(of: $0) }
      + (memory.map { OtherOrganizer.notes(review, $0) } ?? [])
    guard let plan = planReading.plan, planPath != nil || !plan.assignments.isEmpty else {
      (verdict, clashes) = (nil, [])
      prospect = looksAhead ? PlanProspect(review).verdict : .unknown
      self.findings = ProspectReport.joined(findings, prospect, review, reading)
      return
    }
    let judge = PlanJudge(review)
    let verdict = judge.verdict(on: plan, against: baseline)
    self.verdict = verdict
    clashes = judge.findings(for: verdict, on: plan) { planReading.places.place($0) }
    findings += review.participantFindings(in: plan) { planReading.places.place($0) }
    // Somebody who has a timetable judged asks what is wrong with that timetable, and not whether another could do.
    prospect = verdict.isFeasible ? .possible : .unknown
    self.findings = findings
  }

  /// How the check ended; a strict check counts warnings as errors.
  public func outcome(isStrict: Bool) -> Outcome {
    if reading.isUnreadable { return .badInput }
    if case .impossible = prospect { return .impossible }
    let gravest: Severity = isStrict ? .warning : .error
    let isFaulty = findings.contains { $0.severity <= gravest }
    return isFaulty || verdict?.isFeasible == false ? .findings : .clean
  }

  /// Whether the dates of the week can be read in two ways, so that the check may promise nothing about the week.
  private var hasDoubtfulWeek: Bool {
    findings.contains { $0.code == .monthFirst && $0.severity == .warning }
  }

  /// What a timetable without clashes pays, a line a price; none for any other.
  public var costLines: [String] {
    guard let review = reading.review, let verdict, verdict.isFeasible else { return [] }
    return CostReport.lines(verdict.terms, at: review.weights)
  }

  /// The check in a sentence or two.
  public var summary: String {
    let tally = FindingTally.words(findings)
    guard let review = reading.review, reading.isUsable else { return tally + "." }
    let remarks = tally.isEmpty ? "" : tally + ". "
    guard let verdict else {
      return remarks
        + ProspectReport.summary(prospect, of: review, hasDoubtfulWeek: hasDoubtfulWeek)
    }
    return remarks
      + (verdict.isFeasible
        ? "The timetable obeys every rule and costs \(Prose.grouped(verdict.cost))."
        : "The timetable has " + Prose.count(verdict.violations.count, "clash", "clashes") + ".")
  }

  /// What to do next, as the end of a sentence.
  public var next: String { signpost.words(for: nextStep) }

  /// What to do next.
  public var nextStep: NextStep {
    if case .impossible = prospect { return .explain }
    if findings.contains(where: { $0.severity == .error }) || hasDoubtfulWeek && verdict == nil {
      return .mend
    }
    guard let verdict else { return .search }
    if verdict.isFeasible { return .export }
    return verdict.violations.first.map { .rule($0.rule) } ?? .search
  }

  /// The check for a program: the verdict as `spec/fw.py` shapes it, with the findings beside it.
  public var document: JSONValue { CheckDocument.value(findings + clashes, verdict) }
}

extension ReviewSource {
  /// The file in which somebody finds a list of the review.
  fileprivate func file(of list: ReviewList) -> String {
    switch self {
    case .folder: list.rawValue + ".csv"
    case .document(let path): path
    case .standardInput: InputName.standardInput
    }
  }
}
