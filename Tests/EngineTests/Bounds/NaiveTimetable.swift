import Engine

/// A timetable judged by going through all of its slots, with no code of the search or the relaxation.
struct NaiveTimetable {
  let problem: ActivityProblem
  /// What is held of each activity; nil for one that is left out.
  var held: [Held?]

  struct Held {
    var activity: Int
    var start: Int
    var slots: Int
    var place: Int?
    var site: Int?
    var crew: [Int]

    /// One of an activity's starts and places with some of its workers.
    init(_ number: Int, at start: Int, in place: Int?, crew: [Int], of problem: ActivityProblem) {
      let activity = problem.activities[number]
      self.activity = number
      self.start = start
      slots = activity.slots
      self.place = place
      site = place.map { problem.places[$0].site } ?? activity.ownSite
      self.crew = crew
    }

    var end: Int { start + slots }

    func overlaps(_ other: Held, after gap: Int = 0) -> Bool {
      start < other.end + gap && other.start < end + gap
    }
  }

  init(_ problem: ActivityProblem) {
    self.problem = problem
    held = [Held?](repeating: nil, count: problem.activities.count)
  }

  func day(_ held: Held) -> Int { held.start >> problem.dayShift }

  func trip(_ first: Held, _ second: Held) -> Int {
    guard let from = first.site, let to = second.site else { return 0 }
    return problem.travel[from * problem.siteCount + to]
  }

  /// The slot on the clock that runs through all days.
  func clock(_ held: Held) -> Int {
    let day = day(held)
    return problem.days[day].clock + held.start - problem.horizonSlot(0, onDay: day)
  }

  /// Whether an activity could be held like this if there were no other.
  func isSoundAlone(_ held: Held) -> Bool {
    let activity = problem.activities[held.activity]
    let slots = held.start..<held.end
    let staff = held.crew.count { !problem.workers[$0].isGuest }
    if let place = held.place {
      guard activity.headcount + staff <= problem.places[place].capacity,
        !problem.places[place].blockedSlots.contains(where: { slots.contains($0) }),
        !activity.placeAbsences.contains(where: {
          $0.place == place && $0.starts.contains(held.start)
        })
      else { return false }
    }
    return activity.crewSize.contains(staff) && guestsAreSound(held)
      && activity.requiredWorkers.allSatisfy { held.crew.contains($0) }
      && activity.crewNeeds.allSatisfy { need in
        held.crew.count { need.anyOf.contains($0) } >= need.count
      }
      && !held.crew.contains { worker in
        problem.workers[worker].blockedSlots.contains { slots.contains($0) }
      }
  }

  /// Whether exactly as many guests as are wanted attend, nobody else, and none whom somebody must not meet.
  private func guestsAreSound(_ held: Held) -> Bool {
    let activity = problem.activities[held.activity]
    let offered = activity.requiredWorkers + activity.guestChoices.flatMap { $0.anyOf }
    return activity.guestChoices.allSatisfy { choice in
      held.crew.count { choice.anyOf.contains($0) } == choice.count
    }
      && held.crew.allSatisfy { !problem.workers[$0].isGuest || offered.contains($0) }
      && !activity.exclusions.contains {
        held.crew.contains($0.worker) && held.crew.contains($0.guest)
      }
  }

  /// What an activity held like this costs by its own start, place and crew.
  func ownCost(_ held: Held) -> Int {
    let activity = problem.activities[held.activity]
    func price(_ choices: [PricedChoice], _ value: Int) -> Int {
      choices.first { $0.value == value }?.price ?? 0
    }
    var cost = price(activity.starts, held.start)
    for worker in held.crew { cost += price(activity.workers, worker) }
    if let place = held.place {
      let spare =
        problem.places[place].capacity - activity.headcount
        - held.crew.count { !problem.workers[$0].isGuest }
      cost += price(activity.places, place)
      cost += spare / problem.prices.seatsPerUnit * problem.prices.spareSeats
    }
    let missing = activity.skills.count { skill in !held.crew.contains { skill.contains($0) } }
    return cost + missing * problem.prices.missingSkill
  }

  /// What is held, in order of time.
  private var inOrder: [Held] { held.compactMap { $0 }.sorted { $0.start < $1.start } }

  /// The slots that lie between an activity and one after it in a place.
  private func gap(from before: Held, to after: Held) -> Int {
    let parts =
      problem.activities[before.activity].clearing + problem.activities[after.activity].setup
    let whole = parts % problem.partsPerSlot == 0 ? 0 : 1
    return max(problem.limits.turnaroundSlots, parts / problem.partsPerSlot + whole)
  }

  private func shareSpace(_ first: Held, _ second: Held) -> Bool {
    guard let one = first.place, let other = second.place else { return false }
    return one == other || problem.places[one].overlapping.contains(other)
  }

  /// What all activities pay together, without the balance of load; nil where they break a rule together.
  ///
  /// `isWhole` says that nothing more will be held; otherwise one more meal may still stand for a pause.
  ///
  /// - Returns: The cost, in cost units.
  func sharedCost(isWhole: Bool) -> Int? {
    let all = inOrder
    for (index, first) in all.enumerated() {
      for second in all[(index + 1)...] where day(first) == day(second) {
        if shareSpace(first, second), first.start < second.end + gap(from: second, to: first),
          second.start < first.end + gap(from: first, to: second)
        {
          return nil
        }
      }
    }
    if let most = problem.limits.parallelContacts {
      let contacts = all.filter { problem.activities[$0.activity].isContact }
      for one in contacts
      where contacts.count(where: { $0.start <= one.start && one.start < $0.end }) > most {
        return nil
      }
    }
    guard var cost = linkCost else { return nil }
    for worker in problem.workers.indices {
      let own = all.filter { $0.crew.contains(worker) }
      for number in problem.days.indices {
        let today = own.filter { day($0) == number }
        if today.isEmpty { continue }
        guard let price = dayCost(today, on: number, of: worker, isWhole: isWhole) else {
          return nil
        }
        cost += price
      }
    }
    return cost + wishCost
  }

  /// What a worker's day costs; nil where it breaks a rule.
  private func dayCost(
    _ today: [Held], on number: Int, of worker: Int, isWhole: Bool
  ) -> Int? {
    let limits = problem.limits
    for (index, first) in today.enumerated() {
      for second in today[(index + 1)...]
      where first.overlaps(second, after: trip(first, second)) {
        return nil
      }
    }
    if problem.workers[worker].isGuest { return 0 }
    let contacts = today.filter { problem.activities[$0.activity].isContact }
    if contacts.count > limits.contactActivities { return nil }
    var (cost, runStart) = (0, today[0].start)
    for (last, next) in zip(today, today.dropFirst()) {
      if next.start - last.end >= limits.restSlots { runStart = next.start }
      if next.end - runStart > limits.runSlots { return nil }
      if next.start == last.end && problem.activities[last.activity].isContact
        && problem.activities[next.activity].isContact
      {
        cost += problem.prices.backToBack
      }
    }
    if today.contains(where: { $0.slots > limits.runSlots }) { return nil }
    if let pause = problem.days[number].pause {
      let isKept = (pause.earliest...pause.latest).contains { slot in
        let start = problem.horizonSlot(slot, onDay: number)
        return !today.contains { $0.start < start + pause.slots && start < $0.end }
      }
      let meal = problem.horizonSlot(pause.mealSlots.lowerBound, onDay: number)
      let isFed = today.contains {
        problem.activities[$0.activity].isMeal && $0.start < meal + pause.mealSlots.count
          && meal < $0.end
      }
      let mayBeFed = !isWhole && problem.activities.contains { $0.isMeal }
      if !isKept && !isFed && !mayBeFed { return nil }
    }
    let slots = contacts.reduce(0) { $0 + $1.slots }
    cost += max(0, slots - limits.longDaySlots) * problem.prices.longDay
    cost += max(0, Set(today.compactMap { $0.place }).count - 1) * problem.prices.placeChange
    return cost + max(0, Set(today.compactMap { $0.site }).count - 1) * problem.prices.siteChange
  }

  /// What wishes about order cost; nil where a link is broken.
  private var linkCost: Int? {
    var cost = 0
    for link in problem.links {
      guard let first = held[link.first], let second = held[link.second] else { continue }
      switch link.kind {
      case .precedes(let gap):
        if clock(second) < clock(first) + first.slots + gap { return nil }
      case .shouldPrecede(let price):
        if clock(second) < clock(first) + first.slots { cost += price }
      case .differentDays:
        if problem.days[day(first)].date == problem.days[day(second)].date { return nil }
      case .apart:
        if first.overlaps(second) { return nil }
      case .apartWithTravel:
        if day(first) == day(second), first.overlaps(second, after: trip(first, second)) {
          return nil
        }
      case .within(let gap):
        if clock(second) > clock(first) + first.slots + gap { return nil }
      case .sameTime: if clock(first) != clock(second) { return nil }
      case .sameDay:
        if problem.days[day(first)].date != problem.days[day(second)].date { return nil }
      case .sameCrew:
        let teams = [first, second].map { $0.crew.filter { !problem.workers[$0].isGuest }.sorted() }
        if teams[0] != teams[1] { return nil }
      }
    }
    return cost
  }

  private var wishCost: Int {
    let away = problem.wishes.count { wish in
      guard let wanted = held[wish.activity] else { return false }
      return wish.absentStarts.contains(wanted.start)
        || wish.rivals.contains { held[$0]?.overlaps(wanted) ?? false }
        || wish.invitations.contains { other in
          guard let guest = wish.guest, let rival = held[other] else { return false }
          return rival.crew.contains(guest) && rival.overlaps(wanted)
        }
    }
    return away * problem.prices.absentee
  }

  /// The difference between the most and the least loaded worker, at its price.
  var imbalanceCost: Int {
    var loads: [Int] = []
    for worker in problem.workers.indices where problem.workers[worker].countsInBalance {
      loads.append(
        held.reduce(0) { sum, held in
          guard let held, held.crew.contains(worker), problem.activities[held.activity].isContact
          else { return sum }
          return sum + held.slots
        })
    }
    guard let most = loads.max(), let least = loads.min() else { return 0 }
    return (most - least) * problem.prices.imbalance
  }
}
