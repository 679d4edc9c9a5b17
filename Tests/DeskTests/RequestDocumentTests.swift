import CivilTime
import Desk
import Findings
import Sheets
import TestSupport
import Testing
import Exports
import Solving

struct `A request that a page writes` {
  private func read(_ text: String) -> Request? {
    try? RequestDocument.read(Array(text.utf8))
  }

  private func faults(_ text: String) -> [String] {
    do throws(Refusal) {
      _ = try RequestDocument.read(Array(text.utf8))
      return []
    } catch {
      return error.findings.map { $0.place.text + " " + $0.code.text }
    }
  }

  @Test func `names what is asked, and what differs from the usual`() {
    #expect(read(#"{"ask": "check"}"#) == .check(isStrict: false))
    #expect(read(#"{"ask": "check", "strict": true}"#) == .check(isStrict: true))
    #expect(read(#"{"ask": "look"}"#) == .look)
    #expect(read(#"{"ask": "search"}"#) == .search(SearchRequest()))
    #expect(
      read(#"{"ask": "search", "seed": 7, "steps": 20, "aim": "partial", "from": "timetable"}"#)
        == .search(SearchRequest(seed: 7, steps: 20, aim: .mostOfIt, from: .timetable)))
    #expect(
      read(#"{"ask": "search", "from": "keep", "maxMoves": 3}"#)
        == .search(SearchRequest(from: .keptTimetable(mostMoves: 3))))
    // Only where the timetable is kept is there a number of moves to allow.
    #expect(faults(#"{"ask": "search", "maxMoves": 3}"#) == ["request maxMoves FW203"])
    #expect(read(#"{"ask": "stop"}"#) == .stop)
    #expect(read(#"{"ask": "keep"}"#) == .keep)
    #expect(read(#"{"ask": "convert", "form": "workbook"}"#) == .convert(.workbook))
    #expect(read(#"{"ask": "redact", "form": "sheets"}"#) == .redact(.sheets))
    #expect(
      read(#"{"ask": "leadin", "today": "2013-02-04"}"#) == .leadIn(today: CivilDate.monday))
    #expect(
      read(#"{"ask": "export", "form": "ics", "privacy": "full", "at": "2013-02-04T08:00"}"#)
        == .export(
          TimetableHandout.Request(.ics, privacy: .full, writtenAt: CivilDate.monday.at(8))))
  }

  @Test func `names a version, a time and a secret where something is remembered`() {
    let now = CivilDate.monday.at(8)
    let secret = InvitationSecret("s")
    #expect(
      read(#"{"ask": "release", "name": "v2", "at": "2013-02-04T08:00", "secret": "s"}"#)
        == .release(NewRelease.Wish(name: "v2", releasedAt: now, secret: secret)))
    #expect(
      read(#"{"ask": "diff", "from": "v1", "to": "draft", "for": "P1", "at": "2013-02-04T08:00"}"#)
        == .compare(VersionQuestion(from: .release("v1"), to: .draft, for: "P1", at: now)))
    #expect(
      read(#"{"ask": "invites", "at": "2013-02-04T08:00", "moveOrganizer": true, "dryRun": true}"#)
        == .invite(NewInvitations.Wish(movesToOrganizer: true), at: now, onlyLooks: true))
    #expect(
      read(#"{"ask": "cancel", "reason": "Ofsted", "at": "2013-02-04T08:00"}"#)
        == .callOff(reason: "Ofsted", at: now, onlyLooks: false))
    #expect(
      read(#"{"ask": "postpone", "to": "2013-03-04", "at": "2013-02-04T08:00"}"#)
        == .postpone(to: .monday + 28, at: now, onlyLooks: false))
    #expect(faults(#"{"ask": "release"}"#) == ["request at FW204"])
  }

  @Test func `names what people have and from when on, where a timetable is found again`() {
    #expect(
      read(
        #"{"ask": "replan", "keep": "v1", "freezeUntil": "Tue 13:00", "maxMoves": 2, "seed": 3, "#
          + #""steps": 50, "at": "2013-02-04T08:00"}"#)
        == .replan(
          ReplanSession.Wish(
            keeping: .release("v1"), freeze: "Tue 13:00", mostMoves: 2, seed: 3, steps: 50),
          at: CivilDate.monday.at(8)))
    #expect(
      read(#"{"ask": "replan", "at": "2013-02-04T08:00"}"#)
        == .replan(ReplanSession.Wish(), at: CivilDate.monday.at(8)))
  }

  @Test func `names how much is told about people, where absences are tried`() {
    #expect(read(#"{"ask": "withstand"}"#) == .withstand(.roles))
    #expect(read(#"{"ask": "withstand", "privacy": "full"}"#) == .withstand(.full))
    #expect(faults(#"{"ask": "withstand", "privacy": "all"}"#).count == 1)
  }

  @Test func `names an age, and when files were changed, where old data is to go`() {
    #expect(
      read(
        #"{"ask": "purge", "olderThan": "12w", "at": "2013-02-04T08:00", "dryRun": true, "#
          + #""changed": [{"file": "replies.csv", "at": "1970-01-02T00:01"}]}"#)
        == .purge(
          olderThan: "12w", files: [OtherFile("replies.csv", changedAt: 86_460)],
          at: CivilDate.monday.at(8), onlyLooks: true))
    #expect(faults(#"{"ask": "purge", "at": "2013-02-04T08:00"}"#) == ["request olderThan FW204"])
  }

  @Test(arguments: [
    ("[]", "request FW205"), ("{}", "request ask FW204"), ("{", "request:1 FW201"),
  ])
  func `that cannot be read says where`(text: String, place: String) {
    #expect(faults(text) == [place])
  }

  @Test func `with a key that nobody asked for is refused, key and all`() {
    #expect(faults(#"{"ask": "stop", "seed": 1}"#) == ["request seed FW203"])
  }

  @Test func `for a copy must name its form`() {
    #expect(faults(#"{"ask": "convert"}"#) == ["request form FW204"])
  }
}
