/// Small pieces of English for sentences about a review.
public enum English {
  /// Words in a row: `a, b and c`, and where they are a choice `a, b or c`.
  public static func list(_ words: [String], or isChoice: Bool = false) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + (isChoice ? " or " : " and ") + last
  }

  /// The first words of a long list, at most `limit` of them: `a, b, c and 4 more`.
  public static func list(_ words: [String], atMost limit: Int) -> String {
    // A row that is one word too long is told in full: "and 1 more" saves nothing.
    guard words.count > limit + 1 else { return list(words) }
    return list(Array(words.prefix(limit)) + [String(words.count - limit) + " more"])
  }

  /// The text with a capital letter in front.
  public static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Minutes as people say them: `45 minutes`, `1 hour`, `2 hours and 30 minutes`.
  public static func length(_ minutes: Int) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60)
    if hours == 0 { return counted(rest, "minute") }
    return counted(hours, "hour") + (rest == 0 ? "" : " and " + counted(rest, "minute"))
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it first stands.
  public var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
