import Findings

// Whether the team and the room that a session asks for can be had at all.
extension ReviewValidation {
  mutating func checkTeam(of session: Session, at place: ReviewPlace) {
    let team = session.team
    checkNumber(team.min, at: place.member("min"))
    checkNumber(team.max, at: place.member("max"))
    checkReferences(team.named, in: reviewers, at: place.member("named"))
    if team.min > team.max {
      report(
        .numberOutOfRange, at: place.member("min"), text: String(team.min),
        "The least number of reviewers, \(team.min), is more than the most, \(team.max).",
        mend: "Perhaps the two were swapped.")
    } else if team.min > review.reviewers.count {
      report(
        .cannotBeHeld, .warning, at: place.member("min"), text: String(team.min),
        "\(team.min) reviewers are asked for, but the team has \(review.reviewers.count).",
        mend: "Ask for fewer.",
        cause: causeOfEmptyTeam)
    }
    let named = Set(team.named).count
    if team.max >= 0, named > team.max {
      report(
        .cannotBeHeld, .warning, at: place.member("max"), text: String(team.max),
        "\(named) reviewers are asked for by name, but at most \(team.max) may attend.",
        mend: "Raise the most to \(named), or name fewer.")
    }
    for (position, need) in team.roles.enumerated() {
      checkRoles(need, at: place.member("roles").element(position))
    }
  }

  /// Where the review lists no reviewers, that is why no team can be had.
  private var causeOfEmptyTeam: String? { review.reviewers.isEmpty ? "reviewers" : nil }

  private mutating func checkRoles(_ need: RoleRequirement, at place: ReviewPlace) {
    checkNumber(need.count, at: place.member("count"))
    let able = review.reviewers.count { need.anyOf.contains($0.role) }
    guard able < need.count else { return }
    let roles = need.anyOf.map { $0.words }.joined(separator: " or ")
    report(
      .cannotBeHeld, .warning, at: place.member("anyOf"),
      text: need.anyOf.map { $0.text }.joined(separator: "/"),
      roles.isEmpty
        ? "A reviewer is asked for, but no role that they may have."
        : "\(need.count) of the role \(roles) must attend, but the team has \(able).",
      mend: "Correct the role, or ask for fewer.", cause: causeOfEmptyTeam)
  }

  mutating func checkRoom(of session: Session, at place: ReviewPlace) {
    if let site = session.site { checkReference(site, in: sites, at: place.member("site")) }
    checkReferences(session.rooms, in: rooms, at: place.member("rooms"))
    guard session.needsRoom else { return }
    let suitable = review.rooms.filter { $0.suits(session) }
    guard let largest = suitable.max(by: { $0.capacity < $1.capacity }) else {
      report(
        .cannotBeHeld, .warning, at: place.member(session.reasonForNoRoom),
        "No room is at the right site, on the session's list and equipped as it needs.",
        mend: "Add such a room, or ask for less.",
        cause: review.rooms.isEmpty ? "rooms" : nil)
      return
    }
    let team = max(session.team.min, Set(session.team.named).count)
    let seats = session.headcount + team
    guard seats > largest.capacity else { return }
    report(
      .cannotBeHeld, .warning, at: place.member("headcount"), text: String(session.headcount),
      "\(session.headcount) people and \(team) \(team == 1 ? "reviewer" : "reviewers") need \(seats) seats; the largest room that suits, "
        + "\"\(largest.id.text)\", has \(largest.capacity).",
      mend: "Allow a larger room, or split the session.")
  }
}

extension Session {
  /// The key of the narrowest wish about rooms that the session has.
  fileprivate var reasonForNoRoom: String {
    if !rooms.isEmpty { return "rooms" }
    if site != nil { return "site" }
    return roomFeatures.isEmpty ? "needsRoom" : "roomFeatures"
  }
}
