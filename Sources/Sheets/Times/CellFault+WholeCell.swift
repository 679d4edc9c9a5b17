import Findings

// What a fault offers as whole cells: a text that replaces a part of a cell could turn the rest round.
extension CellFault {
  /// The fault in its place, with whole cells for the texts that it offers: somebody who mends `not Tue 2` types the
  /// offered text over the cell, so the text must hold the word "not".
  func finding(at place: Place, in cell: String) -> Finding {
    var fault = self
    if code == .spreadsheetDate, text != cell { fault.quoteTime() }
    let pieces = fault.mend.split(separator: "\"", omittingEmptySubsequences: false)
      .map { String($0) }
    let places = placesOfTexts(in: pieces)
    if places.isEmpty || text == cell { return finding(at: place) }
    // What this code offers is the whole cell.
    if code == .unsayableTeam {
      fault.text = cell
      return fault.finding(at: place)
    }
    var whole = pieces
    for index in places {
      guard let written = writing(pieces[index], in: cell), written.unicodeScalars.count <= 200
      else { return finding(at: place) }
      whole[index] = written
    }
    fault.text = cell
    fault.mend = whole.joined(separator: "\"")
    return fault.finding(at: place)
  }

  /// Puts quotation marks round the time that `Write 09:00-12:00.` offers.
  private mutating func quoteTime() {
    guard mend.hasPrefix("Write "), let stop = mend.firstIndex(of: "."),
      !mend[..<stop].contains("\"")
    else { return }
    let time = mend[..<stop].dropFirst("Write ".count)
    mend = "Write \"" + String(time) + "\"" + String(mend[stop...])
  }

  /// The texts that the mend offers instead of ``text``.
  var textsToWrite: [String] {
    let pieces = mend.split(separator: "\"", omittingEmptySubsequences: false).map { String($0) }
    return placesOfTexts(in: pieces).map { pieces[$0] }
  }

  /// A cell with a text in place of the part at fault; nil where the cell does not hold that part.
  func writing(_ other: String, in cell: String) -> String? {
    let (whole, part) = (Array(cell.utf8), Array(text.utf8))
    let starts = TextSearch.offsets(of: text, in: cell)
    let start = starts.first { start in
      let end = start + part.count
      return (start == 0 || !CellFault.isWord(whole[start - 1]))
        && (end == whole.count || !CellFault.isWord(whole[end]))
    }
    guard let start = start ?? starts.first else { return nil }
    let before = String(decoding: whole[..<start], as: UTF8.self)
    let after = String(decoding: whole[(start + part.count)...], as: UTF8.self)
    // A line end parts two entries just as a semicolon does, and a sentence has no lines.
    return (before + other + after).split { $0.isNewline }.joined(separator: "; ")
  }

  private static let leads = ["Write ", "write ", "Did you mean ", "Perhaps ", " first: "]
  private static let joints = [" or ", ", ", ", or "]

  /// Which of the pieces between quotation marks are texts to write; examples behind "such as" and "like" are not.
  private func placesOfTexts(in pieces: [String]) -> [Int] {
    var places: [Int] = []
    for index in pieces.indices where index % 2 == 1 && index + 1 < pieces.count {
      let lead = pieces[index - 1]
      let goesOn = places.last == index - 2 && CellFault.joints.contains(lead)
      if goesOn || CellFault.leads.contains(where: { lead.hasSuffix($0) }) { places.append(index) }
    }
    return places
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }
}
