public import CivilTime
public import ReviewModel

/// One instance of a rule that a plan breaks, as `fw.py` reports it.
public struct Violation: Sendable, Hashable {
  /// The rule.
  public var rule: Rule
  /// The sessions in which it is broken; none where the review itself breaks it.
  public var sessions: [SessionID]
  /// Whom or what it is broken for.
  public var subject: ViolationSubject

  /// A rule broken in some sessions.
  public init(_ rule: Rule, _ sessions: [SessionID], _ subject: ViolationSubject = .session) {
    self.rule = rule
    self.sessions = sessions
    self.subject = subject
  }

  /// The subject as `fw.py` writes it: a reference, a few words, or nothing.
  public var detail: String { subject.detail }
}

/// Whom or what a broken rule is about, beyond the sessions.
public enum ViolationSubject: Sendable, Hashable {
  /// The sessions alone.
  case session
  /// A room.
  case room(RoomID)
  /// A reviewer.
  case reviewer(ReviewerID)
  /// An interviewee.
  case person(PersonID)
  /// Roles that too few of the team have.
  case roles([Role])
  /// A reviewer who has no lunch on a date.
  case lunch(ReviewerID, CivilDate)
  /// Something that a few fixed words say.
  case remark(ViolationRemark)

  /// The subject as `fw.py` writes it.
  public var detail: String {
    switch self {
    case .session: ""
    case .room(let room): room.text
    case .reviewer(let reviewer): reviewer.text
    case .person(let person): person.text
    case .roles(let roles): roles.map { $0.text }.joined(separator: "/")
    case .lunch(let reviewer, let date): reviewer.text + " " + date.iso
    case .remark(let remark): remark.rawValue
    }
  }
}

/// The fixed words in which `fw.py` describes some broken rules.
public enum ViolationRemark: String, Sendable, Hashable, CaseIterable {
  /// The plan names a session that the review does not have, or names it again.
  case unknownOrRepeatedSession = "unknown or repeated session"
  /// The plan names a room that the review does not have.
  case unknownRoom = "unknown room"
  /// A team names a reviewer that the review does not have, or one twice.
  case unknownOrRepeatedReviewer = "unknown or repeated reviewer"
  /// A choice names a person that the review does not have, or one twice.
  case unknownOrRepeatedParticipant = "unknown or repeated participant"
  /// The fieldwork week starts too early.
  case leadInTooShort = "the fieldwork week starts before the lead-in has run"
  /// A session lies outside every working day.
  case outsideEveryDay = "outside the working hours of every day"
  /// A session that takes no room was given one.
  case takesNoRoom = "takes no room"
}
