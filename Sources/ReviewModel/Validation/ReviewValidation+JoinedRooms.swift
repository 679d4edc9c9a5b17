import Findings

// Rooms that seem to consist of other rooms although the sheets do not say that.
extension ReviewValidation {
  /// A room whose name consists of other rooms' names has these rooms as parts: `R1+R2`, `Hall A and Hall B`.
  mutating func checkJoinedRooms() {
    let keys = review.rooms.map { Set([$0.id.text, $0.name].map { Self.compared($0) }) }
    for whole in review.rooms {
      let pieces = Self.pieces(of: whole.id.text) ?? Self.pieces(of: whole.name) ?? []
      let parts = pieces.compactMap { piece in keys.firstIndex { $0.contains(piece) } }.uniqued
      guard parts.count > 1, parts.count == pieces.count else { continue }
      let known = parts.map { review.rooms[$0].id.text }
      for index in parts where review.rooms[index].partOf == nil {
        report(
          .joinedRoom, .warning, at: ReviewPlace(.rooms, index, "partOf"),
          "\"\(whole.id.text)\" seems to be \(English.list(known)) made one, but nothing keeps a session in "
            + "\(review.rooms[index].id.text) apart from one in \(whole.id.text).",
          mend: "Write \"\(whole.id.text)\" under Part of.")
      }
    }
  }

  /// The names in a joined name, folded for comparison; nil for a single name.
  private static func pieces(of name: String) -> [String]? {
    var pieces: [[Substring]] = [[]]
    for stretch in name.split(whereSeparator: { "+&/".contains($0) }) {
      for word in stretch.split(separator: " ") {
        if word.lowercased() == "and" {
          pieces.append([])
        } else {
          pieces[pieces.count - 1].append(word)
        }
      }
      pieces.append([])
    }
    let names = pieces.filter { !$0.isEmpty }.map { compared($0.joined(separator: " ")) }
    return names.count > 1 ? names : nil
  }

  private static func compared(_ name: String) -> String {
    FoldedWords.all(in: name).joined(separator: " ")
  }
}
