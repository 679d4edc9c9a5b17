public import CivilTime
import Findings
public import ReviewModel

/// The lead-in of a review: every milestone with its day, how far it has come, and what lateness pushes.
public struct LeadInPlan: Sendable {
  /// The review.
  public let review: Review
  /// Which days are working days.
  public let calendar: WorkingCalendar
  /// The day from which it is looked at; nil for a plan without states.
  public let today: CivilDate?
  /// The milestones, in order of their days.
  public let milestones: [PlannedMilestone]

  let faults: [MilestoneFault]

  /// The lead-in of a review.
  ///
  /// - Parameters:
  ///   - review: The review.
  ///   - plan: Its timetable; nil while there is none.
  ///   - notes: What people wrote about the lead-in.
  ///   - published: A published list of bank holidays that stands in place of the rules.
  ///   - today: The day to look from; nil for no states.
  public init(
    _ review: Review, plan: Plan? = nil, notes: PreparationNotes = PreparationNotes(),
    published: [BankHoliday] = [], today: CivilDate? = nil
  ) {
    self.review = review
    self.today = today
    let calendar = WorkingCalendar(
      BankHolidays(of: notes.nation, published: published), closed: notes.closed)
    self.calendar = calendar
    let list = MilestoneList(
      notes.milestones, of: notes.kind, heldKinds: review.sessions.map { $0.kind })
    let dates = MilestoneDates(review: review, plan: plan, calendar: calendar)
    let outstanding = Outstanding(review: review, plan: plan)
    let order = MilestoneOrder(list.milestones)
    var planned = list.milestones.map { milestone in
      LeadInPlan.planned(milestone, dates, outstanding, on: today)
    }
    faults = list.faults + LeadInPlan.orderFaults(planned, order, dates)
    CriticalPath(order: order, calendar: calendar, start: review.fieldworkStart, today: today)
      .mark(&planned)
    // Sorting keeps no promise about equals, so the position decides between two of one day.
    milestones = planned.enumerated()
      .sorted { ($0.element.due, $0.offset) < ($1.element.due, $1.offset) }
      .map { $0.element }
  }

  /// The first and the last day on site.
  public var week: ClosedRange<CivilDate> { MilestoneDates.week(of: review) }

  private static func planned(
    _ milestone: Milestone, _ dates: MilestoneDates, _ outstanding: Outstanding,
    on today: CivilDate?
  ) -> PlannedMilestone {
    let (nominal, span) = dates.day(of: milestone)
    // A meeting with others stays on its day; work that is due rolls back.
    let isHeld = dates.isHeld(milestone)
    let due = isHeld ? nominal : dates.calendar.rolledBack(nominal)
    let open = outstanding.items(for: milestone.evidence)
    var planned = PlannedMilestone(
      milestone: milestone, nominal: nominal, due: due, span: span,
      remarks: dates.calendar.remarks(on: nominal), state: nil, open: open ?? [], expected: due,
      slack: nil)
    guard let today else { return planned }
    let isOver = isHeld && (open ?? []).isEmpty && today > dates.lastDay(of: milestone, from: due)
    let isShown: Bool =
      switch milestone.evidence {
      case .seats, .diaries, .rooms, .timetable: open?.isEmpty ?? false
      case .commissioning: today >= dates.review.commissionedOn
      case .none, .sessions, .week: false
      }
    planned.state = state(
      isDone: milestone.isMarkedDone || isOver || isShown, due: due,
      last: dates.lastDay(of: milestone, from: due),
      on: today)
    return planned
  }

  private static func state(
    isDone: Bool, due: CivilDate, last: CivilDate, on today: CivilDate
  ) -> MilestoneState {
    if isDone { return .done }
    if last < today { return .late }
    let monday = today - today.weekday.rawValue
    return due <= monday + 6 ? .dueThisWeek : .toCome
  }

  private static func orderFaults(
    _ planned: [PlannedMilestone], _ order: MilestoneOrder, _ dates: MilestoneDates
  ) -> [MilestoneFault] {
    var faults: [MilestoneFault] = []
    if let circle = order.circle {
      let names = (circle + circle.prefix(1)).map { planned[$0].milestone.name }
      let written = circle.compactMap { planned[$0].milestone.entry }.first
      faults.append(
        MilestoneFault(
          .milestoneCycle, entry: written, column: .needs, text: names[0],
          "These milestones wait for each other in a circle: "
            + names.joined(separator: " needs ") + ".",
          mend: "Take out one of these needs."))
    }
    for (position, needs) in order.needs.enumerated() {
      let later = planned[position]
      for need in needs.map({ planned[$0] }) where need.due > later.due {
        let mine = later.milestone.entry
        faults.append(
          MilestoneFault(
            .milestoneOrder, mine == nil && need.milestone.entry == nil ? .warning : .error,
            entry: mine ?? need.milestone.entry, column: .when, text: later.milestone.name,
            "\"\(later.milestone.name)\" is due on \(later.due.words), before what it needs: "
              + "\"\(need.milestone.name)\", due on \(need.due.words).",
            mend: "Move one of the two, or change what it needs."))
      }
      if later.due < dates.review.commissionedOn {
        let entry = later.milestone.entry
        faults.append(
          MilestoneFault(
            .milestoneTooEarly, .warning, entry: entry, column: .when, text: later.milestone.name,
            "\"\(later.milestone.name)\" is due on \(later.due.words), before the review was commissioned "
              + "on \(dates.review.commissionedOn.words).",
            mend: "Move it, or the fieldwork week."))
      }
    }
    return faults
  }
}
