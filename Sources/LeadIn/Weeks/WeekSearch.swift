public import CivilTime
public import ReviewModel

/// A week that could be the fieldwork week, with what it would cost and why.
public struct CandidateWeek: Sendable, Hashable {
  /// Something that speaks against the week.
  public struct Reason: Sendable, Hashable {
    /// What the reason costs, in cost units.
    public var cost: Int
    /// The reason as a phrase.
    public var words: String
  }

  /// The Monday of the week.
  public var monday: CivilDate
  /// What speaks against it, the dearest first.
  public var reasons: [Reason]
  /// How many days it comes too early after the commissioning; 0 where the lead-in is long enough.
  public var daysShort: Int

  /// Whether the week can be chosen at all.
  public var isPossible: Bool { daysShort == 0 }
  /// What the week costs, in cost units.
  public var cost: Int { reasons.reduce(0) { $0 + $1.cost } }
}

/// Looks for a fieldwork week.
public struct WeekSearch {
  private let review: Review
  private let notes: PreparationNotes
  private let published: [BankHoliday]

  /// A search for a review's week.
  ///
  /// - Parameters:
  ///   - review: The review.
  ///   - notes: What people wrote about the lead-in.
  ///   - published: A published list of bank holidays that stands in place of the rules.
  public init(
    _ review: Review, notes: PreparationNotes = PreparationNotes(), published: [BankHoliday] = []
  ) {
    self.review = review
    self.notes = notes
    self.published = published
  }

  /// The weeks to choose from, the best first and those that come too early last; the first candidate begins on the
  /// first Monday on or after the date.
  public func weeks(from date: CivilDate, count: Int) -> [CandidateWeek] {
    let first = date + (7 - date.weekday.rawValue) % 7
    let weeks = (0..<max(0, count)).map { candidate(first + 7 * $0) }
    return weeks.sorted {
      ($0.daysShort, $0.cost, $0.monday) < ($1.daysShort, $1.cost, $1.monday)
    }
  }

  /// The first Monday that the lead-in allows.
  public var firstPossibleMonday: CivilDate { review.firstPossibleMonday }

  private func candidate(_ monday: CivilDate) -> CandidateWeek {
    var moved = review
    moved.fieldworkStart = monday
    moved.days = (0..<5).map {
      WorkingDay(date: monday + $0, start: .midnight, end: .endOfDay)
    }
    // Where sessions are now says nothing about another week.
    for index in moved.sessions.indices {
      (moved.sessions[index].windows, moved.sessions[index].pin) = ([], Pin())
    }
    let plan = LeadInPlan(moved, notes: notes, published: published)
    var reasons = WeekAssessment(of: monday...(monday + 4), in: plan.calendar).meets.map {
      meeting in
      CandidateWeek.Reason(
        cost: WeekSearch.price(of: meeting.kind) * meeting.dates.count, words: meeting.words)
    }
    reasons += [
      lostDays(before: monday, in: plan.calendar), awkwardMilestones(plan), waiting(monday),
    ]
    .compactMap { $0 }
    return CandidateWeek(
      monday: monday,
      reasons: reasons.enumerated().sorted {
        ($1.element.cost, $0.offset) < ($0.element.cost, $1.offset)
      }
      .map { $0.element },
      daysShort: max(0, review.earliestFieldworkStart - monday))
  }

  /// What a day of the week costs that is lost, or on which some people cannot be met.
  private static func price(of kind: DayRemark.Kind) -> Int {
    switch kind {
    case .weekend, .bankHoliday, .closure, .inspection: 100
    case .christmas: 50
    case .schoolHoliday: 25
    case .election: 10
    }
  }

  /// Working days of the lead-in that holidays take away.
  private func lostDays(before monday: CivilDate, in calendar: WorkingCalendar)
    -> CandidateWeek.Reason?
  {
    let first = monday - 7 * max(0, min(review.leadInWeeks, 104))
    let lost = (0..<(monday - first)).count { offset in
      let date = first + offset
      return !date.weekday.isWeekend && !calendar.isWorkingDay(date)
    }
    return lost == 0
      ? nil
      : CandidateWeek.Reason(
        cost: 2 * lost, words: WeekSearch.days(lost) + " of the lead-in lost to holidays")
  }

  /// Milestones of the lead-in that fall on days on which people are away.
  private func awkwardMilestones(_ plan: LeadInPlan) -> CandidateWeek.Reason? {
    let names = plan.milestones.filter {
      $0.due < plan.review.fieldworkStart && $0.due >= plan.review.commissionedOn
        && $0.remarks.contains { $0.kind != .election }
        && $0.milestone.timing != .commissioning
    }.map { $0.milestone.name }
    return names.isEmpty
      ? nil
      : CandidateWeek.Reason(
        cost: 2 * names.count, words: "on a holiday: " + names.joined(separator: ", "))
  }

  /// Weeks of waiting beyond the lead-in.
  private func waiting(_ monday: CivilDate) -> CandidateWeek.Reason? {
    let weeks = (monday - firstPossibleMonday) / 7
    return weeks <= 0
      ? nil
      : CandidateWeek.Reason(
        cost: weeks,
        words: String(weeks) + (weeks == 1 ? " week" : " weeks") + " after the first that works")
  }

  private static func days(_ count: Int) -> String {
    String(count) + (count == 1 ? " working day" : " working days")
  }
}
