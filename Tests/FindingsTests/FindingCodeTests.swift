import Findings
import Testing

struct `The list of finding codes` {
  @Test func `no code stands twice`() {
    var seen: Set<String> = []
    for code in FindingCode.all {
      #expect(seen.insert(code.text).inserted, "\(code.text) stands twice")
    }
  }

  @Test func `codes are in order`() {
    let texts = FindingCode.all.map { $0.text }
    #expect(texts == texts.sorted())
  }

  @Test func `a code is FW and three digits`() {
    for code in FindingCode.all {
      #expect(code.text.utf8.count == 5)
      #expect(code.text.hasPrefix("FW"))
      #expect((100...999).contains(Int(code.text.dropFirst(2)) ?? 0), "\(code.text)")
    }
  }

  @Test func `every code has a summary and an explanation in sentences`() {
    for code in FindingCode.all {
      #expect(!code.summary.isEmpty, "\(code.text)")
      #expect(!code.summary.hasSuffix("."), "\(code.text)")
      #expect(code.explanation.hasSuffix(".") || code.explanation.hasSuffix(".)"), "\(code.text)")
      #expect(!code.explanation.contains("\n"), "\(code.text)")
      #expect(!code.explanation.contains("  "), "\(code.text)")
      #expect(code.explanation != code.summary, "\(code.text)")
    }
  }

  @Test func `a code is found by its text, in capitals or not`() {
    #expect(FindingCode.named("FW104") == .weekdayMismatch)
    #expect(FindingCode.named("fw111") == .spreadsheetDate)
    #expect(FindingCode.named("FW999") == nil)
    #expect(FindingCode.named("") == nil)
    for code in FindingCode.all { #expect(FindingCode.named(code.text) == code) }
  }
}

struct `A finding` {
  private let place = Place.cell(file: "sessions.csv", row: 14, column: "When")

  @Test func `a place is named as its reader sees it`() {
    #expect(place.text == "sessions.csv:14 When")
    #expect(Place.file("days.csv").text == "days.csv")
    #expect(Place.line(file: "a.ics", line: 3).text == "a.ics:3")
    #expect(
      Place.key(file: "review.json", path: "sessions[3].team.min").text
        == "review.json sessions[3].team.min")
    #expect(Place.key(file: "review.json", path: "").text == "review.json")
  }

  @Test func `a place knows its file`() {
    #expect(place.file == "sessions.csv")
    #expect(Place.file("a").file == "a")
    #expect(Place.line(file: "b", line: 1).file == "b")
    #expect(Place.key(file: "c", path: "d").file == "c")
  }

  @Test func `message and mend make one line of prose`() {
    let finding = Finding(
      .weekdayMismatch, at: place, text: "Tue 6 Feb", "\"Tue 6 Feb\" is a Wednesday.",
      mend: "Write \"Tue 5 Feb\" or \"Wed 6 Feb\".")
    #expect(
      finding.sentence
        == "\"Tue 6 Feb\" is a Wednesday. Write \"Tue 5 Feb\" or \"Wed 6 Feb\".")
    #expect(finding.severity == .error)
    #expect(Finding(.weekdayMismatch, .note, at: place, "So it is.").sentence == "So it is.")
  }

  @Test func `errors come before warnings and warnings before notes`() {
    #expect([Severity.note, .error, .warning].sorted() == [.error, .warning, .note])
  }
}
