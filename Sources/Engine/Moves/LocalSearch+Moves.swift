/// The moves, and which is tried when.
extension LocalSearch {
  /// One step: one move, proposed, priced, and taken or not.
  mutating func step() {
    if schedule.absentCount > 0 && random.next() & 7 == 0 {
      let activity = absentActivity()
      if activity >= 0 {
        // Half by force: where a week is tight, a free spot is rare.
        if random.next() & 1 == 0 { eject(activity) } else { relocate(activity) }
        return
      }
    }
    // Rare, since one rebuilding takes the time of a hundred other moves, one of the others of ten.
    let rare = random.next() & 1023
    if rare < 8 { return rebuild() }
    if rare < 20 { return exchangeDays(random.pick(choosy.crew)) }
    if rare < 32 { return follow(random.pick(movable)) }
    let roll = random.below(64)
    if roll < 26 {
      relocate(random.pick(movable))
    } else if roll < 37 {
      changePlace(random.pick(choosy.place))
    } else if roll < 59 {
      changeCrew(random.pick(choosy.crew))
    } else if roll < 62 {
      exchangeWorkers(random.pick(choosy.crew))
    } else if roll < 63 || random.next() & 1 == 0 {
      exchangeStarts(random.pick(movable))
    } else {
      eject(random.pick(movable))
    }
  }

  /// An activity that waits for a place; negative where a short look around finds none.
  private mutating func absentActivity() -> Int {
    var index = random.below(movable.count)
    // A look at all of them would cost more, the more activities there are.
    for _ in 0..<min(32, movable.count) {
      let activity = Int(movable[index])
      if schedule.placements[activity].isAbsent { return activity }
      index += 1
      if index == movable.count { index = 0 }
    }
    return -1
  }

  @inline(__always)
  private mutating func consider(
    _ kind: MoveKind, _ activity: Int, at start: Int, in place: Int
  ) {
    evaluations += 1
    tally.tried[kind.rawValue] += 1
    let limit = cooling.limit(at: temperature, &random)
    let delta = schedule.change(
      moving: activity, to: start, at: place, crew: crew, limit: limit, isVetted: true)
    if delta > limit { return }
    tally.taken[kind.rawValue] += 1
    schedule.commit(activity, at: start, in: place, crew: crew)
    if delta < 0 { keepIfBest() }
  }

  private mutating func relocate(_ activity: Int) {
    if schedule.problem.activities.facts[activity].isTied && random.next() & 1 == 0 {
      return relocateTied(activity)
    }
    let start = randomStart(of: activity)
    if start == Int(schedule.placements[activity].start) { return }
    guard proposeCrew(for: activity, at: start) else { return refuse(.relocate) }
    let place = proposePlace(for: activity, at: start)
    if place == -2 { return refuse(.relocate) }
    consider(.relocate, activity, at: start, in: place)
  }

  /// A move that was looked at and found to break a rule before its price was asked.
  @inline(__always)
  mutating func refuse(_ kind: MoveKind) {
    evaluations += 1
    tally.tried[kind.rawValue] += 1
  }

  private mutating func changePlace(_ activity: Int) {
    let facts = schedule.problem.activities.facts[activity]
    let count = Int(facts.placeCount)
    if count < 2 || schedule.placements[activity].isAbsent { return }
    let place = Int(
      schedule.problem.activities.places[Int(facts.firstPlace) + random.below(count)])
    let present = schedule.placements[activity]
    if place == Int(present.place) { return }
    takeCrew(of: activity)
    guard schedule.fits(activity, place, crewSize: schedule.size(of: crew, base: 0)) else {
      return refuse(.changePlace)
    }
    guard
      schedule.placeIsFree(
        place, for: activity, from: Int(present.start), to: Int(present.end))
    else { return exchangePlaces(activity, place) }
    consider(.changePlace, activity, at: Int(present.start), in: place)
  }

  /// Exchanges places with the one activity that is in the way.
  private mutating func exchangePlaces(_ activity: Int, _ place: Int) {
    let present = schedule.placements[activity]
    let words = schedule.problem.placeWords
    var other = -1
    for slot in Int(present.start)..<Int(present.end) {
      let index = slot * words + place >> 6
      let taken = schedule.takenPlaces[index] ^ schedule.problem.resources.blockedPlaces[index]
      if taken >> UInt64(place & 63) & 1 == 0 { continue }
      let occupant = Int(schedule.placeOccupant[place * schedule.problem.horizonSlots + slot])
      if other >= 0 && occupant != other { return refuse(.changePlace) }
      other = occupant
    }
    guard other >= 0,
      schedule.problem.activities.placePrice[
        other * schedule.problem.placeCount + Int(present.place)]
        != FlatProblem.forbidden
    else { return refuse(.changePlace) }
    let otherStart = Int(schedule.placements[other].start)
    let (before, limit) = takeOutBoth(activity, other)
    settle(
      .changePlace, before: before, limit: limit,
      putBack(activity, at: Int(present.start), in: place)
        && putBack(other, at: otherStart, in: Int(present.place)))
  }

  private mutating func changeCrew(_ activity: Int) {
    let facts = schedule.problem.activities.facts[activity]
    let words = schedule.problem.crewWords
    let base = activity * words
    let placement = schedule.placements[activity]
    if placement.isAbsent { return }
    if facts.sharesCrew && random.next() & 3 != 0 { return changeSharedCrew(activity) }
    takeCrew(of: activity)
    if facts.hasGuestChoices && random.next() & 1 == 0 {
      findFree(for: activity)
      guard exchangeGuest(of: activity), guestsAreAllowed(for: activity) else {
        return refuse(.changeCrew)
      }
      return consider(.changeCrew, activity, at: Int(placement.start), in: Int(placement.place))
    }
    let size = schedule.size(of: crew, base: 0)
    let roll = random.next() & 7
    if facts.crewMinimum < facts.crewMaximum && roll < 3 {
      if size > Int(facts.crewMinimum) && (roll == 0 || size == Int(facts.crewMaximum)) {
        guard dropWorker(from: activity) else { return refuse(.changeCrew) }
      } else if size < Int(facts.crewMaximum) {
        guard
          placement.place < 0
            || schedule.fits(activity, Int(placement.place), crewSize: size + 1)
        else { return refuse(.changeCrew) }
        findFree(for: activity)
        let worker = randomFreeWorker(for: activity, need: -1)
        if worker < 0 { return refuse(.changeCrew) }
        crew[worker >> 6] |= 1 << UInt64(worker & 63)
      }
      if facts.hasGuestChoices && !guestsAreAllowed(for: activity) { return refuse(.changeCrew) }
      return consider(.changeCrew, activity, at: Int(placement.start), in: Int(placement.place))
    }
    let leaver = randomWorker(
      in: activity, sparing: schedule.problem.activities.required, base: base)
    if leaver < 0 { return }
    findFree(for: activity)
    let worker = randomFreeWorker(for: activity, need: -1)
    if worker < 0 { return refuse(.changeCrew) }
    crew[leaver >> 6] &= ~(1 << UInt64(leaver & 63))
    crew[worker >> 6] |= 1 << UInt64(worker & 63)
    guard crewMeetsNeeds(of: activity) else { return refuse(.changeCrew) }
    if facts.hasGuestChoices && !guestsAreAllowed(for: activity) { return refuse(.changeCrew) }
    consider(.changeCrew, activity, at: Int(placement.start), in: Int(placement.place))
  }

  /// A random worker of an activity's crew who is outside a set and no guest; negative without one.
  private mutating func randomWorker(
    in activity: Int, sparing spared: [UInt64], base: Int
  ) -> Int {
    let words = schedule.problem.crewWords
    var total = 0
    for word in 0..<words {
      total +=
        (schedule.crews[activity * words + word] & ~spared[base + word]
        & schedule.problem.staff[word]).nonzeroBitCount
    }
    if total == 0 { return -1 }
    var skip = random.below(total)
    for word in 0..<words {
      var rest =
        schedule.crews[activity * words + word] & ~spared[base + word]
        & schedule.problem.staff[word]
      while rest != 0 {
        if skip == 0 { return word << 6 + rest.trailingZeroBitCount }
        skip -= 1
        rest &= rest - 1
      }
    }
    return -1
  }

  /// Two activities give each other a worker.
  private mutating func exchangeWorkers(_ activity: Int) {
    let other = random.pick(choosy.crew)
    if other == activity || schedule.placements[activity].isAbsent
      || schedule.placements[other].isAbsent
    {
      return
    }
    let words = schedule.problem.crewWords
    // Only workers whom the other may have and does not have are worth giving.
    let given = randomGift(from: activity, to: other)
    if given < 0 { return }
    let taken = randomGift(from: other, to: activity)
    if taken < 0 { return }
    let first = schedule.placements[activity]
    let second = schedule.placements[other]
    if first.start >= second.end || second.start >= first.end {
      // Unless the two overlap, each must be free at the other's time.
      guard
        schedule.freeWorkers(
          given >> 6, for: other, from: Int(second.start), to: Int(second.end))
          >> UInt64(given & 63) & 1 == 1,
        schedule.freeWorkers(
          taken >> 6, for: activity, from: Int(first.start), to: Int(first.end))
          >> UInt64(taken & 63) & 1 == 1
      else { return refuse(.exchangeWorkers) }
    }
    let (before, limit) = takeOutBoth(activity, other)
    for word in 0..<words { crew[word] = remembered[activity * words + word] }
    crew[given >> 6] &= ~(1 << UInt64(given & 63))
    crew[taken >> 6] |= 1 << UInt64(taken & 63)
    var isPlaced = placeWithScratch(activity, at: Int(first.start), in: Int(first.place))
    if isPlaced {
      for word in 0..<words { crew[word] = remembered[other * words + word] }
      crew[taken >> 6] &= ~(1 << UInt64(taken & 63))
      crew[given >> 6] |= 1 << UInt64(given & 63)
      isPlaced = placeWithScratch(other, at: Int(second.start), in: Int(second.place))
    }
    settle(.exchangeWorkers, before: before, limit: limit, isPlaced)
  }

  /// A random worker of one activity whom another may have and has not; negative without one.
  private mutating func randomGift(from activity: Int, to other: Int) -> Int {
    let words = schedule.problem.crewWords
    var total = 0
    for word in 0..<words { total += gifts(word, activity, other).nonzeroBitCount }
    if total == 0 { return -1 }
    var skip = random.below(total)
    for word in 0..<words {
      var rest = gifts(word, activity, other)
      while rest != 0 {
        if skip == 0 { return word << 6 + rest.trailingZeroBitCount }
        skip -= 1
        rest &= rest - 1
      }
    }
    return -1
  }

  @inline(__always)
  private func gifts(_ word: Int, _ activity: Int, _ other: Int) -> UInt64 {
    let words = schedule.problem.crewWords
    return schedule.crews[activity * words + word]
      & ~schedule.problem.activities.required[activity * words + word]
      & schedule.problem.activities.eligible[other * words + word]
      & ~schedule.crews[other * words + word] & schedule.problem.staff[word]
  }

  /// Two activities exchange starts.
  private mutating func exchangeStarts(_ activity: Int) {
    let other = random.pick(movable)
    if other == activity || schedule.placements[activity].isAbsent
      || schedule.placements[other].isAbsent
    {
      return
    }
    let first = schedule.placements[activity]
    let second = schedule.placements[other]
    let horizon = schedule.problem.horizonSlots
    if first.start == second.start { return }
    guard
      schedule.problem.activities.startPrice[activity * horizon + Int(second.start)]
        != FlatProblem.forbidden,
      schedule.problem.activities.startPrice[other * horizon + Int(first.start)]
        != FlatProblem.forbidden
    else { return refuse(.exchangeStarts) }
    let (before, limit) = takeOutBoth(activity, other)
    settle(
      .exchangeStarts, before: before, limit: limit,
      placeAnyhow(activity, at: Int(second.start)) && placeAnyhow(other, at: Int(first.start)))
  }

  /// Takes two activities out, noted in the journal, to be put elsewhere.
  ///
  /// - Returns: The cost before, and how much it may rise.
  private mutating func takeOutBoth(_ first: Int, _ second: Int) -> (before: Int, limit: Int) {
    let before = schedule.cost
    let limit = cooling.limit(at: temperature, &random)
    journal.begin(with: schedule)
    journal.note(first, in: schedule)
    journal.note(second, in: schedule)
    takeOut(first)
    takeOut(second)
    return (before, limit)
  }

  /// Places an absent activity with its remembered crew, if that breaks no rule.
  private mutating func putBack(_ activity: Int, at start: Int, in place: Int) -> Bool {
    let words = schedule.problem.crewWords
    for word in 0..<words { crew[word] = remembered[activity * words + word] }
    return placeWithScratch(activity, at: start, in: place)
  }

  mutating func placeWithScratch(_ activity: Int, at start: Int, in place: Int) -> Bool {
    guard crewIsAllowed(for: activity) else { return false }
    let delta = schedule.change(moving: activity, to: start, at: place, crew: crew)
    if delta >= Schedule.impossible { return false }
    schedule.commit(activity, at: start, in: place, crew: crew)
    return true
  }

  /// Puts an absent activity in at a start, with a crew and place that are free then.
  mutating func placeAnyhow(_ activity: Int, at start: Int) -> Bool {
    guard proposeCrew(for: activity, at: start) else { return false }
    let place = proposePlace(for: activity, at: start)
    if place == -2 { return false }
    let delta = schedule.change(
      moving: activity, to: start, at: place, crew: crew, isVetted: true)
    if delta >= Schedule.impossible { return false }
    schedule.commit(activity, at: start, in: place, crew: crew)
    return true
  }

  /// Keeps a move of several parts, or takes it back.
  mutating func settle(
    _ kind: MoveKind, before: Int, limit: Int, _ isPlaced: Bool
  ) {
    evaluations += 1
    tally.tried[kind.rawValue] += 1
    if isPlaced && schedule.hungryDays == 0 && schedule.cost - before <= limit {
      tally.taken[kind.rawValue] += 1
      if schedule.cost < before { keepIfBest() }
    } else {
      journal.restore(&schedule)
    }
  }
}
