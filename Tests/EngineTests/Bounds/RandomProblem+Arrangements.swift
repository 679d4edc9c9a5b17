import Engine
import TestSupport

extension RandomProblem {
  /// Adds some of what a week can say besides: ties, meals, walls that move, setting up, and guests.
  mutating func addArrangements() {
    if random.chance(45) { addTies() }
    if random.chance(35) { addMeals() }
    if random.chance(35) { addWalls() }
    if random.chance(35) { addPreparation() }
    if random.chance(40) { addGuests() }
  }

  private mutating func addTies() {
    let count = problem.activities.count
    for _ in 0..<random.number(in: 1...2) {
      let first = random.number(in: 0...count - 1)
      let second = (first + random.number(in: 1...count - 1)) % count
      let kinds: [Link.Kind] = [
        .within(gap: random.number(in: 0...3)), .sameTime, .sameDay, .sameCrew,
      ]
      let kind = random.pick(kinds)
      if kind == .sameTime {
        // Two that have no start in common would only ever be left out.
        let common = problem.activities[first].starts.prefix(1)
        for start in common
        where !problem.activities[second].starts.contains(where: { $0.value == start.value })
          && start.value & 63 + problem.activities[second].slots
            <= problem.days[start.value >> problem.dayShift].slots
        {
          problem.activities[second].starts.append(PricedChoice(start.value))
          problem.activities[second].starts.sort { $0.value < $1.value }
        }
      }
      problem.links.append(Link(first, second, kind))
    }
  }

  private mutating func addMeals() {
    for index in problem.days.indices {
      let earliest = random.number(in: 1...2)
      let slots = random.number(in: 1...2)
      let latest = earliest + random.number(in: 0...1)
      problem.days[index].pause = Pause(
        earliest: earliest, latest: latest, slots: slots, mealSlots: earliest..<latest + slots)
    }
    for index in problem.activities.indices where random.chance(40) {
      problem.activities[index].isMeal = true
    }
  }

  private mutating func addWalls() {
    guard problem.places.count > 1 else { return }
    let hall = random.number(in: 0...problem.places.count - 1)
    for half in problem.places.indices where half != hall && random.chance(70) {
      problem.places[hall].overlapping.append(half)
      problem.places[half].overlapping.append(hall)
    }
  }

  private mutating func addPreparation() {
    problem.partsPerSlot = random.pick([1, 2, 3])
    for index in problem.activities.indices where random.chance(50) {
      problem.activities[index].setup = random.number(in: 0...3)
      problem.activities[index].clearing = random.number(in: 0...3)
      guard let place = problem.activities[index].places.first, random.chance(40) else { continue }
      let starts = problem.activities[index].starts.map { $0.value }
      problem.activities[index].placeAbsences = [
        PlaceAbsence(place: place.value, starts: random.some(starts, atMost: 2))
      ]
    }
  }

  /// One or two guests, chosen for some activities, required at others and wanted at one.
  private mutating func addGuests() {
    let first = problem.workers.count
    for _ in 0..<random.number(in: 1...2) {
      problem.workers.append(Worker(blockedSlots: blockedSlots(), isGuest: true))
    }
    let guests = Array(first..<problem.workers.count)
    for index in problem.activities.indices where random.chance(50) {
      let staff = problem.activities[index].workers.map { $0.value }
      if random.chance(35) {
        let guest = random.pick(guests)
        problem.activities[index].workers.append(PricedChoice(guest))
        problem.activities[index].requiredWorkers.append(guest)
        continue
      }
      problem.activities[index].workers += guests.map {
        PricedChoice($0, price: random.chance(40) ? random.number(in: -3...5) : 0)
      }
      problem.activities[index].guestChoices = [
        CrewNeed(anyOf: guests, count: random.number(in: 0...min(2, guests.count)))
      ]
      if random.chance(40), let worker = staff.first {
        problem.activities[index].exclusions = [Exclusion(worker: worker, guest: guests[0])]
      }
    }
    let number = random.number(in: 0...problem.activities.count - 1)
    func attends(_ activity: Activity) -> Bool {
      activity.requiredWorkers.contains(first)
    }
    let others = problem.activities.indices.filter { $0 != number }
    var wish = AttendanceWish(
      activity: number, rivals: others.filter { attends(problem.activities[$0]) })
    wish.guest = first
    wish.invitations = others.filter { !problem.activities[$0].guestChoices.isEmpty }
    let named = problem.activities[number]
    if !attends(named) && named.guestChoices.isEmpty { problem.wishes.append(wish) }
  }
}
