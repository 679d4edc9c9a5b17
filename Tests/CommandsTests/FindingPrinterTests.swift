import Findings
import Testing

@testable import Commands

struct `Printing findings` {
  private let wrongDay = Finding(
    .danglingReference, at: .cell(file: "sessions.csv", row: 14, column: "Who"), text: "P99",
    "There is no \"P99\".", mend: "Add it to people.csv.")
  private let hint = Finding(.missingText, .warning, at: .file("people.csv"), "It is empty.")

  @Test func `places, severities and codes stand in columns`() {
    #expect(
      FindingPrinter(isColoured: false).lines(for: [wrongDay, hint]) == [
        "sessions.csv:14 Who  error   FW302  There is no \"P99\". Add it to people.csv.",
        "people.csv           warning FW308  It is empty.",
      ])
  }

  @Test func `a long place pushes only its own line`() {
    let far = Finding(
      .missingText, .note, at: .file(String(repeating: "a", count: 60)), "It is empty.")
    #expect(
      FindingPrinter(isColoured: false).lines(for: [hint, far]) == [
        "people.csv  warning FW308  It is empty.",
        String(repeating: "a", count: 60) + "  note    FW308  It is empty.",
      ])
  }

  @Test func `colour marks the severity alone`() {
    #expect(
      FindingPrinter(isColoured: true).lines(for: [hint]) == [
        "people.csv  \u{1B}[33mwarning\u{1B}[0m FW308  It is empty."
      ])
  }

  @Test func `an escape sequence in a cell is made harmless`() {
    let hostile = Finding(.missingText, at: .file("a\u{1B}]0;x\u{7}"), "Bad \u{1B}[2J text.")
    #expect(
      FindingPrinter(isColoured: false).lines(for: [hostile]) == [
        "a\u{FFFD}]0;x\u{FFFD}  error   FW308  Bad \u{FFFD}[2J text."
      ])
  }
}
