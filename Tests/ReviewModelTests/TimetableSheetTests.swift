import CivilTime
import ReviewModel
import Testing

struct TimetableSheetTests {
  private let session = Session(id: SessionID("E01"), title: "Chief executive", minutes: 45)

  @Test func `the headings are those that people were given`() {
    #expect(
      TimetableColumn.allCases.map { $0.heading }
        == ["Session", "Day", "Start", "End", "Room", "Reviewers", "Fixed"])
  }

  @Test func `a placed session fills every cell`() {
    var session = session
    let start = CivilMinute(iso: "2013-02-05T09:30")
    session.pin.start = start
    let assignment = start.map {
      Assignment(
        session: session.id, start: $0, room: RoomID("Cedar"),
        reviewers: [ReviewerID("TL"), ReviewerID("MP")])
    }
    #expect(
      TimetableRow(session, at: assignment).cells
        == ["E01", "2013-02-05", "09:30", "10:15", "Cedar", "TL; MP", "yes"])
  }

  @Test func `a session without a place keeps its reference alone`() {
    #expect(TimetableRow(session, at: nil).cells == ["E01", "", "", "", "", "", ""])
  }
}
