public import CivilTime
public import Findings
public import JSONText
public import LeadIn
public import ReviewModel
import Exports

/// The plan of the weeks before the fieldwork week, with findings.
public struct LeadInAnswer: Sendable {
  /// The plan of the weeks.
  public let plan: LeadInPlan
  /// Findings: those about milestones and the week first, then those about days.
  public let findings: [Finding]
  private let places: LeadInPlaces

  /// Plans the weeks before the fieldwork week.
  ///
  /// - Parameters:
  ///   - reading: The review.
  ///   - planReading: Its timetable.
  ///   - published: Bank holidays that count before the rules.
  ///   - today: The day to look from; nil for none.
  /// - Throws: ``Refusal`` with every error of the review or its milestones, or because the week is too near.
  public init(
    _ reading: ReviewReading, _ planReading: PlanReading, published: [BankHoliday] = [],
    today: CivilDate?
  ) throws(Refusal) {
    let review = try reading.soundReview()
    places = LeadInPlaces(reading)
    if let finding = LeadInAnswer.shortLeadIn(of: review, at: places.week) {
      throw Refusal([finding], outcome: .findings)
    }
    plan = LeadInPlan(
      review, plan: planReading.plan, notes: reading.preparation, published: published,
      today: today)
    let remarks = plan.milestoneFindings(row: places.row) + plan.weekFindings(at: places.week)
    let errors = remarks.filter { $0.severity == .error }
    guard errors.isEmpty else { throw Refusal(errors) }
    findings = remarks + plan.dayFindings(row: places.row) + plan.clockFindings(at: places.week)
  }

  /// The finding where the fieldwork week comes too soon for its lead-in, at the place that sets the week; nil
  /// where there is time enough.
  public static func shortLeadIn(of review: Review, at place: Place) -> Finding? {
    guard review.fieldworkStart < review.earliestFieldworkStart else { return nil }
    return Finding(
      .leadInTooShort, at: place, text: review.fieldworkStart.iso, review.shortLeadInMessage,
      mend: review.shortLeadInMend)
  }

  /// The plan as lines for a screen.
  public var lines: [String] { LeadInReport(plan).lines }

  /// The plan for a program, by name.
  public var members: [JSONMember] {
    guard case .object(let members) = LeadInDocument.value(plan) else { return [] }
    return members
  }

  /// The plan as a calendar.
  ///
  /// - Parameters:
  ///   - writtenAt: The minute to stamp on it, on a UTC clock.
  ///   - namesOwners: Whether owners with an address are named as attendees.
  /// - Returns: The bytes of the calendar.
  /// - Throws: ``Refusal`` where it cannot be written, such as for an unknown time zone.
  public func calendar(
    writtenAt: CivilMinute, namesOwners: Bool
  ) throws(Refusal) -> [UInt8] {
    let stamp = ExportStamp(version: TimetableStamp.draft.version, writtenAt: writtenAt)
    if let bytes = LeadInCalendar(plan, stamp: stamp, namesOwners: namesOwners).bytes {
      return bytes
    }
    let export = TimetableExport(
      review: plan.review, plan: Plan(review: plan.review.id), privacy: .full, stamp: stamp)
    throw Refusal(export.findings { [places] _ in places.week })
  }
}
