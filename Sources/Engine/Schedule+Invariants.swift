#if DEBUG
  /// The timetable worked out anew from where its activities lie, to be compared with what was kept up to
  /// date move by move. Debug builds, and so the tests, compare the two every so often.
  extension Schedule {
    /// Stops the program at the first figure that was not kept up to date.
    func checkInvariants() {
      var fresh = Schedule(problem)
      fresh.absencePrice = absencePrice
      fresh.cost = absencePrice.reduce(0, +)
      fresh.raisedCost = fresh.cost - problem.activities.absencePrice.reduce(0, +)
      for activity in problem.activities.mealsFirst where !placements[activity].isAbsent {
        let crew = Array(
          crews[activity * problem.crewWords..<(activity + 1) * problem.crewWords])
        let placement = placements[activity]
        let change = fresh.change(
          moving: activity, to: Int(placement.start), at: Int(placement.place), crew: crew)
        // Meals, which excuse others from keeping a pause, come first: so each must be allowed as soon as it is put in.
        precondition(change < Schedule.impossible, "activity \(activity) breaks a rule")
        fresh.commit(
          activity, at: Int(placement.start), in: Int(placement.place), crew: crew)
      }
      precondition(fresh.cost == cost, "the cost is \(cost) and should be \(fresh.cost)")
      precondition(fresh.raisedCost == raisedCost, "raised absence prices do not add up")
      precondition(fresh.workerDays == workerDays, "a worker's day was not kept")
      precondition(fresh.balance == balance, "loads were not kept")
      precondition(fresh.takenWorkers == takenWorkers, "who is free was not kept")
      precondition(fresh.takenPlaces == takenPlaces, "which places are free was not kept")
      precondition(fresh.placeUse == placeUse, "the places of a day were not kept")
      precondition(fresh.siteTime == siteTime, "the sites of a day were not kept")
      precondition(fresh.absences == absences, "absent people were not kept")
      precondition(fresh.mealCount == mealCount, "the meals of a day were not kept")
      precondition(fresh.hungryDays == 0 && hungryDays == 0, "a worker's day has no pause")
      precondition(fresh.parallel == parallel, "activities at once were not kept")
    }
  }
#endif
