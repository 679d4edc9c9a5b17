import Findings
import ReviewModel
import Sheets
import Testing

/// Two promises about cells that hold no times: every word is used or named, and what a finding offers works.
@Suite struct EveryWordCountsTests {
  /// A cell of the small review: its sheet, heading, row, and a text that reads without a finding.
  struct Cell: CustomTestStringConvertible, Sendable {
    let sheet: String
    let heading: String
    let text: String
    var testDescription: String { sheet + " " + heading + ": " + text }
  }

  static let cells: [Cell] =
    [
      (
        "Who",
        [
          "P01", "P01; P02", "P01 and P02", "P01, P02 (optional)", "8 social workers",
          "P01; 8 social workers",
          "Director of Children's Services & P02", "6-8 foster carers and P01",
        ]
      ),
      (
        "Reviewers",
        [
          "2", "2-3", "2; team leader", "TL and OP1", "named TL; named OP1",
          "1 of team leader / police peer",
          "two", "any", "all", "a police peer", "at least 2",
        ]
      ),
      (
        "Room or site",
        ["R1", "R1; R2", "R1 or R2", "Civic", "Civic Centre", "no room", "site Civic", "online"]
      ),
      ("Features", ["screen", "screen; step-free"]),
      ("Themes", ["T1", "T1; T2", "T1 and T2", "all", "Practice"]),
      ("Kind", ["interview", "Focus group", "audit validation"]),
      ("Importance", ["Must", "Should", "Could 5"]),
      ("After", ["S02", "S02 + 30 min", "S02 and S03"]), ("Not same day", ["S02", "S02; S03"]),
      ("Not same time", ["S02 & S03"]), ("Prefer after", ["S02"]), ("Fixed room", ["R1"]),
      ("Fixed reviewers", ["TL; OP1", "none"]), ("Expected", ["9", "9-12", "about 9"]),
      ("Phase", ["lead-in"]), ("Contact time", ["no"]),
    ].flatMap { heading, texts in
      texts.map { Cell(sheet: "sessions.csv", heading: heading, text: $0) }
    }
    + [
      ("Line manager", ["P02", "Head of Safeguarding"]),
      ("Email", ["a@example.org", "mailto:a@example.org"]),
    ].flatMap { heading, texts in
      texts.map { Cell(sheet: "people.csv", heading: heading, text: $0) }
    }
    + [
      ("Role", ["police peer", "Team leader"]), ("Themes", ["T1; T2"]),
      ("Not with", ["P01; P03", "Borsetshire Police"]),
      ("Email", ["a@example.org"]), ("Confirmed", ["no"]), ("Balance load", ["no"]),
    ].flatMap { heading, texts in
      texts.map { Cell(sheet: "reviewers.csv", heading: heading, text: $0) }
    }
    + [
      ("Site", ["Civic", "Civic Centre"]), ("Seats", ["20", "twelve"]),
    ].flatMap { heading, texts in texts.map { Cell(sheet: "rooms.csv", heading: heading, text: $0) }
    }

  /// What there is to say about the small review with one cell added, in a row of its own.
  private func findings(_ text: String, in cell: Cell) -> [Finding] {
    let quoted =
      "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
    let (headings, values): (String, String) =
      switch cell.sheet {
      case "people.csv": ("Ref,Job title,Organisation", "P09,Guest,Borsetshire Council")
      case "reviewers.csv":
        cell.heading == "Role" ? ("Ref,Name", "Z9,A") : ("Ref,Role,Name", "Z9,health peer,A")
      case "rooms.csv": cell.heading == "Seats" ? ("Room", "R9") : ("Room,Seats", "R9,9")
      default:
        cell.heading == "Kind"
          ? ("Ref,Title,Minutes,Reviewers", "S09,Ninth,60,any")
          : cell.heading == "Reviewers"
            ? ("Ref,Title,Kind,Minutes", "S09,Ninth,interview,60")
            : ("Ref,Title,Kind,Minutes,Reviewers", "S09,Ninth,interview,60,any")
      }
    var folder = Folder()
    var old = folder.sheets.first { $0.name == cell.sheet }?.text ?? ""
    // The row joins those of the small review under headings of its own, so every sheet is read twice over.
    let table = old.split(separator: "\n").map { String($0) }
    let known = table[0].split(separator: ",").map { String($0) }
    var row = known.map { _ in "" }
    var extra = ("", "")
    for (heading, value) in zip(
      headings.split(separator: ",") + [Substring(cell.heading)],
      values.split(separator: ",").map { String($0) } + [quoted])
    {
      if let position = known.firstIndex(of: String(heading)) {
        row[position] = value
      } else {
        extra = ("," + heading, "," + value)
      }
    }
    old =
      ([table[0] + extra.0] + table.dropFirst() + [row.joined(separator: ",") + extra.1])
      .joined(separator: "\n") + "\n"
    if !extra.0.isEmpty {
      let rows = table.dropFirst().map { $0 + "," }
      old =
        ([table[0] + extra.0] + rows + [row.joined(separator: ",") + extra.1]).joined(
          separator: "\n") + "\n"
    }
    folder = folder.with(cell.sheet, old)
    return folder.read().findings
  }

  @Test(arguments: cells)
  func `a foreign word anywhere in a cell is followed by a finding`(cell: Cell) {
    let sound = findings(cell.text, in: cell).map { $0.code }
    var starts = [cell.text.startIndex, cell.text.endIndex]
    starts += cell.text.indices.filter { cell.text[$0] == " " }
    for word in ["xyzzy", "Quux", "99bottle", "ünfug"] {
      for start in starts {
        var text = cell.text
        let isFirst = start == text.startIndex
        text.insert(contentsOf: isFirst ? word + " " : " " + word, at: start)
        let found = findings(text, in: cell)
        #expect(found.count > sound.count, "\(text)")
      }
      for separator in ["; ", ", ", " and ", "/"] {
        #expect(
          findings(cell.text + separator + word, in: cell).count > sound.count,
          "\(cell.text)\(separator)\(word)")
      }
    }
  }

  /// Cells that are refused with a text to write instead.
  static let refused: [Cell] =
    [
      ("Who", ["P1", "Directer of Children's Services", "P01 (chair)", "P99; P01"]),
      (
        "Reviewers",
        ["polcie peer", "one of TL / PP", "2; not PP", "same as S01", "02-Mar", "TL / PP"]
      ),
      ("Room or site", ["R1 and R2", "R11"]), ("Kind", ["Intervew"]),
      ("Importance", ["Mustt", "maybe"]),
      ("Features", ["scren"]), ("Expected", ["09-Dec"]), ("Fixed room", ["R11"]),
    ].flatMap { heading, texts in
      texts.map { Cell(sheet: "sessions.csv", heading: heading, text: $0) }
    }
    + [
      ("Role", ["polise peer"]), ("Email", ["a at example.org"]),
      ("Not with", ["Borsetshire Polise"]),
    ].flatMap { heading, texts in
      texts.map { Cell(sheet: "reviewers.csv", heading: heading, text: $0) }
    }
    + [
      ("Email", ["a@example.org; b@example.org", "Else <a@example.org>"])
    ].flatMap { heading, texts in
      texts.map { Cell(sheet: "people.csv", heading: heading, text: $0) }
    }

  @Test(arguments: refused)
  func `what a finding offers removes the finding and makes nothing worse`(cell: Cell) throws {
    let before = findings(cell.text, in: cell)
    let finding = try #require(
      before.first { $0.place.text.hasSuffix(" " + cell.heading) && !offers($0.mend).isEmpty })
    for offer in offers(finding.mend) {
      let isItem = cell.text.contains(finding.text) && finding.code.text != "FW181"
      let text =
        isItem && !finding.text.isEmpty
        ? cell.text.split(separator: finding.text, omittingEmptySubsequences: false).joined(
          separator: offer) : offer
      let after = findings(text, in: cell)
      #expect(!after.contains { $0.code == finding.code && $0.text == finding.text }, "\(text)")
      #expect(after.count < before.count, "\(text): \(lines(after))")
    }
  }

  /// The texts in quotation marks that a mend offers to write.
  private func offers(_ mend: String) -> [String] {
    guard ["Write ", "Did you mean ", "Perhaps "].contains(where: { mend.hasPrefix($0) }) else {
      return []
    }
    var offers: [String] = []
    let parts = mend.split(separator: "\"", omittingEmptySubsequences: false).map { String($0) }
    for index in parts.indices where index % 2 == 1 {
      let lead = parts[index - 1]
      if lead == "Write " || lead == "Did you mean " || lead == "Perhaps "
        || lead.hasSuffix(", or ")
        || lead == " or "
      {
        offers.append(parts[index])
      }
    }
    return offers
  }
}
