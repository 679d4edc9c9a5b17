import ReviewModel

/// The words of a `Who` cell that say more than a list of names, kept so that they can be written back.
///
/// These are headcounts, choices, and names that bring their stand-ins from people.csv.
struct WhoWords: Sendable, Hashable {
  /// The cell as written.
  var cell: String
  /// What was read from it.
  var reading: WhoCell
  /// The headcount that the words give.
  var headcount: Int

  /// Whether a session still is as these words have it.
  func says(_ session: Session) -> Bool {
    session.participants == reading.participants
      && session.optionalParticipants == reading.optionalParticipants
      && session.choices == reading.choices && session.statedHeadcount == headcount
  }

  /// Whether the headcount follows from the words alone.
  var isSum: Bool { headcount == reading.headcount }
}
