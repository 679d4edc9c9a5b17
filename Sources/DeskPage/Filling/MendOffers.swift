import Findings

/// What a finding's mend would have written into the cell, where the mend says a text for it.
///
/// Only a mend that is nothing but such texts counts: `Write "Tue 5 Feb" or "Wed 6 Feb".`, `Did you mean "P07"?`,
/// `Perhaps "P07" is meant.`, `Write "14:00" if the afternoon was meant.` A mend that says more (`Write "after 10:00" under When.`) is left to the reader.
struct MendOffers {
  /// One text to write.
  struct Offer: Equatable {
    /// The text as the mend says it.
    let text: String
    /// The whole cell with the text in place of what is wrong.
    let cell: String
  }

  private static let beginnings = ["Write ", "Did you mean ", "Perhaps "]
  private static let endings = [".", "?", " is meant."].map { Array($0.utf8) }
  private static let joints = [" or ", ", ", ", or "]

  /// The texts that a finding offers for its cell, which is given as it is now.
  static func offers(for finding: Finding, cell: String) -> [Offer] {
    texts(in: finding.mend).compactMap { text in
      guard let whole = replacing(finding.text, by: text, in: cell), whole != cell else {
        return nil
      }
      return Offer(text: text, cell: whole)
    }
  }

  /// The texts that a mend consists of; none where it says anything else.
  static func texts(in mend: String) -> [String] {
    guard let beginning = beginnings.first(where: { mend.hasPrefix($0) }) else { return [] }
    var rest = Array(mend.utf8.dropFirst(beginning.utf8.count))
    let mark = UInt8(ascii: "\"")
    var texts: [String] = []
    while rest.first == mark, let close = rest.dropFirst().firstIndex(of: mark) {
      texts.append(String(decoding: rest[1..<close], as: UTF8.self))
      rest = Array(rest[(close + 1)...])
      if endings.contains(rest) || isCondition(rest) { return texts }
      guard
        let joint = joints.map({ Array($0.utf8) }).last(where: { joint in
          rest.starts(with: joint + [mark])
        })
      else { return [] }
      rest = Array(rest.dropFirst(joint.count))
    }
    return []
  }

  /// Whether the end of a mend says when its texts are right, and nothing else to do: the reader decides by the button.
  private static func isCondition(_ rest: [UInt8]) -> Bool {
    rest.starts(with: " if ".utf8) && rest.last == UInt8(ascii: ".")
      && !rest.contains(UInt8(ascii: "\"")) && !rest.contains(UInt8(ascii: ";"))
  }

  /// The cell with one text in place of another; nil where that text stands there twice or not at all.
  private static func replacing(_ old: String, by new: String, in cell: String) -> String? {
    let (whole, part) = (Array(cell.utf8), Array(old.utf8))
    guard !part.isEmpty else { return whole.isEmpty ? new : nil }
    guard whole.count >= part.count else { return nil }
    let places = (0...(whole.count - part.count)).filter { start in
      whole[start..<(start + part.count)].elementsEqual(part)
    }
    guard places.count == 1, let start = places.first else { return nil }
    let joined = whole[..<start] + Array(new.utf8) + whole[(start + part.count)...]
    return String(decoding: joined, as: UTF8.self)
  }
}
