import CSVText
import Findings

/// References whose noughts a spreadsheet has taken from one sheet and left in another: `001` beside `1`.
enum LostNoughts {
  /// The findings, one for each sheet that other cells refer to with a different number of leading noughts than the
  /// sheet itself has.
  static func findings(_ tables: [Sheet: CSVTable], _ names: ReviewNames) -> [Finding] {
    var places: [Sheet: [(place: Place, item: String, reference: String)]] = [:]
    for sheet in Sheet.allCases {
      guard let table = tables[sheet] else { continue }
      for (position, heading) in table.headings.enumerated() {
        guard
          let column = sheet.headings.first(where: {
            CSVTable.folded($0) == CSVTable.folded(heading)
          })
        else { continue }
        for target in sheet.targets(of: column) {
          guard let index = names.index(of: target), index.hasNumbers else { continue }
          for row in table.rows where position < row.cells.count {
            for item in ListCell.items(row.cells[position]) {
              guard let reference = index.referenceWithOtherNoughts(item) else { continue }
              places[target, default: []].append(
                (.cell(file: sheet.file, row: row.number, column: column), item, reference))
            }
          }
        }
      }
    }
    return Sheet.allCases.compactMap { target in places[target].map { finding($0, target) } }
  }

  private static func finding(
    _ found: [(place: Place, item: String, reference: String)], _ target: Sheet
  ) -> Finding {
    let first = found[0]
    let others = found.count > 1 ? ", and \(found.count - 1) more like it" : ""
    return Finding(
      .changedBySpreadsheet, .warning, at: first.place, text: first.item,
      "\(quoted(first.item)) is \"\(first.reference)\" in \(target.file)\(others): a spreadsheet has taken the "
        + "noughts. They were read as the same.",
      mend: "Give the entries of \(target.file) references that begin with a letter, such as \""
        + target.rawValue.prefix(1).uppercased() + first.item + "\", in every sheet.")
  }
}
