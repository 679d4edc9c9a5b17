import Testing

@testable import DeskPage

@Suite struct WeekBoardTests {
  private func board(_ details: [PageArgument: String]) -> String {
    var page = Page.placed()
    page.ask(.look, details.merging([.view: "week"]) { $1 })
    return page.shown["board"] ?? ""
  }

  /// The markup of the lane with a key on the first day.
  private func lane(_ key: String, _ board: String) -> Substring {
    let start = board.ranges(of: "data-lane=\"\(key)\"").first?.upperBound ?? board.endIndex
    return board[start...].split(separator: "</ul>").first ?? ""
  }

  @Test func `a session lies in the lane of its room`() {
    let board = board([:])
    #expect(lane("Committee Room 1", board).contains("data-session=\"S01\""))
    #expect(board.contains("data-lane=\"\""))
  }

  @Test func `the ruler of a day says which hours are lunch`() {
    #expect(board([:]).contains("<span class=\"lunch\" data-at=\"720\">Lunch</span>"))
  }

  @Test func `a session lies in the lane of each of its reviewers`() {
    let board = board([.lanes: "reviewer"])
    #expect(lane("TL", board).contains("data-session=\"S01\""))
    #expect(!board.contains("data-lane=\"Committee Room 1\""))
  }

  @Test func `a session lies in the lanes of the agencies of those who come`() {
    #expect(lane("Example Council", board([.lanes: "agency"])).contains("data-session=\"S01\""))
  }

  @Test func `one day or one lane can be shown alone, and an unknown one hides nothing`() {
    #expect(!board([.day: "2013-02-05"]).contains("data-day=\"2013-02-04\""))
    #expect(board([.day: "2012-01-01"]).contains("data-day=\"2013-02-04\""))
    #expect(!board([.lanes: "room", .lane: "Committee Room 1"]).contains("data-lane=\"\""))
    #expect(board([.lanes: "room", .lane: "Cellar"]).contains("data-lane=\"Committee Room 1\""))
  }

  @Test func `lanes of reviewers come with what the week asks of each, and those of rooms without`()
  {
    let rail = board([.lanes: "reviewer"]).split(separator: "</table>").first ?? ""
    #expect(rail.contains("data-action=\"onelane\" data-lane=\"TL\""))
    #expect(rail.contains("1 session, 1 hour"))
    #expect(!board([:]).contains("class=\"rail\""))
  }

  @Test func `a session dropped on the lane of another reviewer gives that reviewer the seat`() {
    var page = Page.placed()
    page.edit("reviewers.csv", 3, 0, "XX")
    page.edit("reviewers.csv", 3, 1, "officer peer")
    page.ask(
      .place,
      [
        .session: "S01", .day: "2013-02-04", .start: "10:00", .reviewer: "XX", .lane: "TL",
      ])
    #expect(page.rows("timetable.csv").last?.contains("XX") == true)
    #expect(page.rows("timetable.csv").last?.contains("TL") == false)
  }
}
