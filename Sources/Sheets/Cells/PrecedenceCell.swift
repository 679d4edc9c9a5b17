import CSVText
import ReviewModel

/// The `After` cell of a session: the sessions it must come after, and how long after.
///
/// `S01; S02 + 30 min`
enum PrecedenceCell {
  /// Reads a cell.
  static func read(_ cell: String, _ context: inout CellReader) -> [Precedence] {
    ListCell.items(cell).map { item in
      let sessions = context.names.sessions
      guard !sessions.contains(item), let (session, gap) = gap(in: item) else {
        return Precedence(session: ReferenceCell.read(item, in: sessions))
      }
      let minutes = context.value(MinutesCell.read(gap)) ?? 0
      return Precedence(
        session: ReferenceCell.read(session, in: sessions), minGapMinutes: minutes)
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

  /// The session and the gap of an item with a plus sign; nil where it has none.
  private static func gap(in item: String) -> (session: String, gap: String)? {
    let parts = ListCell.parts(of: item) { $0 == UInt8(ascii: "+") }
    guard parts.count > 1, let gap = parts.last else { return nil }
    return (parts.dropLast().joined(separator: "+"), gap)
  }
}
