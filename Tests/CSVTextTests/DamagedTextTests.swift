import CSVText
import Findings
import Testing

@Suite struct DamagedTextTests {
  private func findings(_ cell: String) -> [String] {
    var table = CSVTable(headings: ["Ref", "Name"])
    table.append(["P01", cell])
    return DamagedText.findings(in: table, file: "people.csv").map {
      $0.place.text + " " + $0.code.text + " " + $0.sentence
    }
  }

  @Test func `a damaged character is shown where it stands`() {
    #expect(
      findings("Zo\u{FFFD} Müller") == [
        "people.csv:2 Name FW142 A character of \"Zo\u{FFFD} Müller\" is damaged. Type the character again where "
          + "\"\u{FFFD}\" stands."
      ])
  }

  @Test(arguments: ["ZoÃ« MÃ¼ller", "Zo√´ M√ºller"])
  func `accents that were saved twice are restored`(cell: String) {
    #expect(
      findings(cell) == [
        "people.csv:2 Name FW168 The accents of \"\(cell)\" are garbled. Write \"Zoë Müller\"."
      ])
    #expect(findings(DamagedText.restored(cell) ?? "") == [])
  }

  @Test func `a question mark inside a word is a lost letter`() {
    #expect(findings("Zoe M?ller").count == 1)
    #expect(findings("Ready? Yes") == [])
    #expect(findings("https://example.org/a?b") == [])
  }

  @Test func `sound text of any language says nothing`() {
    for text in ["Zoë Müller", "Children’s – café", "Šárka Ž", "李", "£5", "Ãlvaro", "😀"] {
      #expect(findings(text) == [])
    }
  }

  @Test func `a thousand damaged cells are twenty findings and a count`() {
    var table = CSVTable(headings: ["Name"])
    for _ in 0..<1000 { table.append(["\u{FFFD}"]) }
    let findings = DamagedText.findings(in: table, file: "people.csv")
    #expect(findings.count == 21)
    #expect(findings.last?.message == "980 more cells of this file have damaged characters.")
  }
}
