import CivilTime
import ReviewModel

extension ValueReader<Session> {
  static var session: ValueReader {
    .object { object in
      let id = object.required("id", .identifier()) as SessionID?
      let title = object.required("title", .text)
      let kind = object.optional("kind", .kind)
      let minutes = object.required("minutes", .integer)
      var session = Session(id: id ?? SessionID(""), title: title ?? "", minutes: minutes ?? 0)
      session.kind = kind ?? session.kind
      session.phase = object.optional("phase", .phase, default: session.phase)
      object.readPeople(of: &session)
      object.readPlace(of: &session)
      object.readOrder(of: &session)
      session.isContact = object.optional("contact", .bool, default: true)
      session.isOptional = object.optional("optional", .bool, default: false)
      session.priority = object.optional("priority", .integer, default: session.priority)
      session.pin = object.optional("pinned", .pin, default: session.pin)
      session.agreement = object.optional("agreed", .agreement)
      return session
    }
  }
}

extension ObjectReader {
  fileprivate mutating func readPeople(of session: inout Session) {
    session.participants = optional("participants", .list(.identifier()), default: [])
    session.optionalParticipants = optional(
      "optionalParticipants", .list(.identifier()), default: [])
    session.choices = optional("choices", .list(.choice), default: [])
    session.toldBy = optional("toldBy", .groupContact)
    session.statedHeadcount = optional("headcount", .integer, default: 0)
    session.agencies = optional("agencies", .list(.text), default: [])
    session.themes = optional("themes", .list(.identifier()), default: [])
    session.team = optional("team", .team, default: session.team)
  }

  fileprivate mutating func readPlace(of session: inout Session) {
    session.needsRoom = optional("needsRoom", .bool, default: true)
    session.site = optional("site", .identifier())
    session.rooms = optional("rooms", .list(.identifier()), default: [])
    session.roomFeatures = optional("roomFeatures", .list(.text), default: [])
    session.setupMinutes = optional("setupMinutes", .integer, default: 0)
    session.clearMinutes = optional("clearMinutes", .integer, default: 0)
    session.link = optional("link", .joiningLink)
    session.meetAt = optional("meetAt", .text)
  }

  fileprivate mutating func readOrder(of session: inout Session) {
    session.windows = optional("windows", .list(.span), default: [])
    session.preferred = optional("preferred", .list(.span), default: [])
    session.after = optional("after", .list(.precedence), default: [])
    session.isOutOfHours = optional("outOfHours", .bool, default: false)
    session.isMeal = optional("meal", .bool, default: false)
    session.sameTime = optional("sameTime", .list(.identifier()), default: [])
    session.sameDay = optional("sameDay", .list(.identifier()), default: [])
    session.sameTeam = optional("sameTeam", .list(.identifier()), default: [])
    session.preferAfter = optional("preferAfter", .list(.identifier()), default: [])
    session.notSameDay = optional("notSameDay", .list(.identifier()), default: [])
    session.notSameTime = optional("notSameTime", .list(.identifier()), default: [])
  }
}

extension ValueReader<SessionKind> {
  static var kind: ValueReader {
    .word("a kind of session", of: SessionKind.allCases.map { $0.rawValue })
  }
}

extension ValueReader<Phase> {
  fileprivate static var phase: ValueReader {
    .word("a phase of a review", of: Phase.allCases.map { $0.rawValue })
  }
}

extension ValueReader<TeamRequirement> {
  fileprivate static var team: ValueReader {
    .object { object in
      var team = TeamRequirement()
      team.min = object.optional("min", .integer, default: team.min)
      team.max = object.optional("max", .integer, default: team.max)
      team.roles = object.optional("roles", .list(.roleRequirement), default: [])
      team.named = object.optional("named", .list(.identifier()), default: [])
      return team
    }
  }
}

extension ValueReader<RoleRequirement> {
  fileprivate static var roleRequirement: ValueReader {
    .object { object in
      let anyOf = object.required("anyOf", .list(.role))
      let count = object.optional("count", .integer, default: 1)
      return RoleRequirement(anyOf: anyOf ?? [], count: count)
    }
  }
}

extension ValueReader<Precedence> {
  fileprivate static var precedence: ValueReader {
    .object { object in
      let session = object.required("session", .identifier()) as SessionID?
      let gap = object.optional("minGapMinutes", .integer, default: 0)
      let most = object.optional("maxGapMinutes", .integer)
      return session.map { Precedence(session: $0, minGapMinutes: gap, maxGapMinutes: most) }
    }
  }
}

extension ValueReader<Pin> {
  fileprivate static var pin: ValueReader {
    .object { object in
      Pin(
        start: object.optional("start", .minute),
        room: object.optional("room", .identifier()),
        reviewers: object.optional("reviewers", .list(.identifier())))
    }
  }
}
