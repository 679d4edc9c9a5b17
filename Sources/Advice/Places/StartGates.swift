import CivilTime
import PlanCheck
import ReviewModel
import Solving

/// The first thing that stops a session at each start, as the judge names it.
///
/// What binds the start itself comes first, then people, other sessions, rooms and the team: an officer can do least
/// about what comes first.
struct StartGates {
  private let vacancies: Vacancies
  private let questions: PlaceQuestions

  private var session: Session { questions.session }
  private var review: Review { questions.review }

  init(_ vacancies: Vacancies) {
    self.vacancies = vacancies
    questions = vacancies.questions
  }

  /// Every start that the working days let the session have.
  var starts: [CivilMinute] { questions.starts }

  /// The first gate that stops the session at a start; nil where nothing does.
  func first(at start: CivilMinute) -> StartGate? {
    let faults = questions.faults(at: start)
    if let gate = ownGate(faults) ?? peopleGate(faults) ?? linkGate(faults, start) { return gate }
    let hindered = questions.hinderedReviewers(at: start)
    return sharedTeamGate(hindered) ?? roomGate(start) ?? teamGate(hindered, start)
      ?? wholeGate(start, faults, hindered)
  }

  // MARK: Times, people and other sessions

  private func ownGate(_ faults: [Violation]) -> StartGate? {
    if faults.contains(where: { $0.rule == .pin }) {
      return StartGate(.pin, nil, "it is fixed at another")
    }
    guard faults.contains(where: { $0.rule == .window }) else { return nil }
    return StartGate(.window, nil, "it would lie outside the times set for it")
  }

  private func peopleGate(_ faults: [Violation]) -> StartGate? {
    for id in session.participants {
      guard let fault = faults.first(where: { $0.subject == .person(id) }) else { continue }
      let label = review.people.first { $0.id == id }?.label ?? id.text
      return fault.rule == .participantAvailable
        ? StartGate(fault.rule, id.text, "\(label) is not available")
        : StartGate(fault.rule, id.text, "\(label) is needed at", other(in: fault))
    }
    for choice in session.choices where questions.free(of: choice, faults).count < choice.count {
      return StartGate(
        .participantChoice, nil, ChoiceWords(choice, of: review).tooFew(than: choice.count))
    }
    return nil
  }

  private func linkGate(_ faults: [Violation], _ start: CivilMinute) -> StartGate? {
    for fault in faults {
      guard let other = other(in: fault) else { continue }
      switch fault.rule {
      case .order: return orderGate(fault, start)
      case .separateDays:
        return StartGate(fault.rule, nil, "\(other.text) is held on the same day")
      case .separateTimes:
        return StartGate(fault.rule, nil, "\(other.text) is held at the same time")
      case .sameTime:
        return StartGate(
          fault.rule, nil, "\(other.text), which must start with it, starts at another time")
      case .sameDay:
        return StartGate(
          fault.rule, nil, "\(other.text), which must be on the same day, is on another")
      case .parallel:
        return StartGate(fault.rule, nil, "as many sessions as allowed are already held")
      default: continue
      }
    }
    return nil
  }

  /// The judge names the session that comes after first.
  private func orderGate(_ fault: Violation, _ start: CivilMinute) -> StartGate? {
    guard let other = other(in: fault), let held = vacancies.span(of: other) else { return nil }
    let span = TimeSpan(from: start, minutes: session.minutes)
    let comesAfter = fault.sessions.first == session.id
    let (earlier, later) = comesAfter ? (held, span) : (span, held)
    let sessions = comesAfter ? [session] : review.sessions.filter { $0.id == other }
    let isTooSoon = sessions.flatMap { $0.after }.contains {
      fault.sessions.contains($0.session) && later.start < earlier.end + $0.minGapMinutes
    }
    let words =
      switch (comesAfter, isTooSoon) {
      case (true, true): "it would come too soon after \(other.text)"
      case (true, false): "it would come too long after \(other.text)"
      case (false, true): "\(other.text), which must come after it, is held before"
      case (false, false):
        "\(other.text), which must come soon after it, would come too long after it"
      }
    return StartGate(.order, nil, words)
  }

  private func other(in fault: Violation) -> SessionID? {
    fault.sessions.first { $0 != session.id }
  }

  // MARK: Rooms

  private func roomGate(_ start: CivilMinute) -> StartGate? {
    guard session.needsRoom else { return nil }
    var against: [(room: Room, fault: Violation)] = []
    for room in questions.rooms {
      guard let fault = questions.hindrance(to: room.id, at: start) else { return nil }
      against.append((room, fault))
    }
    // A room fails first by what it lacks, then by its size, its own times, and another session.
    let suitable = against.filter { $0.fault.rule != .roomFeatures }
    if suitable.isEmpty { return StartGate(.roomFeatures, nil, "no room has what it needs") }
    let large = suitable.filter { $0.fault.rule != .roomCapacity }
    if large.isEmpty {
      return StartGate(
        .roomCapacity, nil, "no such room has the \(questions.seats) seats it needs")
    }
    let open = large.filter { $0.fault.rule != .roomAvailable }
    if open.isEmpty {
      return StartGate(.roomAvailable, nil, "no room that is large enough can be had")
    }
    if open.count == 1, let taker = other(in: open[0].fault) {
      let room = open[0].room
      return StartGate(.roomClash, room.id.text, "\(room.name) is taken by", taker)
    }
    return StartGate(.roomClash, nil, "every room that is large enough is taken")
  }

  // MARK: The team

  private func sharedTeamGate(_ hindered: [ReviewerID: Violation]) -> StartGate? {
    let shared = questions.sharedTeams.first { shared in
      shared.team.contains { hindered[$0] != nil }
    }
    return shared.map {
      StartGate(
        .sameTeam, nil,
        "not all of the team of \($0.session.text), which must be its team, are free")
    }
  }

  private func teamGate(
    _ hindered: [ReviewerID: Violation], _ start: CivilMinute
  ) -> StartGate? {
    for reviewer in review.reviewers where questions.wanted.contains(reviewer.id) {
      if let fault = hindered[reviewer.id] { return gate(of: reviewer, fault) }
    }
    let free = questions.reviewers.map { $0.id }.filter { hindered[$0] == nil }
    for fault in questions.faults(ofTeamAmong: free, at: start) {
      switch (fault.rule, fault.subject) {
      case (.teamRoles, .roles(let roles)):
        let count = session.team.roles.first { $0.anyOf == roles }?.count ?? 1
        return StartGate(
          .teamRoles, nil,
          "fewer than \(count) of the team who are \(English.list(roles.map { $0.words }, or: true)) "
            + "are free")
      case (.teamSize, _):
        return StartGate(
          .teamSize, nil, "fewer than \(session.team.min) reviewers are free")
      default: continue
      }
    }
    return nil
  }

  private func gate(of reviewer: Reviewer, _ fault: Violation) -> StartGate {
    let (label, id) = (reviewer.label, reviewer.id.text)
    return switch fault.rule {
    case .conflictOfInterest: StartGate(fault.rule, id, "\(label) has a conflict of interest")
    case .reviewerAvailable: StartGate(fault.rule, id, "\(label) is not available")
    case .reviewerClash: StartGate(fault.rule, id, "\(label) is at", other(in: fault))
    case .dailyLoad: StartGate(fault.rule, id, "\(label) has a full day")
    case .lunch: StartGate(fault.rule, id, "\(label) would have no lunch")
    default: StartGate(fault.rule, id, "\(label) would have no break")
    }
  }

  // MARK: All together

  /// What the judge says of the places that could do, where nothing stops the session by itself.
  private func wholeGate(
    _ start: CivilMinute, _ faults: [Violation], _ hindered: [ReviewerID: Violation]
  ) -> StartGate? {
    var broken: Violation?
    for proposal in vacancies.proposals(at: start, faults, hindered) {
      guard let fault = questions.faults(at: proposal).first else { return nil }
      broken = broken ?? fault
    }
    guard let fault = broken else {
      return StartGate(
        .teamRoles, nil, "no team that it asks for can be made of those who are free")
    }
    let words = BrokenRuleWords(fault, beside: session.id, SubjectNames(review))
    return StartGate(fault.rule, nil, words.text)
  }
}
