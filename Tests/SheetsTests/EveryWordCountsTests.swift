import Findings
import ReviewModel
import Sheets
import TestSupport
import Testing

/// Two promises about cells that hold no times: every word is used or named, and what a finding offers works.
@Suite struct EveryWordCountsTests {
  /// A cell of the small review: its sheet, its heading and its text.
  struct Cell: CustomTestStringConvertible, Sendable {
    let sheet: String
    let heading: String
    let text: String
    var testDescription: String { sheet + " " + heading + ": " + text }
  }

  private static func cells(_ sheet: String, _ heading: String, _ texts: String...) -> [Cell] {
    texts.map { Cell(sheet: sheet, heading: heading, text: $0) }
  }

  /// Cells that read.
  static let cells: [Cell] = {
    var all: [Cell] = []
    let sessions = "sessions.csv"
    all += cells(
      sessions, "Who", "P01", "P01; P02", "P01 and P02", "P01, P02 (optional)", "8 social workers",
      "P01; 8 social workers", "Director of Children's Services & P02", "6-8 foster carers and P01",
      "P01 or P02", "P01, else P02", "P01; P02 or P03", "2 of P01-P03", "2 of (P01; P02; P03)",
      "2 of (P01; P02; else P03)", "one of P01, P02 or P03; 8 social workers", "P01 only", "P01-P03"
    )
    all += cells(
      sessions, "Reviewers", "2", "2-3", "2; team leader", "TL and OP1", "named TL; named OP1",
      "1 of team leader / police peer", "two", "any", "all", "a police peer", "at least 2")
    all += cells(
      sessions, "Room or site", "R1", "R1; R2", "R1 or R2", "Civic", "Civic Centre", "no room",
      "site Civic", "online")
    all += cells(sessions, "Features", "screen", "screen; step-free")
    all += cells(sessions, "Themes", "T1", "T1; T2", "T1 and T2", "all", "Practice")
    all += cells(sessions, "Kind", "interview", "Focus group", "audit validation")
    all += cells(sessions, "Importance", "Must", "Should", "Could 5")
    all += cells(
      sessions, "After", "S02", "S02 + 30 min", "S02 and S03", "S02 within 15 min",
      "straight after S02", "S02 + 15 min within 1h")
    for heading in ["Same time as", "Same day as", "Same team as"] {
      all += cells(sessions, heading, "S02", "S02; S03")
    }
    all += cells(sessions, "Set up", "30 min")
    all += cells(sessions, "Told by", "P01")
    all += cells(sessions, "Not same day", "S02", "S02; S03")
    all += cells(sessions, "Not same time", "S02 & S03")
    all += cells(sessions, "Prefer after", "S02")
    all += cells(sessions, "Fixed room", "R1")
    all += cells(sessions, "Fixed reviewers", "TL; OP1", "none")
    all += cells(sessions, "Expected", "9", "9-12", "about 9")
    all += cells(sessions, "Phase", "lead-in")
    all += cells(sessions, "Contact time", "no")
    all += cells("people.csv", "Line manager", "P02", "Head of Safeguarding")
    all += cells("people.csv", "Stand-in", "P02", "P02; P03", "P02-P03", "P02 or P03")
    all += cells("people.csv", "Email", "a@example.org", "mailto:a@example.org")
    all += cells("reviewers.csv", "Role", "police peer", "Team leader")
    all += cells("reviewers.csv", "Themes", "T1; T2")
    all += cells("reviewers.csv", "Not with", "P01; P03", "Borsetshire Police")
    all += cells("reviewers.csv", "Email", "a@example.org")
    all += cells("reviewers.csv", "Confirmed", "no")
    all += cells("reviewers.csv", "Balance load", "no")
    all += cells("rooms.csv", "Site", "Civic", "Civic Centre")
    all += cells("rooms.csv", "Seats", "20", "twelve")
    return all
  }()

  /// Cells that are refused with a text to write instead.
  static let refused: [Cell] = {
    var all: [Cell] = []
    let sessions = "sessions.csv"
    all += cells(
      sessions, "Who", "P1", "Directer of Children's Services", "P01 (chair)", "P0; P02",
      "P01, P02 or P03", "P01 and P02, else P03", "4 of P01-P03", "P01 or P01", "1-2 of P01-P03",
      "P01 or P02 (optional)", "P03-P01", "2 of (P01; P02; P03) please", "P01 or 8 social workers")
    all += cells("people.csv", "Stand-in", "P1", "Directer of Children's Services")
    all += cells(
      sessions, "Reviewers", "polcie peer", "one of TL / PP", "2; not PP", "same as S01", "02-Mar",
      "TL / PP")
    all += cells(sessions, "Room or site", "R1 and R2", "R11")
    all += cells(sessions, "After", "soon after S02", "S02; shortly after S03")
    all += cells(sessions, "Link", "http://meet.example.org/1")
    all += cells(sessions, "Kind", "Intervew")
    all += cells(sessions, "Importance", "Mustt")
    all += cells(sessions, "Features", "scren")
    all += cells(sessions, "Expected", "09-Dec")
    all += cells(sessions, "Fixed room", "R11")
    all += cells("reviewers.csv", "Role", "polise peer")
    all += cells("reviewers.csv", "Email", "a at example.org")
    all += cells("reviewers.csv", "Not with", "Borsetshire Polise")
    all += cells("people.csv", "Email", "a@example.org; b@example.org", "Else <a@example.org>")
    return all
  }()

  /// What there is to say about the small review with a row that has one cell of interest.
  private func findings(_ text: String, in cell: Cell) -> [Finding] {
    let doubled = text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"")
    var values = EveryWordCountsTests.row(of: cell.sheet)
    values[cell.heading] = "\"" + doubled + "\""
    let old = Folder().sheets.first { $0.name == cell.sheet }?.text ?? ""
    var lines = old.split(separator: "\n").map { String($0) }
    var headings = lines[0].split(separator: ",").map { String($0) }
    if !headings.contains(cell.heading) {
      headings.append(cell.heading)
      lines = lines.indices.map { lines[$0] + "," + ($0 == 0 ? cell.heading : "") }
    }
    lines.append(headings.map { values[$0] ?? "" }.joined(separator: ","))
    let folder = Folder().with(cell.sheet, lines.joined(separator: "\n") + "\n")
    return ownFindings(folder.read().findings)
  }

  /// The cells that a row of a sheet needs, by heading.
  private static func row(of sheet: String) -> [String: String] {
    switch sheet {
    case "people.csv":
      ["Ref": "P09", "Job title": "Guest", "Organisation": "Borsetshire Council"]
    case "reviewers.csv": ["Ref": "Z9", "Role": "health peer", "Name": "A"]
    case "rooms.csv": ["Room": "R9", "Seats": "9"]
    default:
      ["Ref": "S09", "Title": "Ninth", "Kind": "interview", "Minutes": "60", "Reviewers": "any"]
    }
  }

  /// Each text is a whole folder to read: the gate tries each place of each cell with one of the words, in turn, and
  /// `FIELDWORK_SEEDS=all` tries each place with each word.
  @Test(arguments: cells)
  func `a foreign word anywhere in a cell is followed by a finding`(cell: Cell) {
    let sound = findings(cell.text, in: cell)
    var starts = [cell.text.startIndex, cell.text.endIndex]
    starts += cell.text.indices.filter { cell.text[$0] == " " }
    let words = ["xyzzy", "Quux", "99bottle", "ünfug"]
    for (turn, word) in words.enumerated() {
      var texts = ["; ", ", ", " and ", "/"].map { cell.text + $0 + word }
      for start in starts {
        var text = cell.text
        let isFirst = start == text.startIndex
        text.insert(contentsOf: isFirst ? word + " " : " " + word, at: start)
        texts.append(text)
      }
      for (place, text) in texts.enumerated()
      where Effort.isThorough || place % words.count == turn {
        #expect(findings(text, in: cell).contains { !sound.contains($0) }, "\(text)")
      }
    }
  }

  @Test(arguments: refused)
  func `what a finding offers removes the finding and makes nothing worse`(cell: Cell) throws {
    let before = findings(cell.text, in: cell)
    let finding = try #require(
      before.first {
        $0.place.text.hasSuffix(" " + cell.heading) && !offers($0.mend).isEmpty
      })
    for offer in offers(finding.mend) {
      let text = text(of: cell, with: offer, for: finding)
      let after = findings(text, in: cell)
      #expect(!after.contains { $0.code == finding.code && $0.text == finding.text }, "\(text)")
      #expect(after.count < before.count, "\(text): \(lines(after))")
    }
  }

  /// The cell with an offer in place of the text at fault; what FW181 offers is the whole cell.
  private func text(of cell: Cell, with offer: String, for finding: Finding) -> String {
    guard finding.code.text != "FW181", !finding.text.isEmpty, cell.text.contains(finding.text)
    else { return offer }
    // The first one: "P0" also begins "P02".
    return cell.text.split(
      separator: finding.text, maxSplits: 1, omittingEmptySubsequences: false
    ).joined(separator: offer)
  }

  /// The texts in quotation marks that a mend offers to write.
  private func offers(_ mend: String) -> [String] {
    guard ["Write ", "Did you mean ", "Perhaps "].contains(where: { mend.hasPrefix($0) }) else {
      return []
    }
    let parts = mend.split(separator: "\"", omittingEmptySubsequences: false).map { String($0) }
    return parts.indices.filter { $0 % 2 == 1 }.compactMap { index in
      let lead = parts[index - 1]
      let isOffer =
        ["Write ", "Did you mean ", "Perhaps ", " or "].contains(lead) || lead.hasSuffix(", or ")
      return isOffer ? parts[index] : nil
    }
  }
}
