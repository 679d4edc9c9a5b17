import CSVText
import CivilTime
import Findings

/// The date that a text probably means which is no date: `1 Febuary 2027`, `20270201`, `1 2 2027`, `2027-02-01T00:00:00`.
enum LikelyDate {
  /// The date probably meant by a text that is no date yet; nil where none is likely, or more than one.
  ///
  /// `read` reads a text as a date and asks for no likely date in turn.
  ///
  /// - Returns: The only likely date.
  static func date(_ text: String, read: (String) -> CivilDate?) -> CivilDate? {
    let words = text.split { $0 == " " || $0 == "\u{A0}" }.map { String($0) }
    let candidates = [ofDigits(words), ofNumbers(words), ofStamp(words), ofNames(words)]
    for candidate in candidates {
      if let candidate, let date = read(candidate) { return date }
    }
    return nil
  }

  /// `20270201` or `01022027`, of which only one is a date of our time.
  private static func ofDigits(_ words: [String]) -> String? {
    guard words.count == 1, words[0].utf8.count == 8, PlainText.isDigits(words[0]) else {
      return nil
    }
    let digits = Array(words[0].utf8)
    func part(_ range: Range<Int>) -> String { String(decoding: digits[range], as: UTF8.self) }
    let isYearFirst = isOfOurTime(part(0..<4))
    guard isYearFirst != isOfOurTime(part(4..<8)) else { return nil }
    return isYearFirst
      ? part(0..<4) + "-" + part(4..<6) + "-" + part(6..<8)
      : part(0..<2) + "/" + part(2..<4) + "/" + part(4..<8)
  }

  /// `1 2 2027`: day, month and year with nothing between them.
  private static func ofNumbers(_ words: [String]) -> String? {
    guard words.count == 3, words.allSatisfy({ PlainText.isDigits($0) }), isOfOurTime(words[2])
    else {
      return nil
    }
    return words.joined(separator: "/")
  }

  /// `2027-02-01T00:00:00Z`, as programs write a moment.
  private static func ofStamp(_ words: [String]) -> String? {
    guard words.count == 1, let end = words[0].firstIndex(of: "T") else { return nil }
    let date = String(words[0][..<end])
    return date.utf8.count == 10 && date.utf8.count { $0 == UInt8(ascii: "-") } == 2 ? date : nil
  }

  /// `1 Febuary 2027`: a month or a weekday with a slip of the keys.
  private static func ofNames(_ words: [String]) -> String? {
    var hasSlip = false
    let mended = words.map { word in
      guard word.utf8.count > 3,
        let name = NearestName.suggestion(for: word.lowercased(), among: TimeWord.names),
        name != word.lowercased()
      else { return word }
      hasSlip = true
      return name
    }
    return hasSlip ? mended.joined(separator: " ") : nil
  }

  private static func isOfOurTime(_ year: String) -> Bool {
    year.utf8.count == 4 && (Int(year).map { (1990...2099).contains($0) } ?? false)
  }
}
