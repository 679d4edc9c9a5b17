import Findings
import ICalendar
import MailText

/// Diaries that came by mail, or that Outlook saved in its own form.
extension DiaryContainer {
  /// The calendars and appointments in a mail or in an item of Outlook; refused whole where a part
  /// cannot be read, since the hours of that part would count as free.
  static func carried(_ file: DiaryFile) -> Content {
    let letters = LetterReader.letters(in: file.bytes)
    let appointments = letters.compactMap { $0.appointment }
    if appointments.contains(where: { $0.isRecurring }) {
      return refused(
        .diaryInOtherForm, file,
        "This is an appointment that repeats, in Outlook's own form, in which only single ones are read.",
        mend: "Save the calendar instead: File, Save Calendar (.ics).")
    }
    let events = appointments.compactMap { $0.calendar }
    // An appointment in winmail.dat is an obstacle to those who look for answers alone.
    let obstacles = letters.filter { letter in
      letter.appointment == nil && !letter.obstacles.isEmpty
    }
    guard obstacles.isEmpty, events.count == appointments.count else {
      return refused(
        .diaryInOtherForm, file,
        "A part of this mail or item cannot be read: it is damaged, protected, or in a form of Outlook's own.",
        mend: "Save the calendar instead, from the program that it is kept in (.ics).")
    }
    let calendars = letters.flatMap { $0.calendars }.map { $0.octets } + events
    guard !calendars.isEmpty else {
      return refused(
        .noCalendarInside, file,
        "This is a mail or an item of Outlook, and there is no calendar or appointment in it.",
        mend: "Save the diary that was to come with it (.ics), and give that file.")
    }
    return .files(calendars.map { DiaryFile(name: file.name, bytes: $0) })
  }
}

extension OutlookAppointment {
  /// The appointment as a calendar; nil where it does not say when it is.
  ///
  /// The calendar has the METHOD of an invitation, because it speaks about its own time alone, or of a cancellation,
  /// where the appointment was called off.
  fileprivate var calendar: [UInt8]? {
    guard let start, let end, start <= end else { return nil }
    func time(_ name: String, _ seconds: Int64) -> Property {
      .dateTime(name, DateTime(Instant(seconds: seconds).wallTime, on: .utc))
    }
    let event = Component(
      "VEVENT",
      [
        .text("UID", identifier ?? "appointment at \(start)"), time("DTSTAMP", start),
        time("DTSTART", start), time("DTEND", end), .integer("SEQUENCE", sequence ?? 0),
        .text("X-MICROSOFT-CDO-BUSYSTATUS", busyWord),
      ])
    let method = isCancelled ? "CANCEL" : "REQUEST"
    return Component(
      "VCALENDAR", [.text("VERSION", "2.0"), .text("METHOD", method)], [event]
    ).bytes
  }

  /// [MS-OXCICAL], section 2.1.3.1.1.20.31; an appointment that its owner declined takes none of their time.
  private var busyWord: String {
    if isDeclined { return "FREE" }
    return switch busyStatus {
    case .free: "FREE"
    case .tentative: "TENTATIVE"
    case .outOfOffice: "OOF"
    case .workingElsewhere: "WORKINGELSEWHERE"
    case .busy, nil: "BUSY"
    }
  }
}
