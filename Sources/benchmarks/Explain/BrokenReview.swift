import CivilTime
import Engine
import ReviewModel

/// A planted week that is broken in one or two ways, each in sessions of its own.
///
/// The verdict says whether the review still has a plan, and the referee checks it.
struct BrokenReview {
  private var random: SplitMix64
  private(set) var review: Review
  /// Sessions that are whole, in the order in which they will be broken.
  private var whole: [Int]

  /// Breaks a week of some sessions; the seed decides everything about the week.
  static func review(sessions: Int, _ breakages: [Breakage], seed: UInt64) -> Review {
    var broken = BrokenReview(sessions: sessions, seed: seed)
    for breakage in breakages { broken.apply(breakage) }
    broken.review.id = "broken-\(seed)"
    broken.review.title = breakages.map { $0.rawValue }.joined(separator: " + ")
    return broken.review
  }

  private init(sessions: Int, seed: UInt64) {
    random = SplitMix64(seed: seed)
    review = PlantedReview.review(sessions: sessions, seed: seed)
    whole = Array(review.sessions.indices)
    for position in whole.indices.reversed() {
      whole.swapAt(position, below(position + 1))
    }
  }

  private mutating func apply(_ breakage: Breakage) {
    switch breakage {
    case .roleAway: takeRoleAway()
    case .pins: pinTwo()
    case .orderCycle: order()
    case .capacity: overfill()
    case .crowd: crowd()
    case .lunch: fillLunch()
    case .travel: travel()
    case .breakTime: fillMorning()
    case .roomOutage: takeRoomsAway()
    case .conflictOfInterest: setConflict()
    }
  }

  /// The only role that will do is away when the interviewee is free.
  private mutating func takeRoleAway() {
    let session = take()
    let morning = hours(onDay: below(5), 9, 12)
    let role = needRole(of: session)
    freeOnly(session, at: morning)
    for number in review.reviewers.indices where review.reviewers[number].role == role {
      review.reviewers[number].availability.unavailable.append(morning)
    }
  }

  /// One interviewee is fixed in two sessions that overlap.
  private mutating func pinTwo() {
    let (one, other) = (take(), take())
    review.sessions[other].participants = review.sessions[one].participants
    let start = hours(onDay: below(5), 10, 11).start
    free(one)
    review.sessions[one].pin.start = start
    review.sessions[other].pin.start = start + 15 * below(3)
  }

  /// Two to four sessions wait for each other in a circle.
  private mutating func order() {
    let circle = (0..<2 + below(3)).map { _ in take() }
    for (place, session) in circle.enumerated() {
      let next = circle[(place + 1) % circle.count]
      review.sessions[session].after.append(Precedence(session: review.sessions[next].id))
    }
  }

  /// More people than the rooms that will do have seats for.
  private mutating func overfill() {
    let session = take()
    let rooms = (0..<1 + below(3)).map { _ in below(review.rooms.count) }
    review.sessions[session].roomFeatures = []
    review.sessions[session].rooms = rooms.map { review.rooms[$0].id }
    let seats = rooms.map { review.rooms[$0].capacity }.max() ?? 0
    review.sessions[session].statedHeadcount =
      seats - review.sessions[session].team.min + 1 + below(3)
  }

  /// One pair of reviewers more than there can be in one stretch of a day.
  private mutating func crowd() {
    let each = 1 + below(3)
    let stretch = TimeSpan(from: hours(onDay: below(5), 9, 10).start, minutes: 60 * each + 15)
    for _ in 0..<review.reviewers.count * each / 2 + 1 {
      let session = take()
      free(session)
      review.sessions[session].minutes = 60
      review.sessions[session].windows = [stretch]
      review.sessions[session].team = TeamRequirement()
      review.sessions[session].team.min = 2
      review.sessions[session].team.max = 2
    }
  }

  /// A reviewer who is asked for by name has no lunch.
  private mutating func fillLunch() {
    let session = take()
    hold(session, in: hours(onDay: below(5), 12, 14), named: below(review.reviewers.count))
  }

  /// A reviewer who is asked for by name has no time to go to the other site.
  private mutating func travel() {
    let (one, other) = (take(), take())
    let (day, reviewer) = (below(5), below(review.reviewers.count))
    hold(one, in: hours(onDay: day, 9, 10), named: reviewer)
    hold(other, in: hours(onDay: day, 10, 11), named: reviewer)
    for (number, session) in [one, other].enumerated() {
      review.sessions[session].site = SiteID("site\(number)")
      review.sessions[session].roomFeatures = []
      review.sessions[session].statedHeadcount = 1
    }
  }

  /// A reviewer who is asked for by name has no break.
  private mutating func fillMorning() {
    let (day, reviewer) = (below(5), below(review.reviewers.count))
    let start = 9 + below(5)
    for hour in start..<start + 4 {
      hold(take(), in: hours(onDay: day, hour, hour + 1), named: reviewer)
    }
  }

  /// The rooms that will do are closed when the interviewee is free.
  private mutating func takeRoomsAway() {
    let session = take()
    let afternoon = hours(onDay: below(5), 14, 17)
    freeOnly(session, at: afternoon)
    let rooms = (0..<1 + below(2)).map { _ in below(review.rooms.count) }
    review.sessions[session].rooms = rooms.map { review.rooms[$0].id }
    for room in Set(rooms).sorted() {
      review.rooms[room].availability.unavailable.append(afternoon)
    }
  }

  /// Everybody of the role that is asked for has a conflict of interest.
  private mutating func setConflict() {
    let session = take()
    let role = needRole(of: session)
    let agency = "Agency of its own \(session)"
    review.sessions[session].agencies = [agency]
    for number in review.reviewers.indices where review.reviewers[number].role == role {
      review.reviewers[number].conflicts.append(agency)
    }
  }

  /// A session that is not broken yet.
  private mutating func take() -> Int { whole.removeLast() }

  private func needRole(of session: Int) -> Role {
    review.sessions[session].team.roles.first?.anyOf.first ?? review.reviewers[0].role
  }

  /// Lets a session fill some time with a reviewer.
  private mutating func hold(_ session: Int, in span: TimeSpan, named reviewer: Int) {
    free(session)
    review.sessions[session].minutes = span.minutes
    review.sessions[session].windows = [span]
    review.sessions[session].team = TeamRequirement()
    review.sessions[session].team.named = [review.reviewers[reviewer].id]
    review.sessions[session].team.min = 1
  }

  /// Nobody who is interviewed stands in the way.
  private mutating func free(_ session: Int) { setAvailability(of: session, nil) }

  private mutating func freeOnly(_ session: Int, at span: TimeSpan) {
    setAvailability(of: session, [span])
  }

  private mutating func setAvailability(of session: Int, _ spans: [TimeSpan]?) {
    for number in review.people.indices
    where review.sessions[session].participants.contains(review.people[number].id) {
      review.people[number].availability = Availability(available: spans)
    }
  }

  private func hours(onDay day: Int, _ from: Int, _ to: Int) -> TimeSpan {
    let midnight = CivilMinute(review.days[day].date, .midnight)
    return TimeSpan(from: midnight + from * 60, to: midnight + to * 60)
  }

  private mutating func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }
}
