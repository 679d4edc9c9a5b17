import CivilTime
import ReviewModel
import TestSupport

extension Review {
  /// The review with everything else that a week can say added at random: links, parts of rooms, preparation,
  /// meals, longer hours and choices; an equal seed adds equal things.
  func arranged(seed: UInt64) -> Review {
    var random = SeededGenerator(seed: seed &* 7919 &+ 5)
    var review = self
    for index in review.days.indices where random.chance(50) {
      let hours = review.days[index]
      review.days[index].late = TimeOfDay(minutes: min(hours.end.minutes + 60, 23 * 60))
      review.days[index].early = TimeOfDay(minutes: max(0, hours.start.minutes - 30))
    }
    for index in review.rooms.indices {
      if index > 0, random.chance(45) {
        review.rooms[index].partOf = review.rooms[random.number(in: 0...index - 1)].id
      }
      if random.chance(12) { review.rooms[index].kinds = [.interview, .meeting] }
    }
    for index in review.sessions.indices { review.arrangeSession(index, &random) }
    return review
  }

  private mutating func arrangeSession(_ index: Int, _ random: inout SeededGenerator) {
    if random.chance(30) { sessions[index].isOutOfHours = true }
    if random.chance(35) { sessions[index].isMeal = true }
    if sessions[index].needsRoom, random.chance(40) {
      sessions[index].setupMinutes = random.pick([0, 10, 15, 30])
      sessions[index].clearMinutes = random.pick([0, 10, 20, 30])
    }
    for position in sessions[index].after.indices where random.chance(60) {
      sessions[index].after[position].maxGapMinutes = random.pick([0, 40, 60, 90])
    }
    if index > 0 {
      let other = sessions[random.number(in: 0...index - 1)].id
      switch random.number(in: 0...7) {
      case 0: sessions[index].sameTime = [other]
      case 1: sessions[index].sameDay = [other]
      case 2: sessions[index].sameTeam = [other]
      case 3: sessions[index].after.append(Precedence(session: other, maxGapMinutes: 60))
      default: break
      }
    }
    let named = sessions[index].participants + sessions[index].optionalParticipants
    let others = people.map { $0.id }.filter { !named.contains($0) }
    if !others.isEmpty, random.chance(40) {
      let group = Array(others.shuffled(using: &random).prefix(3))
      sessions[index].choices = [
        ParticipantChoice(
          anyOf: group, count: random.number(in: 0...min(2, group.count)),
          isRanked: random.chance(50))
      ]
    }
  }
}
