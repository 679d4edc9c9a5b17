/// What a timetable breaks already, told beside an answer that leaves it so.
///
/// Without these lines somebody takes "can be held" for a sound timetable.
enum StandingClashes {
  /// As many as somebody reads beside an answer.
  private static let told = 3

  /// The lines for clashes of one sentence each; none for a sound timetable.
  static func lines(_ messages: [String]) -> [String] {
    if messages.isEmpty { return [] }
    let isOne = messages.count == 1
    let rest = messages.count - told
    return [
      "",
      "The timetable has \(Prose.count(messages.count, "clash", "clashes")) already, which this leaves as "
        + "\(isOne ? "it is" : "they are"):",
    ] + messages.prefix(told).map { "  " + Prose.harmless($0) }
      + (rest > 0 ? ["  and \(Prose.grouped(rest)) more"] : [])
  }
}
