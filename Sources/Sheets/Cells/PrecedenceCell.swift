import CSVText
import Findings
import ReviewModel

/// The `After` cell of a session: the sessions it must come after, how long after at least, and at most.
///
/// `S01; S02 + 30 min; S03 within 30 min; straight after S04`
enum PrecedenceCell {
  /// Reads a cell.
  static func read(_ cell: String, _ context: inout CellReader) -> [Precedence] {
    let sessions = context.names.sessions
    let list = NameList(joiners: [.and, .slash]) { isKnown($0, in: sessions) }
    return list.items(cell).map { item in
      if let session = sessionOfVagueGap(item, in: sessions) {
        context.report(vagueGap(item, after: session))
        return Precedence(session: SessionID(session))
      }
      guard !isReference(item, in: sessions), let phrase = PrecedencePhrase(item) else {
        return Precedence(session: ReferenceCell.read(item, in: sessions, &context))
      }
      return Precedence(
        session: ReferenceCell.read(phrase.session, in: sessions, &context),
        minGapMinutes: phrase.least.flatMap { context.value(MinutesCell.read($0)) } ?? 0,
        maxGapMinutes: phrase.most.flatMap { $0 == "0" ? 0 : context.value(MinutesCell.read($0)) })
    }
  }

  /// The cell.
  static func write(_ list: [Precedence], names: ReviewNames) -> String {
    ListCell.joined(list.map { write($0, names) })
  }

  private static func write(_ precedence: Precedence, _ names: ReviewNames) -> String {
    // A session that is called like a gap, or holds one of the words for gaps, stands in quotation marks.
    let name = precedence.session.text
    let isMistaken = isLikeAGap(name)
    let session = ReferenceCell.write(precedence.session, in: names.sessions) { _ in isMistaken }
    if precedence.minGapMinutes == 0, precedence.maxGapMinutes == nil { return session }
    let isQuoted = ListCell.quotation(session) != nil
    let plain = isMistaken && !isQuoted ? ListCell.quoting(session) : session
    if precedence.minGapMinutes == 0, precedence.maxGapMinutes == 0 {
      return "straight after " + plain
    }
    let least =
      precedence.minGapMinutes == 0
      ? "" : " + " + MinutesCell.write(precedence.minGapMinutes) + " min"
    let most = precedence.maxGapMinutes.map { " within " + minutes($0) } ?? ""
    return plain + least + most
  }

  private static func minutes(_ number: Int) -> String {
    number == 0 ? "0" : MinutesCell.write(number) + " min"
  }

  private static func isLikeAGap(_ name: String) -> Bool {
    name.utf8.contains(UInt8(ascii: "+")) || PrecedencePhrase(name) != nil
      || PrecedencePhrase(name + " within 1 min")?.session != name
      || PrecedencePhrase("straight after " + name)?.session != name
  }

  /// Whether a text is a session, or asks for a gap after one.
  private static func isKnown(_ text: String, in sessions: ReferenceIndex) -> Bool {
    if isReference(text, in: sessions) { return true }
    guard let phrase = PrecedencePhrase(text), phrase.hasLengths else { return false }
    return isReference(phrase.session, in: sessions)
  }

  private static func isReference(_ text: String, in sessions: ReferenceIndex) -> Bool {
    ListCell.quotation(text) != nil || ReferenceCell.reference(for: text, in: sessions) != nil
  }

  // MARK: What cannot be said

  /// The words of people who mean "soon after" without saying how soon, folded.
  private static let wordsForSoon: Set<String> = ["soon", "shortly", "asap"]

  /// The session in an item that does not say how soon after it another must be held; nil for any other item.
  private static func sessionOfVagueGap(_ item: String, in sessions: ReferenceIndex) -> String? {
    guard !isReference(item, in: sessions) else { return nil }
    let words = PlainText.typed(item).split(separator: " ").map { String($0) }
    // Nobody needs as many words to say it.
    guard (2...12).contains(words.count),
      words.contains(where: { wordsForSoon.contains(CSVTable.folded($0)) })
    else { return nil }
    return words.lazy.compactMap { ReferenceCell.reference(for: $0, in: sessions) }.first
  }

  private static func vagueGap(_ item: String, after session: String) -> CellFault {
    CellFault(
      .unreadWords, text: item, quoted(item) + " does not say how soon after.",
      mend: "Write \(quoted(ListCell.item(session) + " within 30 min")), or \"straight after "
        + ListCell.item(session) + "\".")
  }
}
