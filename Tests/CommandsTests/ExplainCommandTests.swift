import CivilTime
import Disk
import Documents
import Foundation
import ReviewModel
import TestSupport
import Testing

@testable import Commands

struct `Explaining a review` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let wednesday = CivilDate.monday + 2

  /// The designated nurse is free only while the health peer, whom her interview needs, is away.
  private static let nurse = Review.small([
    .small("S1") {
      $0.title = "Designated nurse"
      $0.participants = [PersonID("P1")]
      $0.team.roles = [RoleRequirement(anyOf: [Role("healthPeer")])]
    }
  ]) { review in
    review.people = [
      Person(
        id: PersonID("P1"), name: "The designated nurse", jobTitle: "Designated nurse",
        availability: Availability(available: [wednesday.hours(9, 12)]))
    ]
    review.reviewers[1].availability = Availability(unavailable: [
      TimeSpan(from: wednesday.at(9), to: wednesday.at(12, 30))
    ])
  }

  /// Two interviews that share a reviewer, in one small room.
  private static let two = Review.small([
    .small("S1") {
      $0.title = "Head teachers"
      $0.team.named = [ReviewerID("HP")]
    },
    .small("S2") {
      $0.title = "Foster carers"
      $0.team.named = [ReviewerID("HP")]
      $0.preferred = [CivilDate.monday.hours(13, 17)]
      $0.windows = [CivilDate.monday.hours(9, 17)]
    },
  ]) { review in
    review.rooms[0].capacity = 4
    review.weights[.loadBalance] = 0
  }

  private static let plan = Plan.small(
    .small("S1", CivilDate.monday.at(9), "HP"), .small("S2", CivilDate.monday.at(10), "HP"))

  private func files(_ review: Review, _ plan: Plan? = nil) throws -> [String] {
    let path = try folder.write(ReviewFile.review(review), to: "review.json")
    guard let plan else { return [path] }
    return [path, "--plan", try folder.write(ReviewFile.plan(plan), to: "plan.json")]
  }

  @Test func `no timetable is told as a story, with ways out`() async throws {
    let files = try files(Self.nurse)
    let run = await CapturedRun(words: ["explain"] + files)
    #expect(run.exitCode == .impossible)
    #expect(
      run.output == """
        1. S1 (Designated nurse) must be held; it takes 1 hour, needs the Designated nurse (P1) and needs the health peer.
        2. The Designated nurse (P1) is free only on Wednesday 6 February, 9am to midday.
        3. The health peer cannot be had on Wednesday 6 February, 9am to 12:30pm.
        4. So no time is left at which S1 (Designated nurse) can be held.

        Any one of these would be enough, the least trouble first:
          1. Have the health peer work on Wednesday 6 February, 11am to midday: ask the health peer, then change reviewers[1].available in \(files[0]).
          2. Have the Designated nurse (P1) come on Wednesday 6 February, 12:30pm to 1:30pm: ask the Designated nurse (P1), then change people[0].available in \(files[0]).
          3. Hold S1 (Designated nurse) without the health peer: ask the review manager, then change sessions[0].team in \(files[0]).
          4. Hold S1 (Designated nurse) without the Designated nurse (P1) if need be: ask the Designated nurse (P1), then change sessions[0].participants in \(files[0]).
          5. Leave S1 (Designated nurse) out: ask the review manager, then change sessions[0].optional in \(files[0]).

        """)
    #expect(run.talk == "Next: change the sheets, then: fieldwork solve \(files[0])\n")
  }

  @Test func `a folder is told the cell and what to write there`() async throws {
    let json = try files(Self.nurse)[0]
    let sheets = folder.path("sheets")
    _ = await CapturedRun("convert", json, "-o", sheets)
    let run = await CapturedRun("explain", sheets)
    #expect(
      run.output.contains(
        "ask the Designated nurse (P1), then write \"Wed am; Wed 12:30-13:30\" in people.csv, row 2, "
          + "Availability."))
  }

  @Test func `a review that can be planned has nothing in its way`() async throws {
    let files = try files(Self.two)
    let run = await CapturedRun(words: ["explain"] + files)
    #expect(run.exitCode == .clean)
    #expect(
      run.output == "Nothing stands in the way: there is a timetable that obeys every rule.\n")
  }

  @Test func `a good timetable says where its cost comes from and which wish gave way`()
    async throws
  {
    let run = await CapturedRun(words: ["explain"] + (try files(Self.two, Self.plan)))
    #expect(run.exitCode == .clean)
    #expect(
      run.output == """
        The timetable obeys every rule and costs 13.
          10  sessions outside their preferred times: 1 at 10
           3  sessions that follow another without a gap: 1 at 3

        Session by session
          10  S2 (Foster carers) lies outside the times preferred for it (10)

        Reviewer by reviewer
          3  Health peer goes straight from S1 (Head teachers) to S2 (Foster carers) on Monday 4 February (3)

        Wishes that gave way
          S2 (Foster carers) lies outside the times preferred for it: with it granted, 1 session moves, and the timetable saves 13 (preferred-window 10 less and back-to-back 3 less).

        """)
  }

  @Test func `a timetable with clashes is told what they are`() async throws {
    var clashing = Self.plan
    clashing.assignments[1].start = CivilDate.monday.at(9)
    let run = await CapturedRun(words: ["explain"] + (try files(Self.two, clashing)))
    #expect(run.exitCode == .findings)
    #expect(
      run.output.hasPrefix(
        "There is a timetable that obeys every rule, but this one has 2 clashes:\n"))
  }

  @Test func `a session says what binds it and what each alternative does`() async throws {
    let files = try files(Self.two, Self.plan)
    let run = await CapturedRun(words: ["explain", "--session", "foster carers"] + files)
    #expect(run.exitCode == .clean)
    #expect(
      run.output.hasPrefix(
        """
        S2 (Foster carers) is held on Monday 4 February, 10am, in Room 1, with the health peer.

        What binds it
          S2 (Foster carers) must be held; it takes 1 hour, has to lie within Monday 4 February, 9am to 5pm, needs a room and needs the health peer by name.

        Another start, in the same room and with the same team
          Monday 4 February, 10:15am to 12:45pm: saves 3 (back-to-back 3 less)
          Monday 4 February, 1pm to 4pm: saves 13 (preferred-window 10 less and back-to-back 3 less)
          Against the other 120 starts:
            at 116: outside the times set for it
            at 4: the health peer is needed for S1
            at 4: Room 1 is taken by S1

        """), "\(run.output)")
    #expect(
      run.output.hasSuffix(
        """
        Another team, at the same time
          with the police peer as well: costs the same
          the police peer instead of the health peer: no: the health peer is missing
          without the health peer: no: the health peer is missing

        """), "\(run.output)")
  }

  @Test func `a wish that is free says its price`() async throws {
    let files = try files(Self.two, Self.plan)
    let run = await CapturedRun(
      words: ["explain", files[0], "Mon 13:00", "--why-not", "S2"] + files.dropFirst())
    #expect(run.exitCode == .clean)
    #expect(
      run.output == """
        S2 (Foster carers) can be held on Monday 4 February, 1pm, in Room 1, with the health peer. Nothing else has to move; the timetable saves 13 (preferred-window 10 less and back-to-back 3 less).

        """)
  }

  @Test func `a wish that is taken says who would have to move`() async throws {
    let files = try files(Self.two, Self.plan)
    let run = await CapturedRun(
      words: ["explain", files[0], "Mon 9am", "--why-not", "S2"] + files.dropFirst())
    #expect(run.exitCode == .findings)
    #expect(
      run.output.hasPrefix(
        """
        As things are, that would break:
          reviewer-clash: Health peer is in two places at once on Monday 4 February: S1 (Head teachers), 9am to 10am; and S2 (Foster carers), 9am to 10am.
        """), "\(run.output)")
    #expect(run.output.contains("It can be done if 1 other session changes; the timetable then"))
    #expect(
      run.output.contains(
        "  S2 (Foster carers) moves from Monday 4 February, 10am to Monday 4 February, 9am.\n"))
  }

  @Test func `a wish for a review without days is answered`() async throws {
    let review = Review.small([.small("S1"), .small("S2")]) { $0.days = [] }
    let files = try files(review, .small(.small("S1", CivilDate.monday.at(9))))
    let run = await CapturedRun(
      words: ["explain", files[0], "R1", "--why-not", "S2"] + files.dropFirst())
    #expect(run.exitCode == .impossible)
    #expect(run.output.contains("day: S2 is on Monday 4 February, midday to 1pm"), "\(run.output)")
  }

  @Test func `a wish that cannot be is told why`() async throws {
    let files = try files(Self.two, Self.plan)
    let run = await CapturedRun(
      words: ["explain", files[0], "Tue 9am", "--why-not", "S2"] + files.dropFirst())
    #expect(run.exitCode == .impossible)
    #expect(
      run.output == """
        As things are, that would break:
          window: S2 (Foster carers) is on Tuesday 5 February, 9am to 10am, outside the times set for it.

        Whatever else moves, it cannot be:
        1. S2 (Foster carers) must be held; it takes 1 hour, has to lie within Monday 4 February, 9am to 5pm and is wished on Tuesday 5 February, 9am.
        2. So no time is left at which S2 (Foster carers) can be held.

        """)
  }

  @Test func `a name that is nearly right is suggested`() async throws {
    let files = try files(Self.two, Self.plan)
    let run = await CapturedRun(words: ["explain", "--session", "Head teacher"] + files)
    #expect(run.exitCode == .badInput)
    #expect(
      run.talk.contains("There is no session \"Head teacher\". Did you mean \"Head teachers\"?"))
  }

  @Test func `suggestions come with the least trouble first and keep every rule`() async throws {
    let files = try files(Self.two, Self.plan)
    let run = await CapturedRun("suggest", files[0], "S2", files[1], files[2])
    #expect(run.exitCode == .clean)
    let lines = run.output.split(separator: "\n").map { String($0) }
    #expect(
      lines[0]
        == "S2 (Foster carers) could be held, with fewest others moved first and then at the least cost:"
    )
    #expect(
      lines[1]
        == "  1.  on Monday 4 February, 1pm, in Room 1, with the health peer: the timetable saves 13 "
        + "(preferred-window 10 less and back-to-back 3 less)")
  }

  @Test func `JSON has the same for programs`() async throws {
    let files = try files(Self.nurse)
    let run = await CapturedRun(words: ["explain", "--json"] + files)
    let document = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(document?["format"] as? String == "fieldwork-explanation/1")
    #expect(document?["kind"] as? String == "impossible")
    let obstacles = document?["obstacles"] as? [[String: Any]]
    #expect((obstacles?[0]["steps"] as? [Any])?.count == 4)
    #expect((document?["ways"] as? [Any])?.count == 5)
  }

  // MARK: True and complete

  /// Two interviews in the only room; the second clashes with the third.
  private static let three = Review.small([
    .small("S1"), .small("S2"), .small("S3") { $0.windows = [CivilDate.monday.hours(9, 11)] },
  ])

  private static let clashing = Plan.small(
    .small("S1", CivilDate.monday.at(14)), .small("S2", CivilDate.monday.at(9)),
    .small("S3", CivilDate.monday.at(9)))

  @Test func `an answer about a timetable that is broken elsewhere says so`() async throws {
    let files = try files(Self.three, Self.clashing)
    let run = await CapturedRun(
      words: ["explain", files[0], "Tue 10:00", "--why-not", "S1"] + files.dropFirst())
    #expect(run.exitCode == .findings)
    #expect(
      run.output.contains("The timetable has 1 clash already, which this leaves as it is:\n"))
    #expect(run.output.contains("  room-clash: "))
    let own = await CapturedRun(
      words: ["explain", files[0], "Tue 10:00", "--why-not", "S2"] + files.dropFirst())
    #expect(own.exitCode == .clean, "Moving S2 mends the clash: \(own.output)")
    let suggested = await CapturedRun("suggest", files[0], "S1", files[1], files[2])
    #expect(suggested.output.contains("The timetable has 1 clash already"))
  }

  @Test func `a fixed session is said to be fixed, with the cell, before what else it could do`()
    async throws
  {
    var review = Self.two
    review.sessions[1].pin.start = CivilDate.monday.at(10)
    let files = try files(review, Self.plan)
    let run = await CapturedRun("suggest", files[0], "S2", files[1], files[2])
    #expect(
      run.output.hasPrefix(
        "S2 (Foster carers) is fixed on Monday 4 February, 10am. To let it move, change "
          + "sessions[1].pinned.start in "), "\(run.output)")
    #expect(run.output.contains("\nThen it could be held, with fewest others moved first"))
    let whole = await CapturedRun(words: ["explain"] + files)
    #expect(
      whole.output.contains(
        "lies outside the times preferred for it: it is fixed on Monday 4 February, 10am."),
      "\(whole.output)")
  }

  @Test
  func `a wanted person who is away when the session is fixed is why the wish is not granted`()
    async throws
  {
    var review = Self.two
    review.people = [
      Person(
        id: PersonID("P1"), name: "", jobTitle: "Leader",
        availability: Availability(unavailable: [CivilDate.monday.hours(9, 12)]))
    ]
    review.sessions[1].optionalParticipants = [PersonID("P1")]
    review.sessions[1].pin.start = CivilDate.monday.at(10)
    let run = await CapturedRun(words: ["explain"] + (try files(review, Self.plan)))
    #expect(
      run.output.contains(
        ": it is fixed on Monday 4 February, 10am, when the Leader (P1) is away."),
      "\(run.output)")
  }

  @Test func `only the part of the place that differs is called different`() async throws {
    var review = Self.three
    review.rooms.append(Room(id: RoomID("R2"), name: "Room 2", capacity: 20))
    let files = try files(
      review,
      .small(
        .small("S1", CivilDate.monday.at(14), "HP"), .small("S2", CivilDate.monday.at(15), "PP"),
        .small("S3", CivilDate.monday.at(9))))
    let run = await CapturedRun(
      words: ["explain", files[0], "Mon 15:00", "--why-not", "S1"] + files.dropFirst())
    #expect(run.output.contains(", though not in its present room. Nothing else"), "\(run.output)")
  }

  @Test func `a session that may be left out grants no wish by being left out`() async throws {
    var review = Self.three
    review.sessions[1].isOptional = true
    review.sessions[2].pin.start = CivilDate.monday.at(9)
    let files = try files(
      review,
      .small(
        .small("S1", CivilDate.monday.at(14)), .small("S2", CivilDate.monday.at(11)),
        .small("S3", CivilDate.monday.at(9))))
    let run = await CapturedRun(
      words: ["explain", files[0], "Mon 9:00", "--why-not", "S2"] + files.dropFirst())
    #expect(run.exitCode == .impossible, "\(run.output)")
    #expect(!run.output.contains("is left out"))
  }

  @Test func `a wish moves no more than it needs`() async throws {
    // S1 asks for the time of S2, and S3 to S8 have nothing to do with either.
    let others = (3...8).map { Session.small("S\($0)") }
    let review = Review.small([.small("S1"), .small("S2")] + others)
    let assignments = (0..<8).map { number in
      Assignment.small("S\(number + 1)", (CivilDate.monday + number / 4).at(9 + number % 4 * 2))
    }
    let files = try files(review, Plan(review: review.id, assignments: assignments))
    let run = await CapturedRun(
      words: ["explain", files[0], "Mon 11:00", "--why-not", "S1"] + files.dropFirst())
    #expect(
      run.output.contains("It can be done if 1 other session changes"), "\(run.output)")
  }

  @Test func `a choice is kept, and whom to choose is said`() async throws {
    var review = Self.three
    review.people = ["P1", "P2"].map {
      Person(id: PersonID($0), name: "", jobTitle: "Head \($0)")
    }
    review.people[0].availability = Availability(unavailable: [
      (CivilDate.monday + 1).hours(9, 17)
    ])
    review.sessions[0].choices = [
      ParticipantChoice(anyOf: [PersonID("P1"), PersonID("P2")], isRanked: true)
    ]
    var plan = Plan.small(
      .small("S1", CivilDate.monday.at(14)), .small("S2", CivilDate.monday.at(11)),
      .small("S3", CivilDate.monday.at(9)))
    plan.assignments[0].participants = [PersonID("P1")]
    let files = try files(review, plan)
    let same = await CapturedRun(
      words: ["explain", files[0], "Mon 15:00", "--why-not", "S1"] + files.dropFirst())
    #expect(same.exitCode == .clean, "\(same.output)")
    #expect(same.output.contains("meeting the Head P1 (P1). Nothing else"))
    let other = await CapturedRun(
      words: ["explain", files[0], "Tue 15:00", "--why-not", "S1"] + files.dropFirst())
    #expect(
      other.output.contains(
        "meeting the Head P2 (P2), though not with those chosen for it now"), "\(other.output)")
    let suggested = await CapturedRun("suggest", files[0], "S1", files[1], files[2])
    #expect(suggested.exitCode == .clean)
    #expect(suggested.output.contains("meeting the Head P1 (P1)"), "\(suggested.output)")
  }
}
