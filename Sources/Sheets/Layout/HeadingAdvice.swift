import CSVText

/// Headings that people give to columns which would rule the timetable, and where the same can be said.
///
/// A heading is listed here only while no column has it.
enum HeadingAdvice {
  /// The mend for a column of a sheet; nil where the heading is not the name of a rule.
  static func mend(for heading: String, in sheet: Sheet) -> String? {
    let folded = CSVTable.folded(heading)
    return advice(sheet).first { $0.headings.contains(folded) }?.mend
  }

  private static func advice(_ sheet: Sheet) -> [(headings: Set<String>, mend: String)] {
    switch sheet {
    case .people, .reviewers, .rooms: absences("Availability")
    case .sessions: absences("When") + sessions
    case .review, .days, .closed, .milestones, .themes, .sites, .travel, .timetable: []
    }
  }

  private static func absences(_ column: String) -> [(headings: Set<String>, mend: String)] {
    [
      (
        [
          "unavailable", "unavailability", "notavailable", "busy", "away", "absent", "leave",
          "annualleave", "onleave", "holiday", "holidays", "notfree", "cannotdo", "cantdo",
          "notwhen",
          "notat", "avoid", "except",
        ],
        "Write what stands there under \(column), with \"not\" in front: \"not Wed pm\"."
      )
    ]
  }

  private static let sessions: [(headings: Set<String>, mend: String)] = [
    (
      ["notwith", "notreviewers", "excludereviewers", "withoutreviewers"],
      "Write the people of the session under Not with in reviewers.csv."
    ),
    (
      ["before", "mustcomebefore", "precedes"],
      "Write this session under After of the session that comes later."
    ),
    (["notbefore", "earliest", "earlieststart"], "Write \"after 10:00\" under When."),
    (["latest", "latestend"], "Write \"before 16:00\" under When."),
  ]
}
