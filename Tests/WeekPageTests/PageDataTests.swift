import CivilTime
import Exports
import ReviewModel
import Testing
import TestSupport

@testable import WeekPage

struct PageDataTests {
  private func json(_ value: PageJSON) -> String { String(decoding: value.bytes, as: UTF8.self) }

  @Test func `text in the page's data can be no markup and keeps every character`() {
    #expect(
      json(.text("</script>\"\\&\n\u{7F}é😀")) == #""\u003c/script\u003e\"\\\u0026\u000a\u007fé😀""#)
  }

  @Test func `lists and members keep their order`() {
    #expect(
      json(.object([("b", .numbers([1, -2])), ("a", .list([.text("x"), .list([])]))]))
        == #"{"b":[1,-2],"a":["x",[]]}"#)
  }

  @Test func `a table's rows carry the names of their columns`() {
    #expect(
      json(.table(["a", "b"], [[.number(1), .text("x")], [.number(2)]]))
        == #"{"columns":["a","b"],"rows":[[1,"x"],[2]]}"#)
  }

  @Test func `a reference that a spreadsheet would run is guarded where it begins a cell`() throws {
    let review = Review.small([.small("=A")])
    var additions = PageAdditions()
    additions.offersMoves = true
    let export = export(review, .small(.small("=A", CivilDate.monday.at(9), "PP")))
    let page = try #require(text("timetable.html", in: export.page(with: additions)))
    #expect(page.contains("[1,\"'=A\","))
  }

  private func data(_ privacy: Privacy) throws -> String {
    let group = Person(
      id: PersonID("P1"), name: "Young people", isAnonymous: true,
      availability: Availability(unavailable: [CivilDate.monday.hours(14, 15)]))
    let review = Review.small([.small("A") { $0.participants = [group.id] }]) {
      $0.people = [group]
      $0.sites = [Site(id: SiteID("S"), name: "Secret House")]
      $0.rooms[0].name = "Green Room"
      $0.rooms[0].site = SiteID("S")
      $0.rooms[0].availability = Availability(available: $0.days.map { $0.hours })
    }
    var additions = PageAdditions()
    additions.offersMoves = true
    let export = export(review, .small(.small("A", CivilDate.monday.at(9), "PP")), privacy)
    return try #require(text("timetable.html", in: export.page(with: additions)))
  }

  @Test func `only the team's own copy holds who is busy when, and where a session could move`()
    throws
  {
    #expect(try data(.full).contains("\"moves\":{"))
    #expect(try data(.full).contains("[[0,840,900]]"))
    for privacy in [Privacy.roles, .public] {
      #expect(try !data(privacy).contains("\"moves\":{"))
      #expect(try !data(privacy).contains("840,900"))
    }
  }

  @Test
  func `a venue that must not be shown is nowhere in the file, and no door sheet leaves it out`()
    throws
  {
    #expect(try data(.full).contains("[\"door\",\"Green Room\",[1],\"\"]"))
    for privacy in [Privacy.roles, .public] {
      #expect(try !data(privacy).contains("Green Room"))
      #expect(try !data(privacy).contains("Secret House"))
      #expect(try !data(privacy).contains("[\"door\""))
    }
  }

  @Test func `what a participant sees in their own view names nobody else`() throws {
    let named = Person(id: PersonID("P1"), name: "Alex Example", jobTitle: "Head teacher")
    let review = Review.small([
      .small("A") {
        $0.title = "Talk with Alex Example"
        $0.participants = [named.id]
      }
    ]) { $0.people = [named] }
    let export = export(review, .small(.small("A", CivilDate.monday.at(9), "PP")))
    let page = try #require(text("timetable.html", in: export.page()))
    #expect(page.contains("[\"Talk with a participant\",\"Room 1\",\"Police peer\"]"))
  }

  @Test func `a facet offers what some session has, in the order of the review`() {
    let review = Review.small([.small("A"), .small("B") { $0.kind = .focusGroup }]) {
      $0.rooms.append(Room(id: RoomID("R2"), name: "Room 2", capacity: 4))
    }
    let export = export(
      review,
      .small(
        .small("A", CivilDate.monday.at(9), "HP"),
        .small("B", CivilDate.monday.at(9), room: "R2", "PP")))
    let status = SessionStatus(atFault: [], PageAdditions(), export.disclosure)
    let facets = export.facets(bands: [], status: status)
    #expect(facets.map { $0.key } == [.reviewer, .role, .room, .kind])
    #expect(facets[0].values == ["Police peer", "Health peer"])
    #expect(facets[3].values == ["Interview", "Focus group"])
    #expect(facets.map { $0.positions(of: SessionID("B")) } == [[0], [0], [1], [1]])
  }
}
