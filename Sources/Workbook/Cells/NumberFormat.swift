/// What a cell's number format makes of its number.
enum NumberFormat: Sendable, Hashable {
  /// A number.
  case number
  /// A date, a time of day, or both.
  case moment
  /// A length of time, which may pass 24 hours.
  case elapsed

  /// A format that needs no code, by its number (ECMA-376, part 1, section 18.8.30, with the East Asian ones).
  init(builtIn number: Int) {
    switch number {
    case 46: self = .elapsed
    case 14...22, 27...36, 45, 47, 50...58: self = .moment
    default: self = .number
    }
  }

  /// A format by its code, such as `dd/mm/yyyy` or `[h]:mm`.
  ///
  /// Letters of dates count outside quoted text, outside brackets, and where nothing escapes them.
  init(code: String) {
    self = .number
    guard code.lowercased() != "general" else { return }
    let bytes = Array(code.utf8)
    var index = 0
    while index < bytes.count {
      switch bytes[index] | (bytes[index] >= 0x40 ? 0x20 : 0) {
      case UInt8(ascii: "\""):
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += 1 }
      // `\` with the bit of small letters is `|`; `_` with that bit is 7F.
      case 0x7C where bytes[index] == UInt8(ascii: "\\"),
        0x7F where bytes[index] == UInt8(ascii: "_"),
        UInt8(ascii: "*"):
        index += 1
      case 0x7B where bytes[index] == UInt8(ascii: "["):
        let start = index + 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "]") { index += 1 }
        if Self.isElapsed(bytes[start..<max(start, index)]) {
          self = .elapsed
          return
        }
      case UInt8(ascii: "y"), UInt8(ascii: "m"), UInt8(ascii: "d"), UInt8(ascii: "h"),
        UInt8(ascii: "s"):
        self = .moment
      default: break
      }
      index += 1
    }
  }

  /// Whether brackets hold `h`, `mm` or the like, and no colour or condition.
  private static func isElapsed(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first.map({ $0 | 0x20 }), [0x68, 0x6D, 0x73].contains(first) else {
      return false
    }
    return bytes.allSatisfy { $0 | 0x20 == first }
  }
}
