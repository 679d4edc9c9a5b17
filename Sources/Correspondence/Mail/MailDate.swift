public import CivilTime

/// The date of a mail.
public enum MailDate {
  /// A minute on a UTC clock, as a mail says when it was written: `Tue, 05 Feb 2013 09:30:00 +0000` (RFC 5322,
  /// section 3.3).
  public static func text(_ minute: CivilMinute) -> String {
    let (year, _, day) = minute.date.components
    return minute.date.weekday.shortName + ", " + padded(day, to: 2) + " "
      + String(minute.date.monthName.prefix(3)) + " " + padded(year, to: 4) + " "
      + minute.time.iso + ":00 +0000"
  }
}
