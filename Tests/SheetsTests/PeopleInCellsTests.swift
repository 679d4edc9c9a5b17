import Findings
import ReviewModel
import Sheets
import Testing

/// Who, Reviewers, Room or site and the other cells that name people and places.
@Suite struct PeopleInCellsTests {
  /// The session of a row with one cell filled, and what there is to say about the folder.
  private func session(
    _ cell: String, _ heading: String, people: [String] = [], reviewers: [String] = []
  ) throws -> (Session, [Finding]) {
    var folder = Folder()
    for reviewer in reviewers { folder = folder.adding(reviewer, to: "reviewers.csv") }
    for person in people { folder = folder.adding(person, to: "people.csv") }
    let written =
      "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(
        separator: "\"\"") + "\""
    let column = heading == "Reviewers" ? "" : ",Reviewers"
    let team = heading == "Reviewers" ? "" : ",2"
    folder = folder.with(
      "sessions.csv",
      "Ref,Title,Kind,Minutes\(column),\(heading)\nS01,First,interview,60\(team),\(heading == "Reviewers" ? "2" : "")\nS02,Second,interview,60\(team),\(written)\n"
    )
    let read = folder.read()
    return (try #require(read.review?.sessions.last), read.findings)
  }

  private let jane = "P09,Jane Brookfield,Head of Children and Families,Borsetshire Council,,,,"

  // MARK: Names

  @Test(arguments: [
    "P01 and P09", "P01 & P09", "P01/P09", "P01 + P09", "P01&P09", "p01 AND p09",
    "P01 and Jane Brookfield", "P01; Brookfield, Jane", "P01, Brookfield, Jane",
    "P01 / Head of Children and Families", "P01\nJane Brookfield",
    "Director of Children’s Services and Head of Children and Families",
  ])
  func `two people are two, whatever stands between them`(cell: String) throws {
    let (session, findings) = try session(cell, "Who", people: [jane])
    #expect(session.participants.map(\.text) == ["P01", "P09"])
    #expect(lines(findings) == [])
  }

  @Test(arguments: ["Brookfield, Jane", "BROOKFIELD, Jane", " Brookfield ,  Jane "])
  func `a surname may come before the forename`(cell: String) throws {
    let (session, findings) = try session(cell, "Who", people: [jane])
    #expect(session.participants.map(\.text) == ["P09"])
    #expect(lines(findings) == [])
  }

  @Test(arguments: ["ZOË MÜLLER", "Zoe\u{308} Mu\u{308}ller", "zoë müller", "Zoë\u{A0}Müller"])
  func `accents and capitals in either form are the name's`(cell: String) throws {
    let (session, findings) = try session(
      cell, "Who", people: ["P09,Zoë Müller,,Borsetshire Council,,,,"])
    #expect(session.participants.map(\.text) == ["P09"])
    #expect(lines(findings) == [])
  }

  @Test func `a sharp s and two capitals are equal`() throws {
    let (session, _) = try session("STRASSER, KLAUS", "Who", people: ["P09,Klaus Straßer,,,,,,"])
    #expect(session.participants.map(\.text) == ["P09"])
  }

  @Test func `a misspelt name is quoted whole, with the name that is meant`() throws {
    let (_, findings) = try session("Brokfield, Jane", "Who", people: [jane])
    #expect(findings.map(\.text) == ["Brokfield, Jane"])
    let (_, others) = try session("P01; Jane Brokfield", "Who", people: [jane])
    #expect(
      lines(others) == [
        "sessions.csv:3 Who error FW302 Nothing in this review is called \"Jane Brokfield\". Perhaps \"P01; Jane "
          + "Brookfield\" is meant."
      ])
  }

  @Test func `a title that two people have is asked about`() throws {
    let (_, findings) = try session(
      "Social worker", "Who",
      people: ["P08,A Person,Social worker,Council,,,,", "P09,B Person,Social worker,Council,,,,"])
    #expect(
      lines(findings) == [
        "sessions.csv:3 Who error FW180 \"Social worker\" could mean several entries. Write \"P08\" or \"P09\"."
      ])
  }

  // MARK: Headcounts

  @Test func `a number in a job title is no headcount`() throws {
    let manager = "P09,,0-25 SEND team manager,Borsetshire Council,,,,"
    let (known, _) = try session("0-25 SEND team manager", "Who", people: [manager])
    #expect(known.participants.map(\.text) == ["P09"])
    #expect(known.statedHeadcount == 0)
    let (unknown, findings) = try session("0-25 SEND team manager", "Who")
    #expect(unknown.statedHeadcount == 0)
    #expect(findings.map(\.code.text) == ["FW302"])
  }

  @Test(arguments: [
    "8 social workers P01", "8 social workers with P01", "8 Director of Children's Services",
  ])
  func `a headcount swallows nobody's name`(cell: String) throws {
    let (session, findings) = try session(cell, "Who")
    #expect(session.statedHeadcount == 0)
    #expect(findings.contains { $0.severity == .error })
  }

  @Test(arguments: [
    ("8 social workers and P01", 9), ("P01 and eight social workers", 9), ("1 parent; 2 carers", 3),
    ("12 front-line staff from the east team", 12), ("6 young people", 6),
  ])
  func `a headcount may stand beside names`(cell: String, headcount: Int) throws {
    let (session, findings) = try session(cell, "Who")
    #expect(session.statedHeadcount == headcount)
    #expect(lines(findings) == [])
  }

  @Test func `a headcount in unusual words is told as it was read`() throws {
    let (session, findings) = try session("8 beekeepers", "Who")
    #expect(session.statedHeadcount == 8)
    #expect(
      lines(findings) == [
        "sessions.csv:3 Who note FW175 \"8 beekeepers\" counts as 8 people without a name."
      ])
  }

  @Test func `a reference that lost its noughts is a person and no headcount`() throws {
    let (session, _) = try session(
      "005; 8 social workers", "Who", people: ["5,Jane Brookfield,Head,Council,,,,"])
    #expect(session.participants.map(\.text) == ["5"])
    #expect(session.statedHeadcount == 9)
  }

  @Test func `words beside a person are quoted with the cell that would do`() throws {
    let (_, findings) = try session("P01 (chair)", "Who")
    #expect(
      lines(findings) == [
        "sessions.csv:3 Who error FW184 \"chair\" beside \"P01\" is neither a person nor a headcount. Write \"P01\", "
          + "and put other people behind a semicolon."
      ])
  }

  // MARK: Reviewers

  @Test(arguments: ["TL and OP1", "TL & OP1", "TL + OP1", "TL, OP1", "named TL and named OP1"])
  func `two reviewers are two, whatever stands between them`(cell: String) throws {
    let (session, findings) = try session(cell, "Reviewers")
    #expect(session.team.named.map(\.text) == ["TL", "OP1"])
    #expect(lines(findings) == [])
  }

  @Test(arguments: ["named A+5", "A+5", "named A+5; named TL", "TL; A+5"])
  func `a reference with a plus sign before a number is no sum`(cell: String) throws {
    let (session, findings) = try session(cell, "Reviewers", reviewers: ["A+5,officer peer,,,,"])
    #expect(Set(session.team.named.map(\.text)) == (cell.contains("TL") ? ["A+5", "TL"] : ["A+5"]))
    #expect(lines(findings) == [])
  }

  @Test func `numbers in words and articles count reviewers`() throws {
    let (session, findings) = try session("two; a police peer and one officer peer", "Reviewers")
    #expect(session.team.min == 2)
    #expect(session.team.roles.map { $0.anyOf.map(\.text) } == [["policePeer"], ["officerPeer"]])
    #expect(lines(findings) == [])
  }

  @Test(arguments: [
    ("one of TL / PP", "Write \"1 of team leader / police peer\"."),
    ("either TL or PP", "Write \"1 of team leader / police peer\"."),
    (
      "TL / PP",
      "Write \"named TL; named PP\" for all of them, or \"1 of team leader / police peer\" for one."
    ),
    ("one of TL / OP1", "Write \"named TL; named OP1\" for all of them, or \"named TL\" for one."),
    (
      "2; not PP",
      "Write \"2\", and put whom they must not meet under Not with of PP in reviewers.csv."
    ),
    (
      "2; same as S01",
      "Write \"2\" here, and the other session under Same team as."
    ),
    (
      "the same two as in S01",
      "Write \"any\" here, and the other session under Same team as."
    ),
  ])
  func `a wish that the cell cannot hold comes with what can be said`(
    cell: String, mend: String
  ) throws {
    let (_, findings) = try session(cell, "Reviewers")
    #expect(findings.map(\.code.text) == ["FW181"])
    #expect(findings.map(\.mend) == [mend])
    let offered = mend.split(separator: "\"").map { String($0) }[1]
    let (_, after) = try session(offered, "Reviewers")
    #expect(lines(after) == [])
  }

  // MARK: Other lists

  @Test(arguments: ["R1 or R2", "R1/R2", "R1; R2"])
  func `rooms of which any will do are listed`(cell: String) throws {
    let (session, findings) = try session(cell, "Room or site")
    #expect(session.rooms.map(\.text) == ["R1", "R2"])
    #expect(lines(findings) == [])
  }

  @Test func `two rooms at once are refused`() throws {
    let (_, findings) = try session("R1 and R2", "Room or site")
    #expect(
      lines(findings) == [
        "sessions.csv:3 Room or site error FW182 A session has one room, and \"R1 and R2\" names 2. Write \"R1; R2\" "
          + "if any of them will do."
      ])
  }

  @Test(arguments: ["T1 and T2", "T1 & T2", "T1/T2", "Practice and leadership", "all"])
  func `themes are listed as people do`(cell: String) throws {
    let (session, findings) = try session(cell, "Themes")
    #expect(session.themes.map(\.text) == ["T1", "T2"])
    #expect(lines(findings) == [])
  }

  @Test func `a feature that no room has is named`() throws {
    let (_, findings) = try session("screen; hearing loop", "Features")
    #expect(
      lines(findings).first
        == "sessions.csv:3 Features warning FW177 No room has the feature \"hearing loop\". Add \"hearing loop\" "
        + "under Features to a room in rooms.csv, or delete it here.")
  }
}
