public import ReviewModel

/// The one place that says whether a plan obeys the rules and what it costs.
///
/// Each rule and each price of the catalogue has one naive check, written from its sentence in `constraints.md`, and
/// no check knows about another. Speed does not matter here: the solver has its own score, and tests hold the two
/// together. The verdict agrees with `fw.py` to the unit, for good plans and for bad ones.
public struct PlanJudge: Sendable {
  let roll: ReviewIndex

  /// The judge of the plans for a review.
  ///
  /// - Parameter review: A review without errors (`Review.validate(at:)`).
  public init(_ review: Review) {
    roll = ReviewIndex(review)
  }

  /// Judges a plan, which may name what the review does not have; moves count from the published plan.
  ///
  /// - Complexity: Quadratic in the sessions that the plan holds, since the checks of clashes look at each pair.
  public func verdict(on plan: Plan, against baseline: Plan? = nil) -> Verdict {
    let timetable = JudgedTimetable(plan, of: roll)
    var terms = PriceTable.zero
    for price in Price.allCases {
      terms[price] = timetable.count(of: price, against: baseline)
    }
    return Verdict(
      violations: Rule.allCases.flatMap { timetable.violations(of: $0) },
      terms: terms,
      cost: terms.cost(at: roll.review.weights))
  }
}

extension JudgedTimetable {
  /// Every instance in which a rule is broken.
  func violations(of rule: Rule) -> [Violation] {
    switch rule {
    case .plan: planFaults
    case .leadIn: checkLeadIn()
    case .grid: checkGrid()
    case .day: checkDay()
    case .phase: checkPhase()
    case .window: checkWindow()
    case .pin: checkPin()
    case .participantChoice: checkParticipantChoice()
    case .participantAvailable: checkParticipantAvailable()
    case .participantClash: checkParticipantClash()
    case .reviewerAvailable: checkReviewerAvailable()
    case .reviewerClash: checkReviewerClash()
    case .roomNeeded: checkRoomNeeded()
    case .roomAvailable: checkRoomAvailable()
    case .roomClash: checkRoomClash()
    case .roomCapacity: checkRoomCapacity()
    case .roomFeatures: checkRoomFeatures()
    case .teamSize: checkTeamSize()
    case .teamRoles: checkTeamRoles()
    case .teamNamed: checkTeamNamed()
    case .conflictOfInterest: checkConflictOfInterest()
    case .order: checkOrder()
    case .separateDays: checkSeparateDays()
    case .separateTimes: checkSeparateTimes()
    case .sameTime: checkSameTime()
    case .sameDay: checkSameDay()
    case .sameTeam: checkSameTeam()
    case .parallel: checkParallel()
    case .dailyLoad: checkDailyLoad()
    case .breakTime: checkBreak()
    case .lunch: checkLunch()
    case .mandatory: checkMandatory()
    }
  }

  /// How often a price is paid.
  func count(of price: Price, against baseline: Plan?) -> Int {
    shares(of: price, against: baseline).reduce(0) { $0 + $1.count }
  }

  /// Who pays a price, and how often; nobody who pays it not at all.
  func shares(of price: Price, against baseline: Plan?) -> [CostShare] {
    let shares =
      switch price {
      case .unscheduled: unscheduledShares()
      case .themeUncovered: themeUncoveredShares()
      case .preferredWindow: preferredWindowShares()
      case .preferredOrder: preferredOrderShares()
      case .siteChange: siteChangeShares()
      case .placeholder: placeholderShares()
      case .standIn: standInShares()
      case .optionalAbsent: optionalAbsentShares()
      case .backToBack: backToBackShares()
      case .loadBalance: loadBalanceShares()
      case .roomChange: roomChangeShares()
      case .longDay: longDayShares()
      case .roomFit: roomFitShares()
      case .movedTime: moveShares(price, from: baseline) { movedTime($0, from: $1) }
      case .movedRoom: moveShares(price, from: baseline) { movedRoom($0, from: $1) }
      case .movedReviewer: moveShares(price, from: baseline) { movedReviewers($0, from: $1) }
      case .movedParticipant: moveShares(price, from: baseline) { movedParticipants($0, from: $1) }
      }
    return shares.filter { $0.count != 0 }
  }
}
