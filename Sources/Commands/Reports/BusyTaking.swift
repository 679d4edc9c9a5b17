import CivilTime
import Correspondence
import Disk
import Documents
import Findings
import ICalendar
import ReviewModel
import Sheets

/// Diaries taken into a review, with what was understood of each.
struct BusyTaking {
  private let original: Review
  private var review: Review
  private let reader: DiaryReader
  private let isReplacing: Bool
  /// What was understood, for people.
  private(set) var lines: [String] = []
  /// What is wrong with the diaries.
  private(set) var findings: [Finding] = []

  /// Nothing taken yet.
  init(_ review: Review, policy: DiaryPolicy, isReplacing: Bool) throws(CommandFailure) {
    guard let clock = ReviewClock.offsets(of: review) else {
      throw CommandFailure(ReviewClock.unknown(review.timeZone))
    }
    original = review
    self.review = review
    self.isReplacing = isReplacing
    reader = DiaryReader(for: review, clock: clock, policy: policy)
  }

  /// Takes the busy time of one owner's diaries.
  mutating func read(_ paths: [String], of owner: DiaryOwner) throws(CommandFailure) {
    var busy: [TimeSpan] = []
    var count = 0
    for path in paths {
      let reading = reader.read(
        try FileBytes.read(path), file: path, zonesFrom: SystemZones.offsets(named:))
      findings += reading.findings
      // A file that is no calendar says nothing about anybody's time.
      if reading.componentCount == 0, reading.findings.contains(where: { $0.severity == .error }) {
        throw CommandFailure(findings)
      }
      busy += reading.busy
      count += reading.componentCount
    }
    busy = TimeSpan.merged(busy)
    if busy.isEmpty, let path = paths.first {
      findings.append(
        Finding(
          .silentDiary, .warning, at: .file(path),
          "The diary has no busy time in the days of the review.",
          mend: "Check that the export covers them."))
    }
    lines.append(
      "\(owner.reference): " + Prose.count(count, "entry", "entries") + " read, "
        + (busy.isEmpty ? "free on every day" : "busy"))
    lines += busy.map { "  " + Prose.harmless($0.words) }
    let days = review.days
    let isReplacing = isReplacing
    review.changeAvailability(of: owner) { $0.taking(busy, on: days, isReplacing: isReplacing) }
  }

  /// Writes the review where it came from, where anything in it has changed.
  func save(over reading: ReviewReading, on terminal: Terminal) throws(CommandFailure) {
    var files: [AtomicFile] = []
    switch reading.source {
    case .folder(let folder):
      // Only the sheets that changed are written, and only their cells that did.
      let before = ReviewSheets.write(original, plan: nil, keeping: reading.extras)
      let after = ReviewSheets.write(review, plan: nil, keeping: reading.extras)
      for (unchanged, changed) in zip(before, after) where unchanged != changed {
        let old = reading.sheets.first { $0.name.lowercased() == changed.name }
        let bytes = old.map { AvailabilityCells.bytes($0, from: unchanged, to: changed) }
        files.append(
          AtomicFile(
            path: FileBytes.join(folder, old?.name ?? changed.name), bytes: bytes ?? changed.bytes))
      }
    case .document(let path):
      if review != original {
        files = [AtomicFile(path: path, bytes: [UInt8](ReviewDocument.write(review)))]
      }
    case .standardInput:
      terminal.print(bytes: [UInt8](ReviewDocument.write(review)))
    }
    try AtomicFile.write(files)
    files.forEach { terminal.say("Wrote \($0.path)") }
    if files.isEmpty, reading.source != .standardInput {
      terminal.say("The review says all of this already.")
    }
  }
}
