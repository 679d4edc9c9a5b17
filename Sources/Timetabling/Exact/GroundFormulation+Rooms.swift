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
      let blocked = base.timeline.blockedSlots(room.availability)
      if !blocked.isEmpty {
        place.absence = RuledValues(rule: number(.roomAvailable, .room(room.id)), blocked)
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
}
