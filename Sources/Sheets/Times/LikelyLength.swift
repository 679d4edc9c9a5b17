import CSVText

/// What a text probably means that is no length of time: `60-75`, `2 x 30`, `0.75`.
enum LikelyLength: Hashable {
  /// One of several lengths, in minutes: both ends of a range.
  case oneOf([Int])
  /// A number of lengths, in minutes, that may be one session or several.
  case times(Int, Int)
  /// Hours without their unit, as minutes.
  case hours(Int)

  /// Looks for lengths in a text; nil where none is likely.
  ///
  /// - Parameter text: The text in small letters without spaces.
  init?(_ text: [UInt8]) {
    let written = String(decoding: text, as: UTF8.self)
    if let (first, last) = LikelyLength.pair(written, "x"), (2...20).contains(first), last > 0 {
      self = .times(first, last)
      return
    }
    for joint in ["-", "to", "or"] {
      guard let (first, last) = LikelyLength.pair(written, joint), first < last, first > 0 else {
        continue
      }
      self = .oneOf([first, last])
      return
    }
    let parts = written.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count <= 2,
      let hours = LikelyLength.number(parts[0]), hours <= 12,
      let decimals = LikelyLength.number(parts[1])
    else { return nil }
    let scale = parts[1].utf8.count == 1 ? 10 : 100
    let minutes = hours * 60 + decimals * 60 / scale
    guard minutes > 0, (decimals * 60).isMultiple(of: scale) else { return nil }
    self = .hours(minutes)
  }

  /// How to mend the cell.
  var mend: String {
    switch self {
    case .oneOf(let lengths):
      mendWriting(lengths.map { String($0) })
    case .times(let count, let minutes):
      "Write " + quoted(String(count * minutes)) + " for one session, or "
        + quoted(String(minutes)) + " in a row for each of the " + String(count) + " sessions."
    case .hours(let minutes):
      "Write " + quoted(String(minutes)) + " if hours are meant, or the minutes."
    }
  }

  /// Two lengths around a joint, the second of which may bear the unit of both: `1-2 hours`.
  private static func pair(_ text: String, _ joint: String) -> (Int, Int)? {
    let offsets = TextSearch.offsets(of: joint, in: text)
    guard offsets.count == 1, let offset = offsets.first else { return nil }
    let bytes = Array(text.utf8)
    return lengths(
      String(decoding: bytes[..<offset], as: UTF8.self),
      String(decoding: bytes[(offset + joint.utf8.count)...], as: UTF8.self))
  }

  private static func lengths(_ first: String, _ last: String) -> (Int, Int)? {
    guard !first.isEmpty, !last.isEmpty, let end = MinutesCell.read(last).value else { return nil }
    // "1-2 hours" gives the unit once.
    let unit = number(first[...]) == nil ? "" : last.drop { $0.isNumber }
    return MinutesCell.read(first + unit).value.map { ($0, end) }
  }

  private static func number(_ digits: Substring) -> Int? {
    digits.utf8.count <= 4 && PlainText.isDigits(digits) ? Int(digits) : nil
  }
}
