import CSVText

/// References that a cell names by the first and the last of them: `P40-P51`, `P40 to P51`.
struct ReferenceRun: Hashable {
  /// The references, by rising number.
  let references: [String]
  /// Whether the cell named the last before the first.
  let isReversed: Bool

  /// A longer run was meant for something else.
  private static let longest = 500

  /// The run that a text names; nil where it names none.
  init?(_ text: String, in index: ReferenceIndex) {
    let typed = PlainText.typed(text)
    for (first, last) in ReferenceRun.ends(of: typed) {
      // "P04 - Head of policy" is a person with a title, even if somebody else holds that title.
      guard let first = index.ownReference(for: first).map(Numbered.init),
        let last = ReferenceRun.last(last, behind: first, in: index).map(Numbered.init),
        let start = first.number, let end = last.number, start != end,
        first.stem.lowercased() == last.stem.lowercased(), abs(end - start) < ReferenceRun.longest
      else { continue }
      let numbers = min(start, end)...max(start, end)
      isReversed = start > end
      references = numbers.compactMap { number in
        let digits = String(number)
        let width = max(0, (start < end ? first : last).digits - digits.utf8.count)
        let padded = first.stem + String(repeating: "0", count: width) + digits
        return index.reference(for: padded) ?? index.reference(for: first.stem + digits)
      }
      return
    }
    return nil
  }

  /// The words for a row of references; nil where they are no run.
  static func text(for references: [String], in index: ReferenceIndex) -> String? {
    guard references.count > 2, let first = references.first, let last = references.last else {
      return nil
    }
    let text = first + "-" + last
    guard let run = ReferenceRun(text, in: index), !run.isReversed,
      run.references.elementsEqual(references, by: { $0.utf8.elementsEqual($1.utf8) })
    else { return nil }
    return text
  }

  /// The reference that a text means at the end of a run, which may leave out the letters: the `3` of `P01-3`.
  private static func last(_ text: String, behind first: Numbered, in index: ReferenceIndex)
    -> String?
  {
    if let reference = index.ownReference(for: text) { return reference }
    let digits = text.utf8.count
    guard !first.stem.isEmpty, (1...max(first.digits, 1)).contains(digits),
      PlainText.isDigits(text)
    else { return nil }
    let noughts = String(repeating: "0", count: first.digits - digits)
    return index.ownReference(for: first.stem + noughts + text)
  }

  /// The possible pairs of ends, since a reference can contain a hyphen.
  private static func ends(of text: String) -> [(String, String)] {
    let joints = [" to ", " - ", "-"]
    return joints.flatMap { joint -> [(String, String)] in
      let offsets = TextSearch.offsets(of: joint, in: text)
      guard offsets.count <= mostJoints else { return [] }
      let bytes = text.utf8
      return offsets.map { offset in
        let rest = bytes.dropFirst(offset + joint.utf8.count)
        return (
          PlainText.trimmed(String(decoding: Array(bytes.prefix(offset)), as: UTF8.self)),
          PlainText.trimmed(String(decoding: Array(rest), as: UTF8.self))
        )
      }
    }
  }

  /// A text with more joints than this names no run.
  private static let mostJoints = 7

  /// A reference as a stem with a number behind it.
  private struct Numbered {
    let stem: String
    let number: Int?
    let digits: Int

    init(_ reference: String) {
      let tail = reference.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
      digits = tail
      stem = String(decoding: Array(reference.utf8.dropLast(tail)), as: UTF8.self)
      number =
        tail > 6 ? nil : Int(String(decoding: Array(reference.utf8.suffix(tail)), as: UTF8.self))
    }
  }
}
