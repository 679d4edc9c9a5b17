import CivilTime
import ReviewModel
import TestSupport
import Testing

@testable import LeadIn

@Suite struct `Bank holidays` {
  @Test(arguments: Nation.allCases)
  func `are the days that GOV.UK published from 2012 to 2028`(nation: Nation) {
    let byRule = (2012...2028).map { year in
      let dates = BankHolidays(of: nation).holidays(in: year).map { $0.date.iso.dropFirst(5) }
      return String(year) + ": " + dates.joined(separator: " ")
    }
    #expect(byRule == PublishedDates.text(of: nation).split(separator: "\n").map { String($0) })
  }

  @Test func `the royal wedding of 2011 is one, and the day after the Jubilee's June Monday`() {
    let england = BankHolidays(of: .englandAndWales)
    #expect(england.holiday(on: .on("2011-04-29"))?.title == "Wedding of Prince William")
    #expect(england.holiday(on: .on("2012-06-05"))?.title == "Queen\u{2019}s Diamond Jubilee")
    #expect(england.holiday(on: .on("2012-05-28")) == nil)
  }

  @Test func `Scotland has no Easter Monday, and a World Cup`() {
    let scotland = BankHolidays(of: .scotland)
    #expect(scotland.holiday(on: .on("2026-04-06")) == nil)
    #expect(scotland.holiday(on: .on("2026-06-15"))?.title == "World Cup bank holiday")
    #expect(BankHolidays(of: .englandAndWales).holiday(on: .on("2026-06-15")) == nil)
  }

  @Test func `a substitute says that it is one`() {
    #expect(
      BankHolidays(of: .englandAndWales).holidays(in: 2021).suffix(2).map { $0.title } == [
        "Christmas Day (substitute day)", "Boxing Day (substitute day)",
      ])
  }

  @Test func `a published list stands in place of the rules in the years that it covers`() {
    let list = [BankHoliday(.on("2030-02-05"), "A holiday that nobody foresaw")]
    let england = BankHolidays(of: .englandAndWales, published: list)
    #expect(england.holidays(in: 2030) == list)
    #expect(england.holidays(in: 2031).count == 8)
  }
}
