import CSVText
import Findings
import ReviewModel

/// What becomes of a folder of sheets in which a child, young person, parent or carer is named.
enum ProtectedCells {
  /// A finding for each cell, in any column, that holds a protected name and has no such finding yet.
  static func findings(
    in tables: [Sheet: CSVTable], _ names: ProtectedNames, besides known: [Finding]
  ) -> [Finding] {
    guard !names.isEmpty else { return [] }
    let said = Set(
      known.filter { FindingCode.aboutProtectedNames.contains($0.code) }.map { $0.place })
    var findings: [Finding] = []
    for sheet in Sheet.allCases {
      guard let table = tables[sheet] else { continue }
      for row in table.rows {
        for (position, cell) in row.cells.enumerated() where names.covered(cell) != cell {
          // The entry of the person itself has a finding of its own.
          if sheet == .people, names.isName(cell) { continue }
          let heading = position < table.headings.count ? table.headings[position] : ""
          let place = Place.cell(file: sheet.file, row: row.number, column: names.covered(heading))
          if !said.contains(place) { findings.append(ProtectedNames.finding(at: place)) }
        }
      }
    }
    return findings
  }
}

extension SheetExtras {
  /// Takes protected names out of what people keep beside the review, since that is written back.
  mutating func cover(_ names: ProtectedNames) {
    guard !names.isEmpty else { return }
    for sheet in Sheet.allCases { columns[sheet]?.cover(names) }
    for index in settings.indices { settings[index].value = names.covered(settings[index].value) }
    for index in closed.indices { closed[index].what = names.covered(closed[index].what) }
    for index in milestones.indices { milestones[index].cover(names) }
  }
}
