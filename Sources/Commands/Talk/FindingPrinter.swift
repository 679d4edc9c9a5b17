import Desk
import Findings

/// Findings as lines for a reader: place, severity and code in columns, then the sentence.
///
///     sessions.csv:14 When  error   FW104  "Tue 6 Feb" is a Wednesday. Write "Tue 5 Feb" or "Wed 6 Feb".
struct FindingPrinter: Sendable {
  /// Whether severities are coloured.
  let isColoured: Bool

  /// The widest that the column of places grows; longer places push only their own line.
  private static let widestPlace = 44

  /// The findings, one a line, in the order given.
  func lines(for findings: [Finding]) -> [String] {
    let places = findings.map { Prose.harmless($0.place.text) }
    let width = places.map { $0.count }.filter { $0 <= FindingPrinter.widestPlace }.max() ?? 0
    return zip(findings, places).map { finding, place in
      Prose.padded(place, to: width) + "  " + label(finding.severity) + " " + finding.code.text
        + "  " + Prose.harmless(finding.sentence)
    }
  }

  private func label(_ severity: Severity) -> String {
    let text = Prose.padded(severity.rawValue, to: 7)
    guard isColoured else { return text }
    let colour =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return "\u{1B}[" + colour + "m" + text + "\u{1B}[0m"
  }
}
