import CSVText

/// Headings that people give to columns which would rule the timetable, and where the same can be said.
///
/// A heading stands here only while no column has it.
enum HeadingAdvice {
  /// What to do about a column; nil where its heading is no known rule.
  ///
  /// - Parameters:
  ///   - heading: The heading as written.
  ///   - sheet: The sheet of the column.
  static func mend(for heading: String, in sheet: Sheet) -> String? {
    let folded = CSVTable.folded(heading)
    return advice(sheet).first { $0.headings.contains(folded) }?.mend
  }

  private static func advice(_ sheet: Sheet) -> [(headings: Set<String>, mend: String)] {
    switch sheet {
    case .people, .reviewers, .rooms: absences("Availability") + (sheet == .rooms ? rooms : [])
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

  private static let rooms: [(headings: Set<String>, mend: String)] = [
    (
      ["onlyfor", "reservedfor", "keptfor"],
      "Give the room a feature, such as \"team\", and ask for it under Features of those sessions."
    ),
    (
      ["partof", "dividedfrom"],
      "Name the sessions that share the space under Not same time of each other."
    ),
  ]

  private static let sessions: [(headings: Set<String>, mend: String)] = [
    (
      [
        "sametime", "sametimeas", "atthesametimeas", "inparallelwith", "parallelwith",
        "simultaneouswith",
      ],
      "Give the sessions one start under Fixed when."
    ),
    (["sameday", "samedayas", "onthesamedayas"], "Write one day under When of both sessions."),
    (
      ["sameteam", "sameteamas", "samereviewers", "samereviewersas"],
      "Name the reviewers of both sessions under Fixed reviewers."
    ),
    (
      [
        "setup", "setuptime", "setupminutes", "setupbefore", "timetosetup",
        "clearup", "cleardown", "clearuptime", "clearupafter", "tidyup",
      ],
      // Minutes are what invitations show, so people would come early.
      "Set \"Room turnaround\" in review.csv to the longest of the times, which keeps every room free between sessions."
    ),
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
