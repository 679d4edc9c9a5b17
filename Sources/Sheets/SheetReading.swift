public import Findings
public import ReviewModel

/// What a folder of sheets was found to hold.
public struct SheetReading: Sendable {
  /// The review; nil where a setting is missing that every review needs.
  ///
  /// Where ``findings`` has errors it is what could be read, and nothing may be planned with it.
  public var review: Review?
  /// The timetable that people filled in; nil where they have not.
  public var plan: Plan?
  /// Everything that is wrong, in the order of the sheets and their rows.
  public var findings: [Finding]
  /// What people keep in their sheets beside the review.
  public var extras: SheetExtras
  /// What the sheets say about the time before the fieldwork week.
  public var preparation = PreparationNotes()
  /// Where each entry of the review stands.
  public var places: SheetPlaces
}

/// A review as a folder of CSV sheets: what people write, read, and give back.
public enum ReviewSheets {
  /// Reads a folder of sheets, in any order; files that are no sheets are named and left alone.
  ///
  /// - Parameters:
  ///   - files: The CSV files of the folder.
  ///   - others: Its other files, of which some may look like sheets.
  /// - Returns: The review, the timetable, all findings at once, and what to keep.
  public static func read(_ files: [SheetFile], beside others: [OtherFile] = []) -> SheetReading {
    var reader = SheetFolderReader(files, beside: others)
    return reader.read()
  }

  /// Writes a review, and its timetable if there is one, as a folder of sheets that reads back as the same review.
  ///
  /// `extras` holds what people kept in the sheets that the review came from.
  ///
  /// - Returns: The files of the folder, in the order of the sheets.
  public static func write(
    _ review: Review, plan: Plan? = nil, keeping extras: SheetExtras = SheetExtras()
  ) -> [SheetFile] {
    SheetFolderWriter(review, keeping: extras).files(plan: plan)
  }

  /// Writes only the timetable, `timetable.csv`, so that nothing else in a folder is touched.
  public static func timetable(
    _ plan: Plan, of review: Review, keeping extras: SheetExtras = SheetExtras()
  ) -> SheetFile {
    SheetFolderWriter(review, keeping: extras).timetable(plan)
  }
}
