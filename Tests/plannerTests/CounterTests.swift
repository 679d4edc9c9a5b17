import CivilTime
import JSONText
import Sheets
import Testing

@testable import planner

/// The files of an answer by name, and its `answer.json` as text.
private struct ReadAnswer {
  let files: [SheetFile]
  let text: String

  init(_ bundle: [UInt8]) throws {
    files = try SheetBundle.unpack(bundle)
    text = String(decoding: files.first?.bytes ?? [], as: UTF8.self)
  }

  func value(_ key: String) -> JSONValue? {
    guard case .object(let members) = JSONValue(document: Array(text.utf8)) else { return nil }
    return members.first { $0.key == key }?.value
  }
}

@Suite struct CounterTests {
  private func template() throws -> [UInt8] {
    let week = try #require(CivilDate(year: 2013, month: 2, day: 4))
    return SheetBundle.pack(ReviewSheets.template(week: week))
  }

  private func ask(_ counter: inout Counter, _ request: String) throws -> ReadAnswer {
    try ReadAnswer(counter.ask(Array(request.utf8)))
  }

  @Test func `what is no bundle is answered with its fault, and what was open stays open`() throws {
    var counter = Counter()
    _ = counter.open(try template())
    let answer = try ReadAnswer(counter.open([9]))
    #expect(answer.value("outcome") == .text("badInput"))
    #expect(
      answer.value("words") == .list([.text("The bundle ends inside the file at byte 0.")]))
    #expect(try ask(&counter, #"{"ask": "check"}"#).value("outcome") == .text("clean"))
  }

  @Test func `sheets with errors get their findings, cell by cell, and no search`() throws {
    var counter = Counter()
    let bundle = SheetBundle.pack([
      SheetFile(name: "reviewers.csv", bytes: Array("Ref,Role\r\nTL,\r\n".utf8))
    ])
    let answer = try ReadAnswer(counter.open(bundle))
    #expect(
      answer.text.contains(#""file": "reviewers.csv", "row": 2, "column": "Role""#),
      "\(answer.text)")
    #expect(try ask(&counter, #"{"ask": "search"}"#).value("outcome") == .text("badInput"))
  }

  @Test func `a new review is opened, planned and kept`() throws {
    var counter = Counter()
    _ = counter.open(try template())
    _ = try ask(&counter, #"{"ask": "search", "steps": 1000}"#)
    while try ReadAnswer(counter.advance(steps: 300)).value("over") == .bool(false) {}
    let kept = try ask(&counter, #"{"ask": "keep"}"#)
    #expect(kept.files.map { $0.name } == ["answer.json", "timetable.csv"], "\(kept.text)")
    #expect(kept.value("changesReview") == .bool(true))
  }

  @Test func `a request that cannot be read says why`() throws {
    var counter = Counter()
    let answer = try ask(&counter, #"{"ask": "serch"}"#)
    #expect(answer.text.contains("Perhaps \\\"search\\\" is meant."), "\(answer.text)")
  }

  @Test func `no search is advanced where none was begun`() throws {
    var counter = Counter()
    #expect(try ReadAnswer(counter.advance(steps: 10)).value("outcome") == .text("badInput"))
  }
}
