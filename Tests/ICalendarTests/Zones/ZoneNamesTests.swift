import Foundation
import ICalendar
import Testing

struct ZoneNamesTests {
  /// Foundation has the IANA database, so it judges every name.
  @Test func `every place agrees with the IANA database from 2003 to 2036`() throws {
    #expect(ZoneNames.all.count > 350)
    for name in ZoneNames.all { try agree(on: name, since: 2003) }
  }

  @Test(arguments: [
    ("Europe/London", 1949), ("Europe/Jersey", 1949), ("Europe/Dublin", 1972),
    ("Europe/Berlin", 1981), ("America/New_York", 1976),
  ])
  func `places whose diaries reach far back agree since before that`(
    name: String, year: Int
  ) throws {
    try agree(on: name, since: year)
  }

  /// Holds a place's clock against Foundation's, a second before and at each change and every three weeks.
  private func agree(on name: String, since year: Int) throws {
    let begin = try Date("\(year)-01-01T00:00:00Z", strategy: .iso8601)
    let end = try Date("2037-01-01T00:00:00Z", strategy: .iso8601)
    // Foundation leaves out some names that the database keeps for old programs.
    guard let judge = TimeZone(identifier: name) else { return }
    let zone = try #require(ZoneNames.offsets(named: name))
    var moments = stride(from: begin, to: end, by: 86_400 * 21).map { $0 }
    var change = judge.nextDaylightSavingTimeTransition(after: begin)
    while let next = change, next < end {
      moments += [next.addingTimeInterval(-1), next]
      change = judge.nextDaylightSavingTimeTransition(after: next)
    }
    let wrong = moments.first {
      zone.offset(at: Instant(seconds: Int64($0.timeIntervalSince1970)))
        != Int64(judge.secondsFromGMT(for: $0))
    }
    #expect(wrong == nil, "\(name)")
  }

  @Test func `names are known in capitals or not, and no others are`() {
    #expect(ZoneNames.offsets(named: "europe/LONDON") == ZoneNames.offsets(named: "Europe/London"))
    #expect(ZoneNames.offsets(named: "Europe/Londo") == nil)
    #expect(ZoneNames.offsets(named: "") == nil)
    #expect(ZoneNames.offsets(named: "Europe/London Europe/Dublin") == nil)
  }
}
