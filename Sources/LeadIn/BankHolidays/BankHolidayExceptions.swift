import CivilTime
import ReviewModel

/// What was decreed for single years: holidays moved, and holidays added.
enum BankHolidayExceptions {
  private struct Exception {
    let nations: [Nation]
    let removed: String?
    let added: String?
    let title: String
  }

  private static let everywhere = Nation.allCases

  // GOV.UK, "UK bank holidays". The year 2011 is here because a lead-in may reach back into it.
  private static let all: [Exception] = [
    Exception(
      nations: everywhere, removed: nil, added: "2011-04-29", title: "Wedding of Prince William"),
    Exception(
      nations: everywhere, removed: "2012-05-28", added: "2012-06-04",
      title: "Spring bank holiday (moved)"),
    Exception(
      nations: everywhere, removed: nil, added: "2012-06-05",
      title: "Queen\u{2019}s Diamond Jubilee"),
    Exception(
      nations: everywhere, removed: "2020-05-04", added: "2020-05-08",
      title: "Early May bank holiday (VE day)"),
    Exception(
      nations: everywhere, removed: "2022-05-30", added: "2022-06-02",
      title: "Spring bank holiday (moved)"),
    Exception(
      nations: everywhere, removed: nil, added: "2022-06-03", title: "Platinum Jubilee bank holiday"
    ),
    Exception(
      nations: everywhere, removed: nil, added: "2022-09-19",
      title: "State Funeral of Queen Elizabeth II"),
    Exception(
      nations: everywhere, removed: nil, added: "2023-05-08",
      title: "Coronation of King Charles III"),
    Exception(
      nations: [.scotland], removed: nil, added: "2026-06-15", title: "World Cup bank holiday"),
  ]

  /// The holidays of a nation in a year as they were decreed, made from the holidays that the rules give.
  static func applied(to holidays: [BankHoliday], of nation: Nation, in year: Int) -> [BankHoliday]
  {
    var result = holidays
    for exception in all where exception.nations.contains(nation) {
      if let removed = exception.removed.flatMap({ CivilDate(iso: $0) }) {
        result.removeAll { $0.date == removed }
      }
      if let added = exception.added.flatMap({ CivilDate(iso: $0) }),
        added.components.year == year
      {
        result.append(BankHoliday(added, exception.title))
      }
    }
    return result.sorted { $0.date < $1.date }
  }
}
