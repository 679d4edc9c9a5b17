extension Review {
  /// Passes every text that people wrote in the review through a change, each with its place.
  ///
  /// This is the only list of texts, for masking, searching and replacing words. References, mail addresses, the time
  /// zone and names of their own are not in it, except ``Contact/name`` and the names in the lists.
  ///
  /// - Parameter change: What becomes of a text.
  public mutating func changeTexts(_ change: (inout String, ReviewPlace) -> Void) {
    func optional(_ text: inout String?, _ place: ReviewPlace) {
      guard var value = text else { return }
      change(&value, place)
      text = value
    }
    func each(_ texts: inout [String], _ place: ReviewPlace) {
      for index in texts.indices { change(&texts[index], place.element(index)) }
    }
    change(&title, ReviewPlace(.review, 0, "title"))
    change(&council, ReviewPlace(.review, 0, "council"))
    for index in contacts.indices {
      change(&contacts[index].role, ReviewPlace(.contacts, index, "role"))
      change(&contacts[index].name, ReviewPlace(.contacts, index, "name"))
    }
    for index in themes.indices {
      change(&themes[index].name, ReviewPlace(.themes, index, "name"))
    }
    for index in sites.indices {
      change(&sites[index].name, ReviewPlace(.sites, index, "name"))
      optional(&sites[index].address, ReviewPlace(.sites, index, "address"))
    }
    for index in rooms.indices {
      change(&rooms[index].name, ReviewPlace(.rooms, index, "name"))
      each(&rooms[index].features, ReviewPlace(.rooms, index, "features"))
    }
    for index in reviewers.indices {
      change(&reviewers[index].name, ReviewPlace(.reviewers, index, "name"))
      change(&reviewers[index].role.text, ReviewPlace(.reviewers, index, "role"))
      optional(&reviewers[index].organisation, ReviewPlace(.reviewers, index, "organisation"))
      each(&reviewers[index].conflicts, ReviewPlace(.reviewers, index, "conflicts"))
    }
    for index in people.indices {
      change(&people[index].name, ReviewPlace(.people, index, "name"))
      optional(&people[index].jobTitle, ReviewPlace(.people, index, "jobTitle"))
      optional(&people[index].agency, ReviewPlace(.people, index, "agency"))
    }
    for index in sessions.indices {
      let place = ReviewPlace(.sessions, index)
      change(&sessions[index].title, place.member("title"))
      optional(&sessions[index].meetAt, place.member("meetAt"))
      if var agreement = sessions[index].agreement {
        optional(&agreement.with, place.member("agreed").member("with"))
        sessions[index].agreement = agreement
      }
      each(&sessions[index].agencies, place.member("agencies"))
      each(&sessions[index].roomFeatures, place.member("roomFeatures"))
      for role in sessions[index].team.roles.indices {
        for other in sessions[index].team.roles[role].anyOf.indices {
          change(
            &sessions[index].team.roles[role].anyOf[other].text,
            place.member("team").member("roles").element(role).member("anyOf").element(other))
        }
      }
    }
  }

  /// Every text that people wrote in the review, each with its place.
  ///
  /// - Parameter visit: What is to be done with a text.
  public func forEachText(_ visit: (String, ReviewPlace) -> Void) {
    var copy = self
    copy.changeTexts { visit($0, $1) }
  }

  /// Every reference that people gave, each with its place.
  func forEachReference(_ visit: (String, ReviewPlace) -> Void) {
    visit(id, ReviewPlace(.review, 0, "id"))
    for (index, theme) in themes.enumerated() {
      visit(theme.id.text, ReviewPlace(.themes, index, "id"))
    }
    for (index, site) in sites.enumerated() {
      visit(site.id.text, ReviewPlace(.sites, index, "id"))
    }
    for (index, room) in rooms.enumerated() {
      visit(room.id.text, ReviewPlace(.rooms, index, "id"))
    }
    for (index, reviewer) in reviewers.enumerated() {
      visit(reviewer.id.text, ReviewPlace(.reviewers, index, "id"))
    }
    for (index, person) in people.enumerated() {
      visit(person.id.text, ReviewPlace(.people, index, "id"))
    }
    for (index, session) in sessions.enumerated() {
      visit(session.id.text, ReviewPlace(.sessions, index, "id"))
    }
  }
}
