import CSVText
public import Findings
public import ReviewModel

/// The changes that somebody made on the page: each session's new place, and the place that it had there.
///
/// Both halves are rows of a timetable sheet, so they are read as one, and a file that a spreadsheet has saved
/// again is read as well as the page's own.
public struct ChangesFile: Sendable {
  /// The new places, in the order of the file.
  public let after: [Assignment]
  /// The places on the page from which they were made.
  public let before: [Assignment]
  /// What is wrong with the file.
  public let findings: [Finding]
  /// Where each session stands in it.
  public let places: PlanPlaces

  /// The words before the heading of a column with the earlier value: `Was day`.
  private static let was = "Was "

  /// Reads a file of changes.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name.
  ///   - review: The review that it is for.
  public init(_ bytes: [UInt8], named file: String, for review: Review) {
    let (plan, findings) = PlanReading.sheet(bytes, named: file, for: review)
    after = plan?.assignments ?? []
    before =
      ChangesFile.earlier(bytes, file).flatMap {
        PlanReading.sheet($0, named: file, for: review).0?.assignments
      } ?? []
    // The page's own columns say how it was, which no timetable sheet does.
    self.findings = findings.filter { $0.severity == .error }
    places = PlanPlaces(sheet: bytes, file: file)
  }

  /// The rows as they were before the changes: a timetable sheet made of the columns that hold earlier values.
  private static func earlier(_ bytes: [UInt8], _ file: String) -> [UInt8]? {
    guard let table = CSVTable(CSVReader.read(bytes, file: file)) else { return nil }
    let columns: [TimetableColumn] = [.session, .day, .start, .room, .reviewers]
    var earlier = CSVTable(headings: columns.map { $0.heading })
    for row in table.rows {
      earlier.append(
        columns.map { column in
          let heading =
            column == .session ? column.heading : was + column.heading.lowercased()
          return table.cell(row, under: heading)
        })
    }
    return earlier.bytes
  }
}
