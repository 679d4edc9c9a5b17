import ReviewModel

/// How much an export tells about the people in it.
///
/// What each level shows is decided here and nowhere else:
///
/// | | full | roles | public |
/// |---|---|---|---|
/// | for | the team and the review manager | those who take part | anybody |
/// | sessions: title, kind, time, number of people | yes | yes | yes |
/// | reviewers | by name | by role | by role |
/// | interviewees | by name | by job title and agency | not at all |
/// | young people, parents, carers | as a group | as a group | not at all |
/// | where those are met, or what is marked private | yes | no | no |
/// | rooms and sites otherwise | yes | yes | yes |
/// | problems, what is unplaced, diaries, cost | yes | yes | no |
/// | the lead-in | yes | before there is a timetable | no |
/// | a calendar and a table for each interviewee | yes | yes | no |
/// | numbers for catering | yes | yes | no |
/// | changes since the last version, replies | yes | yes | no |
/// | who is busy or not free when, and where a session could move | yes | no | no |
///
/// Two rules hold at every level: nobody who must not be named is named, and what is made for one
/// interviewee names nobody else and shows the team by role (`guide/domain.md`, "What outputs may show").
/// E-mail addresses are in no export at all.
public enum Privacy: String, Sendable, Hashable, CaseIterable {
  /// Everything, for the team and the review manager.
  case full
  /// Job titles and roles instead of names, for those who take part.
  case roles
  /// What may be published: sessions, times, rooms and the team's roles.
  case `public`

  /// Whether reviewers and interviewees appear by name.
  public var showsNames: Bool { self == .full }

  /// Whether interviewees appear at all, and not only their number.
  public var showsInterviewees: Bool { self != .public }

  /// Whether the export says what is wrong or open: problems, unplaced sessions, diaries to chase, cost.
  public var showsProblems: Bool { self != .public }

  /// Whether the export tells when people and rooms are not free, which only those who plan need to know.
  public var showsWhoIsBusy: Bool { self == .full }

  /// Whether the page has the lead-in, which is for those who prepare the week.
  public var showsLeadIn: Bool { self == .full }

  /// Whether each interviewee gets a calendar and a table of their own.
  public var writesParticipantFiles: Bool { self != .public }

  /// Whether numbers for catering are written.
  var writesAttendance: Bool { self != .public }

  /// Whether the place of a session is shown; a protected session meets young people, parents or carers, or is
  /// marked as private.
  func showsVenue(isProtected: Bool) -> Bool { self == .full || !isProtected }

  /// Whether the name of an interviewee stays in free text that others wrote, such as a title.
  func leavesInText(_ person: Person) -> Bool { showsNames && !person.isAnonymous }
}
