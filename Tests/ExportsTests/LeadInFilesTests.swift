import CivilTime
import LeadIn
import ReviewModel
import TestSupport
import Testing

@testable import Exports

@Suite struct `The lead-in, given away` {
  private var review: Review {
    Review.small {
      $0.contacts = [
        Contact(role: "council contact", name: "Programme officer", email: "po@example.org"),
        Contact(role: "review manager", name: "Manager", email: "rm@example.org"),
      ]
    }
  }

  private func plan(_ today: String? = nil) -> LeadInPlan {
    var notes = PreparationNotes()
    var call = MilestoneEntry()
    call.name = "Team call"
    call.hours = .at(9) ... .at(10)
    notes.milestones = [call]
    return LeadInPlan(review, notes: notes, today: today.flatMap { CivilDate(iso: $0) })
  }

  private func lines(_ plan: LeadInPlan, namesOwners: Bool = false) throws -> [String] {
    let stamp = ExportStamp(version: "draft", writtenAt: CivilDate.november12.at(12))
    let bytes = try #require(LeadInCalendar(plan, stamp: stamp, namesOwners: namesOwners).bytes)
    // Unfolded, RFC 5545, section 3.1.
    return String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "")
      .split(separator: "\r\n").map { String($0) }
  }

  private func block(_ summary: String, in lines: [String]) throws -> ArraySlice<String> {
    let index = try #require(lines.firstIndex(of: "SUMMARY:" + summary))
    let start = try #require(
      lines[..<index].lastIndex { $0 == "BEGIN:VTODO" || $0 == "BEGIN:VEVENT" })
    let end = try #require(lines[index...].firstIndex { $0 == "END:VTODO" || $0 == "END:VEVENT" })
    return lines[start...end]
  }

  @Test func `what is due by a day is a thing to do, with alarms at nine a week and a day before`()
    throws
  {
    let rooms = try block("Rooms booked", in: lines(plan()))
    #expect(rooms.first == "BEGIN:VTODO")
    #expect(rooms.contains("DUE;VALUE=DATE:20121231"))
    #expect(
      rooms.filter { $0.hasPrefix("TRIGGER") } == [
        "TRIGGER;RELATED=END:-P6DT15H", "TRIGGER;RELATED=END:-PT15H",
      ])
  }

  @Test func `what has hours is an event on the London clock`() throws {
    let call = try block("Team call", in: lines(plan()))
    #expect(call.first == "BEGIN:VEVENT")
    #expect(call.contains("DTSTART;TZID=Europe/London:20130121T090000"))
    #expect(call.contains("TRIGGER:-P1D"))
  }

  @Test func `what is done is completed and rings no more`() throws {
    let scope = try block("Scope\\, dates and contacts agreed", in: lines(plan("2013-01-14")))
    #expect(scope.contains("STATUS:COMPLETED"))
    #expect(!scope.contains("BEGIN:VALARM"))
  }

  @Test func `nothing of the lead-in is private, so that assistants see what is due`() throws {
    #expect(try !lines(plan()).contains { $0.hasPrefix("CLASS") })
  }

  @Test func `owners are attendees only when they are asked for`() throws {
    #expect(try !lines(plan()).contains { $0.hasPrefix("ATTENDEE") || $0.hasPrefix("ORGANIZER") })
    let rooms = try block("Rooms booked", in: lines(plan(), namesOwners: true))
    #expect(rooms.contains { $0.hasPrefix("ATTENDEE") && $0.hasSuffix("mailto:po@example.org") })
    #expect(rooms.contains { $0.hasPrefix("ORGANIZER") && $0.hasSuffix("mailto:po@example.org") })
    let ofsted = try block("Ofsted told of the dates", in: lines(plan(), namesOwners: true))
    #expect(!ofsted.contains { $0.hasPrefix("ATTENDEE") })
  }

  @Test func `a milestone that moves keeps its identifier`() throws {
    var moved = PreparationNotes()
    var rooms = MilestoneEntry()
    (rooms.name, rooms.timing) = ("Rooms booked", .weeks(-6))
    moved.milestones = [rooms]
    let uids = try [plan(), LeadInPlan(review, notes: moved)].map {
      try block("Rooms booked", in: lines($0)).filter { $0.hasPrefix("UID") }
    }
    #expect(uids[0] == uids[1])
  }

  @Test func `a table for a spreadsheet has a row for each milestone`() {
    let rows = String(decoding: LeadInTable.bytes(plan("2013-01-14")), as: UTF8.self)
      .split(separator: "\r\n")
    #expect(rows.count == plan().milestones.count + 1)
    #expect(
      rows.contains {
        $0.hasPrefix("-2,2013-01-21,Monday,9am to 10am,Team call,Review manager,")
      })
  }
}
