/// FW10x and FW11x: dates and times as people write them in cells.
extension FindingCode {
  /// The words of a time cell make no sense.
  public static let unreadableTime = FindingCode(
    "FW101", "A time cannot be read",
    """
    The cell should say when, in one or more items joined by ";": "any", "Tue", "Tue am", "Mon-Thu", \
    "Tue 5 Feb 09:00-12:30", "after 10:00", "not Wed pm", "prefer Tue am". Write the hours as numbers \
    rather than words.
    """)

  /// A date that no calendar has.
  public static let noSuchDate = FindingCode(
    "FW102", "There is no such date",
    """
    The calendar has no such day, or the year is missing where it is needed. Dates are always read day \
    first: 5/2/2013 is 5 February 2013.
    """)

  /// A time that no clock shows.
  public static let noSuchTime = FindingCode(
    "FW103", "There is no such time",
    """
    Hours run from 0 to 24 and minutes from 00 to 59. Write times as 09:30, 9:30am, 9.30 or 0930.
    """)

  /// A weekday stands beside a date that falls on another one.
  public static let weekdayMismatch = FindingCode(
    "FW104", "The weekday does not match its date",
    """
    A date and its day of the week must agree, so that a slip in either is caught before anybody is \
    invited for the wrong day. Correct whichever of the two is wrong.
    """)

  /// A date on which no session may be held.
  public static let dateOutsideReview = FindingCode(
    "FW105", "The date is not one of the review's days",
    """
    Sessions are held only on the days of the fieldwork week and on the lead-in days listed in days.csv, \
    so a time on any other date has no effect. Correct the date, or add the day to days.csv.
    """)

  /// A time at which no session may be held.
  public static let timeOutsideHours = FindingCode(
    "FW106", "The time is outside the working hours",
    """
    Sessions are held only within the working hours of their day, so the part of a time that lies outside \
    them has no effect. Correct the time, or change the day's hours in review.csv or days.csv.
    """)

  /// A time whose end does not come after its start.
  public static let endsBeforeItBegins = FindingCode(
    "FW107", "A time ends before it begins",
    """
    The end of a time must come after its start. The two were perhaps swapped, or am and pm confused. A \
    time that runs past midnight is written with both dates.
    """)

  /// A single time where a start and an end are needed, or the other way round.
  public static let incompleteTime = FindingCode(
    "FW108", "Part of a time is missing",
    """
    A window needs a start and an end ("Tue 09:00-10:30") or an open end ("Tue after 09:00"); a fixed \
    start needs a day and one time ("Tue 5 Feb 09:30").
    """)

  /// A weekday on which the review has no day.
  public static let weekdayNotInReview = FindingCode(
    "FW109", "The review has no day of that name",
    """
    A weekday on its own means the day of that name in the fieldwork week. Name one of the review's days, \
    or write the full date.
    """)

  /// Words that can be read in two ways.
  public static let ambiguousTime = FindingCode(
    "FW110", "A time can be read in two ways",
    """
    The cell could mean two different times. Where one reading is clearly likelier it is used and you are \
    told which; otherwise write it so that only one reading is left, for example with four-figure times \
    such as 14:00-16:00.
    """)

  /// A time range that a spreadsheet has turned into a date.
  public static let spreadsheetDate = FindingCode(
    "FW111", "A spreadsheet has changed a time into a date",
    """
    Excel turns "9-12" into the date 9 December and shows "09-Dec". Write times with a colon, as in \
    09:00-12:00, or format the column as Text before typing.
    """)

  /// A date or time written as the number a spreadsheet stores.
  public static let spreadsheetNumber = FindingCode(
    "FW112", "A date or time is shown as a spreadsheet's number",
    """
    Spreadsheets store dates as a count of days (41309 is 4 February 2013) and times as a fraction of a \
    day (0.375 is 09:00). The number is read as the date or time it stands for; check that this is what \
    you meant.
    """)

  /// A length of time that makes no sense.
  public static let unreadableMinutes = FindingCode(
    "FW113", "A length of time cannot be read",
    """
    Write how long something lasts in minutes ("75") or in hours and minutes ("1h 15m", "1 hour").
    """)

  /// Wishes that leave nothing over.
  public static let nothingLeft = FindingCode(
    "FW114", "No time is left",
    """
    The times that are taken away cover everything that the cell allows. Take one of the items out.
    """)

  /// The words of a date cell make no sense.
  public static let unreadableDate = FindingCode(
    "FW115", "A date cannot be read",
    """
    Write a date as "Mon 4 Feb 2013", "4 February 2013", "04/02/2013" (day first) or "2013-02-04"; a \
    range as "28 Mar to 12 Apr 2013".
    """)

  /// A word such as "n/a" stands where a blank cell is meant.
  public static let wordForNothing = FindingCode(
    "FW116", "A cell says nothing in a word of its own",
    """
    "n/a", "none", "TBC", "-" and "?" are read as a blank cell wherever a cell may be blank. Under \
    Availability, blank means that nobody has asked yet: write "never" for somebody who cannot come at all.
    """)

  /// A word in a time cell that is not about times.
  public static let unknownTimeWord = FindingCode(
    "FW117", "A word is not one about times",
    """
    Every word of a cell about time counts, so a cell with a word that is not known is not read at all: the \
    word might turn the rest round. Write days and hours alone; notes belong in a column of your own.
    """)

  /// Words that leave open which times are free.
  public static let unclearAbsence = FindingCode(
    "FW118", "It is not clear who is there when",
    """
    Words such as "busy", "on leave", "free" and "but" can belong to what stands before them or behind \
    them. Write each time as an item of its own, joined by ";", with "not" before those that are taken.
    """)

  /// A time that is named and not given.
  public static let vagueTime = FindingCode(
    "FW119", "A time is named and not given",
    """
    "Lunch", "half day", "first Tuesday" and the like do not say which hours or which date. Write the day \
    and the hours.
    """)

  /// A date with its month before its day.
  public static let monthFirst = FindingCode(
    "FW120", "A date has its month first",
    """
    Dates are read day first: 2/4/2013 is 2 April. American spreadsheets write the month first. Where only \
    that gives a day of the review, it is read so and you are told; write the month in letters, as in \
    "4 Feb 2013", and nobody can be mistaken.
    """)

  /// A row of days.csv that lies far from the review.
  public static let dayFarFromReview = FindingCode(
    "FW121", "A day is far from the fieldwork week",
    """
    days.csv lists the days whose hours differ and the days of the lead-in. A day so long before or after \
    the fieldwork week has most likely a wrong year. It is left out until it is corrected.
    """)

  /// A wish whose word stands behind the times.
  public static let unclearWish = FindingCode(
    "FW122", "It is not clear which times are wished for",
    """
    The word "prefer" stands before the times that are wished for, and what stands before the word is what is \
    possible: "Mon-Wed; prefer Tue am".
    """)

  static var timeCodes: [FindingCode] {
    [
      unreadableTime, noSuchDate, noSuchTime, weekdayMismatch, dateOutsideReview, timeOutsideHours,
      endsBeforeItBegins, incompleteTime, weekdayNotInReview, ambiguousTime, spreadsheetDate,
      spreadsheetNumber, unreadableMinutes, nothingLeft, unreadableDate, wordForNothing,
      unknownTimeWord, unclearAbsence, vagueTime, monthFirst, dayFarFromReview,
      unclearWish,
    ]
  }
}
