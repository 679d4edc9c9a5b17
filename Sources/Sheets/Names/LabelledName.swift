import CSVText

/// A reference with a name or a title beside it, as people copy them: `P10 - Head of policy`, `P10: Head of policy`.
struct LabelledName {
  /// Whom the two parts mean, in their order.
  let references: [String]

  /// Whether both parts mean the same entry.
  var isOne: Bool { references[0] == references[1] }

  /// The two parts of a text; nil where one of them means no entry, or the second is a reference itself.
  init?(_ text: String, in index: ReferenceIndex) {
    let typed = PlainText.typed(text)
    for joint in [" - ", ": "] {
      guard let offset = TextSearch.offsets(of: joint, in: typed).first else { continue }
      let bytes = Array(typed.utf8)
      let first = String(decoding: bytes[..<offset], as: UTF8.self)
      let second = String(decoding: bytes[(offset + joint.utf8.count)...], as: UTF8.self)
      guard let reference = index.ownReference(for: first), index.ownReference(for: second) == nil,
        let named = index.reference(for: second)
      else { continue }
      references = [reference, named]
      return
    }
    return nil
  }
}
