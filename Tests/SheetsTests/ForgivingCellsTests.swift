import CivilTime
import Findings
import ReviewModel
import Sheets
import Testing

/// What people write in cells, and what spreadsheets make of it.
@Suite struct ForgivingCellsTests {
  private func session(_ cell: String, _ heading: String) throws -> (Session, [String]) {
    let folder = Folder().adding("", to: "sessions.csv").with(
      "sessions.csv",
      "Ref,Title,Kind,Minutes,Reviewers,\(heading)\nS01,First,interview,60,any,\nS02,Second,interview,60,any,\(cell)\n"
    )
    let read = folder.read()
    return (try #require(read.review?.sessions.last), lines(read.findings))
  }

  private func team(_ cell: String) throws -> (TeamRequirement, [String]) {
    let folder = Folder().with(
      "sessions.csv", "Ref,Title,Kind,Minutes,Reviewers\nS02,Second,interview,60,\"\(cell)\"\n")
    let read = folder.read()
    return (try #require(read.review?.sessions.last).team, lines(read.findings))
  }

  // MARK: Who and how many

  @Test(arguments: [
    ("8 social workers", 8), ("8-10 social workers", 10), ("about 12 head teachers", 12),
    ("up to 6 IROs", 6), ("12", 12), ("P01; 8 officers", 9), ("P01; 3 IROs; 4 GPs", 8),
  ])
  func `a number of people among those named is a headcount`(cell: String, headcount: Int) throws {
    let (session, findings) = try session(cell, "Who")
    #expect(session.statedHeadcount == headcount)
    #expect(findings == [])
  }

  @Test func `the words for a group are kept until the session changes`() throws {
    let read = Folder().read()
    var review = try #require(read.review)
    let kept = text("sessions.csv", in: ReviewSheets.write(review, keeping: read.extras))
    #expect(kept.contains("focus group,75,T1,8 social workers,,2,"))
    review.sessions[1].statedHeadcount = 9
    let changed = text("sessions.csv", in: ReviewSheets.write(review, keeping: read.extras))
    #expect(changed.contains("focus group,75,T1,,9,2,"))
  }

  @Test(arguments: ["p01", "P-01", "Director of Children’s Services", " P01 "])
  func `a person is found by reference or job, however it is typed`(cell: String) throws {
    let (session, findings) = try session(cell, "Who")
    #expect(session.participants == [PersonID("P01")])
    #expect(findings == [])
  }

  @Test(arguments: ["P02 (optional)", "p02 (Optional)", "P02 (if available)"])
  func `a person in brackets is wanted and not needed`(cell: String) throws {
    let (session, _) = try session(cell, "Who")
    #expect(session.participants == [])
    #expect(session.optionalParticipants == [PersonID("P02")])
  }

  @Test(arguments: [
    ("12", 12), ("12.0", 12), ("1.20E+01", 12), ("about 12", 12), ("9-12", 12), ("9 to 12", 12),
    ("9–12", 12), ("12 people", 12), ("up to 12", 12), ("~12", 12),
  ])
  func `a headcount is read as people write it`(cell: String, headcount: Int) throws {
    let (session, findings) = try session(cell, "Expected")
    #expect(session.statedHeadcount == headcount)
    #expect(findings == [])
  }

  @Test(arguments: ["09-Dec", "9-Dec", "09/12/2013", "2013-12-09"])
  func `a range that a spreadsheet took for a date is read with a warning`(cell: String) throws {
    let (session, findings) = try session(cell, "Expected")
    #expect(session.statedHeadcount == 12)
    #expect(
      findings == [
        "sessions.csv:3 Expected warning FW161 \"\(cell)\" looks like a range that a spreadsheet took for a date; it "
          + "was read as 9-12. Write \"9 to 12\", which no spreadsheet changes."
      ])
  }

  @Test func `a date that was never a range is no number`() throws {
    let (_, findings) = try session("12-Mar", "Expected")
    #expect(
      findings == [
        "sessions.csv:3 Expected error FW160 \"12-Mar\" is not a whole number. Write digits alone, such as 12."
      ])
  }

  // MARK: Reviewers

  @Test(arguments: [
    ("2", 2, 2), ("2-3", 2, 3), ("2 to 3", 2, 3), ("2+", 2, 99), ("at least 2", 2, 99),
    ("up to 3", 0, 3),
    ("2 reviewers", 2, 2), ("2-3 peers", 2, 3), ("any", 0, 99), ("all", 4, 4), ("whole team", 4, 4),
  ])
  func `how many reviewers is read as people write it`(cell: String, least: Int, most: Int) throws {
    let (team, findings) = try team(cell)
    #expect((team.min, team.max) == (least, most))
    #expect(findings == [])
  }

  @Test func `roles come with or without a number, and several with slashes or or`() throws {
    let (team, findings) = try team(
      "police peer; 2 officer peers; 2 of health peer / Member peer; police or health")
    #expect(
      team.roles == [
        RoleRequirement(anyOf: [Role("policePeer")]),
        RoleRequirement(anyOf: [Role("officerPeer")], count: 2),
        RoleRequirement(anyOf: [Role("healthPeer"), Role("memberPeer")], count: 2),
        RoleRequirement(anyOf: [Role("policePeer"), Role("healthPeer")]),
      ])
    #expect(!findings.contains { $0.contains("FW163") })
  }

  @Test(arguments: ["named TL, OP1", "TL; OP1", "named tl; named op1"])
  func `reviewers are named by reference`(cell: String) throws {
    let (team, findings) = try team(cell)
    #expect(team.named == [ReviewerID("TL"), ReviewerID("OP1")])
    #expect(findings == [])
  }

  @Test func `02-Mar under Reviewers was 2-3`() throws {
    let (team, findings) = try team("02-Mar")
    #expect((team.min, team.max) == (2, 3))
    #expect(
      findings == [
        "sessions.csv:2 Reviewers warning FW161 \"02-Mar\" looks like a range that a spreadsheet took for a date; it "
          + "was read as 2-3. Write \"2 to 3\", which no spreadsheet changes."
      ])
  }

  @Test func `what is neither number, role nor reviewer is reported with a suggestion`() throws {
    #expect(
      try team("polise peer").1 == [
        "sessions.csv:2 Reviewers error FW163 \"polise peer\" is neither a number, a role nor the reference of a "
          + "reviewer. Did you mean \"police peer\"?"
      ])
  }

  @Test func `a blank Reviewers cell is warned of, since it asks for nobody`() throws {
    #expect(
      try team("").1 == [
        "sessions.csv:2 Reviewers warning FW165 Reviewers is blank, so the session may be held without the team. "
          + "Write how many are needed, or \"any\"."
      ])
  }

  @Test(arguments: ["soon after S01", "shortly after S01"])
  func `how soon after a session without a length is refused with what can be said`(cell: String) {
    let folder = Folder().replacing("S01 + 30 min", with: cell, in: "sessions.csv")
    #expect(
      folder.findings == [
        "sessions.csv:4 After error FW184 \"\(cell)\" does not say how soon after. "
          + "Write \"S01 within 30 min\", or \"straight after S01\"."
      ])
  }

  // MARK: Words

  @Test(arguments: [
    ("Focus group", SessionKind.focusGroup), ("focusGroup", .focusGroup),
    ("focus-groups", .focusGroup),
    ("VISIT", .siteVisit), ("Case records review", .caseRecordsReview), ("team time", .teamMeeting),
    ("Feedback presentation", .feedback), ("", .interview),
  ])
  func `a kind of session is read whatever its form`(cell: String, kind: SessionKind) {
    let folder = Folder().with(
      "sessions.csv", "Ref,Title,Kind,Minutes,Reviewers\nS1,One,\(cell),60,any\n")
    #expect(folder.read().review?.sessions.first?.kind == kind)
    #expect(folder.findings == [])
  }

  @Test(arguments: [
    ("Must", false, 1), ("should", true, 3), ("COULD", true, 1), ("", false, 1),
    ("Could 5", true, 5),
    ("Must (2)", false, 2), ("optional", true, 1),
  ])
  func `importance says what may be left out`(cell: String, isOptional: Bool, priority: Int) throws
  {
    let (session, findings) = try session(cell, "Importance")
    #expect((session.isOptional, session.priority) == (isOptional, priority))
    #expect(findings == [])
  }

  @Test func `a room, a site and no room are told apart`() throws {
    #expect(try session("R1; r2", "Room or site").0.rooms == [RoomID("R1"), RoomID("R2")])
    #expect(try session("civic centre", "Room or site").0.site == SiteID("Civic"))
    let (visit, _) = try session("no room; site Hub", "Room or site")
    #expect((visit.needsRoom, visit.site) == (false, SiteID("Hub")))
  }

  @Test func `two sites are one too many`() throws {
    #expect(
      try session("Civic; Hub", "Room or site").1 == [
        "sessions.csv:3 Room or site error FW167 A session has one site, and \"Hub\" is a second. Name one site, or "
          + "the rooms that will do."
      ])
  }

  @Test func `features are found as the rooms spell them`() throws {
    let (session, findings) = try session("Step free", "Features")
    #expect(session.roomFeatures == ["step-free"])
    #expect(findings == [])
  }

  @Test(arguments: [("S01 + 30 min", 30), ("s01 + 1h", 60), ("First", 0), ("S01 + 1:15", 75)])
  func `a session comes some time after another`(cell: String, gap: Int) throws {
    let (session, findings) = try session(cell, "After")
    #expect(session.after == [Precedence(session: SessionID("S01"), minGapMinutes: gap)])
    #expect(findings == [])
  }

  @Test func `lists may be typed with line breaks and commas`() throws {
    #expect(
      try session("\"P01\nP02, P03\"", "Who").0.participants.map(\.text) == ["P01", "P02", "P03"])
  }

  @Test func `all themes are every theme`() throws {
    #expect(try session("all", "Themes").0.themes.map(\.text) == ["T1", "T2"])
  }

  // MARK: References that a spreadsheet changed

  @Test(arguments: ["1.00E+05", "03-Apr", "Apr-03", "#REF!"])
  func `a reference that looks changed is pointed out`(ref: String) {
    let folder = Folder().adding("\(ref),Another", to: "themes.csv")
    #expect(
      folder.findings == [
        "themes.csv:4 Ref warning FW161 \"\(ref)\" looks like a reference that a spreadsheet took for a number or a "
          + "date. Give the entry a reference that no spreadsheet changes, such as \"S01\"."
      ])
  }

  @Test func `numbers as references survive a program that writes them as decimals`() throws {
    let folder = Folder().adding("7,Seventh", to: "themes.csv")
      .replacing("8 social workers,,2,", with: "8 social workers,,2,", in: "sessions.csv")
      .replacing("75,T1,", with: "75,7.0,", in: "sessions.csv")
    #expect(folder.read().review?.sessions[1].themes == [ThemeID("7")])
  }

  // MARK: People and reviewers

  @Test func `who is shown as something is never named`() throws {
    let folder = Folder().replacing("P04,,,", with: "P04,Somebody,,", in: "people.csv")
    #expect(folder.read().review?.people[3].name == "6 young people in care")
    #expect(
      folder.findings == [
        "people.csv:5 Show as warning FW309 This person is shown as \"6 young people in care\", so their name is not "
          + "used. Leave the Name cell blank."
      ])
  }

  @Test(arguments: ["TBC", "tbc", "To be confirmed", "", "Vacant"])
  func `a seat without a name is a placeholder`(name: String) {
    let folder = Folder().replacing(
      "OP2,Officer peer,TBC", with: "OP2,Officer peer,\(name)", in: "reviewers.csv")
    #expect(folder.read().review?.reviewers[2].isPlaceholder == true)
    #expect(folder.findings == [])
  }

  @Test func `a conflict is a person by reference or an organisation however it is typed`() {
    let folder = Folder().replacing(
      "PP,Police peer,Police peer,,,,,Borsetshire Police",
      with: "PP,Police peer,Police peer,,,,,borsetshire police; p02", in: "reviewers.csv")
    #expect(folder.read().review?.reviewers[3].conflicts == ["Borsetshire Police", "P02"])
  }

  @Test func `a wish among somebody's times has no effect, and that is said`() {
    let folder = Folder().replacing(",private,", with: ",private,prefer Tue", in: "rooms.csv")
    #expect(
      folder.findings == [
        "rooms.csv:3 Availability warning FW166 Availability says what is possible, so \"prefer\" has no effect here. "
          + "Write the wish in the Prefer column of the session."
      ])
  }

  @Test func `any is asked and free, blank was never asked`() throws {
    let review = try #require(Folder().read().review)
    #expect(review.rooms[0].availability == Availability(available: review.days.map(\.hours)))
    #expect(review.rooms[1].availability == .neverAsked)
    #expect(
      text("rooms.csv", in: ReviewSheets.write(review)).contains(
        "R1,Civic,20,\"screen; step-free\",any"))
  }
}
