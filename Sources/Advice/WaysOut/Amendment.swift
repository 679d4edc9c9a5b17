public import CivilTime
public import ReviewModel

/// One change to a review that could make a timetable possible.
public enum Amendment: Sendable, Hashable {
  /// Somebody who must be there comes at another time too.
  case freePerson(PersonID, TimeSpan)
  /// A reviewer can be had at another time too.
  case freeReviewer(ReviewerID, TimeSpan)
  /// A room can be had at another time too.
  case freeRoom(RoomID, TimeSpan)
  /// A session may lie at another time too.
  case widenWindow(SessionID, TimeSpan)
  /// A start is fixed no longer.
  case unfixStart(SessionID)
  /// A room is fixed no longer.
  case unfixRoom(SessionID)
  /// A team is fixed no longer.
  case unfixTeam(SessionID)
  /// A session need not come after another.
  case dropOrder(SessionID, after: SessionID)
  /// A session need not come so soon after another.
  case dropLongestGap(SessionID, after: SessionID)
  /// Two sessions need not start together, share a day or have one team: the rule says which.
  case untie(Rule, SessionID, SessionID)
  /// Two sessions may share a day.
  case allowSameDay(SessionID, SessionID)
  /// Two sessions may overlap.
  case allowSameTime(SessionID, SessionID)
  /// A session takes fewer minutes.
  case shorten(SessionID, minutes: Int)
  /// Somebody is wanted at a session where they had to be.
  case excuse(PersonID, SessionID)
  /// Fewer reviewers will do.
  case shrinkTeam(SessionID, min: Int)
  /// A reviewer of certain roles is not asked for.
  case dropRole(SessionID, position: Int)
  /// A reviewer is not asked for by name.
  case unname(SessionID, ReviewerID)
  /// A room need not have something.
  case dropFeature(SessionID, String)
  /// A room takes a kind of session that it did not.
  case openRoom(RoomID, SessionKind)
  /// Fewer of those to choose from attend.
  case chooseFewer(SessionID, position: Int, count: Int)
  /// Any room will do.
  case anyRoom(SessionID)
  /// Any site will do.
  case anySite(SessionID)
  /// A room has more seats.
  case addSeats(RoomID, seats: Int)
  /// Fewer people come.
  case fewerPeople(SessionID, Int)
  /// There is a room more, like one that there is.
  case extraRoom(like: RoomID)
  /// There is a reviewer more, with a role.
  case extraReviewer(Role)
  /// A reviewer may take more sessions in a day.
  case sessionsPerDay(Int)
  /// A reviewer may work longer without a break.
  case runMinutes(Int)
  /// More sessions may run at once.
  case parallel(Int)
  /// Lunch is shorter.
  case lunchMinutes(Int)
  /// The lead-in is shorter.
  case leadInWeeks(Int)
  /// A reviewer may meet somebody after all.
  case liftConflict(ReviewerID, String)
  /// A session may be left out.
  case leaveOut(SessionID)
  /// Changes to one cell that are enough only together, such as two days of one diary.
  case several([Amendment])
}

extension Review {
  /// The review with one thing changed.
  public func amended(_ amendment: Amendment) -> Review {
    var review = self
    review.amend(amendment)
    return review
  }

  private mutating func amend(_ amendment: Amendment) {
    switch amendment {
    case .freePerson(let id, let span):
      for index in people.indices where people[index].id == id {
        people[index].availability.add(span)
      }
    case .freeReviewer(let id, let span):
      for index in reviewers.indices where reviewers[index].id == id {
        reviewers[index].availability.add(span)
      }
    case .freeRoom(let id, let span):
      for index in rooms.indices where rooms[index].id == id { rooms[index].availability.add(span) }
    case .addSeats(let id, let seats):
      for index in rooms.indices where rooms[index].id == id { rooms[index].capacity = seats }
    case .openRoom(let id, let kind):
      for index in rooms.indices where rooms[index].id == id { rooms[index].kinds.append(kind) }
    case .extraRoom(let id): addRoom(like: id)
    case .extraReviewer(let role):
      reviewers.append(
        Reviewer(
          id: ReviewerID(unused("EXTRA", reviewers.map { $0.id.text })), name: "TBC", role: role,
          isPlaceholder: true))
    case .liftConflict(let id, let subject):
      for index in reviewers.indices where reviewers[index].id == id {
        reviewers[index].conflicts.removeAll { $0 == subject }
      }
    case .sessionsPerDay(let count): rules.maxSessionsPerDay = count
    case .runMinutes(let minutes): rules.maxRunMinutes = minutes
    case .parallel(let count): rules.maxParallel = count
    case .several(let amendments): for amendment in amendments { amend(amendment) }
    case .leadInWeeks(let weeks): leadInWeeks = weeks
    case .lunchMinutes(let minutes):
      for index in days.indices { days[index].lunch?.minutes = minutes }
    default:
      for index in sessions.indices { sessions[index].amend(amendment) }
    }
  }

  private mutating func addRoom(like id: RoomID) {
    guard var room = rooms.first(where: { $0.id == id }) else { return }
    room.id = RoomID(unused("Extra room", rooms.map { $0.id.text }))
    room.name = room.id.text
    room.availability = .neverAsked
    room.partOf = nil
    rooms.append(room)
    for index in sessions.indices where sessions[index].rooms.contains(id) {
      sessions[index].rooms.append(room.id)
    }
  }

  private func unused(_ name: String, _ taken: [String]) -> String {
    var number = 2
    if !taken.contains(name) { return name }
    while taken.contains(name + " " + String(number)) { number += 1 }
    return name + " " + String(number)
  }
}

extension Session {
  fileprivate mutating func amend(_ amendment: Amendment) {
    switch amendment {
    case .widenWindow(id, let span): windows = TimeSpan.merged(windows + [span])
    case .unfixStart(id): pin.start = nil
    case .unfixRoom(id): pin.room = nil
    case .unfixTeam(id): pin.reviewers = nil
    case .dropOrder(id, let earlier): after.removeAll { $0.session == earlier }
    case .dropLongestGap(id, let earlier):
      for index in after.indices where after[index].session == earlier {
        after[index].maxGapMinutes = nil
      }
    case .untie(let rule, let one, let other) where one == id || other == id:
      switch rule {
      case .sameTime: sameTime.removeAll { $0 == one || $0 == other }
      case .sameDay: sameDay.removeAll { $0 == one || $0 == other }
      default: sameTeam.removeAll { $0 == one || $0 == other }
      }
    case .chooseFewer(id, let position, let count):
      guard choices.indices.contains(position) else { return }
      if count == 0 { choices.remove(at: position) } else { choices[position].count = count }
    case .allowSameDay(let one, let other) where one == id || other == id:
      notSameDay.removeAll { $0 == one || $0 == other }
    case .allowSameTime(let one, let other) where one == id || other == id:
      notSameTime.removeAll { $0 == one || $0 == other }
    case .shorten(id, let length): minutes = length
    case .excuse(let person, id):
      participants.removeAll { $0 == person }
      optionalParticipants.append(person)
    case .shrinkTeam(id, let least):
      team.min = least
    case .dropRole(id, let position):
      if team.roles.indices.contains(position) { team.roles.remove(at: position) }
    case .unname(id, let reviewer): team.named.removeAll { $0 == reviewer }
    case .dropFeature(id, let feature): roomFeatures.removeAll { $0 == feature }
    case .anyRoom(id): rooms = []
    case .anySite(id): site = nil
    case .fewerPeople(id, let count): statedHeadcount = count
    case .leaveOut(id): isOptional = true
    default: break
    }
  }
}

extension Availability {
  /// Adds a time at which the subject is free, whatever was said before.
  fileprivate mutating func add(_ span: TimeSpan) {
    if let windows = available { available = TimeSpan.merged(windows + [span]) }
    unavailable = TimeSpan.subtracting([span], from: unavailable)
  }
}
