import CivilTime

/// The date of a mail, `Wed, 16 Jan 2013 09:00:10 +0100` (RFC 5322, section 3.3).
enum MailDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Seconds of UTC since 1970; nil where the text is no date.
  static func seconds(_ text: String) -> Int64? {
    let words = text.lowercased().utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ",") }
      .map { String(decoding: Array($0), as: UTF8.self) }
    guard let month = words.firstIndex(where: { months.contains(String($0.prefix(3))) }), month > 0,
      month + 2 < words.count, let number = months.firstIndex(of: String(words[month].prefix(3))),
      let day = Int(words[month - 1]), var year = Int(words[month + 1])
    else { return nil }
    // Two digits are an old form (section 4.3).
    if year < 50 { year += 2000 } else if year < 1000 { year += 1900 }
    guard year >= 1900, CivilDate.readableYears.contains(year),
      let date = CivilDate(year: year, month: number + 1, day: day)
    else { return nil }
    let clock = words[month + 2].utf8.split(separator: UInt8(ascii: ":"))
      .map { Int(String(decoding: Array($0), as: UTF8.self)) ?? -1 }
    guard clock.count >= 2, (0..<24).contains(clock[0]), (0..<60).contains(clock[1]) else {
      return nil
    }
    let second = clock.count > 2 && (0...60).contains(clock[2]) ? min(clock[2], 59) : 0
    let ahead = month + 3 < words.count ? offset(words[month + 3]) : 0
    return Int64(date.dayNumber) * 86_400 + Int64(clock[0] * 3600 + clock[1] * 60 + second - ahead)
  }

  /// Seconds ahead of UTC of `+0100`; none for a name, most of which mean nothing certain (section 4.3).
  private static func offset(_ zone: String) -> Int {
    guard let sign = zone.utf8.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      zone.utf8.count == 5, let number = Int(zone.dropFirst()), (0..<2400).contains(number)
    else { return 0 }
    let seconds = number / 100 * 3600 + number % 100 * 60
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }
}
