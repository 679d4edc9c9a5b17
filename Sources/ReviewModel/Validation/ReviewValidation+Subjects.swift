import CivilTime
import Findings

// Themes, sites, journeys, rooms, reviewers and people.
extension ReviewValidation {
  mutating func checkThemesAndSites() {
    checkIdentifiers(of: themes)
    checkIdentifiers(of: sites)
  }

  mutating func checkTravel() {
    for (index, journey) in review.travel.enumerated() {
      let place = ReviewPlace(.travel, index)
      checkReference(journey.from, in: sites, at: place.member("from"))
      checkReference(journey.to, in: sites, at: place.member("to"))
      checkNumber(journey.minutes, at: place.member("minutes"))
      let other = review.travel[..<index].last { $0.joins(journey.from, journey.to) }
      if let other, other.minutes != journey.minutes {
        report(
          .contradiction, .warning, at: place.member("minutes"), text: String(journey.minutes),
          "The journey between \"\(journey.from.text)\" and \"\(journey.to.text)\" was already said to "
            + "take \(other.minutes) minutes; the last entry counts.",
          mend: "Delete one of the two.")
      }
    }
  }

  mutating func checkRooms() {
    checkIdentifiers(of: rooms)
    for (index, room) in review.rooms.enumerated() {
      let place = ReviewPlace(.rooms, index)
      if let site = room.site { checkReference(site, in: sites, at: place.member("site")) }
      if let whole = room.partOf { checkReference(whole, in: rooms, at: place.member("partOf")) }
      checkNumber(room.capacity, at: place.member("capacity"))
      checkAvailability(room.availability, of: .rooms, index)
    }
  }

  mutating func checkReviewers() {
    checkIdentifiers(of: reviewers)
    // A conflict is with a person, by reference, or with an agency, by name.
    let agencies =
      review.people.compactMap { $0.agency } + review.sessions.flatMap { $0.agencies }
    let subjects = people.ids.map { $0.text } + agencies
    let known = Set(subjects.map { PersonID($0) })
    for (index, reviewer) in review.reviewers.enumerated() {
      let place = ReviewPlace(.reviewers, index)
      if reviewer.role.text.isEmpty {
        report(
          .missingText, at: place.member("role"), "This reviewer has no role.",
          mend: "Write one, such as officerPeer.")
      }
      checkReferences(reviewer.themes, in: themes, at: place.member("themes"))
      for (position, conflict) in reviewer.conflicts.enumerated()
      where !known.contains(PersonID(conflict)) {
        report(
          .danglingReference, .warning, at: place.member("conflicts").element(position),
          text: conflict, "Nobody in this review is, or works for, \"\(conflict)\".",
          mend: mend(for: conflict, among: subjects) ?? "")
      }
      checkAvailability(reviewer.availability, of: .reviewers, index)
    }
  }

  mutating func checkPeople() {
    checkIdentifiers(of: people)
    for (index, person) in review.people.enumerated() {
      let place = ReviewPlace(.people, index)
      if let manager = person.lineManager {
        checkReference(manager, in: people, at: place.member("lineManager"))
        if manager == person.id {
          report(
            .contradiction, .warning, at: place.member("lineManager"), text: manager.text,
            "\"\(manager.text)\" is their own line manager.", mend: "Name another person.")
        }
      }
      checkAvailability(person.availability, of: .people, index)
    }
  }
}

extension TravelTime {
  fileprivate func joins(_ first: SiteID, _ second: SiteID) -> Bool {
    (from == first && to == second) || (from == second && to == first)
  }
}
