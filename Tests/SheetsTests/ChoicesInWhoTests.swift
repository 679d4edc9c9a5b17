import Findings
import ReviewModel
import TestSupport
import Testing

@testable import Sheets

/// People of whom the plan chooses some, as the Who cell says it, and stand-ins as people.csv does.
struct `Choices under Who` {
  private static let crowd = (40...45).map { "P\($0),,Social worker \($0),Borsetshire Council,,,," }

  private func folder(_ who: String, people: [String] = [], standIns: [String: String] = [:])
    -> Folder
  {
    var folder = Folder()
    for person in Self.crowd + people { folder = folder.adding(person, to: "people.csv") }
    if !standIns.isEmpty {
      let lines = folder.sheets.first { $0.name == "people.csv" }?.text.split(separator: "\n") ?? []
      let wider = lines.enumerated().map { offset, line in
        let ref = String(line.prefix { $0 != "," })
        return line + "," + (offset == 0 ? "Stand-in" : "\"\(standIns[ref] ?? "")\"")
      }
      folder = folder.with("people.csv", wider.joined(separator: "\n") + "\n")
    }
    let cell = who.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"")
    return folder.adding("S09,Ninth,Interview,60,,\"\(cell)\",,any,,,,,,,,,,,", to: "sessions.csv")
  }

  private func told(_ folder: Folder) -> [String] {
    lines(folder.read().findings.filter { $0.place.text.hasPrefix("sessions.csv:5 Who") })
  }

  /// The session in a few words: `P01; 1 of P02 P03; ranked 2 of …; (P04)`.
  private func said(_ session: Session) -> String {
    let choices = session.choices.map { choice in
      (choice.isRanked ? "ranked " : "") + "\(choice.count) of "
        + choice.anyOf.map { $0.text }.joined(separator: " ")
    }
    let parts =
      session.participants.map { $0.text } + choices
      + session.optionalParticipants.map { "(" + $0.text + ")" }
    return parts.joined(separator: "; ")
  }

  @Test(arguments: [
    ("P02 or P03", "1 of P02 P03"), ("either P02 or P03", "1 of P02 P03"),
    ("P01; P02 or P03", "P01; 1 of P02 P03"), ("P02 or P03, P01", "P01; 1 of P02 P03"),
    ("P02 or P03 or P41", "1 of P02 P03 P41"), ("p02 OR p03", "1 of P02 P03"),
    ("Head of Safeguarding or Detective Inspector", "1 of P02 P03"),
    ("P02, else P03", "ranked 1 of P02 P03"), ("P02; else P03", "ranked 1 of P02 P03"),
    ("P02 else P03 or P41", "ranked 1 of P02 P03 P41"),
    ("P02, or failing that P03", "ranked 1 of P02 P03"),
    ("P02, otherwise P03", "ranked 1 of P02 P03"),
    ("P01; P02, else P03; P41 (optional)", "P01; ranked 1 of P02 P03; (P41)"),
    ("6 of P40-P45", "6 of P40 P41 P42 P43 P44 P45"), ("2 of P43–P45", "2 of P43 P44 P45"),
    ("two of P43 to P45", "2 of P43 P44 P45"), ("any 2 of P43-P45; P01", "P01; 2 of P43 P44 P45"),
    ("P01 and 2 of P43-P45", "P01; 2 of P43 P44 P45"),
    ("2 of (P40; P41; P42)", "2 of P40 P41 P42"), ("2 of (P40, P41 and P42)", "2 of P40 P41 P42"),
    ("2 of (P40\nP41\nP42); P01", "P01; 2 of P40 P41 P42"),
    ("2 of (P01; P43-P45)", "2 of P01 P43 P44 P45"),
    ("one of P40, P41 or P42", "1 of P40 P41 P42"), ("2 of P40, P41, P42", "2 of P40 P41 P42"),
    ("one of the following: P40, P41", "1 of P40 P41"), ("1 of P40/P41", "1 of P40 P41"),
    ("2 of (P40; P41; else P42; P43)", "ranked 2 of P40 P41 P42 P43"),
    ("2 of (P40; P41) in order", "ranked 2 of P40 P41"), ("1 of (P40)", "1 of P40"),
    ("P41-P43", "P41; P42; P43"), ("P02 only", "P02"),
  ])
  func `are read`(cell: String, expected: String) throws {
    let folder = folder(cell)
    let session = try #require(folder.read().review?.sessions.last)
    #expect(said(session) == expected)
    #expect(told(folder) == [])
  }

  @Test(arguments: [
    "P02 or P03", "P02, else P03", "6 of P40-P45", "2 of (P40; P41; else P42; P43)",
    "2 of (P40; P41) in order", "P01; P02 or P03; P41 (optional)", "1 of (P40)",
    "0 of (P40; P41)", "P01; P02 or P03; 8 social workers",
  ])
  func `come back from a document, and from a workbook`(cell: String) throws {
    let review = try #require(folder(cell).read().review)
    let again = try #require(ReviewSheets.read(ReviewSheets.write(review)).review)
    #expect(again == review)
    let reading = folder(cell).read()
    let kept = ReviewSheets.write(review, keeping: reading.extras)
    #expect(text("sessions.csv", in: kept).contains(cell))
  }

  @Test(arguments: [
    ("P01, P02 or P03", ["P01; P02 or P03", "P01 or P02 or P03"]),
    ("P01 and P02 or P03", ["P01; P02 or P03", "P01 or P02 or P03"]),
    ("P02 or P03 and P01", ["P02 or P03; P01"]),
    ("P01, P02, else P03", ["P01; P02, else P03", "2 of (P01; P02; else P03)"]),
    ("P02, else P03, P01", ["P02, else P03; P01", "P02, else P03, else P01"]),
    ("6 of P40-P45 and P01", ["6 of P40-P45; P01", "6 of (P40-P45; P01)"]),
    ("6 of P40-P44", ["5 of P40-P44"]), ("2 of P40", ["P40"]), ("0 of (P40; P41)", ["P40 or P41"]),
    ("2 of (P40; P41; P40)", ["2 of (P40; P41)"]), ("P40 or P40", ["P40"]),
    ("2-3 of P40-P44", ["2 of P40-P44", "3 of P40-P44"]),
    ("at least 2 of P40-P44", ["2 of P40-P44"]),
    ("P02 or P03 (optional)", ["P02 or P03", "P02 (optional); P03 (optional)"]),
    ("P02 or 8 social workers", ["P02; 8 social workers"]),
    ("2 of (P40; else P41; P42)", ["2 of (P40; P41; else P42)"]),
    ("2 of (P40; P41; P42) please", ["2 of (P40; P41; P42)"]), ("P45-P40", ["P40-P45"]),
    (
      "P02 or P03 or P01, else P40",
      ["P02, else P03, else P01, else P40", "P02 or P03 or P01 or P40"]
    ),
  ])
  func `that are not clear come with words that are`(cell: String, offers: [String]) throws {
    let first = told(folder(cell))
    #expect(first.count == 1, "\(first)")
    for offer in offers {
      #expect(first.contains { $0.contains("\"\(offer)\"") }, "\(offer): \(first)")
      #expect(told(folder(offer)) == [], "\(offer)")
    }
  }

  @Test(arguments: [
    ("2 of ()", "names nobody"), ("P02 or P99", "P99"), ("P02 or P03?", "\"?\" behind \"P03\""),
    ("2 of (P40; P41; P99)", "P99"), ("else P03", "else"), ("P02 or", "or"),
    ("P01; P01 or P02", "P01"),
  ])
  func `with something wrong are told so`(cell: String, word: String) {
    #expect(
      told(folder(cell)).contains { $0.contains("error") && $0.contains(word) },
      "\(told(folder(cell)))")
  }

  @Test(arguments: [
    ("8 social workers from east or west", 8), ("2 or 3 social workers", 3),
    ("P01, 8 social workers from east or west", 9),
  ])
  func `are not seen in headcounts`(cell: String, count: Int) throws {
    let session = try #require(folder(cell).read().review?.sessions.last)
    #expect(session.choices.isEmpty)
    #expect(session.headcount == count)
  }

  @Test func `count in the room`() throws {
    let session = try #require(
      folder("P01; 2 of P40-P45; 8 social workers").read().review?.sessions.last)
    #expect(session.headcount == 11)
  }

  // MARK: Stand-ins

  @Test(arguments: [
    ("P02", "ranked 1 of P02 P03"), ("P02; P01", "P01; ranked 1 of P02 P03"),
    ("P02; P03", "P02; P03"), ("P02 only", "P02"), ("P02 (optional)", "(P02)"),
    ("P02 or P41", "1 of P02 P41"), ("P40; P41", "ranked 2 of P40 P41 P42 P43"),
    ("P02; P45", "ranked 2 of P02 P45 P03"),
    ("P02; P44", "ranked 1 of P02 P03; ranked 1 of P44 P42"),
  ])
  func `come from people.csv for everybody who must come`(cell: String, expected: String) throws {
    let standIns = [
      "P02": "P03", "P40": "P42; P43", "P41": "P42, P43", "P45": "P03", "P44": "P03; P42",
    ]
    let folder = folder(cell, standIns: standIns)
    let session = try #require(folder.read().review?.sessions.last)
    #expect(told(folder) == [])
    #expect(said(session) == expected)
    // A stand-in of two people serves one: nobody stands in two lists.
    #expect(Set(session.everybodyNamed).count == session.everybodyNamed.count)
  }

  @Test(arguments: ["P02", "P02 only", "P02; P03", "P01; P02", "P02 (optional)", "P40; P41"])
  func `keep the column and the cell of whoever wrote them`(cell: String) throws {
    let folder = folder(cell, standIns: ["P02": "P03", "P40": "P42; P43", "P41": "P42; P43"])
    let reading = folder.read()
    let review = try #require(reading.review)
    let files = ReviewSheets.write(review, keeping: reading.extras)
    let again = ReviewSheets.read(files)
    #expect(again.review == review)
    #expect(again.extras == reading.extras)
    #expect(text("sessions.csv", in: files).contains(cell))
    // Without the sheets' own words, the choice stands in the cell.
    #expect(ReviewSheets.read(ReviewSheets.write(review)).review == review)
    var stale = reading.extras
    stale.whoWords = [:]
    #expect(ReviewSheets.read(ReviewSheets.write(review, keeping: stale)).review == review)
  }

  @Test(arguments: [
    ("P99", "FW302"), ("P02", "FW345"), ("P03; xyzzy", "FW302"), ("Detective Inspecter", "FW302"),
  ])
  func `that nobody can be are told in their column`(cell: String, code: String) {
    let findings = folder("P01", standIns: ["P02": cell]).read().findings
    #expect(
      findings.contains { $0.code.text == code && $0.place.text == "people.csv:3 Stand-in" },
      "\(lines(findings))")
  }
}
