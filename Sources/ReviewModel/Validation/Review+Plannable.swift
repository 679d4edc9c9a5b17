public import Findings

extension Review {
  /// What keeps a sound review from being planned, though plans of it can be judged: the one place for what the solver
  /// does not know yet.
  ///
  /// - Parameter place: Where an entry stands in the file that its reader has open.
  public func findingsAgainstPlanning(at place: (ReviewPlace) -> Place) -> [Finding] {
    sessions.enumerated().filter { !$0.element.choices.isEmpty }.map { index, session in
      Finding(
        .choiceNotPlanned, at: place(ReviewPlace(.sessions, index, "choices")),
        text: session.id.text,
        "\(SubjectNames(self).session(session.id)) leaves open which of several people attend, and no timetable "
          + "can be looked for with such a choice yet.",
        mend: "Name those who are to attend instead.")
    }
  }
}
