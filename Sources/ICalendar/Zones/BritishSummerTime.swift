/// Summer time in the United Kingdom before there was a rule for it that still holds: each year's days were decreed
/// (IANA time zone database, `GB-Eire`).
///
/// Birthdays and the like have begun that long ago in real diaries.
enum BritishSummerTime {
  /// The last year that is listed here.
  static let lastYear = 1980

  /// The days of the changes, counted from 1 January 1970: forward, back, forward and so on.
  ///
  /// Each was at two o'clock of universal time. From February 1968 to October 1971 the clock stayed forward.
  private static let days = [
    -7963, -7732, -7578, -7368, -7200, -7011, -6836, -6647, -6465, -6276, -6101, -5933, -5744,
    -5569, -5373, -5205, -5002, -4834, -4645, -4470, -4274, -4106, -3910, -3742, -3553, -3378,
    -3203, -2986, -2839, -2622, -2468, -2258, -2111, -1894, -1747, -1530, -1383, -1166, -1019,
    -795, -683, 668, 808, 1032, 1172, 1396, 1536, 1760, 1900, 2124, 2271, 2488, 2635, 2852,
    2999, 3223, 3363, 3587, 3727, 3951,
  ]

  /// The changes.
  static var changes: [ZoneOffsets.Change] {
    days.enumerated().map { index, day in
      ZoneOffsets.Change(
        at: Instant(seconds: Int64(day) * 86_400 + 7200), to: index % 2 == 0 ? 3600 : 0)
    }
  }
}
