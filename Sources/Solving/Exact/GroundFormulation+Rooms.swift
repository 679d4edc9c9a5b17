import Engine
import ReviewModel

/// room-needed and room-features by session; room-available, room-clash and room-capacity by room.
extension GroundFormulation {
  /// Adds the rooms and what sessions ask of them.
  mutating func addRooms() {
    for room in review.rooms {
      var place = GroundPlace()
      place.site = room.site.flatMap { base.siteNumbers[$0] }
      place.capacity = room.capacity
      place.capacityRule = number(.roomCapacity, .room(room.id))
      place.clashRule = number(.roomClash, .room(room.id))
      place.overlapping = base.problem.places[problem.places.count].overlapping
      let blocked = base.timeline.blockedSlots(room.availability)
      let isAway = addAbsences(ofRoom: problem.places.count)
      if !blocked.isEmpty || isAway {
        let rule = number(.roomAvailable, .room(room.id))
        place.paddingRule = rule
        if !blocked.isEmpty { place.absence = RuledValues(rule: rule, blocked) }
      }
      problem.places.append(place)
    }
    for (number, session) in review.sessions.enumerated() {
      let rule = self.number(.roomNeeded, .session(session.id))
      problem.activities[number].placeRule = rule
      guard session.needsRoom else { continue }
      let unfit = review.rooms.indices.filter { !session.mayUse(review.rooms[$0]) }
      if unfit.isEmpty { continue }
      let features = self.number(.roomFeatures, .session(session.id))
      problem.activities[number].placeBans.append(RuledValues(rule: features, unfit))
    }
  }

  /// Adds when a room is not free to be set up and cleared away; answers whether it ever is not.
  private mutating func addAbsences(ofRoom room: Int) -> Bool {
    var isAway = false
    for (number, session) in review.sessions.enumerated() {
      let absences = base.roomAbsences(
        of: session, in: [room], at: problem.activities[number].starts)
      problem.activities[number].placeAbsences += absences
      isAway = isAway || !absences.isEmpty
    }
    return isAway
  }
}
