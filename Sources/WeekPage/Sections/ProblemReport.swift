import Exports
import Findings
import PlanCheck
import ReviewModel

/// What is wrong with a plan and what it costs, as blocks of the page.
struct ProblemReport {
  let export: TimetableExport
  let verdict: Verdict

  private var review: Review { export.review }
  private var plan: Plan { export.plan }
  private var timetable: Timetable { export.timetable }
  private var words: Disclosure { export.disclosure }

  /// How the timetable stands, in a few lines that each lead to what they count; unanswered invitations count with
  /// the rest that is open.
  func state(_ replies: ReplyReport) -> (isAlarm: Bool, lines: [PageText]) {
    guard !timetable.entries.isEmpty else { return (false, [PageText(PageWords.noTimetable)]) }
    let broken = self.broken.count
    let unplaced = timetable.unplaced
    let required = unplaced.filter { !$0.isOptional }.count
    var lines: [PageText] = []
    if broken > 0 {
      lines.append(PageText(.section("problems", PageWords.problemCount(broken)), .words(".")))
    }
    if required == 0, broken == 0 {
      lines.append(PageText(.words(PageWords.noProblems), .words(".")))
    }
    let open: [(Int, String, String)] = [
      (
        unplaced.count, "unplaced",
        PageWords.missingCount(required, optional: unplaced.count - required)
      ),
      (diaryCount, "diaries", PageWords.diaryCount(diaryCount)),
      (replies.declined, "replies", PageWords.declinedCount(replies.declined)),
      (replies.waiting, "replies", PageWords.waitingCount(replies.waiting)),
    ]
    lines += open.filter { $0.0 > 0 }.map { _, anchor, words in
      PageText(.section(anchor, words), .words("."))
    }
    return (broken > 0 || required > 0, lines)
  }

  /// Every broken rule, with the sessions of each instance, under a heading that says what is wrong.
  ///
  /// Nil where every rule is kept. What is not held has a section of its own.
  var problems: PageSection? {
    let broken = self.broken
    guard !broken.isEmpty else { return nil }
    var blocks: [PageBlock] = []
    for rule in Rule.allCases {
      let instances = broken.filter { $0.violation.rule == rule }
      guard !instances.isEmpty else { continue }
      blocks.append(.heading(rule.fault))
      blocks.append(.list(instances.map { line(about: $0.finding, $0.violation) }))
    }
    return PageSection(
      anchor: "problems", heading: PageWords.problemCount(broken.count), isAlarm: true,
      blocks: blocks)
  }

  private var broken: [Told] { widest(told.filter { $0.violation.rule != .mandatory }) }

  /// The sessions that have no place, and what a solver said stands in their way; nil where all have one.
  var unplaced: PageSection? {
    let sessions = timetable.unplaced
    guard !sessions.isEmpty else { return nil }
    let obstacles = conflicts.map { PageText(.written(words.text($0.text))) }
    let required = sessions.filter { !$0.isOptional }.count
    var blocks: [PageBlock] = [
      .paragraph(
        PageText(PageWords.unplacedText(isExplained: !obstacles.isEmpty))),
      .list(
        sessions.map { session in
          PageText(
            .written(words.title(session)),
            .words(
              ": " + session.kind.words + ", " + String(session.minutes) + " minutes"
                + (session.isOptional ? ", optional" : "")))
        }),
    ]
    if !obstacles.isEmpty {
      blocks.append(.heading(PageWords.obstacles))
      blocks.append(.list(obstacles))
    }
    return PageSection(
      anchor: "unplaced",
      heading: PageWords.missingCount(required, optional: sessions.count - required),
      isAlarm: required > 0, blocks: blocks)
  }

  /// Everybody whom the plan relies on and nobody asked, and the rooms that nobody asked for; nil where all were.
  var diaries: PageSection? {
    let groups = diaryGroups
    let rooms = review.roomsToAskFor.map { room in
      export.isKeptBack(room)
        ? Disclosure.hiddenVenue : label(words.room(room), room.availability)
    }
    guard !groups.isEmpty || !rooms.isEmpty else { return nil }
    var blocks: [PageBlock] = []
    if !groups.isEmpty {
      blocks.append(.paragraph(PageText(PageWords.diariesText)))
      blocks.append(.folded(PageWords.diaryCount(diaryCount), groups.map { line($0) }))
    }
    if !rooms.isEmpty {
      blocks.append(.paragraph(PageText(PageWords.roomsText)))
      blocks.append(.folded(PageWords.roomCount(rooms.count), [line((PageWords.rooms, rooms))]))
    }
    return PageSection(anchor: "diaries", heading: PageWords.diaries, blocks: blocks)
  }

  private func line(_ group: (name: String, labels: [String])) -> PageText {
    PageText(
      .strong(group.name + " (" + String(group.labels.count) + "): "),
      .written(group.labels.collapsed.joined(separator: "; ")))
  }

  private var diaryCount: Int { review.peopleToAsk.count + review.reviewersToAsk.count }

  /// Those never asked, group by group: the team, then the interviewees of each agency.
  private var diaryGroups: [(name: String, labels: [String])] {
    let people = review.peopleToAsk
    let team = review.reviewersToAsk.map { label(words.reviewer($0), $0.availability) }
    let agencies = people.map { $0.agency ?? "" }.uniqued.map { agency in
      let title = words.text(agency)
      return (
        name: title.isEmpty ? PageWords.others : title,
        labels: people.filter { ($0.agency ?? "") == agency }.compactMap { person in
          words.personWithinAgency(person).map { label($0, person.availability) }
        }
      )
    }
    return ([(PageWords.team, team)] + agencies).filter { !$0.labels.isEmpty }
  }

  /// The person meant, with the days to ask about unless they are all days.
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

  /// Every violation with the judge's words; the two lists run side by side.
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
    for room in review.rooms where export.isKeptBack(room) {
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
