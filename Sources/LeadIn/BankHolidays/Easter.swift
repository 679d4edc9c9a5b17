import CivilTime

/// The date of Easter, from which two bank holidays are counted.
enum Easter {
  /// Easter Sunday of a year in the Gregorian calendar.
  ///
  /// The anonymous algorithm of *Nature* (20 April 1876), as given by Meeus, *Astronomical Algorithms*,
  /// chapter 8; it holds for every Gregorian year.
  ///
  /// - Returns: Easter Sunday of a year from 1583.
  static func sunday(of year: Int) -> CivilDate? {
    let golden = year % 19
    let (century, yearOfCentury) = (year / 100, year % 100)
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let shift = (golden + 11 * epact + 22 * weekday) / 451
    let number = epact + weekday - 7 * shift + 114
    return CivilDate(year: year, month: number / 31, day: number % 31 + 1)
  }
}
