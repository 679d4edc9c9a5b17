import CivilTime

/// What one could type into a column that the template leaves blank, as the example beside its cells.
enum ColumnExamples {
  private static let sessions = [
    "Expected": "9-12", "Agencies": "Example Health Trust", "After": "S02 + 30 min",
    "Prefer after": "S02", "Not same day": "S02; S03", "Not same time": "S02; S03",
    "Fixed when": "Tue 09:30", "Fixed reviewers": "TL", "Same time as": "S02",
    "Same day as": "S02", "Same team as": "S02", "Set up": "15 min", "Clear up": "15 min",
    "Out of hours": "yes", "Meal": "yes", "Link": "https://meet.example.org/s01",
    "Meet at": "Reception, Civic Centre", "Told by": "P01", "Agreed": "Tue 09:30 with the office",
  ]
  private static let others: [Sheet: [String: String]] = [
    .days: ["Early": "08:00", "Late": "20:00"],
    .milestones: [
      "Milestone": "Rooms booked", "Owner": "Council contact", "When": "5 weeks before",
      "Needs": "Rooms booked", "Working days": "5", "Time": "9am to 10am",
    ],
    .rooms: ["Name": "Oak Room", "Part of": "Great Hall", "Only for": "team meeting"],
    .people: [
      "Name": "Rowan Vale", "Stand-in": "P02", "Show as": "6 young people in care",
    ],
    .reviewers: ["Not with": "Example Council"],
    .timetable: [
      "Start": "09:30", "End": "10:30", "Reviewers": "TL", "Chosen": "P02",
      "Agreed": "with the office",
    ],
  ]

  /// The example of a column in a review whose fieldwork starts on a Monday; nil where the words or entries of the
  /// column say what it takes.
  static func example(_ heading: String, of sheet: Sheet, week: CivilDate) -> String? {
    if sheet == .timetable, heading == "Day" { return (week + 1).shortWords }
    return sheet == .sessions ? sessions[heading] : others[sheet]?[heading]
  }
}
