import CivilTime
import Documents
import Findings
import Foundation
import ReviewModel
import TestSupport
import Testing

/// What reading a document says, one line a finding.
private func told(_ text: String) -> [String] {
  ReviewDocument.read(Array(text.utf8), file: "r.json").findings.map {
    $0.place.text + " " + $0.severity.rawValue + " " + $0.code.text + " " + $0.sentence
  }
}

/// A sound document with more keys in its settings, and more lists.
private func document(settings: String = "", lists: String = "") -> String {
  """
  {"format": "fieldwork-review/1", "review": {"id": "r", "title": "R", "commissionedOn": "2012-11-12",
    "fieldworkStart": "2013-02-04", "days": [{"date": "2013-02-04", "start": "09:00", "end": "17:00"}]\(settings)},
    "rooms": [{"id": "R1", "name": "Room 1", "capacity": 20}]\(lists)}
  """
}

private func session(_ keys: String) -> String {
  document(lists: #", "sessions": [{"id": "A", "title": "A", "minutes": 60, \#(keys)}]"#)
}

struct `A review document` {
  @Test func `that is sound has no findings, and the format's defaults`() throws {
    let reading = ReviewDocument.read(
      Array(document(lists: #", "sessions": [{"id": "A", "title": "A", "minutes": 60}]"#).utf8),
      file: "r.json")
    #expect(reading.findings == [])
    let review = try #require(reading.review)
    var expected = Review(
      id: "r", title: "R", commissionedOn: .november12, fieldworkStart: .monday)
    expected.days = [WorkingDay(date: .monday, start: .at(9), end: .at(17))]
    expected.rooms = [Room(id: RoomID("R1"), name: "Room 1", capacity: 20)]
    expected.sessions = [Session(id: SessionID("A"), title: "A", minutes: 60)]
    #expect(review == expected)
    #expect(review.gridMinutes == 15)
    #expect(review.leadInWeeks == 12)
    #expect(review.timeZone == "Europe/London")
    #expect(review.sessions[0].team.max == 99)
    #expect(review.sessions[0].needsRoom)
  }

  @Test func `names the line where it is not JSON`() {
    #expect(
      told("{\n  \"format\": \"fieldwork-review/1\"\n  \"review\": {}\n}") == [
        "r.json:3 error FW201 This is not valid JSON: at character 3 of the line, a comma or a closing brace "
          + "is expected. Mend the line, or write the document again with the program that made it."
      ])
  }

  /// Anything worse than linear would take hours here.
  @Test func `with very many keys has a finding for each`() {
    let keys = (0..<20_000).map { "\"k\($0)\": 1" }.joined(separator: ",")
    #expect(told("{\(keys)}").count == 20_002)
  }

  @Test func `of another format says which`() {
    let plan = document().replacingOccurrences(of: "fieldwork-review/1", with: "fieldwork-plan/1")
    #expect(
      told(plan) == [
        "r.json format error FW202 This document is of the format \"fieldwork-plan/1\", where "
          + "\"fieldwork-review/1\" is expected. Give the right file, or correct the format."
      ])
    #expect(ReviewDocument.read(Array(plan.utf8), file: "r.json").review == nil)
  }

  @Test(arguments: ["[]", "null", "\"fieldwork-review/1\""])
  func `that is no object says so`(text: String) {
    let lines = told(text)
    #expect(lines.count == 1)
    #expect(lines[0].hasPrefix("r.json error FW205 This is "))
  }

  @Test func `offers the key that an unknown one was meant to be`() {
    #expect(
      told(session(#""particpants": [], "colour": "red", "team": {"mim": 2}"#)) == [
        "r.json sessions[0].team.mim error FW203 The format has no key \"mim\" here. Perhaps \"min\" is meant.",
        "r.json sessions[0].particpants error FW203 The format has no key \"particpants\" here. Perhaps "
          + "\"participants\" is meant.",
        "r.json sessions[0].colour error FW203 The format has no key \"colour\" here. Take it out.",
      ])
  }

  @Test func `does not know the keys of one object in another`() {
    #expect(told(document(settings: #", "capacity": 1"#)).count == 1)
    #expect(told(document(lists: #", "review2": {}, "plan": {}"#)).count == 2)
    #expect(told(document(settings: #", "weights": {"roomFit": 1}"#)).count == 1)
  }

  @Test func `names all missing required keys together`() {
    let findings = told(
      """
      {"review": {}, "rooms": [{}], "sessions": [{"pinned": {}, "windows": [{}], "after": [{}]}],
       "reviewers": [{}], "people": [{}], "themes": [{}], "sites": [{}], "travel": [{}]}
      """
    )
    let missing = findings.filter { $0.contains("FW204") }.map {
      String($0.split(separator: " ")[1])
    }
    #expect(
      missing
        == [
          "format", "review.id", "review.title", "review.commissionedOn", "review.fieldworkStart",
          "review.days", "themes[0].id", "themes[0].name", "sites[0].id", "sites[0].name",
          "travel[0].from", "travel[0].to", "travel[0].minutes", "rooms[0].id", "rooms[0].name",
          "rooms[0].capacity", "reviewers[0].id", "reviewers[0].name", "reviewers[0].role",
          "people[0].id", "people[0].name", "sessions[0].id", "sessions[0].title",
          "sessions[0].minutes",
          "sessions[0].windows[0].from", "sessions[0].windows[0].to",
          "sessions[0].after[0].session",
        ])
  }

  @Test func `has no second finding about what could not be read`() {
    #expect(
      told(
        #"{"format": "fieldwork-review/1", "review": {"id": 7, "title": "R", "commissionedOn": "x", "#
          + #""fieldworkStart": "2013-02-04", "days": [{"date": "2013-02-04", "start": "9", "end": "17:00"}]}}"#
      )
        == [
          "r.json review.id error FW205 This is a whole number, where text is expected. Write text.",
          "r.json review.commissionedOn error FW206 \"x\" is not a date. Write it as 2013-02-05.",
          "r.json review.days[0].start error FW206 \"9\" is not a time of day. Write it as 09:30.",
        ])
  }

  @Test func `still says what else is wrong where something could not be read`() {
    let lines = told(
      document(
        lists: #", "sessions": [7, {"id": "A", "title": "A", "minutes": 50, "windows": [{}]}]"#
      )
      .replacingOccurrences(of: "Room 1", with: "\\u00e9").replacingOccurrences(
        of: "\"R1\"", with: "\"\""))
    #expect(
      lines == [
        "r.json sessions[0] error FW205 This is a whole number, where an object is expected. Write an object.",
        "r.json sessions[1].windows[0].from error FW204 The key \"from\" is missing. Add \"from\".",
        "r.json sessions[1].windows[0].to error FW204 The key \"to\" is missing. Add \"to\".",
        "r.json rooms[0].id error FW308 This room has no reference. Give it one.",
      ])
  }

  @Test func `names the place of a value of the wrong type`() {
    #expect(
      told(
        session(
          #""headcount": "9", "themes": {}, "team": [], "needsRoom": 1, "site": null, "priority": 1.5"#
        )) == [
          "r.json sessions[0].headcount error FW205 This is text, where a whole number is expected. Write a "
            + "whole number.",
          "r.json sessions[0].themes error FW205 This is an object, where a list is expected. Write a list.",
          "r.json sessions[0].team error FW205 This is a list, where an object is expected. Write an object.",
          "r.json sessions[0].needsRoom error FW205 This is a whole number, where true or false is expected. "
            + "Write true or false.",
          "r.json sessions[0].site error FW205 This is null, where text is expected. Leave the key out, or "
            + "write text.",
          "r.json sessions[0].priority error FW205 This is a number that is not whole or far too large, where "
            + "a whole number is expected. Write a whole number.",
        ])
  }

  @Test func `names the place deep inside an entry`() {
    #expect(
      told(session(#""team": {"roles": [{"anyOf": ["policePeer"], "count": true}]}"#)).first
        == [
          "r.json sessions[0].team.roles[0].count error FW205 This is true or false, where a whole number is "
            + "expected. Write a whole number."
        ].first)
  }

  @Test(arguments: [
    "2013-02-30T09:00", "2013-02-05 09:00", "2013-02-05T9:00", "2013-02-05T24:00",
    "2013-02-05T09:00Z",
    "2013-02-05T09:00:00", "05/02/2013", "", "2013-02-05T09:60",
  ])
  func `takes times in one form only`(text: String) {
    #expect(
      told(session(#""pinned": {"start": "\#(text)"}"#)) == [
        "r.json sessions[0].pinned.start error FW206 \"\(text)\" is not a date with a time. Write it as "
          + "2013-02-05T09:30."
      ])
  }

  @Test func `lists the words where one is unknown, or offers the nearest`() {
    #expect(
      told(session(#""kind": "focusgroup", "phase": "later""#)) == [
        "r.json sessions[0].kind error FW207 \"focusgroup\" is not a kind of session. Perhaps \"focusGroup\" "
          + "is meant.",
        "r.json sessions[0].phase error FW207 \"later\" is not a phase of a review. Write one of onSite, "
          + "leadIn.",
      ])
  }

  @Test func `has each key once`() {
    #expect(
      told(session(#""kind": "meeting", "kind": "workshop""#)) == [
        "r.json sessions[0].kind error FW208 The key \"kind\" stands here twice. Delete one of the two."
      ])
  }

  @Test func `names the place of a reference that points at nothing`() {
    #expect(
      told(session(#""team": {"named": ["PP"]}, "rooms": ["R2"]"#)) == [
        "r.json sessions[0].team.named[0] error FW302 There is no reviewer \"PP\" in this review. Correct the "
          + "reference, or add the reviewer.",
        "r.json sessions[0].rooms[0] error FW302 There is no room \"R2\" in this review. Perhaps \"R1\" is "
          + "meant.",
        "r.json sessions[0].rooms warning FW311 No room is at the right site, on the session's list and "
          + "equipped as it needs. Add such a room, or ask for less.",
      ])
  }

  @Test func `names the places of settings and days under review`() {
    #expect(
      told(
        document(settings: #", "gridMinutes": 0"#)
          .replacingOccurrences(of: "17:00", with: "08:00")
      ).map { $0.prefix(40) } == [
        "r.json review.gridMinutes error FW303 0 ", "r.json review.days[0].end error FW304 Th",
      ])
  }

  @Test func `that cannot be used still gives the review where only the review is wrong`() {
    let reading = ReviewDocument.read(
      Array(document(settings: #", "gridMinutes": 0"#).utf8), file: "r.json")
    #expect(reading.review?.gridMinutes == 0)
    #expect(reading.findings.contains { $0.severity == .error })
  }
}
