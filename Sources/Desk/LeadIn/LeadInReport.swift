import CivilTime
public import LeadIn
import ReviewModel

/// The lead-in as lines for a terminal.
public struct LeadInReport: Sendable {
  private let plan: LeadInPlan

  /// A report of a lead-in.
  public init(_ plan: LeadInPlan) {
    self.plan = plan
  }

  /// The lines of the lead-in.
  public var lines: [String] {
    [heading, commissioning, ""] + table + open + lateness + criticalPath
  }

  private var heading: String {
    let review = plan.review
    let title = review.council.isEmpty ? review.title : review.council + ": " + review.title
    return Prose.harmless(title)
  }

  private var commissioning: String {
    let days = plan.review.fieldworkStart - plan.review.commissionedOn
    let rest = days % 7 == 0 ? "" : " and " + Prose.count(days % 7, "day")
    return "On site \(plan.week.lowerBound.words) to \(plan.week.upperBound.words), commissioned "
      + "\(plan.review.commissionedOn.words), \(Prose.count(days / 7, "week"))\(rest) before."
  }

  private var table: [String] {
    let hasStates = plan.today != nil
    let headings = ["Week", "Due", "Time", "Milestone", "Owner"] + (hasStates ? ["State"] : [])
    let rows =
      [headings]
      + plan.milestones.map { planned in
        let week = planned.week(from: plan.review.fieldworkStart)
        let cells = [
          week > 0 ? "+" + String(week) : String(week),
          planned.due.shortWords + " " + String(planned.due.components.year),
          planned.hoursWords,
          planned.milestone.name, planned.milestone.owner,
        ]
        return cells.map { Prose.harmless($0) } + (hasStates ? [state(planned)] : [])
      }
    let widths = headings.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).enumerated().map { index, cell in
        index == 0
          ? String(repeating: " ", count: max(0, cell.1 - cell.0.count)) + cell.0
          : Prose.padded(cell.0, to: cell.1)
      }
      return Prose.trimmedEnd(cells.joined(separator: "  "))
    }
  }

  private func state(_ planned: PlannedMilestone) -> String {
    planned.stateWords + (planned.state == .done || !planned.isCritical ? "" : " *")
  }

  /// The lines about what is still open in the review, by name, one a milestone.
  private var open: [String] {
    let found = plan.milestones.filter { $0.state != .done && !$0.open.isEmpty }
    guard !found.isEmpty else { return [] }
    return ["", "Still open:"]
      + found.map { planned in
        Prose.harmless(
          "  " + planned.milestone.name + ": " + English.list(planned.open.map { $0.words }))
      }
  }

  private var lateness: [String] {
    guard plan.today != nil else { return [] }
    let pushed = plan.milestones.filter { $0.isPushed && $0.state != .done && $0.state != .late }
    guard !pushed.isEmpty else { return [] }
    let late = plan.milestones.filter { $0.state == .late }.map { $0.milestone.name }
    return ["", Prose.harmless("What is late (\(English.list(late))) pushes:")]
      + pushed.map { planned in
        let days = plan.calendar.workingDays(from: planned.due, to: planned.expected)
        return Prose.harmless(
          "  \(planned.milestone.name): by \(Prose.count(days, "working day")) to "
            + "\(planned.expected.words)")
      }
  }

  /// The chain that leaves least room before the week, and how much that is.
  private var criticalPath: [String] {
    let chain = plan.milestones.filter { $0.isCritical }
    guard plan.today != nil, let least = chain.compactMap({ $0.slack }).min() else { return [] }
    let names = Prose.harmless(chain.map { $0.milestone.name }.joined(separator: ", then "))
    let room =
      least < 0
      ? "The fieldwork week cannot be kept as things stand: \(Prose.count(-least, "working day")) are missing"
      : "Least room before the week, \(Prose.count(least, "working day"))"
    return ["", room + " (*): " + names + "."]
  }
}

extension Prose {
  /// A text without blanks at its end.
  fileprivate static func trimmedEnd(_ text: String) -> String {
    var text = text[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
