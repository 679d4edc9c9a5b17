package import CivilTime
package import ReviewModel

/// What stands in the way of each session that a plan leaves out, start by start.
///
/// Every start of the session's phase passes the same gates in order: its own times, its people, rooms, the
/// sessions it is bound to, and the team. Each start is counted with the gate that stops it, so that the
/// officer sees first what costs most of the room for manoeuvre. This is a description of one plan, not a proof.
package struct Obstacles {
  private let review: Review
  private let timeline: Timeline
  private let diary: PlanDiary
  /// For each session, the others in the order of the review that may keep it from a time by an order, or by not being
  /// on the same day or at the same time: to ask all sessions at each start takes too long for hundreds.
  private let bound: [SessionID: [Session]]

  /// Prepares to explain a plan of the review that leaves sessions out.
  package init(_ review: Review, _ plan: Plan, _ timeline: Timeline) {
    self.review = review
    self.timeline = timeline
    diary = PlanDiary(review, plan)
    bound = Obstacles.bound(review)
  }

  private static func bound(_ review: Review) -> [SessionID: [Session]] {
    var numbers: [SessionID: Set<Int>] = [:]
    var places: [SessionID: Int] = [:]
    for (number, session) in review.sessions.enumerated() { places[session.id] = number }
    for (number, session) in review.sessions.enumerated() {
      for order in session.after { numbers[order.session, default: []].insert(number) }
      for other in session.notSameDay + session.notSameTime {
        numbers[other, default: []].insert(number)
        if let place = places[other] { numbers[session.id, default: []].insert(place) }
      }
    }
    return numbers.mapValues { $0.sorted().map { review.sessions[$0] } }
  }

  /// The outcome of a plan that no judge has seen: unjudged where the plan is whole, else the rules in its way.
  static func outcome(of plan: Plan, _ review: Review, _ timeline: Timeline) -> PlanOutcome {
    if !review.hasRunLeadIn { return .infeasible([.leadIn(of: review)]) }
    guard isPartial(plan, review) else { return .unjudged }
    return .unknown(Obstacles(review, plan, timeline).conflicts(of: plan.unscheduled))
  }

  /// Whether a plan leaves out a session that must be held.
  static func isPartial(_ plan: Plan, _ review: Review) -> Bool {
    let absent = Set(plan.unscheduled)
    return review.sessions.contains { !$0.isOptional && absent.contains($0.id) }
  }

  /// For each session left out that must be held, the rules in its way, the most frequent first.
  func conflicts(of unplaced: [SessionID]) -> [Conflict] {
    let absent = Set(unplaced)
    return review.sessions.filter { !$0.isOptional && absent.contains($0.id) }.flatMap {
      obstacles(to: $0)
    }
  }

  /// A gate with what it is about, to count starts by.
  private struct Gate {
    var rule: Rule
    var subject: String?
    var reason: String
    /// The sessions with which the reason ends, such as those at which somebody is needed.
    var others: [String]
    var count = 1

    init(_ rule: Rule, _ subject: String?, _ reason: String, _ other: String? = nil) {
      self.rule = rule
      self.subject = subject
      self.reason = reason
      others = other.map { [$0] } ?? []
    }

    /// Whether both say the same, but for the sessions.
    func isAlike(_ other: Gate) -> Bool {
      rule == other.rule && subject == other.subject && reason == other.reason
        && others.isEmpty == other.others.isEmpty
    }

    mutating func add(_ other: Gate) {
      count += 1
      for session in other.others where !others.contains(session) { others.append(session) }
    }

    /// The reason, with the sessions that it is about.
    var words: String {
      if others.isEmpty { return reason }
      return reason + " "
        + (others.count > 4
          ? "one of \(others.count) sessions" : English.list(others, or: true))
    }
  }

  private func obstacles(to session: Session) -> [Conflict] {
    var gates: [Gate] = []
    var starts = 0
    for (day, workingDay) in review.days.enumerated()
    where (workingDay.date >= review.fieldworkStart) == (session.phase == .onSite) {
      for slot in timeline.starts(onDay: day, of: session) {
        starts += 1
        let span = TimeSpan(from: timeline.minute(of: slot), minutes: session.minutes)
        guard let gate = firstGate(for: session, at: span) else { continue }
        if let known = gates.firstIndex(where: { $0.isAlike(gate) }) {
          gates[known].add(gate)
        } else {
          gates.append(gate)
        }
      }
    }
    let name = session.id.text + " (" + session.title + ")"
    if starts == 0 {
      return [
        Conflict(
          .mandatory, sessions: [session.id],
          text: name + " fits on no day: it is longer than the working hours, or its part of the "
            + "review has no days.")
      ]
    }
    // Ties keep the order in which the gates were met.
    let ordered = gates.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }
    return ordered.prefix(4).map { _, gate in
      Conflict(
        gate.rule, subject: gate.subject, sessions: [session.id],
        text: name + ": at " + String(gate.count) + " of the " + String(starts)
          + " times it could start, " + gate.words + ".")
    }
  }

  /// Whether something is in the way of a session at a time, whatever else it is given.
  package func isBlocked(_ session: Session, at span: TimeSpan) -> Bool {
    firstGate(for: session, at: span) != nil
  }

  /// Whether a reviewer could join a session at a time.
  package func isFree(_ reviewer: Reviewer, for session: Session, at span: TimeSpan) -> Bool {
    reviewerGate(reviewer, session, span) == nil
  }

  /// The first gate that stops a session at a time; nil where none alone does.
  private func firstGate(for session: Session, at span: TimeSpan) -> Gate? {
    ownTimeGate(session, span) ?? peopleGate(session, span) ?? linkGate(session, span)
      ?? roomGate(session, span) ?? teamGate(session, span)
  }

  private func ownTimeGate(_ session: Session, _ span: TimeSpan) -> Gate? {
    if let pinned = session.pin.start, pinned != span.start {
      return Gate(.pin, nil, "it is fixed at another")
    }
    let windows = TimeSpan.merged(session.windows)
    if !windows.isEmpty && !windows.contains(where: { $0.contains(span) }) {
      return Gate(.window, nil, "it would lie outside the times set for it")
    }
    return nil
  }

  private func peopleGate(_ session: Session, _ span: TimeSpan) -> Gate? {
    for id in session.participants {
      guard let person = diary.person(id) else { continue }
      if !person.availability.isFree(span) {
        return Gate(.participantAvailable, id.text, "\(person.label) is not available")
      }
      if let other = diary.clash(of: id, at: span, site: session.needsRoom ? nil : session.site) {
        return Gate(.participantClash, id.text, "\(person.label) is needed at", other.text)
      }
    }
    let site = session.needsRoom ? nil : session.site
    for choice in session.choices {
      let free = choice.anyOf.count { id in
        diary.person(id)?.availability.isFree(span) ?? true
          && diary.clash(of: id, at: span, site: site) == nil
      }
      if free < choice.count {
        return Gate(
          .participantChoice, nil, ChoiceWords(choice, of: review).tooFew(than: choice.count))
      }
    }
    return nil
  }

  private func linkGate(_ session: Session, _ span: TimeSpan) -> Gate? {
    for order in session.after {
      guard let other = diary.span(of: order.session) else { continue }
      if span.start < other.end + order.minGapMinutes {
        return Gate(.order, nil, "it would come too soon after", order.session.text)
      }
      if !order.allows(gap: span.start - other.end) {
        return Gate(.order, nil, "it would come too long after", order.session.text)
      }
    }
    for other in bound[session.id] ?? [] {
      guard let held = diary.span(of: other.id) else { continue }
      if let order = other.after.first(where: { $0.session == session.id }),
        held.start < span.end + order.minGapMinutes
      {
        return Gate(.order, nil, "\(other.id.text), which must come after it, is held before")
      }
      if let gate = tieGate(session, span, other, held) { return gate }
      if session.notSameDay.contains(other.id) || other.notSameDay.contains(session.id),
        held.start.date == span.start.date
      {
        return Gate(.separateDays, nil, "\(other.id.text) is held on the same day")
      }
      if session.notSameTime.contains(other.id) || other.notSameTime.contains(session.id),
        held.overlaps(span)
      {
        return Gate(.separateTimes, nil, "\(other.id.text) is held at the same time")
      }
    }
    if session.isContact, review.rules.maxParallel > 0,
      diary.contactSessions(at: span) >= review.rules.maxParallel
    {
      return Gate(.parallel, nil, "as many sessions as allowed are already held")
    }
    return nil
  }

  /// What is asked of a session by another that it is linked to, or that must follow it soon.
  private func tieGate(
    _ session: Session, _ span: TimeSpan, _ other: Session, _ held: TimeSpan
  ) -> Gate? {
    let id = other.id.text
    if other.after.contains(where: {
      $0.session == session.id && !$0.allows(gap: held.start - span.end)
    }) {
      return Gate(.order, nil, "\(id), which must come soon after it, would come too long after it")
    }
    if session.sameTime.contains(other.id) || other.sameTime.contains(session.id),
      held.start != span.start
    {
      return Gate(.sameTime, nil, "\(id), which must start with it, starts at another time")
    }
    if session.sameDay.contains(other.id) || other.sameDay.contains(session.id),
      held.start.date != span.start.date
    {
      return Gate(.sameDay, nil, "\(id), which must be on the same day, is on another")
    }
    if session.sameTeam.contains(other.id) || other.sameTeam.contains(session.id),
      let team = diary.team(of: other.id),
      review.reviewers.contains(where: {
        team.contains($0.id) && reviewerGate($0, session, span) != nil
      })
    {
      return Gate(.sameTeam, nil, "not all of the team of \(id), which must be its team, are free")
    }
    return nil
  }

  private func roomGate(_ session: Session, _ span: TimeSpan) -> Gate? {
    guard session.needsRoom else { return nil }
    let seats = session.headcount + max(session.team.min, session.team.named.count)
    let usable = review.rooms.filter {
      session.mayUse($0) && (session.pin.room == nil || session.pin.room == $0.id)
    }
    if usable.isEmpty {
      return Gate(.roomFeatures, nil, "no room has what it needs")
    }
    let large = usable.filter { $0.capacity >= seats }
    if large.isEmpty {
      return Gate(.roomCapacity, nil, "no such room has the \(seats) seats it needs")
    }
    let available = large.filter { $0.availability.isFree(session.roomSpan(from: span.start)) }
    if available.isEmpty {
      return Gate(.roomAvailable, nil, "no room that is large enough can be had")
    }
    let takers = available.map { diary.session(in: $0.id, near: session, at: span) }
    if takers.contains(nil) { return nil }
    if available.count == 1, let taker = takers[0] {
      return Gate(
        .roomClash, available[0].id.text, "\(available[0].name) is taken by", taker.text)
    }
    return Gate(.roomClash, nil, "every room that is large enough is taken")
  }

  private func teamGate(_ session: Session, _ span: TimeSpan) -> Gate? {
    var free: [Reviewer] = []
    let mustAttend = session.team.named + (session.pin.reviewers ?? [])
    for reviewer in review.reviewers {
      let gate = reviewerGate(reviewer, session, span)
      if gate == nil { free.append(reviewer) }
      if let gate, mustAttend.contains(reviewer.id) { return gate }
    }
    for need in session.team.roles {
      let able = free.filter { need.anyOf.contains($0.role) }
      if able.count < need.count {
        let roles = need.anyOf.map { $0.words }.joined(separator: " or ")
        return Gate(
          .teamRoles, nil,
          "fewer than \(need.count) of the team who are \(roles) are free")
      }
    }
    if free.count < session.team.min {
      return Gate(.teamSize, nil, "fewer than \(session.team.min) reviewers are free")
    }
    return nil
  }

  private func reviewerGate(
    _ reviewer: Reviewer, _ session: Session, _ span: TimeSpan
  ) -> Gate? {
    let id = reviewer.id
    if review.hasConflict(reviewer, with: session, agencyOf: { diary.person($0)?.agency }) {
      return Gate(
        .conflictOfInterest, id.text, "\(reviewer.label) has a conflict of interest")
    }
    if !reviewer.availability.isFree(span) {
      return Gate(.reviewerAvailable, id.text, "\(reviewer.label) is not available")
    }
    if let other = diary.clash(of: id, at: span, site: session.needsRoom ? nil : session.site) {
      return Gate(.reviewerClash, id.text, "\(reviewer.label) is at", other.text)
    }
    if session.isContact,
      diary.contactSessions(of: id, on: span.start.date) >= review.rules.maxSessionsPerDay
    {
      return Gate(.dailyLoad, id.text, "\(reviewer.label) has a full day")
    }
    if diary.missesLunch(id, with: span, isMeal: session.isMeal) {
      return Gate(.lunch, id.text, "\(reviewer.label) would have no lunch")
    }
    if diary.longestRun(of: id, with: span) > review.rules.maxRunMinutes {
      return Gate(.breakTime, id.text, "\(reviewer.label) would have no break")
    }
    return nil
  }
}
