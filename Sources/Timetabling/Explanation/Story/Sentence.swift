import CivilTime
import ReviewModel

/// Small pieces of English of which explanations are made.
enum Sentence {
  /// `a, b and c`.
  static func list(_ words: [String], or isChoice: Bool = false) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + (isChoice ? " or " : " and ") + last
  }

  /// Times in a row, with a semicolon where one of them has a comma in it.
  static func times(_ spans: [TimeSpan], or isChoice: Bool = false) -> String {
    let words = TimeSpan.merged(spans).map { $0.words }
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: "; ") + (isChoice ? "; or " : "; and ") + last
  }

  /// A length as people say it: `45 minutes`, `1 hour`, `1 hour 30 minutes`.
  static func length(_ minutes: Int) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60)
    if hours == 0 { return counted(rest, "minute") }
    return counted(hours, "hour") + (rest == 0 ? "" : " " + counted(rest, "minute"))
  }

  /// The text with a capital at its beginning.
  static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
