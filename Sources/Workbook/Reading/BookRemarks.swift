public import Findings

/// What somebody should know about a sheet before its cells are understood.
extension BookSheet {
  /// The findings about the sheet itself: errors in cells, merged cells, notes, and what is not shown.
  public func remarks(file: String) -> [Finding] {
    var findings: [Finding] = []
    if visibility == .hidden {
      findings.append(
        Finding(
          .hiddenCells, .warning, at: .key(file: file, path: name),
          "The sheet \"\(name)\" is hidden, and is read all the same.",
          mend:
            "Right-click a tab and choose Unhide to see the sheet; delete the sheet if it is not meant."
        ))
    }
    for cell in cells {
      guard case .error(let error) = cell.value else { continue }
      findings.append(
        Finding(
          .errorCell, at: place(cell.position, file: file), text: error,
          "\(name)!\(cell.position.name) holds the error \(error) and no value.",
          mend: "Type the value that is meant into the cell."))
    }
    for range in merges
    where range.first.row != range.last.row || range.first.column != range.last.column {
      findings.append(
        Finding(
          .mergedCells, .warning, at: place(range.first, file: file), text: range.name,
          "\(name)!\(range.name) is merged: its value counts for \(range.first.name) alone.",
          mend:
            "Choose Home, Merge & Center to take the cells apart, and type the value into each cell that has it."
        ))
    }
    let filled = hiddenRows.filter { row in !rowIsEmpty(row) }
    if let first = filled.first {
      findings.append(
        Finding(
          .hiddenCells, .warning, at: place(CellPosition(row: first, column: 1), file: file),
          filled.count == 1
            ? "Row \(first) of \"\(name)\" is hidden, and is read all the same."
            : "\(filled.count) rows of \"\(name)\" are hidden, from row \(first) on, and are read all the same.",
          mend:
            "Clear the filter, or choose Unhide, to see them; delete the rows if they are not meant."
        ))
    }
    return findings + remarksOnNotes(file: file)
  }

  /// One finding for all notes of the sheet: what they say stays between the people who work in the sheet.
  private func remarksOnNotes(file: String) -> [Finding] {
    guard let first = notedCells.first else { return [] }
    return [
      Finding(
        .notedCells, .note, at: place(first, file: file), text: first.name,
        notedCells.count == 1
          ? "The note on \(name)!\(first.name) is kept and not read."
          : "\(notedCells.count) notes of \"\(name)\" are kept and not read: on \(notedCells.names).",
        mend: "If a note matters for the timetable, write what it says into the cells.")
    ]
  }

  private func place(_ position: CellPosition, file: String) -> Place {
    .key(file: file, path: name + "!" + position.name)
  }

  private func rowIsEmpty(_ row: Int) -> Bool {
    var (low, high) = (0, cells.count)
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].position.row < row { low = middle + 1 } else { high = middle }
    }
    return low == cells.count || cells[low].position.row != row
  }
}

extension [CellPosition] {
  /// The first cells by name, and how many more there are: `B2, B3 and 4 more`.
  public var names: String {
    let most = 6
    guard count > 1 else { return first?.name ?? "" }
    let shown = prefix(count > most ? most : count - 1).map { $0.name }.joined(separator: ", ")
    return shown + " and " + (count > most ? "\(count - most) more" : self[count - 1].name)
  }
}
