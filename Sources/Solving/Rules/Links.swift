import Engine
import ReviewModel

/// participant-clash, order, separate-days, separate-times, same-time, same-day, same-team; the prices
/// preferred-order and optional-absent.
extension Formulation {
  /// Adds what binds two sessions to each other.
  mutating func addLinks() {
    for (number, session) in review.sessions.enumerated() {
      for order in session.after {
        guard let other = sessionNumbers[order.session] else { continue }
        let gap = timeline.slots(touchedBy: max(0, order.minGapMinutes))
        problem.links.append(Link(other, number, .precedes(gap: gap)))
        if let most = timeline.longestGap(of: order) {
          problem.links.append(Link(other, number, .within(gap: most)))
        }
      }
      for wish in session.preferAfter {
        guard let other = sessionNumbers[wish] else { continue }
        let price = review.weights[.preferredOrder]
        problem.links.append(Link(other, number, .shouldPrecede(price: price)))
      }
      for id in session.notSameDay {
        guard let other = sessionNumbers[id], other != number else { continue }
        problem.links.append(Link(number, other, .differentDays))
      }
      for id in session.notSameTime {
        guard let other = sessionNumbers[id], other != number else { continue }
        problem.links.append(Link(number, other, .apart))
      }
      addTies(session.sameTime, of: number, .sameTime)
      addTies(session.sameDay, of: number, .sameDay)
      addTies(session.sameTeam, of: number, .sameCrew)
    }
    addParticipantClashes()
  }

  private mutating func addTies(_ ids: [SessionID], of number: Int, _ kind: Link.Kind) {
    for id in ids {
      guard let other = sessionNumbers[id], other != number else { continue }
      problem.links.append(Link(number, other, kind))
    }
  }

  /// Keeps apart the sessions that share somebody who must be at both; a guest's diary keeps apart theirs.
  private mutating func addParticipantClashes() {
    let sessionsOf = sessionsByParticipant()
    var linked = Set<Int>()
    for (person, sessions) in sessionsOf.enumerated()
    where guestNumbers[review.people[person].id] == nil {
      for (index, first) in sessions.enumerated() {
        for second in sessions[(index + 1)...]
        where linked.insert(first * review.sessions.count + second).inserted {
          problem.links.append(Link(first, second, .apartWithTravel))
        }
      }
    }
  }

  /// For each person, the sessions at which they must be, in order.
  func sessionsByParticipant() -> [[Int]] {
    var result = [[Int]](repeating: [], count: review.people.count)
    for (number, session) in review.sessions.enumerated() {
      for id in session.participants {
        guard let person = personNumbers[id], result[person].last != number else { continue }
        result[person].append(number)
      }
    }
    return result
  }

  /// Adds a wish for each optional participant of each session.
  mutating func addOptionalParticipants() {
    let sessionsOf = sessionsByParticipant()
    for (number, session) in review.sessions.enumerated() {
      for id in session.optionalParticipants {
        guard let person = personNumbers[id] else { continue }
        let blocked = timeline.blocked(review.people[person].availability)
        let slots = problem.activities[number].slots
        let away = problem.activities[number].starts.map { $0.value }.filter { start in
          (start..<start + slots).contains { blocked[$0] }
        }
        var wish = AttendanceWish(
          activity: number, rivals: sessionsOf[person].filter { $0 != number },
          absentStarts: away)
        wish.guest = guestNumbers[id]
        if wish.guest != nil {
          wish.invitations = review.sessions.indices.filter { other in
            other != number && review.sessions[other].choices.contains { $0.anyOf.contains(id) }
          }
        }
        problem.wishes.append(wish)
      }
    }
  }
}
