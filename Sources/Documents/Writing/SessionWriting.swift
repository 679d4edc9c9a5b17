import CivilTime
import JSONText
import ReviewModel

extension Session {
  /// The session as JSON, its keys in the order of `review-format.md`.
  var document: JSONValue {
    let usual = Session(id: id, title: title, minutes: minutes)
    return .object { object in
      object.add("id", id.text)
      object.add("title", title)
      if kind != usual.kind { object.add("kind", kind.rawValue) }
      object.add("minutes", minutes)
      if phase != usual.phase { object.add("phase", phase.rawValue) }
      object.add("participants", unlessEmpty: participants)
      object.add("optionalParticipants", unlessEmpty: optionalParticipants)
      object.add("choices", unlessEmpty: choices) { $0.document }
      object.add("link", unlessNil: link?.text)
      object.add("meetAt", unlessNil: meetAt)
      object.add("toldBy", unlessNil: toldBy?.text)
      object.add("headcount", statedHeadcount, unless: usual.statedHeadcount)
      object.add("agencies", unlessEmpty: agencies)
      object.add("themes", unlessEmpty: themes)
      object.addObject("team") { team.write(to: &$0) }
      object.add("needsRoom", needsRoom, unless: usual.needsRoom)
      object.add("site", unlessNil: site?.text)
      object.add("rooms", unlessEmpty: rooms)
      object.add("roomFeatures", unlessEmpty: roomFeatures)
      object.add("windows", unlessEmpty: windows) { $0.document }
      object.add("preferred", unlessEmpty: preferred) { $0.document }
      object.add("outOfHours", isOutOfHours, unless: usual.isOutOfHours)
      object.add("meal", isMeal, unless: usual.isMeal)
      object.add("setupMinutes", setupMinutes, unless: usual.setupMinutes)
      object.add("clearMinutes", clearMinutes, unless: usual.clearMinutes)
      object.add("after", unlessEmpty: after) { $0.document }
      object.add("sameTime", unlessEmpty: sameTime)
      object.add("sameDay", unlessEmpty: sameDay)
      object.add("sameTeam", unlessEmpty: sameTeam)
      object.add("preferAfter", unlessEmpty: preferAfter)
      object.add("notSameDay", unlessEmpty: notSameDay)
      object.add("notSameTime", unlessEmpty: notSameTime)
      object.add("contact", isContact, unless: usual.isContact)
      object.add("optional", isOptional, unless: usual.isOptional)
      object.add("priority", priority, unless: usual.priority)
      object.addObject("pinned") { pin.write(to: &$0) }
      if let agreement { object.add("agreed", agreement.document) }
    }
  }
}

extension TeamRequirement {
  fileprivate func write(to object: inout ObjectWriter) {
    let usual = TeamRequirement()
    object.add("min", min, unless: usual.min)
    object.add("max", max, unless: usual.max)
    object.add("roles", unlessEmpty: roles) { $0.document }
    object.add("named", unlessEmpty: named)
  }
}

extension RoleRequirement {
  fileprivate var document: JSONValue {
    .object { object in
      object.add("anyOf", .list(anyOf.map { .text($0.text) }))
      object.add("count", count, unless: 1)
    }
  }
}

extension Precedence {
  fileprivate var document: JSONValue {
    .object {
      $0.add("session", session.text)
      $0.add("minGapMinutes", minGapMinutes, unless: 0)
      if let maxGapMinutes { $0.add("maxGapMinutes", maxGapMinutes) }
    }
  }
}

extension ParticipantChoice {
  fileprivate var document: JSONValue {
    .object {
      $0.add("anyOf", .list(anyOf.map { .text($0.text) }))
      $0.add("count", count, unless: 1)
      $0.add("ranked", isRanked, unless: false)
    }
  }
}

extension Agreement {
  fileprivate var document: JSONValue {
    .object {
      $0.add("start", unlessNil: start?.iso)
      $0.add("with", unlessNil: with)
    }
  }
}

extension Pin {
  fileprivate func write(to object: inout ObjectWriter) {
    object.add("start", unlessNil: start?.iso)
    object.add("room", unlessNil: room?.text)
    // An empty team that is fixed is not the same as a team that is free.
    if let reviewers { object.add("reviewers", .list(reviewers.map { .text($0.text) })) }
  }
}
