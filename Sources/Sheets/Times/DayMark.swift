/// A mark behind a day that says whether somebody is there: `Mon ✓`, `Tue N`, `Wed x`.
enum DayMark: Hashable {
  /// A tick, `Y`, `ok`.
  case free
  /// A cross that is drawn, `N`, `no`.
  case taken
  /// The letter x, which some people type for a tick.
  case cross

  /// The mark that a token is; nil for any other token.
  ///
  /// - Parameters:
  ///   - kind: What the token is.
  ///   - text: The token as written.
  init?(_ kind: TimeToken.Kind, _ text: String) {
    switch kind {
    case .word(.present): self = .free
    case .word(.absent): self = .taken
    case .word(.not), .word(.unknown), .unknown:
      guard let mark = DayMark.marks[DayMark.plain(text)] else { return nil }
      self = mark
    default: return nil
    }
  }

  /// Whether a token is a mark and no word of the vocabulary: `✓`, `Y`, `x`.
  static func isSign(_ kind: TimeToken.Kind, _ text: String) -> Bool {
    (kind == .unknown || kind == .word(.unknown)) && marks[plain(text)] != nil
  }

  /// Whether a word belongs to all days of the list before it: `are no good`, `don't work`.
  static func isPlural(_ text: String) -> Bool {
    let letters = text.lowercased().filter { $0.isLetter || $0 == " " }
    return ["are", "dont ", "do not "].contains { letters.hasPrefix($0) }
  }

  private static let marks: [String: DayMark] = {
    let written: [(marks: String, mark: DayMark)] = [
      ("y yes fine good ✓ ✔ ☑ ✅ √ 👍", .free),
      ("n no ✗ ✘ ❌ ☒ ✕ ✖ × ❎ 👎", .taken),
      ("x", .cross),
    ]
    var result: [String: DayMark] = [:]
    for (marks, mark) in written {
      for text in marks.split(separator: " ") { result[String(text)] = mark }
    }
    return result
  }()

  /// A text in small letters without the sign that chooses a coloured or a plain form of the mark before it.
  private static func plain(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars
    where !(0xFE00...0xFE0F).contains(scalar.value) {
      scalars.append(scalar)
    }
    return String(scalars)
  }
}
