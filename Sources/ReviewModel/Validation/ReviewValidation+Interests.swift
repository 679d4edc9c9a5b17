import Findings

// Who should not meet whom: managers and their staff, reviewers and where they come from.
extension ReviewValidation {
  /// No line manager, near or far, sits in a group of their staff.
  ///
  /// Groups alone, and meetings that are groups by their titles: managers and those they manage meet in opening meetings
  /// and in interviews on purpose.
  mutating func checkManagers() {
    var managers: [PersonID: PersonID] = [:]
    for person in review.people { managers[person.id] = person.lineManager }
    guard !managers.isEmpty else { return }
    for (index, session) in review.sessions.enumerated() where session.isGroupOfStaff {
      let place = ReviewPlace(.sessions, index)
      let present = session.everybodyNamed
      for person in present.uniqued {
        let staff = present.uniqued.filter { isManaged($0, by: person, managers) }
        guard !staff.isEmpty else { continue }
        let field =
          session.participants.firstIndex(of: person).map { "participants[\($0)]" }
          ?? (session.optionalParticipants.contains(person) ? "optionalParticipants" : "choices")
        report(
          .managerInGroup, .warning, at: place.member(field), text: person.text,
          "\(names.person(person)) manages \(English.list(staff.map { names.person($0) })), who "
            + (staff.count == 1 ? "is" : "are") + " in the same \(session.kind.nounOfGathering).",
          mend: "Take \"\(person.text)\" out of this \(session.kind.nounOfGathering).")
      }
    }
  }

  /// Whether somebody is above a person, over any number of steps.
  private func isManaged(
    _ person: PersonID, by manager: PersonID, _ managers: [PersonID: PersonID]
  ) -> Bool {
    guard person != manager else { return false }
    var above = managers[person]
    // People who manage each other in a circle are gone round once.
    for _ in 0..<managers.count {
      guard let current = above else { return false }
      if current == manager { return true }
      above = managers[current]
    }
    return false
  }

  /// No reviewer comes from the council that is reviewed, nor may meet the agency that they come from.
  mutating func checkOrganisations() {
    let agencies =
      (review.people.compactMap { $0.agency } + review.sessions.flatMap { $0.agencies })
      .filter { !$0.isEmpty }.uniqued
    let named = agencies.map { (text: $0, name: OrganisationName($0)) }
    let council = OrganisationName(review.council)
    for (index, reviewer) in review.reviewers.enumerated() {
      guard let organisation = reviewer.organisation, !organisation.isEmpty else { continue }
      let name = OrganisationName(organisation)
      let own = named.filter { $0.name.isSame(as: name) }.map { $0.text }
      let isFromCouncil = name.isSame(as: council)
      let met = sessions(meeting: own, butNot: reviewer.conflicts)
      let place = ReviewPlace(.reviewers, index, "organisation")
      let subject = English.capitalised(names.reviewerInSentence(reviewer.id))
      if isFromCouncil, own.isEmpty || !met.isEmpty {
        report(
          .ownOrganisation, .warning, at: place, text: organisation,
          "\(subject) comes from the council that is reviewed, \"\(review.council)\".",
          mend: "Give the seat to somebody from elsewhere, or correct the organisation.")
      } else if !met.isEmpty {
        let spelled = own.map { "\"" + $0 + "\"" }
        report(
          .ownOrganisation, .warning, at: place, text: organisation,
          "\(subject) comes from \"\(organisation)\" and may be sent to meet "
            + "\(English.list(spelled)) in \(English.list(met.map { $0.id.text })).",
          mend: mend(for: reviewer, meeting: own, in: met))
      }
    }
  }

  /// The sessions that would bring a reviewer together with agencies, although "Not with" is kept.
  private func sessions(meeting agencies: [String], butNot conflicts: [String]) -> [Session] {
    guard !agencies.isEmpty else { return [] }
    var agencyOf: [PersonID: String] = [:]
    for person in review.people { agencyOf[person.id] = person.agency }
    return review.sessions.filter { session in
      let people = session.everybodyNamed.filter { person in
        !conflicts.contains(person.text) && agencyOf[person].map { agencies.contains($0) } ?? false
      }
      let met =
        people.compactMap { agencyOf[$0] } + session.agencies.filter { agencies.contains($0) }
      return met.contains { !conflicts.contains($0) }
    }
  }

  /// What to write under "Not with", and who must be found first where a session would be left without its team.
  private func mend(
    for reviewer: Reviewer, meeting agencies: [String], in met: [Session]
  ) -> String {
    let items = (reviewer.conflicts + agencies.filter { !reviewer.conflicts.contains($0) })
      .map { $0.contains(";") || $0.contains(",") ? "\"" + $0 + "\"" : $0 }
    let cell = "\"" + items.joined(separator: "; ") + "\" under Not with"
    let others = review.reviewers.filter { $0.id != reviewer.id }
    let bound = met.filter { session in
      session.team.named.contains(reviewer.id) || session.team.min > others.count
        || session.team.roles.contains { need in
          need.anyOf.contains(reviewer.role)
            && others.count { need.anyOf.contains($0.role) } < need.count
        }
    }
    guard !bound.isEmpty else { return "Write \(cell)." }
    return
      "Ask for another reviewer in \(English.list(bound.map { $0.id.text })), then write \(cell)."
  }
}

extension Session {
  /// How words end that titles of sessions have for people who should speak freely among themselves.
  private static let wordsForStaff = [
    "staff", "worker", "workers", "practitioner", "practitioners", "frontline",
  ]

  /// Whether the session, by its kind or its title, brings colleagues of one grade together to speak freely.
  fileprivate var isGroupOfStaff: Bool {
    switch kind {
    case .focusGroup, .caseMapping: true
    case .meeting, .workshop:
      title.lowercased().split { !$0.isLetter }.contains { word in
        Self.wordsForStaff.contains { word.hasSuffix($0) }
      }
    default: false
    }
  }
}

extension SessionKind {
  /// What people call the room full of people: a meeting and a workshop by their kind, everything else a group.
  fileprivate var nounOfGathering: String {
    switch self {
    case .meeting, .workshop: words
    default: "group"
    }
  }
}
