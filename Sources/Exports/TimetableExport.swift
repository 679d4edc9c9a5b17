public import ICalendar
public import LeadIn
public import ReviewModel

/// A plan made ready to leave: as tables, calendars and a page.
///
/// An export depends on these few values alone, so equal review, plan, level and stamp give equal bytes.
public struct TimetableExport: Sendable {
  /// The review.
  public let review: Review
  /// The timetable to export.
  public let plan: Plan
  /// How much is told about people.
  public let privacy: Privacy
  /// Which state it is.
  public let stamp: ExportStamp
  /// Who makes the calendars known; nil where they are events to keep that name nobody.
  public let publisher: CalendarAddress?

  /// The releases before this state of the timetable, the oldest first: people may have imported their calendars.
  public var earlier: [EarlierRelease] = []

  /// The lead-in, for those who may read it (``shownLeadIn``); nil leaves it out.
  public var leadIn: LeadInPlan?

  /// Whether there is no timetable yet, so that the lead-in is all there is to give out.
  public var isBeforeTimetable = false

  /// The plan joined with its review.
  public let timetable: Timetable
  /// The words for the readers of this level of privacy.
  public let disclosure: Disclosure
  /// The words for whatever is made for one interviewee, or hangs where anybody may read it.
  public let participantDisclosure: Disclosure

  /// An export of a plan.
  ///
  /// - Parameters:
  ///   - review: A review without errors.
  ///   - plan: Its timetable; sessions that it does not place are listed as unplaced.
  ///   - privacy: How much is told about people.
  ///   - stamp: Which state it is, and when it is written.
  ///   - publisher: Who makes the calendars known: their organiser, by METHOD:PUBLISH.
  public init(
    review: Review, plan: Plan, privacy: Privacy, stamp: ExportStamp,
    publishedBy publisher: CalendarAddress? = nil
  ) {
    self.review = review
    self.plan = plan
    self.privacy = privacy
    self.publisher = publisher
    timetable = Timetable(review, plan)
    disclosure = Disclosure(review, privacy)
    participantDisclosure = Disclosure(review, privacy, for: .participants)
    // The stamp is on everything that leaves, whoever reads it.
    var masked = stamp
    masked.version = participantDisclosure.text(stamp.version)
    self.stamp = masked
  }
}
