import Exports
import Findings
import PlanCheck
import ReviewModel

/// What is wrong with a plan and what it costs, as blocks of the page.
struct ProblemReport {
  let review: Review
  let plan: Plan
  let timetable: Timetable
  let words: Disclosure
  let verdict: Verdict

  /// Every broken rule, each instance with its sessions; what is not held has a line of its own.
  ///
  /// - Parameter replies: What came back from invitations, which is counted with the rest that is open.
  func problems(replies: ReplyReport) -> PageSection {
    let broken = widest(told.filter { $0.violation.rule != .mandatory })
    let missing = verdict.violations.filter { $0.rule == .mandatory }.count
    guard !broken.isEmpty || missing > 0 else {
      return PageSection(
        anchor: "problems", heading: PageWords.noProblems,
        blocks: [.paragraph(PageText(PageWords.noProblemsText))] + counts(replies))
    }
    var blocks: [PageBlock] = []
    if missing > 0 {
      blocks.append(
        .paragraph(
          PageText(.section("unplaced", PageWords.missingCount(missing)), .words("."))))
    }
    if !broken.isEmpty {
      blocks.append(.paragraph(PageText(PageWords.problemCount(broken.count))))
    }
    for rule in Rule.allCases {
      let instances = broken.filter { $0.violation.rule == rule }
      guard !instances.isEmpty else { continue }
      blocks.append(.paragraph(PageText(.strong(rule.sentence))))
      blocks.append(.list(instances.map { line(about: $0.finding, $0.violation) }))
    }
    return PageSection(
      anchor: "problems", heading: PageWords.problems, isAlarm: true,
      blocks: blocks + counts(replies))
  }

  /// The sessions that have no place, and what a solver said stands in their way; nil where all have one.
  var unplaced: PageSection? {
    let sessions = timetable.unplaced
    guard !sessions.isEmpty else { return nil }
    var blocks: [PageBlock] = [
      .paragraph(PageText(PageWords.unplacedText)),
      .list(
        sessions.map { session in
          PageText(
            .written(words.title(session)),
            .words(
              ": " + session.kind.words + ", " + String(session.minutes) + " minutes"
                + (session.isOptional ? ", optional" : "")))
        }),
    ]
    let obstacles = conflicts.map { PageText(.written(words.text($0.text))) }
    if !obstacles.isEmpty {
      blocks.append(.heading(PageWords.obstacles))
      blocks.append(.list(obstacles))
    }
    return PageSection(anchor: "unplaced", heading: PageWords.unplaced, blocks: blocks)
  }

  /// Everybody and everything that the plan relies on and nobody asked; nil where all were.
  var diaries: PageSection? {
    let unasked = self.unasked
    guard !unasked.isEmpty else { return nil }
    let lines = unasked.map { group, labels in
      PageText(
        .strong(group + " (" + String(labels.count) + "): "),
        .written(labels.collapsed.joined(separator: "; ")))
    }
    return PageSection(
      anchor: "diaries", heading: PageWords.diaries,
      blocks: [
        .paragraph(PageText(PageWords.diariesText)),
        .folded(PageWords.diaryCount(unasked.reduce(0) { $0 + $1.labels.count }), lines),
      ])
  }

  /// How much else is open, with links, so that the summary names everything that somebody must do.
  private func counts(_ replies: ReplyReport) -> [PageBlock] {
    let diaries = unasked.reduce(0) { $0 + $1.labels.count }
    let open: [(Int, String, String)] = [
      (diaries, "diaries", PageWords.diaryCount(diaries)),
      (replies.declined, "replies", PageWords.declinedCount(replies.declined)),
      (replies.waiting, "replies", PageWords.waitingCount(replies.waiting)),
    ]
    return open.filter { $0.0 > 0 }.map { _, anchor, words in
      .paragraph(PageText(.section(anchor, words), .words(".")))
    }
  }

  /// Those never asked, group by group: the team, the interviewees of each agency, the rooms.
  private var unasked: [(group: String, labels: [String])] {
    let needed = Set(review.sessions.flatMap { $0.everybodyNamed })
    let people = review.people.filter { needed.contains($0.id) && isToBeChased($0.availability) }
    let agencies = people.map { $0.agency ?? "" }.uniqued.map { agency in
      let title = words.text(agency)
      return (
        group: title.isEmpty ? PageWords.others : title,
        labels: people.filter { ($0.agency ?? "") == agency }.compactMap { person in
          words.personWithinAgency(person).map { label($0, person.availability) }
        }
      )
    }
    let team = review.reviewers.filter { isToBeChased($0.availability) }
      .map { label(words.reviewer($0), $0.availability) }
    let rooms = review.rooms.filter { isToBeChased($0.availability) }
      .map { isKeptBack($0) ? Disclosure.hiddenVenue : label(words.room($0), $0.availability) }
    return ([(PageWords.team, team)] + agencies + [(PageWords.rooms, rooms)])
      .filter { !$0.labels.isEmpty }
  }

  /// Whether a room would tell where a session is held whose venue must not be shown: nothing else is held in the room,
  /// so the page names the room nowhere else.
  private func isKeptBack(_ room: Room) -> Bool {
    let held = timetable.entries.filter { $0.room?.id == room.id }
    return !held.isEmpty && !held.contains { words.showsVenue(of: $0.session) }
  }

  private func isToBeChased(_ availability: Availability) -> Bool {
    availability.isToBeChased(on: review.days)
  }

  /// Who is meant, with the days to ask about where it is not all of them.
  private func label(_ name: String, _ availability: Availability) -> String {
    let days = review.unaskedWords(availability)
    return days.isEmpty ? name : name + " (" + days + ")"
  }

  /// What the plan pays, dearest first; nil where it pays nothing.
  var cost: PageSection? {
    let paid = Price.allCases.filter { verdict.terms[$0] > 0 }
      .map { (price: $0, count: verdict.terms[$0], weight: review.weights[$0]) }
    guard !paid.isEmpty else { return nil }
    var table = PageTable(
      caption: PageWords.costText,
      headings: [
        PageWords.wishColumn, PageWords.timesColumn, PageWords.priceColumn, PageWords.costColumn,
      ], stacks: false)
    // Prices that come to the same keep the order of the catalogue.
    let dearest = paid.enumerated().sorted {
      let (left, right) = ($0.element, $1.element)
      return (-left.count * left.weight, $0.offset) < (-right.count * right.weight, $1.offset)
    }
    table.rows = dearest.map { _, item in
      PageTable.Row(cells: [
        .text(PageText(item.price.meaning.capitalisedFirst)), .number(String(item.count)),
        .number(String(item.weight)), .number(String(item.count * item.weight)),
      ])
    }
    table.rows.append(
      PageTable.Row(cells: [
        .text(PageText(.strong(PageWords.total))), .number(""), .number(""),
        .number(String(verdict.cost)),
      ]))
    return PageSection(anchor: "cost", heading: PageWords.cost, blocks: [.table(table)])
  }

  /// Every violation with what the judge says of it; the two lists run side by side.
  private var told: [Told] {
    let findings = PlanJudge(review).findings(for: verdict, on: plan) { _ in .file("") }
    return zip(verdict.violations, findings).map { Told(violation: $0, finding: $1) }
  }

  private struct Told {
    let violation: Violation
    let finding: Finding
  }

  /// The violations without those that another of the same rule and subject includes: a long run without a
  /// break holds every shorter one.
  private func widest(_ told: [Told]) -> [Told] {
    told.filter { one in
      !told.contains { other in
        other.violation.rule == one.violation.rule
          && other.violation.subject == one.violation.subject
          && other.violation.sessions.count > one.violation.sessions.count
          && one.violation.sessions.allSatisfy { other.violation.sessions.contains($0) }
      }
    }
  }

  private var conflicts: [Conflict] {
    switch plan.outcome {
    case .unknown(let conflicts), .infeasible(let conflicts): conflicts.filter { !tellsVenue($0) }
    case .unjudged, .feasible, .optimal: []
    }
  }

  /// Whether what a solver said may tell where a session is held whose venue must not be shown: it is about the session,
  /// or names the session ("Room 1 is taken by S4") or the room.
  private func tellsVenue(_ conflict: Conflict) -> Bool {
    let kept = review.sessions.filter { !words.showsVenue(of: $0) }
    if conflict.sessions.contains(where: { id in kept.contains { $0.id == id } }) { return true }
    var mask = NameMask()
    for session in kept { mask.hide(session.id.text, behind: "") }
    for room in review.rooms where isKeptBack(room) {
      mask.hide(room.name, behind: "")
      mask.hide(room.id.text, behind: "")
    }
    return mask.applied(to: conflict.text) != conflict.text
  }

  /// One broken rule in the judge's words, with a link to each of its sessions.
  ///
  /// Where a session's venue must not be shown the sentence is left out, since it may name the room.
  private func line(about finding: Finding, _ violation: Violation) -> PageText {
    var line = PageText()
    let isOpen = violation.sessions.allSatisfy { id in
      review.sessions.first { $0.id == id }.map { words.showsVenue(of: $0) } ?? true
    }
    if isOpen {
      let name = violation.rule.name + ": "
      let message =
        finding.message.hasPrefix(name)
        ? String(finding.message.dropFirst(name.count)) : finding.message
      line.pieces.append(.written(words.text(message)))
      line.pieces.append(.words(" " + finding.mend + " "))
    }
    for (index, id) in violation.sessions.enumerated() {
      line.pieces.append(.words(index == 0 ? PageWords.goTo : ", "))
      line.pieces.append(.session(id, title: title(of: id)))
    }
    return line
  }

  private func title(of id: SessionID) -> String {
    review.sessions.first { $0.id == id }.map { words.title($0) } ?? words.text(id.text)
  }
}
