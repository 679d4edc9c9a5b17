import Workbook

/// A repeatable sequence of numbers (SplitMix64, by Steele, Lea and Flood).
struct RandomNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The next number below a bound.
  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  /// A random element of a list.
  mutating func one<Element>(of list: [Element]) -> Element { list[below(list.count)] }

  /// Whether a chance of one in so many comes up.
  mutating func chance(_ count: Int) -> Bool { below(count) == 0 }

  /// Texts that spreadsheets, XML or formulas have trouble with.
  static let awkwardTexts = [
    "=1+1", "+44 1632 960123", "-5", "@name", "9-12", "007", "1e5", "TRUE", "#REF!", "'quoted'",
    "\"quoted\"", "a & b < c > d", "]]>", "<!-- no -->", "&amp;", " leading", "trailing ", "  ",
    "two\nlines", "two\r\nlines", "tab\there", "_x000D_", "_x005F_x000D_", "_x00", "\u{1}", "\u{0}",
    "\u{B}\u{C}\u{1F}", "\u{7F}\u{85}", "é", "e\u{301}", "€ – “ ”", "日本語", "עברית", "😀👨‍👩‍👧",
    "\u{FFFE}", "\u{FFFF}", "\u{FEFF}mark", "\u{10FFFF}", "\u{2028}",
    String(repeating: "long ", count: 900),
  ]

  mutating func text() -> String {
    chance(3) ? one(of: Self.awkwardTexts) : "cell \(below(40))"
  }

  mutating func value() -> CellValue {
    switch below(8) {
    case 0: .number(one(of: ["0", "1", "-1.5", "12", "41310.5", "1E-3", "123456789012345"]))
    case 1: .boolean(chance(2))
    case 2: .error(one(of: ["#REF!", "#N/A", "#DIV/0!"]))
    default: .text(text())
    }
  }

  mutating func position(rows: Int, columns: Int) -> CellPosition {
    CellPosition(row: 1 + below(rows), column: 1 + below(columns))
  }
}
