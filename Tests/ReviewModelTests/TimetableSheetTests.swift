import CivilTime
import ReviewModel
import Testing

struct TimetableSheetTests {
  private let session = Session(id: SessionID("E01"), title: "Chief executive", minutes: 45)
  // 9:30am on Tuesday 5 February 2013.
  private let start = CivilMinute(CivilDate(dayNumber: 15_741), .midnight) + 570

  @Test func `the headings are the ones that people were given`() {
    #expect(
      TimetableColumn.allCases.map { $0.heading }
        == ["Session", "Day", "Start", "End", "Room", "Reviewers", "Chosen", "Fixed"])
  }

  @Test func `a placed session fills every cell`() {
    let pin = Pin(
      start: start, room: RoomID("Cedar"), reviewers: [ReviewerID("MP"), ReviewerID("TL")])
    #expect(
      row(pin).cells == ["E01", "2013-02-05", "09:30", "10:15", "Cedar", "TL; MP", "", "yes"])
  }

  @Test func `what is fixed in part is named`() {
    #expect(row(Pin(start: start))[.fixed] == "when")
    #expect(row(Pin(room: RoomID("Cedar"), reviewers: [ReviewerID("TL")]))[.fixed] == "room")
    #expect(row(Pin(start: start, room: RoomID("Cedar")))[.fixed] == "when; room")
    #expect(row(Pin())[.fixed] == "")
  }

  @Test func `a pin that the plan does not keep fixes nothing about its place`() {
    #expect(row(Pin(start: start + 15, room: RoomID("Oak")))[.fixed] == "")
  }

  @Test func `a session without a place keeps its reference alone`() {
    #expect(TimetableRow(session, at: nil).cells == ["E01", "", "", "", "", "", "", ""])
  }

  private func row(_ pin: Pin) -> TimetableRow {
    var session = session
    session.pin = pin
    return TimetableRow(
      session,
      at: Assignment(
        session: session.id, start: start, room: RoomID("Cedar"),
        reviewers: [ReviewerID("TL"), ReviewerID("MP")]))
  }
}
