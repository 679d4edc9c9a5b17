import CivilTime
import Findings

extension ReviewValidation {
  mutating func checkSettings() {
    func place(_ field: String) -> ReviewPlace { ReviewPlace(.review, 0, field) }
    if review.id.isEmpty {
      report(.missingText, at: place("id"), "The review has no reference.", mend: "Give it one.")
    }
    checkNumber(review.leadInWeeks, at: place("leadInWeeks"))
    checkGrid(at: place("gridMinutes"))
    let rules = review.rules
    checkNumber(rules.maxSessionsPerDay, at: place("rules.maxSessionsPerDay"))
    checkNumber(rules.maxRunMinutes, at: place("rules.maxRunMinutes"))
    checkNumber(rules.breakMinutes, at: place("rules.breakMinutes"))
    checkNumber(rules.turnaroundMinutes, at: place("rules.turnaroundMinutes"))
    checkNumber(rules.longDayMinutes, at: place("rules.longDayMinutes"))
    checkNumber(rules.maxParallel, at: place("rules.maxParallel"))
    for price in Price.allCases {
      checkNumber(review.weights[price], at: place("weights." + price.name))
    }
    checkDearestPlan(at: place)
    checkLeadIn(at: place("fieldworkStart"))
  }

  /// The dearest plan must have a cost that the search can add up.
  private mutating func checkDearestPlan(at place: (String) -> ReviewPlace) {
    // A number that is too large by itself already has a finding.
    guard !faults.contains(where: { $0.code == .numberOutOfRange }) else { return }
    let ceiling = CostCeiling(of: review)
    guard ceiling.total > CostCeiling.largest else { return }
    report(
      .numberOutOfRange, at: place("weights." + ceiling.dearest.name),
      text: String(review.weights[ceiling.dearest]),
      "With these prices a timetable could cost \(ceiling.total), and at most \(CostCeiling.largest) "
        + "can be counted. The price \"\(ceiling.dearest.name)\" adds most.",
      mend: "Write smaller prices: only their proportions matter.")
  }

  private mutating func checkGrid(at place: ReviewPlace) {
    let grid = review.gridMinutes
    checkNumber(grid, atLeast: 1, at: place)
    if grid > 0, 1440 % grid != 0 {
      report(
        .numberOutOfRange, .warning, at: place, text: String(grid),
        "A grid of \(grid) minutes does not divide the day, so it falls differently each day.",
        mend: "Write 5, 10, 15, 20 or 30.")
    }
  }

  /// The judge counts this against every plan; here it is a warning, so that planning can go on and report it.
  private mutating func checkLeadIn(at place: ReviewPlace) {
    // Beyond what the calendar of this program can name, the number itself is the finding.
    guard (0...NumberLimit.largest).contains(review.leadInWeeks),
      !review.hasRunLeadIn
    else { return }
    report(
      .leadInTooShort, .warning, at: place, text: review.fieldworkStart.iso,
      review.shortLeadInMessage, mend: review.shortLeadInMend)
  }

  mutating func checkDays() {
    if review.days.isEmpty {
      report(
        .cannotBeHeld, .warning, at: ReviewPlace(.review, 0, "days"),
        "The review has no days, so nothing can be held.", mend: "Add the days of the week on site."
      )
    }
    for (index, day) in review.days.enumerated() {
      let place = ReviewPlace(.days, index)
      if day.end <= day.start {
        report(
          .emptySpan, at: place.member("end"), text: day.end.iso,
          "The day ends, \(day.end.words), no later than it begins, \(day.start.words).",
          mend: "Perhaps the two were swapped.")
      }
      if review.days[..<index].contains(where: { $0.date == day.date }) {
        report(
          .repeatedDay, .warning, at: place.member("date"), text: day.date.iso,
          "\(day.date.words) is listed twice.", mend: "Delete one of the two, or join them.")
      }
      checkLongHours(of: day, at: place)
      if let lunch = day.lunch { checkLunch(lunch, at: place.member("lunch")) }
    }
  }

  /// The longer hours hold the working hours.
  private mutating func checkLongHours(of day: WorkingDay, at place: ReviewPlace) {
    if let early = day.early, early > day.start {
      report(
        .contradiction, at: place.member("early"), text: early.iso,
        "The longer hours begin, \(early.words), after the day itself, \(day.start.words).",
        mend: "Write \(day.start.words) or earlier under Early, or leave it blank.")
    }
    if let late = day.late, late < day.end {
      report(
        .contradiction, at: place.member("late"), text: late.iso,
        "The longer hours end, \(late.words), before the day itself, \(day.end.words).",
        mend: "Write \(day.end.words) or later under Late, or leave it blank.")
    }
  }

  private mutating func checkLunch(_ lunch: LunchBreak, at place: ReviewPlace) {
    checkNumber(lunch.minutes, atLeast: 1, at: place.member("minutes"))
    if lunch.to <= lunch.from {
      report(
        .emptySpan, at: place.member("to"), text: lunch.to.iso,
        "Lunch ends, \(lunch.to.words), no later than it begins, \(lunch.from.words).",
        mend: "Perhaps the two were swapped.")
    } else if lunch.minutes > lunch.to.minutes - lunch.from.minutes {
      report(
        .cannotBeHeld, .warning, at: place.member("minutes"), text: String(lunch.minutes),
        "A lunch of \(lunch.minutes) minutes does not fit between \(lunch.from.words) and "
          + "\(lunch.to.words), so no reviewer can work that day.",
        mend: "Shorten lunch, or widen the time for it.")
    }
  }
}

extension Review {
  /// What to say where fieldwork starts before the lead-in has run.
  public var shortLeadInMessage: String {
    "Fieldwork starts on \(fieldworkStart.words), less than \(leadInWeeks) weeks after the review was "
      + "commissioned on \(commissionedOn.words): \(daysOfLeadInMissing) too soon."
  }

  private var daysOfLeadInMissing: String {
    let days = earliestFieldworkStart - fieldworkStart
    return String(days) + (days == 1 ? " day" : " days")
  }

  /// What to do about it.
  public var shortLeadInMend: String {
    earliestFieldworkStart == firstPossibleMonday
      ? "Start on \(earliestFieldworkStart.words) or later."
      : "Start on \(earliestFieldworkStart.words) or later; the first Monday is "
        + "\(firstPossibleMonday.words)."
  }
}
