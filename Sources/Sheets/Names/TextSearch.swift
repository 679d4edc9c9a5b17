/// Texts inside other texts, byte by byte: Embedded Swift lacks the standard library's search for them.
enum TextSearch {
  /// Where a text stands in another, as offsets in UTF-8; occurrences may overlap.
  static func offsets(of sought: String, in text: String) -> [Int] {
    let (sought, bytes) = (Array(sought.utf8), Array(text.utf8))
    guard !sought.isEmpty, bytes.count >= sought.count else { return [] }
    return (0...bytes.count - sought.count).filter { offset in
      bytes[offset..<offset + sought.count].elementsEqual(sought)
    }
  }

  /// Whether a text stands somewhere in another.
  static func contains(_ sought: String, in text: String) -> Bool {
    !offsets(of: sought, in: text).isEmpty
  }
}
