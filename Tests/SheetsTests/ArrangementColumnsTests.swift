import CivilTime
import Findings
import ReviewModel
import Sheets
import TestSupport
import Testing

@Suite struct ArrangementColumnsTests {
  @Test func `After takes a longest gap in the words of people`() throws {
    let cells: [(String, Int, Int?)] = [
      ("S01", 0, nil), ("S01 + 30 min", 30, nil), ("S01 within 30 min", 0, 30),
      ("within 30 min of S01", 0, 30), ("S01 no later than 1h", 0, 60),
      ("straight after S01", 0, 0), ("Straight after S01", 0, 0), ("S01 straight after", 0, 0),
      ("immediately after S01", 0, 0), ("S01 + 15 min within 1h", 15, 60),
      ("at least 45 min after S01", 45, nil), ("straight after \"S01\"", 0, 0),
    ]
    for (cell, least, most) in cells {
      let session = try session(with: "After", cell)
      #expect(
        session.after
          == [Precedence(session: SessionID("S01"), minGapMinutes: least, maxGapMinutes: most)],
        "\(cell)")
    }
  }

  @Test func `After takes several gaps in one cell`() throws {
    let session = try session(with: "After", "straight after S01; S03 within 2h")
    #expect(session.after.map { $0.session.text } == ["S01", "S03"])
    #expect(session.after.map { $0.maxGapMinutes } == [0, 120])
  }

  @Test func `a gap that does not say how long is refused with both ways to say it`() {
    let told = ThreeSessions.told("After", "soon after S01")
    #expect(told.contains { $0.contains("S01 within 30 min") && $0.contains("straight after S01") })
  }

  @Test(arguments: [
    "Same time as", "Same time", "Same day as", "Same team as", "Same reviewers as",
  ])
  func `sessions are linked under their headings`(heading: String) throws {
    let session = try session(with: heading, "S01; S03")
    let linked = session.sameTime + session.sameDay + session.sameTeam
    #expect(linked.map { $0.text } == ["S01", "S03"])
    #expect(session.sameTime.isEmpty == !heading.contains("time"))
    #expect(session.sameDay.isEmpty == !heading.contains("day"))
    #expect(session.notSameTime == [] && session.notSameDay == [])
  }

  @Test(arguments: ["Same time a", "Sme time as", "Same tme as", "Samedayas.", "Same teem as"])
  func `a slip in a heading that links is never corrected to one that keeps apart`(heading: String)
  {
    let told = ThreeSessions.told(heading, "S01")
    #expect(!told.contains { $0.contains("Not same") })
  }

  @Test func `set up, clear up, meal, link and meeting point are read`() throws {
    #expect(try session(with: "Set up", "30 min").setupMinutes == 30)
    #expect(try session(with: "Set-up before", "half an hour").setupMinutes == 30)
    #expect(try session(with: "Clear up", "1h").clearMinutes == 60)
    #expect(try session(with: "Meal", "yes").isMeal)
    #expect(
      try session(with: "Link", "https://meet.example.org/1").link?.text
        == "https://meet.example.org/1")
    #expect(try session(with: "Meet at", "Bus stop, High Street").meetAt == "Bus stop, High Street")
  }

  @Test func `a link that is not https is refused with the mend`() {
    let told = ThreeSessions.told("Link", "http://meet.example.org/1")
    #expect(told.contains { $0.contains("FW238") && $0.contains("https://meet.example.org/1") })
  }

  @Test func `whoever tells a group is a person or an address`() throws {
    #expect(try session(with: "Told by", "P01").toldBy == .person(PersonID("P01")))
    #expect(
      try session(with: "Told by", "Office <office@council.example.org>").toldBy
        == .address("office@council.example.org"))
  }

  @Test func `what was agreed is read with its time and its person`() throws {
    let start = CivilMinute(.monday + 1, .at(10))
    #expect(try session(with: "Agreed", "yes").agreement == Agreement())
    #expect(try session(with: "Agreed", "no").agreement == nil)
    #expect(try session(with: "Agreed", "Tue 10:00").agreement == Agreement(start: start))
    #expect(
      try session(with: "Agreed", "Tue 10:00 with the office").agreement
        == Agreement(start: start, with: "the office"))
    #expect(try session(with: "Agreed", "the office").agreement == Agreement(with: "the office"))
  }

  @Test func `an evening is open to those who ask for it alone`() throws {
    let days = "Date,Late\nTue 5 Feb 2013,20:00\n"
    for (heading, cell) in [
      ("When", "Tue 18:00-20:00"), ("Fixed when", "Tue 18:00"), ("Out of hours", "yes"),
    ] {
      let reading = ThreeSessions.reading(heading, cell, days: days)
      let review = try #require(reading.review)
      #expect(review.sessions.map { $0.isOutOfHours } == [false, true, false], "\(heading)")
      #expect(!reading.findings.contains { $0.code == .timeOutsideHours })
      #expect(review.days[1].end == .at(17) && review.days[1].late == .at(20))
    }
  }

  @Test func `an evening that no day has names the row to add`() {
    let told = ThreeSessions.told("When", "Tue 18:00-20:00")
    #expect(told.contains { $0.contains("Date Tue 5 Feb 2013, Late 20:00") })
  }

  @Test func `a hall and its halves are said in rooms`() throws {
    var sheets = ThreeSessions.sheets("Meal", "")
    sheets["rooms.csv"] =
      "Room,Seats,Part of,Only for\nHall,40,,\nEast,20,Hall,\nBase,10,,team meeting; team\n"
    let review = try #require(ThreeSessions.read(sheets).review)
    #expect(review.rooms.map { $0.partOf?.text } == [nil, "Hall", nil])
    #expect(review.rooms[2].kinds == [.teamMeeting, .teamMeeting])
  }

  private func session(with heading: String, _ cell: String) throws -> Session {
    let review = try #require(ThreeSessions.reading(heading, cell).review)
    return review.sessions[1]
  }
}

private enum ThreeSessions {
  /// Three sessions, the second of which has one more cell.
  static func sheets(_ heading: String, _ cell: String) -> [String: String] {
    let quoted =
      "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
    return [
      "review.csv": """
      Setting,Value
      Title,Review
      Fieldwork starts,Mon 4 Feb 2013
      Commissioned on,Mon 12 Nov 2012
      """,
      "rooms.csv": "Room,Seats\nR1,20\n",
      "people.csv": "Ref,Name,Job title,Organisation\nP01,,Director,Council\n",
      "reviewers.csv": "Ref,Role\nTL,team leader\n",
      "sessions.csv": """
      Ref,Title,Kind,Minutes,Reviewers,\(heading)
      S01,First,interview,60,1,
      S02,Second,interview,60,1,\(quoted)
      S03,Third,interview,60,1,
      """,
    ]
  }

  static func reading(
    _ heading: String, _ cell: String, days: String? = nil
  ) -> SheetReading {
    var sheets = sheets(heading, cell)
    sheets["days.csv"] = days
    return read(sheets)
  }

  static func told(_ heading: String, _ cell: String) -> [String] {
    reading(heading, cell).findings.map { $0.code.text + " " + $0.sentence }
  }

  static func read(_ sheets: [String: String]) -> SheetReading {
    ReviewSheets.read(
      sheets.sorted { $0.key < $1.key }.map { SheetFile(name: $0.key, bytes: Array($0.value.utf8)) }
    )
  }
}
