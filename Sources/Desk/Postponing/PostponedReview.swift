public import CivilTime
import Correspondence
public import Findings
import ReviewModel
import Sheets

/// A review moved to another week: its sheets with every date moved, and the earlier sheets, kept beside them.
public struct PostponedReview: Sendable {
  /// From when to when the review moves, and whose availability is blank again: a line each.
  public let lines: [String]
  /// What the new week is closed on, and everything else that the sheets of the new week were told.
  public let remarks: [Finding]
  /// How many sheets are written.
  public let sheetCount: Int
  /// The folder that keeps the earlier sheets, as a path in the folder of the review.
  public let keptIn: String
  /// The files that are to be written.
  public let edits: FileEdits

  /// Moves a review.
  ///
  /// - Parameters:
  ///   - reading: The review.
  ///   - date: The new first day on site.
  ///   - clock: What the door's clock shows.
  /// - Throws: ``Refusal`` where the review is no sheets, has errors, or cannot begin on the date.
  public init(_ reading: ReviewReading, to date: CivilDate, at clock: WallClock) throws(Refusal) {
    guard reading.source.keepsInvitations else {
      throw Refusal(
        Finding(
          .unknownForm, at: .file(reading.source.path), text: reading.source.path,
          "This is no folder of sheets.", mend: "Turn it into one with: fieldwork convert"))
    }
    let review = try reading.soundReview()
    if let fault = PostponedReview.fault(review, to: date) { throw Refusal(fault) }
    let held = try HeldTime.end(nil, in: review, at: clock)
    let postponement = Postponement(of: review, to: date, keeping: held)
    let later = postponement.moved(review)
    let sheets = ReviewSheets.write(
      later, plan: reading.plan.map { postponement.moved($0) }, keeping: reading.extras)
    lines = PostponedReview.lines(from: review, to: later)
    remarks = ReviewSheets.read(sheets).findings.filter { $0.severity != .note }
    sheetCount = sheets.count
    let kept = PostponedSheets.folder(for: date)
    keptIn = kept
    let copies = reading.sheets.map {
      FileEdits.Write(kept + "/" + $0.name, $0.bytes, replacing: .vacant)
    }
    let moved = sheets.map { sheet in
      let old = reading.sheets.first { $0.name.lowercased() == sheet.name }
      return FileEdits.Write(
        old?.name ?? sheet.name, sheet.bytes, replacing: .asRead(old?.bytes))
    }
    var edits = FileEdits(copies + moved)
    edits.newFolders = [kept]
    self.edits = edits
  }

  /// The lines that say from when to when the review moves, and whose availability must be asked for again.
  private static func lines(from review: Review, to later: Review) -> [String] {
    [
      "\(Prose.harmless(review.title)) moves from \(review.fieldworkStart.words) to \(later.fieldworkStart.words), with "
        + Prose.count(later.sessions.count, "session") + ".",
      "To ask again for their availability: "
        + English.list([
          Prose.count(later.people.count, "person", "people"),
          Prose.count(later.reviewers.count, "reviewer"), Prose.count(later.rooms.count, "room"),
        ]) + ".",
    ]
  }

  /// The fault in the date; nil for a good date.
  private static func fault(_ review: Review, to date: CivilDate) -> Finding? {
    func finding(_ message: String, _ mend: String) -> Finding {
      Finding(.unfitNewWeek, at: .file("--to"), text: date.iso, message, mend: mend)
    }
    let weekday = review.fieldworkStart.weekday
    if date == review.fieldworkStart {
      return finding(
        "The review starts on \(date.words) already.", "Give the date that it moves to.")
    }
    if date.weekday != weekday {
      let before = date - (date.weekday.rawValue - weekday.rawValue + 7) % 7
      return finding(
        "\(date.words) is not a \(weekday.name), on which the review starts.",
        "Write \(before.iso) or \((before + 7).iso).")
    }
    if date < review.earliestFieldworkStart {
      return finding(
        "The lead-in of \(Prose.count(review.leadInWeeks, "week")) has not run by \(date.words).",
        "The first day that it has is \(review.earliestFieldworkStart.words).")
    }
    return nil
  }
}
