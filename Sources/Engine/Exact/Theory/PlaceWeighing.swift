/// Counting arguments about places: more activities for the few places that suit them than there is time.
extension TimetableTheory {
  /// An activity that must have one of some places.
  private struct Lodger {
    var activity: Int
    /// The places it can still have.
    var places: [UInt64]
    var reach: [Bool]
  }

  /// Weighs, for the places and for the times that some activity is left, all activities that are left no others.
  mutating func weighPlaces(in kernel: inout ClauseKernel) -> Bool {
    let lodgers = lodgers(kernel)
    var seenPlaces: Set<[UInt64]> = []
    for one in lodgers where seenPlaces.insert(one.places).inserted {
      let inside = lodgers.filter { zip($0.places, one.places).allSatisfy { $0 & ~$1 == 0 } }
      let places = (0..<model.placeCount).filter {
        one.places[$0 >> 6] >> UInt64($0 & 63) & 1 == 1
      }
      let isBound = places.allSatisfy { place in
        model.resources.clashRules[model.workerCount + place].map { kernel.isTrue($0) } ?? false
      }
      if inside.count < 2 || !isBound { continue }
      for stretches in candidateStretches(inside, kernel) {
        let fitting = inside.filter { lodger in
          lodger.reach.indices.allSatisfy { moment in
            !lodger.reach[moment]
              || stretches.contains { $0.from <= moment && Int32(moment) < $0.to }
          }
        }
        if fitting.count < 2 { continue }
        var thresholds: [Int32] = [0]
        for lodger in fitting where !thresholds.contains(model.lengths[lodger.activity]) {
          thresholds.append(model.lengths[lodger.activity])
        }
        for threshold in thresholds {
          let counted = fitting.filter { model.lengths[$0.activity] >= threshold }
          if !settle(
            counted.map { $0.activity }, places, stretches, threshold, in: &kernel)
          {
            return false
          }
        }
      }
    }
    return true
  }

  private func lodgers(_ kernel: ClauseKernel) -> [Lodger] {
    (0..<model.activityCount).compactMap { activity in
      guard kernel.isTrue(model.numbers.housed(activity)) else { return nil }
      var places = [UInt64](repeating: 0, count: max(1, (model.placeCount + 63) >> 6))
      for place in 0..<model.placeCount where !kernel.isFalse(model.numbers.place(activity, place))
      {
        places[place >> 6] |= 1 << UInt64(place & 63)
      }
      return Lodger(activity: activity, places: places, reach: reach(activity))
    }
  }

  /// The intervals of single dates, and the sets of times, within which activities have to lie.
  private func candidateStretches(
    _ lodgers: [Lodger], _ kernel: ClauseKernel
  ) -> [[Load.Stretch]] {
    var result: [[Load.Stretch]] = []
    for date in 0..<model.dateCount {
      let spreads = lodgers.compactMap { lodger -> (from: Int32, to: Int32)? in
        guard let spread = spread(lodger.activity, kernel), spread.date == date else { return nil }
        return (spread.first, spread.last + model.lengths[lodger.activity])
      }
      for from in Set(spreads.map { $0.from }).sorted() {
        for to in Set(spreads.map { $0.to }).sorted() where to > from {
          result.append([Load.Stretch(from: from, to: to)])
        }
      }
    }
    var seen: Set<[Bool]> = []
    let everything = [Bool](repeating: true, count: model.time.momentCount)
    for reach in lodgers.map({ $0.reach }) + [everything] where seen.insert(reach).inserted {
      let stretches = stretches(reach)
      if stretches.count > 1 { result.append(stretches) }
    }
    return result
  }

  /// Compares the slots, or the number, of some activities with what some places have.
  private mutating func settle(
    _ activities: [Int], _ places: [Int], _ stretches: [Load.Stretch], _ threshold: Int32,
    in kernel: inout ClauseKernel
  ) -> Bool {
    let gap = Int32(model.limits.turnaroundSlots)
    func weight(_ activity: Int) -> Int32 { threshold > 0 ? 1 : model.lengths[activity] + gap }
    // A place's diary binds only those who need a place.
    let allNeed = activities.allSatisfy { model.crews.facts[$0].needsPlace }
    func capacity(_ place: Int, isDiaryKept: Bool) -> Int32 {
      var result: Int32 = 0
      for stretch in stretches {
        let resource = model.workerCount + place
        let pieces =
          isDiaryKept
          ? model.capacity.pieces(resource, from: stretch.from, to: stretch.to)
          : [(from: stretch.from, to: stretch.to)]
        for piece in pieces {
          let slots = piece.to - piece.from + gap
          result += threshold > 0 ? slots / (threshold + gap) : slots
        }
      }
      return result
    }
    func keepsDiary(_ place: Int) -> Bool {
      let resource = model.workerCount + place
      guard allNeed, model.capacity.isEverAway(resource) else { return false }
      return model.resources.absenceRules[resource].map { kernel.isTrue($0) } ?? false
    }
    let need = activities.reduce(0) { $0 + weight($1) }
    let capacities = places.map { capacity($0, isDiaryKept: keepsDiary($0)) }
    var slack = need - capacities.reduce(0, +) - 1
    if slack < 0 { return true }
    var kept = activities
    for activity in activities.sorted(by: { weight($0) < weight($1) }) {
      if weight(activity) > slack { break }
      slack -= weight(activity)
      kept.removeAll { $0 == activity }
    }
    var reason: [Literal] = []
    for activity in kept {
      explainOutside(activity, before: Int32.max, in: kernel.trail, into: &reason) { option in
        let moment = model.time.moment(activity, option)
        return stretches.contains {
          $0.from <= moment && moment + model.lengths[activity] <= $0.to
        }
      }
      reason.append(!model.numbers.housed(activity))
      for place in 0..<model.placeCount where !places.contains(place) {
        reason.append(model.numbers.place(activity, place))
      }
    }
    for (index, place) in places.enumerated() {
      let resource = model.workerCount + place
      if let rule = model.resources.clashRules[resource] { reason.append(!rule) }
      guard keepsDiary(place), let rule = model.resources.absenceRules[resource] else { continue }
      let more = capacity(place, isDiaryKept: false) - capacities[index]
      if more <= slack {
        slack -= more
      } else {
        reason.append(!rule)
      }
    }
    return kernel.refute(distinct(reason))
  }
}
