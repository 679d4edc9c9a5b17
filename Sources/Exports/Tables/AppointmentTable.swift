import CivilTime
import ReviewModel

/// A calendar program that imports appointments from a CSV file.
enum AppointmentProgram {
  /// Outlook: reads dates as the computer's region writes them, so `05/02/2013` on one set up for the
  /// United Kingdom.
  case outlook
  /// Google Calendar: reads `02/05/2013`, month first, wherever it is.
  case google

  /// The columns that the program looks for, by the names it looks for.
  var headings: [String] {
    let common = [
      "Subject", "Start Date", "Start Time", "End Date", "End Time", "All Day Event", "Description",
      "Location", "Private",
    ]
    return switch self {
    case .google: common
    case .outlook:
      common + ["Reminder on/off", "Categories", "Priority", "Sensitivity", "Show time as"]
    }
  }

  func date(_ date: CivilDate) -> String {
    let (year, month, day) = date.components
    let (first, second) = self == .outlook ? (day, month) : (month, day)
    return padded(first, to: 2) + "/" + padded(second, to: 2) + "/" + padded(year, to: 4)
  }
}

extension TimetableExport {
  /// The week as appointments.
  ///
  /// Nobody is listed as an attendee: a meeting with the interviewees as attendees would show them to each other.
  func appointmentTable(for program: AppointmentProgram) -> TextTable {
    var table = TextTable(headings: program.headings)
    for entry in timetable.entries {
      let kind = entry.session.kind.words.capitalisedFirst
      let team = entry.team.map { disclosure.reviewer($0) }.joined(separator: "; ")
      let about = team.isEmpty ? kind : kind + ". Team: " + team
      let isPrivate = disclosure.isProtected(entry.session)
      let description = about + ". Version: " + stamp.version
      var cells = [
        disclosure.title(entry.session),
        program.date(entry.span.start.date), entry.span.start.time.iso,
        program.date(entry.span.end.date), entry.span.end.time.iso,
        "False", description, disclosure.place(entry), isPrivate ? "True" : "False",
      ]
      if program == .outlook {
        // The codes are Outlook's own; time is shown as 2, "busy".
        cells += ["False", kind, "Normal", isPrivate ? "Private" : "Normal", "2"]
      }
      table.rows.append(cells)
    }
    return table
  }
}
