import Disk
import Findings
import JSONText
import PlanCheck
import ReviewModel
import Timetabling

extension OptionSpec {
  fileprivate static let strict = OptionSpec("--strict", help: "count warnings as errors")
  fileprivate static let baseline = OptionSpec(
    "--baseline", planWord, .path,
    help: "the timetable that people already have: what departs from it is counted as well")
  fileprivate static let mark = OptionSpec(
    "--mark",
    help: "write a copy of the workbook beside it, in which what is wrong is coloured and listed")
}

extension Subcommand {
  /// `fieldwork check`.
  static let check = Subcommand(
    name: "check", summary: "say everything that is wrong with a review and its timetable",
    details:
      "Reads the review and names every problem at once: file, row, column, what is wrong and how to mend "
      + "it. Where there is a timetable, every clash is listed by the rule it breaks, and what the timetable costs. "
      + "Where it shows within about a second that no timetable can obey every rule, that is said as well.",
    examples: [
      Example("fieldwork check my-review", "the sheets, and the timetable beside them"),
      Example("fieldwork check my-review --plan plan.json", "another timetable"),
      Example("fieldwork check northmoor.xlsx --mark", "a copy with every problem marked"),
      Example("fieldwork check review.json --plan plan.json --json", "the verdict for a program"),
    ],
    positionals: [.review], options: [.plan, .baseline, .json, .strict, .mark],
    next: "fieldwork solve my-review"
  ) { arguments, terminal throws(CommandFailure) in
    let check = try ReviewCheck(
      arguments.text(.review) ?? "", plan: arguments.text(.plan),
      baseline: arguments.text(.baseline), terminal)
    if arguments.has(.json) {
      terminal.print(
        bytes: JSONWriter.document(
          CheckDocument.value(
            terminal.located(check.findings + check.clashes), check.verdict)))
    } else {
      check.print(on: terminal)
    }
    if arguments.has(.mark) {
      try MarkedCopy.write(check.findings + check.clashes, on: terminal)
    }
    return check.exitCode(isStrict: arguments.has(.strict))
  }
}

/// A review that has been looked at, with its timetable where there is one.
private struct ReviewCheck {
  private let reading: ReviewReading
  private let planArgument: String
  /// What there is to say about the review and the form of the timetable.
  let findings: [Finding]
  /// What the judge says about the timetable; nil where there is none.
  let verdict: Verdict?
  /// The same for people, a finding for each broken rule.
  let clashes: [Finding]
  /// Whether there can be a timetable that obeys every rule.
  private let prospect: PlanProspect.Verdict

  init(
    _ path: String, plan planPath: String?, baseline baselinePath: String?, _ terminal: Terminal
  ) throws(CommandFailure) {
    let source = try ReviewSource(path)
    reading = try ReviewReading(source, on: terminal)
    let remarks = terminal.workbook?.remarks ?? []
    planArgument = planPath.map { " --plan " + Prose.shellWord($0) } ?? ""
    guard let review = try? reading.usable() else {
      (findings, verdict, clashes, prospect) = (remarks + reading.findings, nil, [], .unknown)
      return
    }
    let planReading = try PlanReading(planPath, for: reading, on: terminal)
    var baseline: Plan?
    if let baselinePath {
      baseline = try PlanReading(baselinePath, for: reading, on: terminal).usable(for: source)
    }
    var findings =
      remarks + reading.findings + planReading.findings
      + LeadInPlaces(reading).lastingFindings(review, plan: planReading.plan)
      + DiariesToChase.findings(review) { source.file(of: $0) }
    guard let plan = planReading.plan, planPath != nil || !plan.assignments.isEmpty else {
      (verdict, clashes) = (nil, [])
      let unplanned = review.findingsAgainstPlanning(at: reading.place)
      prospect = unplanned.isEmpty ? PlanProspect(review).verdict : .unknown
      let reading = reading
      self.findings = ProspectReport.joined(findings + unplanned, prospect, review, at: source) {
        place in
        reading.place(place)
      }
      return
    }
    let judge = PlanJudge(review)
    let verdict = judge.verdict(on: plan, against: baseline)
    self.verdict = verdict
    clashes = judge.findings(for: verdict, on: plan) { planReading.places.place($0) }
    findings += review.participantFindings(in: plan) { planReading.places.place($0) }
    // Who has a timetable judged asks what is wrong with that timetable, and not whether another could do.
    prospect = verdict.isFeasible ? .possible : .unknown
    self.findings = findings
  }

  /// Findings and clashes as data, the summary and what to run next as talk.
  func print(on terminal: Terminal) {
    terminal.print(findings + clashes)
    if let review = reading.review, let verdict, verdict.isFeasible {
      CostReport.lines(verdict.terms, at: review.weights).forEach { terminal.print($0) }
    }
    terminal.say(summary)
    terminal.say("Next: " + next)
  }

  func exitCode(isStrict: Bool) -> ExitCode {
    if reading.isUnreadable { return .badInput }
    if case .impossible = prospect { return .impossible }
    let gravest: Severity = isStrict ? .warning : .error
    let isFaulty = findings.contains { $0.severity <= gravest }
    return isFaulty || verdict?.isFeasible == false ? .findings : .clean
  }

  /// Whether the dates of the week can be read in two ways, so that nothing may be promised of it.
  private var hasDoubtfulWeek: Bool {
    findings.contains { $0.code == .monthFirst && $0.severity == .warning }
  }

  private var hasErrors: Bool { findings.contains { $0.severity == .error } }

  private var summary: String {
    let tally = FindingPrinter.tally(findings)
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

  private var next: String {
    let source = reading.source.argument
    if case .impossible = prospect { return ProspectReport.next(source) }
    if hasErrors || hasDoubtfulWeek && verdict == nil {
      return "mend these, then: fieldwork check \(source)\(planArgument)"
    }
    guard let verdict else { return "fieldwork solve \(source)" }
    if verdict.isFeasible { return "fieldwork export \(source) all\(planArgument) -o out" }
    let rule = verdict.violations.first?.rule.name ?? ""
    return "fieldwork rule \(rule), or a new timetable: fieldwork solve \(source)"
  }
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
