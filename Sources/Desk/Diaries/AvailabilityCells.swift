import CSVText
import Documents
public import ReviewModel
import Sheets

/// A sheet with some cells of its availability column changed and every other cell as people wrote it.
///
/// Writing the whole sheet anew would put everybody's availability into our words; only those whose diary was
/// read have anything new to say.
public enum AvailabilityCells {
  private static let heading = "Availability"

  /// The files of a review whose availability changes; none where the review says all of this already.
  ///
  /// Of a folder these are only the sheets with new cells, with only those cells changed; of a document, the whole.
  ///
  /// - Returns: The changed files.
  public static func files(
    from original: Review, to review: Review, over reading: ReviewReading
  ) -> [TakenDiaries.ChangedFile] {
    guard review != original else { return [] }
    if let document = reading.document {
      return [
        TakenDiaries.ChangedFile(
          name: reading.source.inputName, bytes: ReviewDocument.write(review), old: document)
      ]
    }
    let before = ReviewSheets.write(original, plan: nil, keeping: reading.extras)
    let after = ReviewSheets.write(review, plan: nil, keeping: reading.extras)
    return zip(before, after).compactMap { unchanged, changed in
      guard unchanged != changed else { return nil }
      let old = reading.sheets.first { $0.name.lowercased() == changed.name }
      let bytes = old.map { AvailabilityCells.bytes($0, from: unchanged, to: changed) }
      return TakenDiaries.ChangedFile(
        name: old?.name ?? changed.name, bytes: bytes ?? changed.bytes, old: old?.bytes)
    }
  }

  /// The bytes of the old sheet, as people have it, with the cells in which the two written sheets differ; the new
  /// sheet's bytes where the old has no such column.
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
