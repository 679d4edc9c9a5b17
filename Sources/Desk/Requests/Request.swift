public import CivilTime
public import Exports
public import Sheets
public import Solving

/// What somebody asks of the desk about the review that is open.
public enum Request: Sendable, Hashable {
  /// Everything that is wrong with the review and its timetable.
  case check(isStrict: Bool)
  /// A check that answers while somebody types: it does not work out whether a review without a timetable can be
  /// planned.
  case look
  /// To begin looking for a timetable.
  case search(SearchRequest)
  /// To end the search with what was found so far.
  case stop
  /// To write the timetable that was found into the review's files.
  case keep
  /// The review in another form.
  case convert(CopyForm)
  /// A copy of the review with people replaced by their roles.
  case redact(CopyForm)
  /// Why there is no timetable, or why it is as it is.
  case explain(ExplainTopic)
  /// Where else a session could be, by its reference or title.
  case suggest(session: String)
  /// To take changes that were made on the readable page into the timetable: a `changes.csv`, as text.
  case apply(changes: String)
  /// The plan of the weeks before the fieldwork week, seen from a day.
  case leadIn(today: CivilDate?)
  /// The files to hand out.
  case export(TimetableHandout.Request)
  /// To freeze the timetable under a name.
  case release(NewRelease.Wish)
  /// What changed from one version of the timetable to another.
  case compare(VersionQuestion)
  /// To write invitations, changes and cancellations to those affected alone; nothing is written where only a look was
  /// asked for.
  case invite(NewInvitations.Wish, at: CivilMinute, onlyLooks: Bool)
  /// To take back every invitation that anybody holds, for a reason that everybody reads.
  case callOff(reason: String, at: CivilMinute, onlyLooks: Bool)
  /// To move the review to the week that begins on a date.
  case postpone(to: CivilDate, at: CivilMinute, onlyLooks: Bool)
  /// To begin looking for a timetable that moves as little as possible after a change.
  case replan(ReplanSession.Wish, at: CivilMinute)
  /// To begin trying every single absence that could befall the week, with as much told about people as a level shows.
  case withstand(Privacy)
  /// To take people out of files older than an age, such as `12w`; nothing is written where only a look was asked
  /// for. `files` says when files changed last whose own text does not say so.
  case purge(olderThan: String, files: [OtherFile], at: CivilMinute, onlyLooks: Bool)
}

/// A question about two versions of a timetable.
public struct VersionQuestion: Sendable, Hashable {
  /// The one version.
  public var before: VersionName
  /// The other.
  public var after: VersionName
  /// The person, reviewer or room whose changes are wanted; nil for everybody's.
  public var recipient: String?
  /// What a UTC clock shows.
  public var now: CivilMinute

  /// A question.
  public init(
    from before: VersionName, to after: VersionName, for recipient: String? = nil,
    at now: CivilMinute
  ) {
    self.before = before
    self.after = after
    self.recipient = recipient
    self.now = now
  }
}

/// What an explanation is about.
public enum ExplainTopic: Sendable, Hashable {
  /// The whole timetable.
  case whole
  /// A session, by its reference or title.
  case session(String)
  /// A wish for a session: a start, a room, reviewers.
  case wish(session: String, [String])
}

/// How to look for a timetable.
public struct SearchRequest: Sendable, Hashable {
  /// Decides every choice.
  public var seed: UInt64
  /// How many steps each walker may take; nil for as many as are asked for.
  public var steps: Int?
  /// Whether a whole timetable is looked for, or as much of a timetable as can be held.
  public var aim: SearchAim
  /// What the search begins from.
  public var start: SearchStart

  /// A search.
  public init(
    seed: UInt64 = 1, steps: Int? = nil, aim: SearchAim = .wholePlan,
    from start: SearchStart = .nothing
  ) {
    self.seed = seed
    self.steps = steps
    self.aim = aim
    self.start = start
  }
}

/// What a search for a timetable begins from.
public enum SearchStart: Sendable, Hashable {
  /// Nothing.
  case nothing
  /// The review's timetable, which may change wherever that makes a better timetable.
  case timetable
  /// The review's timetable, kept as far as the sheets allow; `mostMoves` sessions may move for a better timetable,
  /// and as few as possible without a number.
  case keptTimetable(mostMoves: Int?)
}

/// The form of a copy of a review.
public enum CopyForm: String, Sendable, CaseIterable {
  /// A folder of sheets.
  case sheets
  /// One workbook.
  case workbook
  /// One JSON document.
  case document
}
