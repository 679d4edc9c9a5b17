import Workbook

/// The lists that cells offer, as names of the workbook that stand for cells.
enum ChoiceLists {
  /// The columns whose words stand in the sheet of lists, each with the name of its list.
  static let lists: [(name: String, heading: String, sheet: Sheet)] = [
    ("KindList", "Kind", .sessions), ("ImportanceList", "Importance", .sessions),
    ("PhaseList", "Phase", .sessions), ("RoleList", "Role", .reviewers),
    ("FixedList", "Fixed", .timetable), ("YesNoList", "Contact time", .sessions),
  ]

  /// The sheets whose entries are offered elsewhere.
  private static let referred: [Sheet] = [.sites, .people, .rooms, .sessions]

  /// The names that the workbook defines for its lists of choices; a list of entries grows with its sheet.
  static func names(_ tabs: [Sheet: ReviewTab]) -> [DefinedName] {
    let words = lists.enumerated().map { place, list in
      let letters = CellPosition.letters(place + 1)
      let count = ColumnGuide.words(list.heading, of: list.sheet)?.count ?? 1
      return DefinedName(
        name: list.name,
        formula: "\(DerivedSheet.lists.name)!$\(letters)$3:$\(letters)$\(count + 2)")
    }
    return words
      + referred.compactMap { sheet in
        guard let tab = tabs[sheet], let place = tab.place(of: sheet.columns[0]) else { return nil }
        let (first, all) = (tab.firstCell(in: place), tab.cells(in: place))
        return DefinedName(
          name: ReviewBook.tabName(sheet) + "List",
          formula: "OFFSET(\(first),0,0,MAX(1,COUNTA(\(all))),1)")
      }
  }

  /// What a column offers; nil for a column that takes anything.
  static func choices(_ heading: String, of sheet: Sheet) -> DraftInput.Choices? {
    if let other = ColumnGuide.list(heading, of: sheet) {
      return .cells(ReviewBook.tabName(other) + "List")
    }
    guard let words = ColumnGuide.words(heading, of: sheet) else { return nil }
    let list = lists.first { ColumnGuide.words($0.heading, of: $0.sheet) == words }
    return list.map { .cells($0.name) } ?? .list(words)
  }
}
