import CSVText
import Findings

/// The entries of a list that a text probably means which refers to none: `R1 (12 seats)`, `S01 - Director`, `TL OP`.
struct LikelyReferences {
  /// The references that stand in the text as words, or the one reference that is spelled nearly as the whole text.
  let references: [String]
  /// Whether the text contains the references, so that only words beside them are wrong.
  let areWritten: Bool

  /// Looks for references in a text.
  ///
  /// - Parameters:
  ///   - text: The text, which refers to no entry.
  ///   - index: The list.
  ///   - known: The references of the list, in its order.
  init(in text: String, of index: ReferenceIndex, known: [String]) {
    var written: [String] = []
    for word in LikelyReferences.words(of: text) {
      guard let reference = index.ownReference(for: word), !written.contains(reference) else {
        continue
      }
      written.append(reference)
    }
    areWritten = !written.isEmpty
    if areWritten {
      references = Array(written.prefix(LikelyReferences.most))
    } else if let nearest = NearestName.suggestion(for: text, among: known) {
      references = [nearest]
    } else {
      let sameNumber = LikelyReferences.number(of: text).map { number in
        known.filter { LikelyReferences.number(of: $0, behindLetters: true) == number }
      }
      references = sameNumber?.count == 1 ? sameNumber ?? [] : []
    }
  }

  private static let most = 4

  /// Words and numbers, each with the hyphens and strokes inside it, and then without.
  private static func words(of text: String) -> [String] {
    let whole = text.split { " ,;()+&".contains($0) || $0.isNewline }
    let parts = whole.flatMap { $0.split { !$0.isLetter && !$0.isNumber } }
    return (whole + parts).map { String($0) }.filter { $0 != text }
  }

  /// The digits of a text without leading zeros; nil where there are no digits, or something stands around them.
  private static func number(of text: String, behindLetters: Bool = false) -> String? {
    let digits = behindLetters ? text.drop { $0.isLetter } : text[...]
    guard PlainText.isDigits(digits) else { return nil }
    return String(digits.drop { $0 == "0" })
  }
}
