import ReviewModel

/// The words of a `Who` cell that say more than a list of names, kept so that they can be written back.
///
/// These are headcounts, choices, and names that bring their stand-ins from people.csv.
struct WhoWords: Sendable, Hashable {
  /// The cell as written.
  var cell: String
  /// The reading of the words.
  var reading: WhoCell
  /// The headcount that the words give.
  var headcount: Int

  /// Whether a session still agrees with these words.
  func says(_ session: Session) -> Bool {
    session.participants == reading.participants
      && session.optionalParticipants == reading.optionalParticipants
      && session.choices == reading.choices && session.statedHeadcount == headcount
  }

  /// Whether the headcount follows from the words alone.
  var isSum: Bool { headcount == reading.headcount }
}
