/// Cells that hold a length of time: `75`, `90 min`, `1h 15m`, `1 hour`, `1:15`, `1.5 hours`.
public enum MinutesCell {
  /// Reads a length of time as minutes; a number alone is minutes.
  ///
  /// - Parameter text: The text of the cell.
  /// - Returns: The minutes; nil with a fault, or without one where the cell is blank.
  public static func read(_ text: String) -> CellReading<Int> {
    let characters = withoutRounding(letters(of: text))
    guard !characters.isEmpty else { return CellReading(nil) }
    if let minutes = words[String(decoding: characters, as: UTF8.self)] {
      return CellReading(minutes)
    }
    if let minutes = dayFraction(characters) {
      return CellReading(
        minutes,
        faults: [.spreadsheetNumber(text, means: String(minutes) + " minutes")])
    }
    guard let minutes = minutes(characters) else {
      return CellReading(nil, faults: [.unreadableMinutes(text, likely: LikelyLength(characters))])
    }
    return CellReading(minutes)
  }

  /// A length of time as it fits a cell: the minutes alone, `75`.
  public static func write(_ minutes: Int) -> String { String(minutes) }

  /// The longest length that is read: a hundred days, beyond anything a timetable holds.
  private static let longest = 144_000

  /// Lengths that people write in words.
  private static let words = [
    "halfhour": 30, "halfanhour": 30, "1/2hour": 30, "anhour": 60, "onehour": 60,
    "hourandahalf": 90, "anhourandahalf": 90, "oneandahalfhours": 90, "onehourandahalf": 90,
    "threequartersofanhour": 45, "quarterofanhour": 15, "twohours": 120, "threehours": 180,
    "quarterhour": 15, "aquarterofanhour": 15, "threequartersanhour": 45, "1hourandahalf": 90,
    "hourandaquarter": 75, "anhourandaquarter": 75, "anhourandthreequarters": 105,
    "twoandahalfhours": 150, "thirtyminutes": 30, "fortyfiveminutes": 45, "sixtyminutes": 60,
    "ninetyminutes": 90,
  ]

  /// A length without the words that say it is not exact: `about 60`, `90 mins approx.`.
  private static func withoutRounding(_ text: [UInt8]) -> [UInt8] {
    let first = [
      "about", "approximately", "approx.", "approx", "circa", "ca.", "c.", "around",
      "roughly", "~",
    ].first { text.starts(with: Array($0.utf8)) }
    let rest = Array(text.dropFirst(first?.utf8.count ?? 0))
    let last = ["approximately", "approx.", "approx", "orso"].first { word in
      rest.count > word.utf8.count && rest.suffix(word.utf8.count).elementsEqual(word.utf8)
    }
    return Array(rest.dropLast(last?.utf8.count ?? 0))
  }

  /// The minutes of a length that a spreadsheet stores as a part of a day, such as 0.0416666667 for an hour;
  /// nil for anything else, and for `0.5` and `0.25`, which may be hours as well.
  private static func dayFraction(_ written: [UInt8]) -> Int? {
    let text = withoutExponent(written)
    guard text.count >= 5, text.starts(with: Array("0.".utf8)) else { return nil }
    let digits = text.dropFirst(2)
    guard digits.allSatisfy({ isDigit($0) }) else { return nil }
    let held = digits.prefix(9)
    let value = held.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    let minutes = DayFraction.minutes(value, digits: held.count)
    return minutes > 0 && minutes < 1440 ? minutes : nil
  }

  /// A number below one written out: workbooks hold `4.1666666666666664e-2` for an hour.
  private static func withoutExponent(_ text: [UInt8]) -> [UInt8] {
    let parts = text.split(separator: UInt8(ascii: "e"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 2, parts[1].first == UInt8(ascii: "-"),
      let power = parts[1].last.map({ Int($0) - 48 }), (1...9).contains(power),
      let whole = parts[0].first, isDigit(whole), parts[0].dropFirst().first == UInt8(ascii: ".")
    else { return text }
    return Array("0.".utf8) + [UInt8](repeating: UInt8(ascii: "0"), count: power - 1) + [whole]
      + parts[0].dropFirst(2)
  }

  /// The text in small ASCII letters without spaces and invisible characters; anything else, and a
  /// space between two numbers, is kept as a sign that no length has.
  private static func letters(of text: String) -> [UInt8] {
    var result: [UInt8] = []
    var followsSpace = false
    for scalar in text.unicodeScalars where !isInvisible(scalar) {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x2000...0x200A, 0x202F:
        followsSpace = true
        continue
      case 0x41...0x5A: result.append(UInt8(scalar.value) + 32)
      case 0x30...0x39:
        if followsSpace, let last = result.last, isDigit(last) { result.append(0) }
        result.append(UInt8(scalar.value))
      case 0xBC...0xBE:
        if result.last.map({ !isDigit($0) }) ?? true { result.append(UInt8(ascii: "0")) }
        result += Array([".25", ".5", ".75"][Int(scalar.value) - 0xBC].utf8)
      // The stroke of fractions.
      case 0x2044, 0x2215: result.append(UInt8(ascii: "/"))
      case 0x2010...0x2015, 0x2212: result.append(UInt8(ascii: "-"))
      case 0xD7: result.append(UInt8(ascii: "x"))
      case 0x21...0x7E: result.append(UInt8(scalar.value))
      default: result.append(0)
      }
      followsSpace = false
    }
    return result
  }

  private static func minutes(_ text: [UInt8]) -> Int? {
    var rest = text[...]
    guard let first = takeNumber(&rest) else { return nil }
    if rest.isEmpty { return limited(first) }
    if let minutes = fraction(behind: first, rest) { return minutes }
    if rest.first == UInt8(ascii: ":") {
      rest.removeFirst()
      // Spreadsheets add seconds: 1:15:00.
      if rest.count == 5, rest.dropFirst(2).elementsEqual(":00".utf8) { rest = rest.prefix(2) }
      guard rest.count == 2, let minutes = takeNumber(&rest), rest.isEmpty, minutes < 60 else {
        return nil
      }
      return whole(hours: first, minutes)
    }
    if rest.first == UInt8(ascii: ".") { return decimal(whole: first, rest.dropFirst()) }
    switch takeUnit(&rest) {
    case .minutes: return rest.isEmpty ? limited(first) : nil
    case .hours:
      if rest.isEmpty { return whole(hours: first, 0) }
      if rest.starts(with: Array("and".utf8)) { rest = rest.dropFirst(3) }
      guard let minutes = takeNumber(&rest), minutes < 60 else { return nil }
      guard rest.isEmpty || takeUnit(&rest) == .minutes, rest.isEmpty else { return nil }
      return whole(hours: first, minutes)
    case nil: return nil
    }
  }

  /// `1.5 hours`, `1.25h`; and `90.0`, which is how some programs write a whole number.
  private static func decimal(whole: Int, _ text: ArraySlice<UInt8>) -> Int? {
    var rest = text
    let digits = rest.prefix { isDigit($0) }.count
    guard digits <= 4, let fraction = takeNumber(&rest) else { return nil }
    if rest.isEmpty { return fraction == 0 ? limited(whole) : nil }
    guard takeUnit(&rest) == .hours, rest.isEmpty else { return nil }
    let scale = (0..<digits).reduce(1) { power, _ in power * 10 }
    guard (fraction * 60).isMultiple(of: scale) else { return nil }
    return self.whole(hours: whole, fraction * 60 / scale)
  }

  /// `1 1/4 hours` and `3/4 hour`, from behind the first number; nil for anything else.
  private static func fraction(behind first: Int, _ text: ArraySlice<UInt8>) -> Int? {
    var rest = text
    var (hours, part) = (0, first)
    // The sign of a space between two numbers.
    if rest.first == 0 {
      rest.removeFirst()
      guard let number = takeNumber(&rest) else { return nil }
      (hours, part) = (first, number)
    }
    guard rest.first == UInt8(ascii: "/") else { return nil }
    rest.removeFirst()
    guard let whole = takeNumber(&rest), (2...12).contains(whole), (1..<whole).contains(part),
      (part * 60).isMultiple(of: whole)
    else { return nil }
    if rest.starts(with: Array("ofan".utf8)) { rest = rest.dropFirst(4) }
    guard takeUnit(&rest) == .hours, rest.isEmpty else { return nil }
    return self.whole(hours: hours, part * 60 / whole)
  }

  private enum Unit {
    case hours
    case minutes
  }

  private static func takeUnit(_ rest: inout ArraySlice<UInt8>) -> Unit? {
    let word = String(decoding: rest.prefix { isLetter($0) }.prefix(8), as: UTF8.self)
    let units: [(name: String, unit: Unit)] = [
      ("hours", .hours), ("hour", .hours), ("hrs", .hours), ("hr", .hours), ("h", .hours),
      ("minutes", .minutes), ("minute", .minutes), ("mins", .minutes), ("min", .minutes),
      ("m", .minutes),
    ]
    // The longest name first: "hours" begins with "h".
    guard let found = units.first(where: { word.hasPrefix($0.name) }) else { return nil }
    rest = rest.dropFirst(found.name.utf8.count)
    if rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ",") { rest.removeFirst() }
    return found.unit
  }

  private static func takeNumber(_ rest: inout ArraySlice<UInt8>) -> Int? {
    let digits = rest.prefix { isDigit($0) }
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    rest = rest.dropFirst(digits.count)
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// Hours and minutes; nil beyond the longest length, which is tested before anything can overflow.
  private static func whole(hours: Int, _ minutes: Int) -> Int? {
    hours <= longest / 60 ? limited(hours * 60 + minutes) : nil
  }

  private static func limited(_ minutes: Int) -> Int? {
    minutes <= longest ? minutes : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
}
