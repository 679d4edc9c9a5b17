import CSVText
import Sheets

/// A sheet with some cells of its availability column changed and every other cell as people wrote it.
///
/// Writing the whole sheet anew would put everybody's availability into our words; only those whose diary was
/// read have anything new to say.
enum AvailabilityCells {
  private static let heading = "Availability"

  /// The bytes of the sheet; those of the new one where the old has no such column to change.
  ///
  /// - Parameters:
  ///   - old: The sheet as people have it.
  ///   - unchanged: The same content as the program writes it.
  ///   - changed: The new content as the program writes it.
  static func bytes(_ old: SheetFile, from unchanged: SheetFile, to changed: SheetFile) -> [UInt8] {
    guard var sheet = table(old), let before = table(unchanged), let after = table(changed),
      let column = sheet.column(heading), sheet.rows.count == after.rows.count,
      before.rows.count == after.rows.count
    else { return changed.bytes }
    for index in after.rows.indices {
      let cell = after.cell(after.rows[index], under: heading)
      guard cell != before.cell(before.rows[index], under: heading) else { continue }
      while sheet.rows[index].cells.count <= column { sheet.rows[index].cells.append("") }
      sheet.rows[index].cells[column] = cell
    }
    return sheet.bytes
  }

  private static func table(_ sheet: SheetFile) -> CSVTable? {
    CSVTable(CSVReader.read(sheet.bytes, file: sheet.name))
  }
}
