import CSVText
import Findings
import ReviewModel

/// What to write in timetable.csv instead of a text that names nothing of the review.
struct TimetableMends {
  private let review: Review
  private let names: ReviewNames

  /// Mends for the timetable of a review.
  ///
  /// - Parameters:
  ///   - review: The review as its other sheets have it.
  ///   - names: What its cells can refer to.
  init(_ review: Review, names: ReviewNames) {
    (self.review, self.names) = (review, names)
  }

  /// What is wrong with a text under Session.
  func unknownSession(_ text: String) -> CellFault {
    fault(
      "session", text,
      LikelyReferences(in: text, of: names.sessions, known: review.sessions.map { $0.id.text }))
  }

  /// What is wrong with a text under Room: the rooms of a site are offered where the site is named.
  func unknownRoom(_ text: String) -> CellFault {
    let known = review.rooms.map { $0.id.text }
    if let site = names.sites.reference(for: text) {
      let rooms = review.rooms.filter { $0.site?.text == site }.map { $0.id.text }
      if (1...4).contains(rooms.count) { return fault("room", text, offers: rooms) }
    }
    return fault("room", text, LikelyReferences(in: text, of: names.rooms, known: known))
  }

  /// What is wrong with a text under Chosen.
  func unknownPerson(_ text: String) -> CellFault {
    let likely = LikelyReferences(
      in: text, of: names.people, known: review.people.map { $0.id.text })
    // Several people in one item come together.
    return likely.areWritten
      ? fault("person", text, offers: [ListCell.joined(likely.references)], sheet: "people.csv")
      : fault("person", text, likely, sheet: "people.csv")
  }

  /// The fault of a text under Reviewers: for a role, the fault offers the only reviewer who has it; for "all",
  /// everybody.
  func unknownReviewer(_ text: String) -> CellFault {
    let everybody = review.reviewers.map { $0.id.text }
    if ["all", "everyone", "everybody", "whole team", "full team", "team", "the team"]
      .contains(PlainText.typed(text).lowercased()), !everybody.isEmpty
    {
      return fault("reviewer", text, offers: [ListCell.joined(everybody)])
    }
    if let role = RoleWords.known(text, among: names.roles) {
      let held = RoleWords.held(role, by: names.team)
      let seats = names.team.filter { held.contains($0.role) }
      if (1...4).contains(seats.count) {
        return fault("reviewer", text, offers: seats.map { $0.reviewer.text })
      }
    }
    let likely = LikelyReferences(in: text, of: names.reviewers, known: everybody)
    return likely.areWritten
      ? fault("reviewer", text, offers: [ListCell.joined(likely.references)])
      : fault("reviewer", text, likely)
  }

  private func fault(
    _ what: String, _ text: String, _ likely: LikelyReferences, sheet: String? = nil
  ) -> CellFault {
    guard likely.areWritten else {
      return fault(
        what, text, mend: likely.references.first.map { "Did you mean \"\($0)\"?" }, sheet: sheet)
    }
    return fault(what, text, offers: likely.references, sheet: sheet)
  }

  private func fault(
    _ what: String, _ text: String, offers: [String], sheet: String? = nil
  ) -> CellFault {
    fault(what, text, mend: mendWriting(offers), sheet: sheet)
  }

  private func fault(_ what: String, _ text: String, mend: String?, sheet: String?) -> CellFault {
    CellFault(
      .unknownInTimetable, text: text, "There is no \(what) \(quoted(text)) in the review.",
      mend: mend ?? "Correct it, or add it to \(sheet ?? what + "s.csv").")
  }
}
