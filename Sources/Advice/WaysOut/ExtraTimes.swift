import CivilTime
import ReviewModel

/// Times that somebody or something could be asked to add, those nearest to what they offer first.
struct ExtraTimes: Equatable {
  /// Whose times they are.
  enum Subject: Equatable {
    case person(PersonID)
    case reviewer(ReviewerID)
    case room(RoomID)
    case window(SessionID)
  }

  /// The times of one day.
  struct Day: Equatable {
    /// Each enough for one place in time at which a session could lie, the nearest and then the shortest first; never
    /// empty.
    let spans: [TimeSpan]
    /// How far the nearest is from what is offered, in minutes.
    let distance: Int

    /// From the first to the end of the last: if this is not enough, none of them is.
    var whole: TimeSpan {
      TimeSpan(
        from: spans.map { $0.start }.min() ?? spans[0].start,
        to: spans.map { $0.end }.max() ?? spans[0].end)
    }
  }

  let subject: Subject
  /// The sessions for which they are wanted.
  private let sessions: [SessionID]
  private let free: [TimeSpan]
  let days: [Day]

  /// The times that are missing where some spans are wanted.
  ///
  /// - Parameters:
  ///   - wanted: The places in time at which sessions could lie.
  ///   - sessions: The sessions.
  ///   - subject: Whose times are asked for.
  ///   - free: What they offer.
  init(
    _ wanted: [TimeSpan], for sessions: [SessionID], of subject: Subject, beside free: [TimeSpan]
  ) {
    self.subject = subject
    self.sessions = sessions
    self.free = free
    var byDate: [CivilDate: [TimeSpan]] = [:]
    for span in wanted {
      guard let missing = ExtraTimes.missing(from: free, in: [span]) else { continue }
      let known = byDate[span.start.date] ?? []
      if !known.contains(missing) { byDate[span.start.date] = known + [missing] }
    }
    func distance(_ span: TimeSpan) -> Int {
      free.map { max(0, $0.start - span.end, span.start - $0.end) }.min() ?? 0
    }
    days = byDate.values.map { spans in
      Day(
        spans: spans.sorted {
          (distance($0), $0.minutes, $0.start) < (distance($1), $1.minutes, $1.start)
        }, distance: spans.map { distance($0) }.min() ?? 0)
    }
    .sorted {
      ($0.distance, $0.spans[0].minutes, $0.spans[0].start)
        < ($1.distance, $1.spans[0].minutes, $1.spans[0].start)
    }
  }

  /// All the time that a diary does not offer, day by day; none for the times of a session.
  func everyDay(of review: Review) -> [Day] {
    if case .window = subject { return [] }
    return review.days.compactMap { day in
      ExtraTimes.missing(from: free, in: [day.longHours]).map { Day(spans: [$0], distance: 0) }
    }
  }

  /// The change that adds what a plan takes beyond what is offered, day by day; nil where it takes nothing.
  func needed(by plan: Plan, of review: Review) -> Amendment? {
    let taken = everyDay(of: review).compactMap { self.taken(by: plan, of: review, on: $0) }
    return taken.count < 2 ? taken.first.map(adding) : .several(taken.map(adding))
  }

  /// The change that adds a time.
  func adding(_ span: TimeSpan) -> Amendment {
    switch subject {
    case .person(let id): .freePerson(id, span)
    case .reviewer(let id): .freeReviewer(id, span)
    case .room(let id): .freeRoom(id, span)
    case .window(let id): .widenWindow(id, span)
    }
  }

  /// What a plan takes of a day beyond the times offered; nil for nothing.
  ///
  /// `forTheSetAlone` asks only about the sessions for which the times are wanted.
  ///
  /// - Returns: The span of time within that day.
  func taken(
    by plan: Plan, of review: Review, on day: Day, forTheSetAlone: Bool = false
  ) -> TimeSpan? {
    let date = day.spans[0].start.date
    let spans = plan.assignments.compactMap { assignment -> TimeSpan? in
      guard assignment.start.date == date,
        let session = review.sessions.first(where: { $0.id == assignment.session }),
        needs(session, assignment), !forTheSetAlone || sessions.contains(session.id)
      else { return nil }
      if case .room = subject { return session.roomSpan(from: assignment.start) }
      return TimeSpan(from: assignment.start, minutes: session.minutes)
    }
    return ExtraTimes.missing(from: free, in: spans)
  }

  private func needs(_ session: Session, _ assignment: Assignment) -> Bool {
    switch subject {
    case .person(let id):
      session.participants.contains(id) || assignment.participants.contains(id)
    case .reviewer(let id): assignment.reviewers.contains(id)
    case .room(let id): assignment.room == id
    case .window(let id): session.id == id
    }
  }

  /// The least span that holds whatever of some spans is not free; nil where all of it is.
  private static func missing(from free: [TimeSpan], in spans: [TimeSpan]) -> TimeSpan? {
    let missing = spans.flatMap { TimeSpan.subtracting(free, from: [$0]) }
    guard let start = missing.map({ $0.start }).min(), let end = missing.map({ $0.end }).max()
    else { return nil }
    return TimeSpan(from: start, to: end)
  }
}
