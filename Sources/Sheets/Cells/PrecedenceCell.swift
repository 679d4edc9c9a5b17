import CSVText
import Findings
import ReviewModel

/// The `After` cell of a session: the sessions it must come after, and how long after.
///
/// `S01; S02 + 30 min`
enum PrecedenceCell {
  /// Reads a cell.
  static func read(_ cell: String, _ context: inout CellReader) -> [Precedence] {
    let sessions = context.names.sessions
    let list = NameList(joiners: [.and, .slash]) { isKnown($0, in: sessions) }
    return list.items(cell).map { item in
      if let session = sessionOfLongestGap(item, in: sessions) {
        context.report(longestGap(item, after: session))
        return Precedence(session: SessionID(session))
      }
      guard !sessions.contains(item), let (session, gap) = gap(in: item) else {
        return Precedence(session: ReferenceCell.read(item, in: sessions, &context))
      }
      let minutes = context.value(MinutesCell.read(gap)) ?? 0
      return Precedence(
        session: ReferenceCell.read(session, in: sessions, &context), minGapMinutes: minutes)
    }
  }

  /// The cell.
  static func write(_ list: [Precedence], names: ReviewNames) -> String {
    ListCell.joined(list.map { write($0, names) })
  }

  private static func write(_ precedence: Precedence, _ names: ReviewNames) -> String {
    let hasPlus = precedence.session.text.utf8.contains(UInt8(ascii: "+"))
    let session = ReferenceCell.write(precedence.session, in: names.sessions) { _ in hasPlus }
    if precedence.minGapMinutes == 0 { return session }
    let isQuoted = ListCell.quotation(session) != nil
    return (hasPlus && !isQuoted ? ListCell.quoting(session) : session)
      + " + " + MinutesCell.write(precedence.minGapMinutes) + " min"
  }

  /// Whether a text is a session, or begins with one and has a gap that begins with a number.
  private static func isKnown(_ text: String, in sessions: ReferenceIndex) -> Bool {
    if ReferenceCell.reference(for: text, in: sessions) != nil { return true }
    guard let (session, gap) = gap(in: text) else { return false }
    return gap.utf8.first.map { (0x30...0x39).contains($0) } ?? false
      && (ListCell.quotation(session) != nil
        || ReferenceCell.reference(for: session, in: sessions) != nil)
  }

  // MARK: What cannot be said

  /// The words of people who mean "soon after", folded.
  private static let wordsForSoon: Set<String> = [
    "within", "straight", "straightaway", "immediately", "directly", "right", "soon", "shortly",
    "max", "maximum", "most",
  ]

  /// The session in an item that says how soon after it another must be held; nil for any other item.
  private static func sessionOfLongestGap(_ item: String, in sessions: ReferenceIndex) -> String? {
    guard ReferenceCell.reference(for: item, in: sessions) == nil else { return nil }
    let words = PlainText.typed(item).split(separator: " ").map { String($0) }
    // Nobody needs as many words to say it.
    guard (2...12).contains(words.count),
      words.contains(where: { wordsForSoon.contains(CSVTable.folded($0)) })
    else { return nil }
    return words.lazy.compactMap { ReferenceCell.reference(for: $0, in: sessions) }.first
  }

  private static func longestGap(_ item: String, after session: String) -> CellFault {
    CellFault(
      .unreadWords, text: item,
      quoted(item) + " asks for a longest gap, and After can say only which session comes first"
        + " and the shortest gap.",
      mend: "Write \(quoted(ListCell.item(session))), and give both sessions their starts under"
        + " Fixed when.")
  }

  /// The session and the gap of an item with a plus sign; nil where it has none.
  private static func gap(in item: String) -> (session: String, gap: String)? {
    let parts = ListCell.parts(of: item) { $0 == UInt8(ascii: "+") }
    guard parts.count > 1, let gap = parts.last else { return nil }
    return (parts.dropLast().joined(separator: "+"), gap)
  }
}
