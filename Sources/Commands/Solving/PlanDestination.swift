import Desk
import Disk
import Documents
import Findings
import ReviewModel
import Sheets

/// The place and the form in which a plan is written.
enum PlanDestination: Sendable, Hashable {
  /// A plan document.
  case document(String)
  /// A timetable sheet.
  case sheet(String)
  /// The timetable sheet of a folder.
  case folder(String)
  /// A plan document on standard output.
  case standardOutput

  /// The destination that was typed, or the usual one of a source.
  ///
  /// - Parameters:
  ///   - path: What was typed after `-o`; nil for nothing.
  ///   - source: Where the review came from.
  ///   - isForPrograms: Whether JSON was asked for.
  /// - Throws: That a workbook holds no timetable without its review.
  init(
    _ path: String?, from source: ReviewSource, isForPrograms: Bool
  ) throws(Refusal) {
    if let path, ReviewSource.isWorkbook(path) {
      throw Refusal(
        Finding(
          .unknownForm, at: .file("--output"), text: path,
          "A workbook holds a timetable together with its review.",
          mend:
            "Leave out -o to write into the review's own workbook, or name a plan document (.json) or a timetable "
            + "sheet (.csv)."))
    }
    switch path {
    case nil:
      if case .folder(let folder) = source, !isForPrograms {
        self = .folder(folder)
      } else {
        self = .standardOutput
      }
    case "-"?: self = .standardOutput
    case let path? where path.lowercased().hasSuffix(".json"): self = .document(path)
    case let path? where path.lowercased().hasSuffix(".csv"): self = .sheet(path)
    case let path?: self = .folder(path)
    }
  }

  /// The file that is written; nil for standard output.
  var path: String? {
    switch self {
    case .document(let path), .sheet(let path): path
    case .folder(let folder): FileBytes.place(of: PlanReading.Timetable.file, in: folder)
    case .standardOutput: nil
    }
  }

  /// What stands at the destination now, which a plan that is found later may replace; a review's own timetable
  /// counts as it was read.
  func former(_ reading: ReviewReading) -> AtomicFile.Former {
    guard let path else { return .anything }
    if case .folder(let folder) = self, case .folder(folder) = reading.source {
      return .asRead(
        reading.sheets.first { $0.name.lowercased() == PlanReading.Timetable.file }?.bytes)
    }
    return switch FileBytes.kind(of: path) {
    case .nothing: .asRead(nil)
    case .file: (try? FileBytes.read(path)).map { .asRead($0) } ?? .anything
    case .folder: .anything
    }
  }

  /// Whether the destination is a sheet that people edit.
  var writesSheet: Bool {
    switch self {
    case .sheet, .folder: true
    case .document, .standardOutput: false
    }
  }

  /// Whether the destination is the timetable of the review's own folder, whose last timetables are kept.
  func isOwn(of reading: ReviewReading) -> Bool { self == PlanDestination.own(reading.source) }

  private static func own(_ source: ReviewSource) -> PlanDestination? {
    if case .folder(let folder) = source { .folder(folder) } else { nil }
  }

  /// Writes a plan.
  ///
  /// The timetable that the review's own folder had is kept, to go back to.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - review: The review of the plan.
  ///   - reading: The reading of the review, whose sheets' own columns are kept.
  ///   - former: What stood there before the plan was looked for.
  ///   - work: The command, if it has not locked the review; nil for a command that has.
  ///   - terminal: Where standard output is.
  /// - Returns: Whether an earlier timetable was kept; nothing is written where nothing differs.
  /// - Throws: `Refusal` where the review is locked, or the destination has changed or cannot be written.
  @discardableResult
  func write(
    _ plan: Plan, of review: Review, _ reading: ReviewReading,
    replacing former: AtomicFile.Former = .anything, locking work: String? = nil,
    on terminal: Terminal
  ) throws(Refusal) -> Bool {
    let bytes: [UInt8]
    switch self {
    case .document, .standardOutput:
      bytes = PlanDocument.write(plan)
    case .sheet, .folder:
      bytes = ReviewSheets.timetable(plan, of: review, keeping: reading.extras).bytes
    }
    guard let path else {
      terminal.print(bytes: bytes)
      return false
    }
    let lock = try work.map { work throws(Refusal) in
      try ReviewLock(FileBytes.folder(of: path), for: work, writing: path)
    }
    defer { withExtendedLifetime(lock) {} }
    let file = AtomicFile(path: path, bytes: bytes, replacing: former)
    guard isOwn(of: reading), case .folder(let folder) = self,
      case .asRead(let present?) = former,
      FileBytes.digest(ofFile: path) == FileBytes.digest(present)
    else {
      try AtomicFile.write([file])
      return false
    }
    if present == bytes { return false }
    let earlier = try EarlierTimetables(of: folder).files(keeping: present)
    try AtomicFile.write([file] + earlier, home: folder)
    return true
  }
}
