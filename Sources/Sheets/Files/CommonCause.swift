import Findings

/// Findings that have one cause: cells that refer to a sheet of which nothing could be read, or stand under a
/// heading that is missing, or ask for a feature that no room has.
struct CommonCause {
  /// The sheets that have no entries, missing ones included.
  var emptySheets: Set<Sheet>
  /// The sheets that are in the folder.
  var present: Set<Sheet>
  /// The sheets of which another finding says already why nothing is read.
  var explained: Set<Sheet>

  /// The findings, with all findings that have one cause joined into one.
  func joined(_ findings: [Finding]) -> [Finding] {
    let missing = Set(findings.filter { $0.code == .missingColumn }.map { $0.place.column })
    let withUnknownFeature = Set(findings.filter { $0.code == .unknownFeature }.map { $0.place })
    var consequences: [Sheet: [Finding]] = [:]
    let rest = findings.filter { finding in
      guard case .cell = finding.place else { return true }
      if finding.code != .missingColumn, missing.contains(finding.place.column),
        CommonCause.followsFromBlank.contains(finding.code)
      {
        return false
      }
      // A feature that no room has says already why no room suits the session.
      if finding.code == .cannotBeHeld, withUnknownFeature.contains(finding.place) { return false }
      guard CommonCause.followsFromAbsence.contains(finding.code),
        let sheet = Sheet.allCases.first(where: { $0.file == finding.place.file }),
        case .cell(_, _, let column) = finding.place,
        let target = sheet.targets(of: column).first(where: { emptySheets.contains($0) })
      else { return true }
      consequences[target, default: []].append(finding)
      return false
    }
    return rest
      + Sheet.allCases.compactMap { sheet in
        consequences[sheet].flatMap { explained.contains(sheet) ? nil : cause($0, sheet) }
      }
  }

  /// The codes of findings about a blank cell, which are left out where another finding says why the cell is blank.
  static let followsFromBlank: Set<FindingCode> = [.missingText, .numberOutOfRange]

  private static let followsFromAbsence: Set<FindingCode> = [
    .danglingReference, .cannotBeHeld, .unknownInTimetable, .unknownFeature, .unreadableTeam,
  ]

  private func cause(_ findings: [Finding], _ sheet: Sheet) -> Finding {
    let severity = findings.map { $0.severity }.min() ?? .warning
    let cells = findings.count == 1 ? "a cell needs" : "\(findings.count) cells need"
    let first = (findings.count == 1 ? ": " : ", the first ") + findings[0].place.text
    let isThere = present.contains(sheet)
    return Finding(
      .missingSheet, severity, at: .file(sheet.file),
      "The sheet \(sheet.file) " + (isThere ? "has no rows" : "is missing")
        + ", and \(cells) it\(first).",
      mend: isThere
        ? "Fill it in." : "Add it; \"fieldwork init\" writes one with its headings.")
  }
}

extension Place {
  /// The column of a sheet in which a cell lies, whatever its row.
  fileprivate var column: Place {
    if case .cell(let file, _, let column) = self {
      .cell(file: file, row: 0, column: column)
    } else {
      self
    }
  }
}
