import Findings

/// How old something must be to be forgotten.
public struct PurgeAge: Sendable, Hashable {
  /// Days.
  public let days: Int

  /// An age as somebody types it: weeks or days, such as `12w` or `90d`.
  ///
  /// - Throws: ``Refusal`` where the text is no age.
  public init(_ text: String) throws(Refusal) {
    if let count = Int(text.dropLast()), (1...5000).contains(count) {
      switch text.last {
      case "w":
        days = count * 7
        return
      case "d":
        days = count
        return
      default: break
      }
    }
    throw Refusal(
      Finding(
        .unreadableAge, at: .file("--older-than"), text: text, "\"\(text)\" is not an age.",
        mend: "Write a number of weeks or days, such as 12w or 90d."))
  }
}
