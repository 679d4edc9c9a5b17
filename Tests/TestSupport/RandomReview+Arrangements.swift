import CivilTime
import ReviewModel

// What a week can say beside people, rooms and times.
extension RandomReview {
  mutating func addLongHours() {
    for index in review.days.indices {
      let day = review.days[index]
      if generator.chance(30) {
        review.days[index].early = TimeOfDay(
          minutes: day.start.minutes - generator.pick([0, 5, 60]))
      }
      if generator.chance(40) {
        review.days[index].late = TimeOfDay(
          minutes: day.end.minutes + generator.pick([0, 45, 180]))
      }
    }
  }

  mutating func addPartsOfRooms() {
    for index in review.rooms.indices {
      // A part points at an earlier room, so that there is no circle.
      if index > 0, generator.chance(40) {
        review.rooms[index].partOf = review.rooms[generator.number(in: 0...index - 1)].id
      }
      if generator.chance(20) {
        review.rooms[index].kinds = generator.some(SessionKind.allCases, atMost: 6)
      }
    }
  }

  mutating func addArrangements() {
    for index in review.sessions.indices {
      let earlier = review.sessions[..<index].map { $0.id }
      var session = review.sessions[index]
      addChoices(to: &session)
      if generator.chance(15) {
        session.link = JoiningLink("https://meet.example.org/" + session.id.text)
      }
      if generator.chance(15) { session.meetAt = "Bus stop, High Street" }
      if generator.chance(15) {
        session.toldBy =
          generator.chance(50)
          ? .person(generator.pick(review.people).id) : .address("office@council.example.org")
      }
      session.isOutOfHours = generator.chance(20)
      session.isMeal = generator.chance(15)
      if generator.chance(20) { session.setupMinutes = generator.pick([5, 15, 40]) }
      if generator.chance(20) { session.clearMinutes = generator.pick([5, 15, 40]) }
      for position in session.after.indices where generator.chance(40) {
        session.after[position].maxGapMinutes =
          session.after[position].minGapMinutes + generator.pick([0, 30, 180])
      }
      if generator.chance(15) { session.sameTime = generator.some(earlier, atMost: 2) }
      if generator.chance(15) { session.sameDay = generator.some(earlier, atMost: 2) }
      if generator.chance(15) { session.sameTeam = generator.some(earlier, atMost: 2) }
      if generator.chance(15) { addAgreement(to: &session) }
      review.sessions[index] = session
    }
  }

  private mutating func addChoices(to session: inout Session) {
    var left = review.people.map { $0.id }.filter {
      !session.participants.contains($0) && !session.optionalParticipants.contains($0)
    }
    left.shuffle(using: &generator)
    while !left.isEmpty, generator.chance(25) {
      let size = generator.number(in: 1...left.count)
      session.choices.append(
        ParticipantChoice(
          anyOf: Array(left.prefix(size)), count: generator.number(in: 0...size),
          isRanked: generator.chance(50)))
      left.removeFirst(size)
    }
  }

  private mutating func addAgreement(to session: inout Session) {
    let start = generator.pick(review.days).hours.start
    let onGrid = start + (review.gridMinutes - start.minutes % review.gridMinutes)
    session.agreement = Agreement(
      start: session.pin.start ?? (generator.chance(70) ? onGrid : nil),
      with: generator.chance(60) ? "the office, by telephone" : nil)
  }
}
