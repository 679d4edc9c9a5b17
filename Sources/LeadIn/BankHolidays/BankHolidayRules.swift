import CivilTime
import ReviewModel

/// The bank holidays of a year by rule.
///
/// The days come from the Banking and Financial Dealings Act 1971, schedule 1, from the common law (Good Friday,
/// Christmas Day) and from the yearly proclamations, which move a holiday on a weekend to the next free working day.
struct BankHolidayRules {
  let nation: Nation
  let year: Int

  /// The bank holidays, in order of date, before what was decreed for single years.
  var holidays: [BankHoliday] {
    var found: [BankHoliday?] = [
      fixed(1, 1, "New Year\u{2019}s Day", isPaired: nation == .scotland),
      easter(-2, "Good Friday"),
      first(.monday, of: 5, "Early May bank holiday"),
      last(.monday, of: 5, "Spring bank holiday"),
      fixed(12, 25, "Christmas Day", isPaired: true),
      fixed(12, 26, "Boxing Day", isPaired: true),
    ]
    switch nation {
    case .englandAndWales:
      found += [easter(1, "Easter Monday"), last(.monday, of: 8, "Summer bank holiday")]
    case .scotland:
      found += [
        fixed(1, 2, "2nd January", isPaired: true), first(.monday, of: 8, "Summer bank holiday"),
        fixed(11, 30, "St Andrew\u{2019}s Day"),
      ]
    case .northernIreland:
      found += [
        fixed(3, 17, "St Patrick\u{2019}s Day"), easter(1, "Easter Monday"),
        fixed(7, 12, "Battle of the Boyne (Orangemen\u{2019}s Day)"),
        last(.monday, of: 8, "Summer bank holiday"),
      ]
    }
    return found.compactMap { $0 }.sorted { $0.date < $1.date }
  }

  /// A holiday on a day of a month; where that falls on a weekend, on the first working day after it that no
  /// neighbour takes.
  ///
  /// Of two holidays side by side that meet a Sunday, the one on the Sunday goes to Tuesday: Monday is the other's,
  /// by its own date or as its substitute.
  ///
  /// `isPaired` says whether another holiday stands beside this one.
  ///
  /// - Returns: The holiday with the day on which it is kept; nil for a day that the year does not have.
  private func fixed(
    _ month: Int, _ day: Int, _ title: String, isPaired: Bool = false
  ) -> BankHoliday? {
    guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
    switch date.weekday {
    case .saturday: return BankHoliday(date + 2, title + " (substitute day)")
    case .sunday: return BankHoliday(date + (isPaired ? 2 : 1), title + " (substitute day)")
    default: return BankHoliday(date, title)
    }
  }

  private func easter(_ days: Int, _ title: String) -> BankHoliday? {
    Easter.sunday(of: year).map { BankHoliday($0 + days, title) }
  }

  private func first(_ weekday: Weekday, of month: Int, _ title: String) -> BankHoliday? {
    CivilDate(year: year, month: month, day: 1).map {
      BankHoliday($0 + (weekday.rawValue - $0.weekday.rawValue + 7) % 7, title)
    }
  }

  private func last(_ weekday: Weekday, of month: Int, _ title: String) -> BankHoliday? {
    CivilDate(year: year, month: month, day: CivilDate.daysInMonth(month, of: year)).map {
      BankHoliday($0 - ($0.weekday.rawValue - weekday.rawValue + 7) % 7, title)
    }
  }
}
