import CSVText
import Findings

/// A document read from text.
func document(_ text: String) -> CSVDocument {
  CSVReader.read(Array(text.utf8), file: "sheet.csv")
}

/// The findings as one line each.
func lines(_ document: CSVDocument) -> [String] {
  document.findings.map {
    $0.place.text + " " + $0.severity.rawValue + " " + $0.code.text + " " + $0.sentence
  }
}
