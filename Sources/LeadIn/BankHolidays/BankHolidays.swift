public import CivilTime
public import ReviewModel

/// The bank holidays of a nation: by rule for any year, or as published for the years that a list covers.
public struct BankHolidays: Sendable, Hashable {
  /// Whose they are.
  public let nation: Nation
  /// What was published, in order of date.
  private let published: [BankHoliday]

  /// The bank holidays of a nation.
  ///
  /// - Parameters:
  ///   - nation: Whose they are.
  ///   - published: A published list; in each year in which it has a date, it stands in place of the rules.
  public init(of nation: Nation, published: [BankHoliday] = []) {
    self.nation = nation
    self.published = published.sorted { $0.date < $1.date }
  }

  /// The bank holidays of a year, in order of date.
  public func holidays(in year: Int) -> [BankHoliday] {
    let listed = published.filter { $0.date.components.year == year }
    guard listed.isEmpty else { return listed }
    let byRule = BankHolidayRules(nation: nation, year: year).holidays
    return BankHolidayExceptions.applied(to: byRule, of: nation, in: year)
  }

  /// The bank holiday on a date; nil for any other date.
  public func holiday(on date: CivilDate) -> BankHoliday? {
    holidays(in: date.components.year).first { $0.date == date }
  }
}
