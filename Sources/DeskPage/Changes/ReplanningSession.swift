import CivilTime
import Correspondence
import Desk
import Documents
import Findings
import ReviewModel
public import Sheets
import WeekPage

/// A week that is planned again after a setback, with as few moves as possible: it is asked to go on by small parts, and
/// nothing changes until somebody keeps the result.
///
/// For equal sheets, seed and steps, the page and `fieldwork replan` write equal bytes.
public struct ReplanningSession: Sendable {
  private let question: PageQuestion
  private var open: OpenReview
  /// The sheets that say what happened.
  private var changed: [SheetFile] = []
  /// The timetable that the result is compared with.
  private var kept: TimetableVersion?
  private var refused: [Finding] = []
  private var isShown = false

  /// A replanning that has not begun.
  ///
  /// - Parameter parts: The question of the page's script: what happened, and how to plan again.
  public init(_ parts: [SheetFile]) {
    question = PageQuestion(parts)
    open = OpenReview(ReviewFiles(folder: "", [], through: .page))
    do throws(Refusal) {
      try begin()
    } catch {
      refused = error.findings
    }
  }

  private mutating func begin() throws(Refusal) {
    let files = question.files.filter { !DeskReview.isWorkbook($0) }
    let reading = try ReviewReading(ReviewFiles(folder: "", files, through: .page))
    let review = try reading.soundReview()
    let plan = try PlanReading(beside: reading).sound(for: reading)
    let known = KnownTimetable(question)
    if let setback = try Setback(question, in: review, knowing: known.version(review, plan)) {
      changed = try setback.files(changing: reading, files, isReleased: known.isReleased)
    }
    let name = question[.version].isEmpty ? .draft : VersionName(question[.version])
    if case .release = name {
      let memory = ReviewMemory(folder: "", files, through: .page)
      kept = try KeptReleases(memory).read(name).release.version
    } else {
      kept = TimetableVersion(name: VersionName.draftName, review: review, plan: plan)
    }
    let names = Set(changed.map { $0.name })
    open = OpenReview(
      ReviewFiles(
        folder: "", files.filter { !names.contains($0.name) } + changed, through: .page))
    let begun = open.answer(try request(name))
    if !open.isSearching { throw Refusal(begun.findings) }
  }

  private func request(_ name: VersionName) throws(Refusal) -> Request {
    guard let now = CivilMinute(iso: question[.now]) else {
      throw Refusal(
        Finding(.unfitWish, at: .file("timetable.csv"), "This computer does not tell the time."))
    }
    let moves = question[.moves]
    let mostMoves = question.number(.moves)
    guard moves.isEmpty || mostMoves ?? -1 >= 0 else {
      throw Refusal(
        Finding(
          .unfitWish, at: .file("timetable.csv"), text: moves,
          "\"\(moves)\" is no number of sessions that may move.",
          mend: "Write a number, or nothing for as few as possible."))
    }
    var wish = ReplanSession.Wish(
      freeze: question[.freeze].isEmpty ? nil : question[.freeze], mostMoves: mostMoves)
    if case .release = name { wish.kept = name }
    if let seed = question.number(.seed) { wish.seed = UInt64(max(0, seed)) }
    if let steps = question.number(.steps) { wish.steps = max(0, steps) }
    return .replan(wish, at: now)
  }

  /// Goes on by a small part of the work.
  ///
  /// - Parameter isLast: Whether to end with what was found so far.
  /// - Returns: The parts of an answer, as ``PageDesk`` gives them, and `%` with `more` or `over`. The sheets of the last
  ///   answer are for the page to hold until somebody keeps them.
  public mutating func advance(isLast: Bool) -> [SheetFile] {
    var answer = PageAnswer()
    if open.isSearching {
      if isLast { _ = open.answer(.stop) } else { _ = open.advance(steps: 1) }
    }
    guard !open.isSearching else {
      if !isShown { answer.show(ReplanningSession.running, in: .changed) }
      isShown = true
      return answer.parts + [ReplanningSession.state("more")]
    }
    if refused.isEmpty { close(&answer) } else { refuse(refused, &answer) }
    return answer.parts + [ReplanningSession.state("over")]
  }

  private mutating func close(_ answer: inout PageAnswer) {
    let said = open.answer(.keep)
    guard said.findings.allSatisfy({ $0.severity != .error }) else {
      refuse(said.findings, &answer)
      return
    }
    for file in changed { answer.keep(file) }
    for file in said.files where said.changesReview { answer.keep(file) }
    let isFound = said.changesReview
    answer.show(
      .all([
        ReplanningSession.title(isFound ? "What would change" : "No timetable was found"),
        FindingList.plain(said.findings, showsPlace: false), noted,
        ReportLines(said.words).markup, isFound ? forWhom : .none, buttons(isFound),
      ]), in: .changed)
    // Indented lines tell each change, which is too much to listen to in one go.
    let words = said.words.filter { !$0.hasPrefix(" ") }
    answer.say(words.isEmpty ? "The search is over." : words.joined(separator: " "))
  }

  private func refuse(_ findings: [Finding], _ answer: inout PageAnswer) {
    answer.show(
      ReplanningSession.title("Nothing was planned")
        + FindingList.plain(findings, showsPlace: false), in: .changed)
    answer.refuse(findings)
  }

  /// What the sheets are to say.
  private var noted: Markup {
    let tabs = changed.map { ReviewSheets.outline(ofFile: $0.name)?.tab ?? $0.name }
    guard !tabs.isEmpty else { return .none }
    return .element(
      "p", [], .text("Keeping this notes what happened in: " + tabs.joined(separator: ", ") + "."))
  }

  /// What changes for each person and reviewer.
  private var forWhom: Markup {
    let after = DeskReview(open.files.files)
    guard let kept, let review = after.review, let plan = after.plan else { return .none }
    let difference = TimetableDifference(
      from: kept,
      to: TimetableVersion(name: VersionName.draftName, review: review, plan: plan))
    let everybody =
      review.people.map { Recipient.person($0.id) }
      + review.reviewers.map { Recipient.reviewer($0.id) }
    let entries = everybody.compactMap { recipient -> Markup? in
      let own = difference.changes(for: recipient)
      guard !own.isEmpty else { return nil }
      let lines = DifferenceReport(own).lines
      return .element(
        "li", [], .element("strong", [], .written(review.name(of: recipient))),
        .element("ul", [], lines.map { .element("li", [], .written($0)) }))
    }
    guard !entries.isEmpty else {
      return .element("p", [], .text("Nobody has to be told anything new."))
    }
    return .element("h4", [], .text("For whom"))
      + .element("ul", [.class("for-whom")], entries)
  }

  private func buttons(_ isFound: Bool) -> Markup {
    let keeping =
      isFound
      ? "Keep these changes" : changed.isEmpty ? nil : "Keep only what is noted in the sheets"
    let controls = [
      keeping.map { PageControls.button($0, action: "replankeep", main: true) },
      PageControls.button("Discard", action: "replandrop"),
    ]
    return .element("p", [.class("actions")], controls.compactMap { $0 })
  }

  private static var running: Markup {
    title("Planning again")
      + .element(
        "p", [.class("running")],
        .text("A timetable is being looked for that moves as little as possible."))
      + .element(
        "p", [.class("actions")], PageControls.button("Stop and show this", action: "replanstop"),
        PageControls.button("Discard", action: "replandrop"))
  }

  private static func title(_ words: String) -> Markup {
    .element("h3", [Attribute("id", "replan-title"), Attribute("tabindex", "-1")], .text(words))
  }

  private static func state(_ words: String) -> SheetFile {
    SheetFile(name: "%", bytes: Array(words.utf8))
  }
}
