import CivilTime
import Engine
import ReviewModel

/// A review as a problem of the engine, with the way back from its numbers to sessions, rooms and reviewers.
///
/// Each group of rules of the catalogue is put in by a file of its own under `Rules`.
struct Formulation: Sendable {
  let review: Review
  let timeline: Timeline
  var problem: ActivityProblem

  let roomNumbers: [RoomID: Int]
  let reviewerNumbers: [ReviewerID: Int]
  let sessionNumbers: [SessionID: Int]
  let siteNumbers: [SiteID: Int]
  let personNumbers: [PersonID: Int]
  /// The people who can be chosen for a session, by their number among the engine's workers.
  let guestNumbers: [PersonID: Int]

  /// Formulates a review.
  ///
  /// - Parameters:
  ///   - review: A review without errors.
  ///   - published: A plan already published, whose changes cost; nil for none.
  init(_ review: Review, keeping published: Plan? = nil) {
    self.review = review
    timeline = Timeline(review)
    problem = ActivityProblem(days: timeline.horizonDays)
    roomNumbers = Formulation.numbers(review.rooms.map { $0.id })
    reviewerNumbers = Formulation.numbers(review.reviewers.map { $0.id })
    sessionNumbers = Formulation.numbers(review.sessions.map { $0.id })
    personNumbers = Formulation.numbers(review.people.map { $0.id })
    guestNumbers = Formulation.guests(of: review)
    var sites: [SiteID] = []
    for site in review.rooms.compactMap({ $0.site }) + review.sessions.compactMap({ $0.site })
    where !sites.contains(site) {
      sites.append(site)
    }
    siteNumbers = Formulation.numbers(sites)
    addSites(sites)
    addReviewers()
    addGuests()
    addRooms()
    problem.partsPerSlot = max(1, review.gridMinutes)
    addSessions()
    addLinks()
    addOptionalParticipants()
    addLimits()
    addPrices()
    if let published { addStability(published) }
  }

  private static func numbers<Subject>(_ list: [Identifier<Subject>]) -> [Identifier<Subject>: Int]
  {
    var result: [Identifier<Subject>: Int] = [:]
    for (number, id) in list.enumerated() { result[id] = number }
    return result
  }

  private mutating func addSites(_ sites: [SiteID]) {
    problem.siteCount = sites.count
    problem.travel = sites.flatMap { from in
      sites.map { timeline.slots(touchedBy: review.minutesBetween(from, $0)) }
    }
  }

  private mutating func addReviewers() {
    problem.workers = review.reviewers.map {
      Worker(
        blockedSlots: timeline.blockedSlots($0.availability),
        countsInBalance: $0.countsInBalance && !$0.isPlaceholder)
    }
  }

  private mutating func addRooms() {
    let index = ReviewIndex(review)
    let hasParts = review.rooms.contains { $0.partOf != nil }
    problem.places = review.rooms.map { room in
      let sharing = hasParts ? index.roomsSharingSpace(with: room.id) : []
      return Place(
        capacity: room.capacity, site: room.site.flatMap { siteNumbers[$0] },
        blockedSlots: timeline.blockedSlots(room.availability),
        overlapping: sharing.filter { $0 != room.id }.compactMap { roomNumbers[$0] })
    }
  }

  private mutating func addSessions() {
    let agencies = agencyOfPerson()
    let blockedPeople = review.people.map { timeline.blocked($0.availability) }
    for session in review.sessions {
      var activity = Activity(slots: timeline.slots(filledBy: session.minutes))
      activity.headcount = session.headcount
      activity.isContact = session.isContact
      activity.isMandatory = !session.isOptional
      activity.isMeal = session.isMeal
      activity.ownSite = session.site.flatMap { siteNumbers[$0] }
      setTeam(of: &activity, for: session, agencies: agencies)
      setRooms(of: &activity, for: session)
      setStarts(of: &activity, for: session, blockedPeople: blockedPeople)
      setRoomAbsences(of: &activity, for: session)
      if !canBeHeld(activity) { activity.starts = [] }
      problem.activities.append(activity)
    }
  }

  /// Whether an activity has a start, a place if it needs one, and enough people to staff it, each taken alone.
  private func canBeHeld(_ activity: Activity) -> Bool {
    let eligible = Set(activity.workers.map { $0.value })
    return (!activity.needsPlace || !activity.places.isEmpty)
      && eligible.count(where: { isReviewer($0) }) >= activity.crewSize.lowerBound
      && activity.requiredWorkers.allSatisfy { eligible.contains($0) }
      && activity.requiredWorkers.count(where: { isReviewer($0) })
        <= activity.crewSize.upperBound
      && activity.guestChoices.allSatisfy { 0...$0.anyOf.count ~= $0.count }
      && activity.crewNeeds.allSatisfy { need in
        need.anyOf.filter { eligible.contains($0) }.count >= need.count
      }
  }

  private func isReviewer(_ worker: Int) -> Bool { worker < review.reviewers.count }

  /// Whether some session that must be held cannot be, whatever the others do, or the lead-in has not run.
  var isHopeless: Bool {
    !review.hasRunLeadIn || problem.activities.contains { $0.isMandatory && $0.starts.isEmpty }
  }

  private func agencyOfPerson() -> [PersonID: String] {
    var result: [PersonID: String] = [:]
    for person in review.people { result[person.id] = person.agency }
    return result
  }

  /// A timetable of the formulated problem as a plan of the review.
  func plan(_ incumbent: Incumbent) -> Plan {
    var plan = Plan(review: review.id)
    for (number, session) in review.sessions.enumerated() {
      guard let start = incumbent.starts[number] else {
        plan.unscheduled.append(session.id)
        continue
      }
      plan.assignments.append(
        Assignment(
          session: session.id, start: timeline.minute(of: start),
          room: incumbent.places[number].map { review.rooms[$0].id },
          reviewers: incumbent.crews[number].filter { isReviewer($0) }
            .map { review.reviewers[$0].id },
          participants: chosen(for: session, in: incumbent.crews[number])))
    }
    return plan
  }

  /// A plan of the review, sound or not, as a timetable of the engine, as far as its parts are known.
  func incumbent(_ plan: Plan) -> Incumbent {
    let count = review.sessions.count
    var result = Incumbent.empty(activityCount: count)
    for assignment in plan.countedAssignments {
      guard let number = sessionNumbers[assignment.session] else { continue }
      let attendees = review.sessions[number].participants + assignment.participants
      result.place(
        number, at: timeline.slot(at: assignment.start),
        in: assignment.room.flatMap { roomNumbers[$0] },
        crew: assignment.reviewers.compactMap { reviewerNumbers[$0] }
          + (guestNumbers.isEmpty ? [] : attendees.compactMap { guestNumbers[$0] }))
    }
    return result
  }

  /// The sessions, in the order of the plan, that a search could not begin with as they stood there; `declined`
  /// numbers the sessions that the engine refused.
  func sessions(of plan: Plan, declined: [Int]) -> [SessionID] {
    plan.countedAssignments.filter { assignment in
      guard let number = sessionNumbers[assignment.session] else { return false }
      return declined.contains(number) || timeline.slot(at: assignment.start) == nil
        || assignment.room.map { roomNumbers[$0] == nil } ?? false
        || assignment.reviewers.contains { reviewerNumbers[$0] == nil }
        || assignment.participants.contains { guestNumbers[$0] == nil }
    }
    .map { $0.session }
  }
}
