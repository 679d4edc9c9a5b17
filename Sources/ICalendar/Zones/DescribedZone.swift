/// Zones whose name describes them: the names that Outlook shows, and offsets from universal time.
enum DescribedZone {
  /// The clock of a name such as `(UTC+00:00) Dublin, Edinburgh, Lisbon, London`, which Outlook writes where it
  /// has no other, or `GMT+01:00`; nil for anything else.
  ///
  /// The first city that is known decides, because a city has summer time and an offset has none.
  static func offsets(_ name: String) -> ZoneOffsets? {
    let octets = Array(name.utf8)
    if octets.first == UInt8(ascii: "("), let end = octets.firstIndex(of: UInt8(ascii: ")")) {
      let cities = octets[(end + 1)...].split { ",:/".utf8.contains($0) }
      for city in cities {
        let city = String(decoding: city, as: UTF8.self).trimmedOfBlanks
        if let known = city.isEmpty ? nil : ZoneNames.offsets(ofCity: city) { return known }
      }
      return fixed(String(decoding: octets[1..<end], as: UTF8.self))
    }
    // Exchange's name for universal time.
    let universal = ["tzone://Microsoft/Utc", "Microsoft/Utc", "Z"]
    if universal.contains(where: { isSameName(name, $0) }) { return .utc }
    if london.contains(where: { isSameName(name, $0) }) {
      return ZoneNames.offsets(named: "Europe/London")
    }
    return fixed(name)
  }

  /// What programs and people call London's clock, in summer and in winter.
  private static let london = [
    "BST", "GMT/BST", "British Summer Time", "GMT Daylight Time", "GMT Summer Time",
  ]

  /// Whether a name is an abbreviation such as `IST`, which Ireland, Israel and India have for three different clocks.
  ///
  /// The IANA database has a few names as short; ``ZoneNames`` knows them.
  static func isAbbreviation(_ name: String) -> Bool {
    name.utf8.count <= 4 && name.utf8.allSatisfy { isTokenOctet($0) }
  }

  /// Whether a name gives a number of hours from universal time and no place: `(GMT +01:00)`, `UTC-3`.
  ///
  /// Such a clock has no summer time, which its writer may have meant to have.
  static func isOffsetAlone(_ name: String) -> Bool {
    let octets = Array(name.utf8)
    guard octets.contains(where: { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else {
      return false
    }
    guard octets.first == UInt8(ascii: "("), octets.last == UInt8(ascii: ")") else {
      return fixed(name) != nil
    }
    return fixed(String(decoding: octets.dropFirst().dropLast(), as: UTF8.self)) != nil
  }

  /// The clock of `UTC`, `GMT+1`, `GMT +01:00`, `UTC-05:00`; nil for anything else.
  private static func fixed(_ name: String) -> ZoneOffsets? {
    let capitals = name.asciiCapitals
    guard capitals.hasPrefix("UTC") || capitals.hasPrefix("GMT") else { return nil }
    var digits = DigitReader(Array(capitals.utf8)[3...].filter { $0 != UInt8(ascii: " ") }[...])
    if digits.isAtEnd { return .utc }
    let isBehind = digits.skip(UInt8(ascii: "-"))
    guard isBehind || digits.skip(UInt8(ascii: "+")),
      let hours = digits.number(2) ?? digits.number(1)
    else { return nil }
    _ = digits.skip(UInt8(ascii: ":"), or: UInt8(ascii: "."))
    let minutes = digits.number(2) ?? 0
    guard digits.isAtEnd, hours < 24, minutes < 60 else { return nil }
    let offset = hours * 3600 + minutes * 60
    return ZoneOffsets(fixed: isBehind ? -offset : offset)
  }
}
