public import CivilTime

/// A peer review: its people, places and times, and every session to hold.
///
/// A value of this type may contradict itself (a reference that points at nothing, a negative length);
/// ``validate(at:)`` reports that. Everything downstream takes a review without errors.
public struct Review: Sendable, Hashable {
  /// The reference.
  public var id: String
  /// The title.
  public var title: String
  /// The host council.
  public var council = ""
  /// The IANA name of its time zone.
  public var timeZone = "Europe/London"
  /// When the review was agreed.
  public var commissionedOn: CivilDate
  /// The first day on site.
  public var fieldworkStart: CivilDate
  /// Weeks that must lie between the two.
  public var leadInWeeks = 12
  /// Every start is a multiple of this from midnight.
  public var gridMinutes = 15
  /// The days on which sessions may be held, on site and before.
  public var days: [WorkingDay] = []
  /// The numbers in the rules.
  public var rules = PlanningRules()
  /// What each price costs.
  public var weights = PriceTable.defaultWeights
  /// Whom to turn to.
  public var contacts: [Contact] = []
  /// The themes of the review.
  public var themes: [Theme] = []
  /// The sites.
  public var sites: [Site] = []
  /// Journeys between sites; none where unsaid.
  public var travel: [TravelTime] = []
  /// The rooms.
  public var rooms: [Room] = []
  /// The peer team.
  public var reviewers: [Reviewer] = []
  /// The interviewees.
  public var people: [Person] = []
  /// The sessions to hold.
  public var sessions: [Session] = []

  /// A review with no content yet.
  public init(id: String, title: String, commissionedOn: CivilDate, fieldworkStart: CivilDate) {
    self.id = id
    self.title = title
    self.commissionedOn = commissionedOn
    self.fieldworkStart = fieldworkStart
  }

  /// The reference of a review that has no reference of its own, made from the first day on site.
  public static func usualReference(for monday: CivilDate) -> String { "review-" + monday.iso }

  /// The first date on which fieldwork may start, once the lead-in has run.
  public var earliestFieldworkStart: CivilDate { commissionedOn + leadInWeeks * 7 }

  /// The first Monday on which fieldwork may start, once the lead-in has run.
  public var firstPossibleMonday: CivilDate {
    earliestFieldworkStart + (7 - earliestFieldworkStart.weekday.rawValue) % 7
  }
  /// Whether the lead-in has run by the first day on site.
  public var hasRunLeadIn: Bool { fieldworkStart >= earliestFieldworkStart }

  /// When the first of its days begins; noon of the first day on site where it has no days, which validation reports.
  public var firstWorkingMinute: CivilMinute {
    days.first?.hours.start ?? CivilMinute(fieldworkStart, .midday)
  }

  /// Minutes between two sites; none where either is unknown, they are the same, or nobody said.
  ///
  /// The last row that names the pair counts.
  ///
  /// The last row that names both sites counts.
  ///
  /// - Returns: Minutes of travel.
  public func minutesBetween(_ first: SiteID?, _ second: SiteID?) -> Int {
    guard let first, let second, first != second else { return 0 }
    let journey = travel.last {
      ($0.from == first && $0.to == second) || ($0.from == second && $0.to == first)
    }
    return journey?.minutes ?? 0
  }

  /// Minutes that a room, or a room and one that it is a part of, stays free between an earlier and a later session
  /// (`room-clash`).
  public func turnaround(from first: Session, to second: Session) -> Int {
    max(rules.turnaroundMinutes, first.clearMinutes + second.setupMinutes)
  }

  /// Whether a reviewer has a conflict of interest with a session: with a participant who is wanted, required or
  /// chosen, with the agency of such a person, or with an agency that the session names.
  ///
  /// `chosen` holds the people whom a plan chooses for the session.
  ///
  /// - Returns: Whether there is a conflict.
  public func hasConflict(
    _ reviewer: Reviewer, with session: Session, choosing chosen: [PersonID] = [],
    agencyOf: (PersonID) -> String?
  ) -> Bool {
    guard !reviewer.conflicts.isEmpty else { return false }
    // `fw.py` looks agencies up among the people too, so a name that is both counts as both.
    let met =
      session.participants + session.optionalParticipants + chosen
      + session.agencies.map { PersonID($0) }
    return reviewer.conflicts.contains { conflict in
      met.contains { subject in
        subject == PersonID(conflict) || agencyOf(subject).map { sameBytes($0, conflict) } ?? false
      }
    }
  }
}
