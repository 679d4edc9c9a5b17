import Foundation
import ICalendar
import Testing

struct ZoneNamesTests {
  /// Foundation has the IANA database, so it judges every name.
  @Test func `every place agrees with the IANA database from 2003 to 2036`() throws {
    let begin = Date(timeIntervalSince1970: 1_041_379_200)
    let end = Date(timeIntervalSince1970: 2_114_380_800)
    #expect(ZoneNames.all.count > 350)
    for name in ZoneNames.all {
      // Foundation leaves out some names that the database keeps for old programs.
      guard let judge = TimeZone(identifier: name) else { continue }
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
  }

  @Test func `names are known in capitals or not, and no others are`() {
    #expect(ZoneNames.offsets(named: "europe/LONDON") == ZoneNames.offsets(named: "Europe/London"))
    #expect(ZoneNames.offsets(named: "Europe/Londo") == nil)
    #expect(ZoneNames.offsets(named: "") == nil)
    #expect(ZoneNames.offsets(named: "Europe/London Europe/Dublin") == nil)
  }
}
