public import CivilTime

/// An interview, a focus group, a visit, a meeting or anything else to be held.
public struct Session: Sendable, Hashable {
  /// The reference.
  public var id: SessionID
  /// The title.
  public var title: String
  /// What kind of session it is.
  public var kind: SessionKind = .interview
  /// The length; a multiple of the review's grid.
  public var minutes: Int
  /// Whether the session is held in the fieldwork week or before it.
  public var phase: Phase = .onSite
  /// Who must be there.
  public var participants: [PersonID] = []
  /// The people who are wanted there and need not come.
  public var optionalParticipants: [PersonID] = []
  /// People of whom the plan chooses some.
  public var choices: [ParticipantChoice] = []
  /// Where people join online; for messages and exports alone.
  public var link: JoiningLink?
  /// Where people meet, such as a reception desk or a bus stop; for messages and exports alone.
  public var meetAt: String?
  /// Who receives the invitation for people without names.
  public var toldBy: GroupContact?
  /// People in the room, named or not, reviewers aside, as stated.
  public var statedHeadcount = 0
  /// Agencies met, for conflicts of interest, beside the participants' own.
  public var agencies: [String] = []
  /// The themes it is about.
  public var themes: [ThemeID] = []
  /// Who of the team attends.
  public var team = TeamRequirement()
  /// Whether the session is held in a room; if not, it is at its ``site`` or nowhere in particular.
  public var needsRoom = true
  /// The only site at which it may be held.
  public var site: SiteID?
  /// The only rooms in which it may be held; empty for any.
  public var rooms: [RoomID] = []
  /// What the room must have.
  public var roomFeatures: [String] = []
  /// Where the whole session must lie; empty for anywhere.
  public var windows: [TimeSpan] = []
  /// Where the whole session should lie; empty for anywhere.
  public var preferred: [TimeSpan] = []
  /// Whether the session may lie in the longer hours of a day.
  public var isOutOfHours = false
  /// Whether the team eats at the session, so that it counts as their lunch.
  public var isMeal = false
  /// Minutes for which its room is taken before it.
  public var setupMinutes = 0
  /// Minutes for which its room is taken after it.
  public var clearMinutes = 0
  /// The sessions it must come after.
  public var after: [Precedence] = []
  /// The sessions it starts together with.
  public var sameTime: [SessionID] = []
  /// The sessions it shares a day with.
  public var sameDay: [SessionID] = []
  /// The sessions it shares all reviewers with.
  public var sameTeam: [SessionID] = []
  /// The sessions it should come after.
  public var preferAfter: [SessionID] = []
  /// The sessions it must not share a day with.
  public var notSameDay: [SessionID] = []
  /// The sessions it must not overlap.
  public var notSameTime: [SessionID] = []
  /// Whether the session counts as contact time in load, long days, back-to-back and the daily limit.
  public var isContact = true
  /// Whether the session may be left out, at a price times its priority.
  public var isOptional = false
  /// How much it matters beside other optional sessions.
  public var priority = 1
  /// What is fixed.
  public var pin = Pin()
  /// What was agreed about it by telephone: stronger than a wish, weaker than a pin.
  public var agreement: Agreement?

  /// A session of some minutes; everything else at the format's defaults.
  public init(id: SessionID, title: String, minutes: Int) {
    self.id = id
    self.title = title
    self.minutes = minutes
  }

  /// People in the room, reviewers aside: at least the number of participants counts, those to be chosen too.
  public var headcount: Int {
    max(statedHeadcount, participants.count + choices.reduce(0) { $0 + $1.count })
  }

  /// Everybody whom it names, in whatever part: they must be there, are wanted there, or may be chosen.
  public var everybodyNamed: [PersonID] {
    participants + optionalParticipants + choices.flatMap { $0.anyOf }
  }

  /// Whether people come who are counted and not named.
  public var hasUnnamedPeople: Bool {
    statedHeadcount > participants.count + choices.reduce(0) { $0 + $1.count }
  }

  /// The time for which a session that starts then takes its room, with setting up and clearing away.
  public func roomSpan(from start: CivilMinute) -> TimeSpan {
    TimeSpan(from: start - setupMinutes, to: start + (minutes + clearMinutes))
  }
}

/// Whether a session is held in the fieldwork week or in the lead-in before it.
public enum Phase: String, Sendable, Hashable, CaseIterable {
  /// On or after the first fieldwork day.
  case onSite
  /// Before it.
  case leadIn
}

/// Who of the team must attend a session.
public struct TeamRequirement: Sendable, Hashable {
  /// The least number of reviewers.
  public var min = 0
  /// The most.
  public var max = 99
  /// Roles that must be there.
  public var roles: [RoleRequirement] = []
  /// Reviewers who must all be there.
  public var named: [ReviewerID] = []

  /// No requirement at all.
  public init() {}
}

/// A number of reviewers with one of some roles.
public struct RoleRequirement: Sendable, Hashable {
  /// Any of these will do.
  public var anyOf: [Role]
  /// How many are needed.
  public var count: Int

  /// A need for some roles.
  public init(anyOf: [Role], count: Int = 1) {
    self.anyOf = anyOf
    self.count = count
  }
}

/// What is fixed about a session: each part alone, or together.
public struct Pin: Sendable, Hashable {
  /// The fixed start; nil where it is free.
  public var start: CivilMinute?
  /// The fixed room; nil where it is free.
  public var room: RoomID?
  /// The fixed team, exactly these; nil where it is free.
  public var reviewers: [ReviewerID]?

  /// A pin on some parts.
  public init(start: CivilMinute? = nil, room: RoomID? = nil, reviewers: [ReviewerID]? = nil) {
    self.start = start
    self.room = room
    self.reviewers = reviewers
  }

  /// Whether nothing is fixed.
  public var isEmpty: Bool { start == nil && room == nil && reviewers == nil }
}

extension Session {
  /// Whether a room is one of those asked for, at the right site, for this kind of session, with everything asked for
  /// (`room-features` of the catalogue; neither time nor seats).
  public func mayUse(_ room: Room) -> Bool { room.suits(self) }
}
