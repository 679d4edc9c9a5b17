import CivilTime
import Correspondence
import Desk
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
  /// Whether one of the files is no diary, so that nothing is taken.
  private var isRefused = false
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

  /// Adds what is to be said beside the diaries.
  mutating func note(_ notes: [Finding]) {
    findings += notes
  }

  /// Takes the busy time of one owner's diaries.
  mutating func read(_ paths: [String], of owner: DiaryOwner) throws(CommandFailure) {
    var files: [DiaryFile] = []
    for path in paths {
      let file = DiaryFile(name: path, bytes: try FileBytes.read(path))
      switch DiaryContainer.content(of: file) {
      case .files(let calendars): files += calendars
      case .refused(let finding):
        findings.append(finding)
        isRefused = true
      }
    }
    guard !files.isEmpty else { return }
    let addresses = review.addresses(of: owner)
    let reading = reader.read(
      files, of: CalendarOwner(addresses: addresses), zonesFrom: SystemZones.offsets(named:))
    findings += reading.findings
    // A file that is no calendar says nothing about anybody's time.
    isRefused = isRefused || reading.isRefused
    findings += notes(about: reading, of: owner, at: files[0].name, isKnown: !addresses.isEmpty)
    lines.append(
      "\(owner.reference): " + Prose.count(reading.componentCount, "entry", "entries") + " read, "
        + words(of: reading))
    lines += reading.busy.map { "  " + Prose.harmless($0.words) }
    lines += reading.account.lines.map { "  " + $0 }
    let days = review.days
    let isReplacing = isReplacing
    review.changeAvailability(of: owner) {
      $0.taking(
        reading.busy, on: days, knowing: reading.knownDays, isReplacing: isReplacing)
    }
  }

  /// Refuses everything where one of the files is no diary: each was looked at, and each is named.
  func refuseWhatIsNoDiary() throws(CommandFailure) {
    if isRefused { throw CommandFailure(findings) }
  }

  private func words(of reading: DiaryReading) -> String {
    if !reading.busy.isEmpty { return "busy" }
    if reading.knownDays.count == review.days.count { return "free on every day" }
    return reading.knownDays.isEmpty
      ? "no busy time, and no day is known" : "free on " + review.words(for: reading.knownDays)
  }

  /// What else must be said about a diary: on which days it is silent, and whose answers could not be told.
  private func notes(
    about reading: DiaryReading, of owner: DiaryOwner, at file: String, isKnown: Bool
  ) -> [Finding] {
    var notes: [Finding] = []
    let unknown = review.days.filter { !reading.knownDays.contains($0) }
    if reading.findings.contains(where: { $0.severity == .error }) {
      notes.append(
        Finding(
          .diaryPartlyRead, .warning, at: .file(file), text: owner.reference,
          "A part of the diary could not be read, so \(owner.reference) still has to be asked.",
          mend: "Mend what is named above and read the diary again, or ask its owner."))
    } else if !unknown.isEmpty {
      notes.append(
        Finding(
          .diaryDaysUnknown, .warning, at: .file(file), text: owner.reference,
          "The diary says nothing about \(review.words(for: unknown)), so it is not known whether "
            + "\(owner.reference) is free then.",
          mend: "Export it again so that it covers the review, or ask its owner about those days."))
    }
    if reading.busy.isEmpty {
      notes.append(
        Finding(
          .silentDiary, .warning, at: .file(file),
          "The diary has no busy time in the days of the review.",
          mend: "Check that the export covers them."))
    }
    if !isKnown, reading.hasGuests {
      notes.append(
        Finding(
          .diaryOwnerWithoutAddress, .note, at: .file(file), text: owner.reference,
          "\(owner.reference) has no address in the sheets, so meetings that they declined count as busy.",
          mend: "Fill in the Email column, and read the diary again."))
    }
    return notes
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
            path: FileBytes.join(folder, old?.name ?? changed.name), bytes: bytes ?? changed.bytes,
            replacing: .asRead(old?.bytes)))
      }
    case .document(let path):
      terminal.complain(UnaskedDaysLost.findings(of: review, in: path))
      if review != original {
        files = [
          AtomicFile(
            path: path, bytes: ReviewDocument.write(review),
            replacing: reading.document.map { .asRead($0) } ?? .anything)
        ]
      }
    case .standardInput:
      terminal.complain(UnaskedDaysLost.findings(of: review, in: InputName.standardInput))
      terminal.print(bytes: ReviewDocument.write(review))
    }
    try AtomicFile.write(files, home: reading.source.folder)
    files.forEach { terminal.say("Wrote \($0.path)") }
    if files.isEmpty, reading.source != .standardInput {
      terminal.say("The review says all of this already.")
    }
  }
}
