import CivilTime
import Findings
import ReviewModel

@testable import LeadIn

extension CivilDate {
  /// A date as ISO 8601 writes it; a slip in a test fails loudly.
  static func on(_ iso: String) -> CivilDate {
    guard let date = CivilDate(iso: iso) else { preconditionFailure("\(iso) is no date") }
    return date
  }
}

/// A review of nothing but its two dates and its week from Monday to Friday.
func review(_ start: String, commissioned: String) -> Review {
  var review = Review(
    id: "test", title: "Peer review", commissionedOn: .on(commissioned), fieldworkStart: .on(start))
  review.days = (0..<5).map {
    WorkingDay(date: review.fieldworkStart + $0, start: .midnight, end: .midday)
  }
  return review
}

/// Days of closed.csv.
func closed(_ first: String, _ last: String, _ what: String) -> ClosedPeriod {
  ClosedPeriod(.on(first)...(.on(last)), what)
}

/// The reviews for which the guide tells where their lead-in goes wrong.
enum Trap {
  /// Manchester, on site from 4 February 2013.
  static let manchester = review("2013-02-04", commissioned: "2012-11-12")
  /// Telford, on site from 3 June 2013.
  static let telford = review("2013-06-03", commissioned: "2013-03-11")
  /// Worcestershire, on site from 20 April 2015.
  static let worcestershire = review("2015-04-20", commissioned: "2014-11-24")
}

extension LeadInPlan {
  /// The milestone with a name.
  func named(_ name: String) -> PlannedMilestone? { milestones.first { $0.milestone.name == name } }

  /// Everything that there is to say, as `code place: sentence`.
  var told: [String] {
    (milestoneFindings { row, column in
      .cell(file: "milestones.csv", row: (row ?? -1) + 2, column: column)
    }
      + weekFindings(at: .file("review.csv"))
      + dayFindings { row, _ in .file("milestones.csv") } + clockFindings(at: .file("review.csv")))
      .map { $0.code.text + " " + $0.place.text + ": " + $0.sentence }
  }
}

/// A row of milestones.csv.
func entry(_ name: String, _ change: (inout MilestoneEntry) -> Void = { _ in }) -> MilestoneEntry {
  var entry = MilestoneEntry()
  entry.name = name
  change(&entry)
  return entry
}

/// What people wrote.
func notes(_ entries: MilestoneEntry..., closed: [ClosedPeriod] = []) -> PreparationNotes {
  var notes = PreparationNotes()
  notes.milestones = entries
  notes.closed = closed
  return notes
}
