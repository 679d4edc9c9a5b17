import ReviewModel

/// Whose calendar a session is written into.
enum CalendarAudience {
  /// The whole week, for the team.
  case week
  /// One reviewer, a seat still "TBC" included.
  case reviewer(Reviewer)
  /// A room: for the person who opens it and lays the table.
  case room(Room)
  /// One interviewee, who must learn of nobody else.
  case participant(Person)

  /// What tells one audience's events from another's.
  ///
  /// Each has identifiers of its own: with shared ones the calendars of a delegate overwrite each other,
  /// and two people could learn that they meet in the same session (`guide/calendars.md`).
  var names: [String] {
    switch self {
    case .week: ["week"]
    case .reviewer(let reviewer): ["reviewer", reviewer.id.text]
    case .room(let room): ["room", room.id.text]
    case .participant(let person): ["participant", person.id.text]
    }
  }
}
