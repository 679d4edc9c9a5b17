@testable import Engine

/// What every rule of a ground problem says about a whole timetable, read from its documentation and nothing else:
/// plain loops, no tables, no order that matters.
struct NaiveGroundRules {
  let problem: GroundProblem

  /// Where an activity lies, if it is held.
  struct Held {
    var slot: Int
    var place: Int?
    var crew: [Int]
  }

  typealias Timetable = [Held?]

  /// An activity of a timetable with its number.
  private struct Entry {
    var number: Int
    var held: Held
    var activity: GroundActivity
    var day: Int
    var date: Int
    var from: Int
    var to: Int
    var site: Int?
  }

  private func entries(_ timetable: Timetable) -> [Entry] {
    timetable.indices.compactMap { number in
      guard let held = timetable[number] else { return nil }
      let activity = problem.activities[number]
      let day = held.slot >> problem.dayShift
      let from = problem.days[day].clock + held.slot & (1 << problem.dayShift - 1)
      return Entry(
        number: number, held: held, activity: activity, day: day, date: problem.days[day].date,
        from: from, to: from + activity.slots,
        site: held.place.map { problem.places[$0].site } ?? activity.ownSite)
    }
  }

  /// Whether a timetable keeps some rules.
  func keeps(_ rules: [Int], _ timetable: Timetable) -> Bool {
    let entries = entries(timetable)
    return rules.allSatisfy { keeps($0, timetable, entries) }
  }

  /// Whether holding more activities can mend a rule that is broken.
  func canBeMended(_ rule: Int) -> Bool {
    problem.workers.contains { $0.restRule == rule || $0.pauseRule == rule }
      || problem.activities.contains { $0.presenceRule == rule }
  }

  private func keeps(_ rule: Int, _ timetable: Timetable, _ entries: [Entry]) -> Bool {
    !problem.brokenRules.contains(rule)
      && timetable.indices.allSatisfy {
        problem.activities[$0].presenceRule != rule || timetable[$0] != nil
      }
      && entries.allSatisfy { keepsOwn(rule, $0) && keepsPlace(rule, $0) }
      && problem.workers.indices.allSatisfy { keepsWorker(rule, $0, entries) }
      && problem.places.indices.allSatisfy { place in
        problem.places[place].clashRule != rule || keepsSpace(place, entries)
      }
      && problem.gatherings.allSatisfy { gathering in
        gathering.rule != rule
          || gathering.guest.map { guest in
            !entries.contains {
              $0.number == gathering.activities.last && $0.held.crew.contains(guest)
            }
          } ?? false
          || noneOverlap(entries.filter { gathering.activities.contains($0.number) }) {
            gathering.travels ? trip($0, $1) : 0
          }
      }
      && problem.pairs.allSatisfy { $0.rule != rule || keeps($0, entries) }
      && (problem.parallelRule != rule || keepsParallel(entries))
  }

  /// Whether no activity in a place is too near to one that follows it there or next door.
  private func keepsSpace(_ place: Int, _ entries: [Entry]) -> Bool {
    entries.allSatisfy { one in
      one.held.place != place
        || entries.allSatisfy { other in
          guard other.number != one.number, other.date == one.date, let there = other.held.place,
            there == place || problem.places[place].overlapping.contains(there)
          else { return true }
          return (one.from, one.activity.rank) > (other.from, other.activity.rank)
            || other.from >= one.to + gap(from: one, to: other)
        }
    }
  }

  private func gap(from before: Entry, to after: Entry) -> Int {
    let parts = before.activity.clearing + after.activity.setup
    let slots = (parts + problem.partsPerSlot - 1) / problem.partsPerSlot
    return max(problem.limits.turnaroundSlots, slots)
  }

  private func isGuest(_ worker: Int) -> Bool { problem.workers[worker].isGuest }

  private func keepsOwn(_ rule: Int, _ entry: Entry) -> Bool {
    let activity = entry.activity
    let crew = entry.held.crew
    let staff = crew.count { !isGuest($0) }
    func has(_ ban: RuledValues, _ value: Int?) -> Bool {
      ban.rule == rule && value.map { ban.values.contains($0) } ?? false
    }
    return !activity.startBans.contains { has($0, entry.held.slot) }
      && !activity.placeBans.contains { has($0, entry.held.place) }
      && !activity.crewBans.contains { ban in crew.contains { has(ban, $0) } }
      && activity.placeDemands.allSatisfy {
        $0.rule != rule || $0.values.allSatisfy { $0 == entry.held.place }
      }
      && activity.crewDemands.allSatisfy {
        $0.rule != rule || $0.values.allSatisfy { crew.contains($0) }
      }
      && (activity.placeRule != rule || activity.needsPlace == (entry.held.place != nil))
      && (activity.sizeRule != rule || activity.crewSize.contains(staff))
      && (activity.choiceRule != rule
        || activity.guestChoices.allSatisfy { choice in
          crew.count { choice.anyOf.contains($0) } == choice.count
        })
      && !activity.exclusions.contains {
        $0.rule == rule && crew.contains($0.pair.worker) && crew.contains($0.pair.guest)
      }
      && (activity.needsRule != rule
        || activity.crewNeeds.allSatisfy { need in
          crew.count { need.anyOf.contains($0) } >= need.count
        })
  }

  private func keepsPlace(_ rule: Int, _ entry: Entry) -> Bool {
    guard let number = entry.held.place, entry.activity.needsPlace else { return true }
    let place = problem.places[number]
    return
      (place.capacityRule != rule
      || entry.activity.headcount + entry.held.crew.count { !isGuest($0) } <= place.capacity)
      && (place.absence?.rule != rule || isFree(place.absence, entry))
      && (place.paddingRule != rule
        || !entry.activity.placeAbsences.contains {
          $0.place == number && $0.starts.contains(entry.held.slot)
        })
  }

  private func isFree(_ absence: RuledValues?, _ entry: Entry) -> Bool {
    let slots = entry.held.slot..<entry.held.slot + entry.activity.slots
    return !slots.contains { absence?.values.contains($0) ?? false }
  }

  private func trip(_ one: Entry, _ other: Entry) -> Int {
    guard let from = one.site, let to = other.site else { return 0 }
    return problem.travel[from * problem.siteCount + to]
  }

  private func noneOverlap(_ entries: [Entry], _ gap: (Entry, Entry) -> Int) -> Bool {
    entries.allSatisfy { one in
      entries.allSatisfy { other in
        one.number >= other.number || one.date != other.date
          || one.from >= other.to + gap(one, other) || other.from >= one.to + gap(one, other)
      }
    }
  }

  private func keepsWorker(_ rule: Int, _ number: Int, _ all: [Entry]) -> Bool {
    let worker = problem.workers[number]
    let mine = all.filter { $0.held.crew.contains(number) }
    if worker.clashRule == rule && !noneOverlap(mine, trip) { return false }
    if worker.absence?.rule == rule && !mine.allSatisfy({ isFree(worker.absence, $0) }) {
      return false
    }
    return problem.days.indices.allSatisfy { day in
      let today = mine.filter { $0.day == day }.sorted {
        ($0.from, $0.activity.rank) < ($1.from, $1.activity.rank)
      }
      if today.isEmpty { return true }
      let contacts = today.count { $0.activity.isContact }
      return (worker.loadRule != rule || contacts <= problem.limits.contactActivities)
        && (worker.restRule != rule || keepsRest(today))
        && (worker.pauseRule != rule || hasPause(today, on: problem.days[day]))
    }
  }

  private func keepsRest(_ today: [Entry]) -> Bool {
    var start = today[0].from
    for (index, entry) in today.enumerated() {
      if index > 0 && entry.from - today[index - 1].to >= problem.limits.restSlots {
        start = entry.from
      }
      if entry.to - start > problem.limits.runSlots { return false }
    }
    return true
  }

  private func hasPause(_ today: [Entry], on day: HorizonDay) -> Bool {
    guard let pause = day.pause else { return true }
    let meal = day.clock + pause.mealSlots.lowerBound
    let isFed = today.contains {
      $0.activity.isMeal && $0.from < meal + pause.mealSlots.count && meal < $0.to
    }
    if isFed { return true }
    var offset = pause.earliest
    while offset <= pause.latest {
      let from = day.clock + offset
      if !today.contains(where: { $0.from < from + pause.slots && from < $0.to }) { return true }
      offset += 1
    }
    return false
  }

  private func keeps(_ pair: GroundPair, _ entries: [Entry]) -> Bool {
    guard let first = entries.first(where: { $0.number == pair.first }),
      let second = entries.first(where: { $0.number == pair.second })
    else { return true }
    switch pair.kind {
    case .precedes(let gap): return second.from >= first.to + gap
    case .differentDates: return first.date != second.date
    case .within(let gap): return second.from <= first.to + gap
    case .sameTime: return first.from == second.from
    case .sameDate: return first.date == second.date
    case .sameCrew:
      return first.held.crew.filter { !isGuest($0) } == second.held.crew.filter { !isGuest($0) }
    }
  }

  private func keepsParallel(_ entries: [Entry]) -> Bool {
    let contacts = entries.filter { $0.activity.isContact }
    return contacts.allSatisfy { one in
      contacts.count { $0.from <= one.from && one.from < $0.to }
        <= problem.limits.parallelContacts ?? Int.max
    }
  }
}
