import CSVText

/// A cell that lists names as people do: `P01; P02`, `P01 and P02`, `P02 & P03`, `P03/P05`, and the name
/// `Brookfield, Jane`, whose comma separates nothing.
struct NameList {
  /// What may separate two names, besides semicolons, commas and line ends.
  enum Joiner: Hashable {
    /// The word "and", `&` or `+`.
    case and
    /// The word "or".
    case or
    /// `/`.
    case slash
  }

  /// The joiners that may separate two names of the cell.
  let joiners: Set<Joiner>
  /// Whether a text is a name, or means something else that the cell may hold.
  let isKnown: (String) -> Bool

  /// The parts of a cell, trimmed, without empty ones.
  ///
  /// A text is only taken apart where it means nothing as a whole. What means nothing stays in one piece, so that
  /// a finding can quote it as it was written.
  func items(_ cell: String) -> [String] {
    ListCell.parts(of: cell) { $0 == UInt8(ascii: ";") || $0 == 0x0A || $0 == 0x0D }
      .flatMap { part -> [String] in
        if isWhole(part) { return [part] }
        let text = withoutLeadingAnd(part)
        if text != part, isWhole(text) { return [text] }
        return commaParts(text).flatMap { isWhole($0) ? [$0] : joinedParts($0) }
      }
  }

  /// The last part of `P01; P02; and P03`.
  private func withoutLeadingAnd(_ text: String) -> String {
    guard joiners.contains(.and), text.utf8.count > 4, text.prefix(4).lowercased() == "and " else {
      return text
    }
    return PlainText.trimmed(text.dropFirst(4))
  }

  /// The parts of a text between its joiners, whatever they mean.
  func pieces(of text: String) -> [String] { pieces(text).map { PlainText.trimmed(text[$0]) } }

  private func isWhole(_ text: String) -> Bool {
    ListCell.quotation(text) != nil || isKnown(text)
  }

  /// The parts between commas, but a surname with the forename behind it as one.
  private func commaParts(_ text: String) -> [String] {
    var parts = ListCell.parts(of: text) { $0 == UInt8(ascii: ",") }
    var result: [String] = []
    var position = 0
    while position < parts.count {
      if position + 1 < parts.count, !isWhole(parts[position]) {
        let pair = parts[position] + ", " + parts[position + 1]
        // "Smith, Jane and Chief executive"
        if !isKnown(pair), let first = pieces(parts[position + 1]).first,
          first.upperBound < parts[position + 1].endIndex
        {
          let forename = PlainText.trimmed(parts[position + 1][first])
          let name = parts[position] + ", " + forename
          if isKnown(name) {
            result.append(name)
            parts[position + 1] = withoutLeadingJoiner(parts[position + 1][first.upperBound...])
            position += 1
            continue
          }
        }
        if isKnown(pair) || (isName(parts[position]) && isName(parts[position + 1])) {
          result.append(pair)
          position += 2
          continue
        }
      }
      result.append(parts[position])
      position += 1
    }
    return result
  }

  /// The text behind the joiner with which it begins: "Chief executive" of " and Chief executive".
  private func withoutLeadingJoiner(_ text: Substring) -> String {
    let rest = pieces(String(text))
    let whole = String(text)
    guard let first = rest.first else { return PlainText.trimmed(whole) }
    return PlainText.trimmed(whole[first.lowerBound...])
  }

  /// Whether an unknown text may be half a name: it has no digits, quotation marks or joiners.
  private func isName(_ text: String) -> Bool {
    !isWhole(text) && pieces(text).count == 1
      && !text.utf8.contains { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "\"") }
  }

  /// The longest known stretches between joiners; the whole text where nothing in it is known.
  private func joinedParts(_ text: String) -> [String] {
    let pieces = pieces(text)
    // A text of more joiners than this lists nothing that anybody reads.
    guard pieces.count > 1, pieces.count <= 64 else { return [text] }
    var result: [(text: String, isKnown: Bool)] = []
    var start = 0
    while start < pieces.count {
      let end = (start + 1...min(pieces.count, start + 4)).reversed().first { end in
        isWhole(stretch(pieces[start..<end], of: text))
      }
      result.append((stretch(pieces[start..<(end ?? start + 1)], of: text), end != nil))
      start = end ?? start + 1
    }
    return result.contains { $0.isKnown } ? result.map { $0.text } : [text]
  }

  private func stretch(_ pieces: ArraySlice<Range<String.Index>>, of text: String) -> String {
    guard let first = pieces.first, let last = pieces.last else { return "" }
    return PlainText.trimmed(text[first.lowerBound..<last.upperBound])
  }

  /// The stretches of a text between its joiners, those in quotation marks aside, blank ones left out.
  private func pieces(_ text: String) -> [Range<String.Index>] {
    var pieces: [Range<String.Index>] = []
    var start = text.startIndex
    var position = text.startIndex
    var isQuoted = false
    func take(_ end: String.Index) {
      if !PlainText.isBlank(text[start..<end]) { pieces.append(start..<end) }
    }
    while position < text.endIndex {
      if text[position] == "\"" { isQuoted.toggle() }
      if !isQuoted, let end = endOfJoiner(in: text, at: position) {
        take(position)
        start = end
        position = end
      } else {
        position = text.index(after: position)
      }
    }
    take(text.endIndex)
    return pieces
  }

  private func endOfJoiner(in text: String, at position: String.Index) -> String.Index? {
    switch text[position] {
    case "&", "+": return joiners.contains(.and) ? text.index(after: position) : nil
    case "/": return joiners.contains(.slash) ? text.index(after: position) : nil
    case " ", "\u{A0}": break
    default: return nil
    }
    let start = text.index(after: position)
    let end = text[start...].firstIndex { $0 == " " || $0 == "\u{A0}" } ?? text.endIndex
    guard end < text.endIndex else { return nil }
    switch text[start..<end].lowercased() {
    case "and": return joiners.contains(.and) ? end : nil
    case "or": return joiners.contains(.or) ? end : nil
    default: return nil
    }
  }
}
