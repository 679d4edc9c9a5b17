import CivilTime
import Correspondence
import Desk
import Disk
import Documents
import Findings
import PlanCheck
import ReviewModel

extension OptionSpec {
  fileprivate static let name = OptionSpec(
    "--name", "NAME", .text, help: "what to call it (usually the next number: v1, v2 and so on)")
  fileprivate static let note = OptionSpec(
    "--note", "TEXT", .text, help: "what to say about it, for whoever looks back")
  fileprivate static let allowClashes = OptionSpec(
    "--allow-clashes", help: "release a timetable that breaks rules")
}

extension Subcommand {
  /// `fieldwork release`.
  static let release = Subcommand(
    name: "release", summary: "freeze a timetable under a name, before people are told of it",
    details:
      "Writes the review, its timetable and what was sent into releases/NAME.json beside the sheets. A release is "
      + "never changed: what people hold can always be looked up, and the next is compared with it.",
    examples: [
      Example("fieldwork release my-review --note \"For the team to look at\"", "v1, v2 and so on"),
      Example(
        "fieldwork release my-review --plan plan.json --name v2", "another timetable, another name"),
    ],
    positionals: [.review], options: [.plan, .name, .note, .allowClashes],
    access: .changes, next: "fieldwork diff v1 v2 my-review"
  ) { arguments, terminal throws(CommandFailure) in
    let source = try ReviewSource(arguments.text(.review) ?? "")
    let shelf = try ReleaseShelf(for: source)
    let reading = try ReviewReading(source, on: terminal)
    let review = try reading.usable()
    let planReading = try PlanReading(arguments.text(.plan), for: reading, on: terminal)
    let plan = try planReading.usable(for: reading)
    let newest = try shelf.newest()
    let typed = arguments.text(.name)
    let name = if let typed { typed } else { try shelf.nextName() }
    if let fault = ReleaseShelf.fault(inName: name, of: review) { throw CommandFailure(fault) }

    let judge = PlanJudge(review)
    let verdict = judge.verdict(on: plan)
    if !verdict.isFeasible, !arguments.has(.allowClashes) {
      let clashes = judge.findings(for: verdict, on: plan) { planReading.places.place($0) }
      throw CommandFailure(
        clashes + [
          Finding(
            .releaseClashes, at: .file(source.path),
            "Nothing was released: this timetable has "
              + Prose.count(verdict.violations.count, "clash", "clashes") + ".",
            mend: "Mend them, or release it as it is with --allow-clashes.")
        ], exitCode: .findings)
    }
    // Before anybody is invited: whoever has a release knows the references that identifiers would be made of.
    if case .folder = source {
      try InvitationFolder(source).keepSecret(of: review.id) { () throws(CommandFailure) in
        try InvitationSecret.drawn(terminal.environment)
      }
    }
    let release = Release(
      TimetableVersion(name: name, review: review, plan: plan),
      note: arguments.text(.note) ?? "", replaces: newest?.release.name,
      releasedAt: try WritingTime.minute(nil, terminal.environment),
      sent: try SentInvitations.read(beside: shelf))
    let hash = try shelf.add(release)
    ReleaseReport(
      release: release, hash: hash, newest: newest?.release, path: shelf.path(of: name),
      clashes: verdict.violations.count, source: source
    ).lines.forEach { terminal.say($0) }
    return verdict.isFeasible ? .clean : .findings
  }
}

/// What is said when a release has been made.
private struct ReleaseReport {
  let release: Release
  let hash: String
  let newest: Release?
  let path: String
  let clashes: Int
  let source: ReviewSource

  var lines: [String] {
    let sessions = Prose.count(release.version.plan.assignments.count, "session")
    var lines = [
      "Released \(release.name) (\(hash.prefix(8))): \(sessions)"
        + (clashes == 0 ? ", no clashes." : ", with \(Prose.count(clashes, "clash", "clashes")).")
    ]
    guard let newest else {
      return lines + [
        "Wrote \(path)",
        "Next: fieldwork export \(source.argument) all --release \(release.name) -o out",
      ]
    }
    let difference = TimetableDifference(from: newest.version, to: release.version)
    let report = DifferenceReport(
      difference, madeOn: release.releasedAt.date, after: newest.releasedAt.date,
      in: newest.version.review)
    lines.append("It replaces \(newest.name): " + report.summary)
    return lines + [
      "Wrote \(path)",
      "Next: fieldwork diff \(newest.name) \(release.name) \(source.argument)",
    ]
  }
}
