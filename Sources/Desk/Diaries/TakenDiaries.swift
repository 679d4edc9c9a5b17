import CivilTime
public import Correspondence
public import Findings
public import ICalendar
public import ReviewModel

/// Diaries taken into a review, with what was understood of each.
public struct TakenDiaries: Sendable {
  /// The files of one owner's diary.
  public struct Diary: Sendable, Hashable {
    /// Whose it is.
    public var owner: DiaryOwner
    /// The files, which are one diary together.
    public var files: [DiaryFile]

    /// One owner's diary.
    public init(of owner: DiaryOwner, files: [DiaryFile]) {
      self.owner = owner
      self.files = files
    }
  }

  /// How diaries are taken.
  public struct Manner: Sendable {
    /// What counts as busy.
    public var policy = DiaryPolicy()
    /// Whether what was taken away before is forgotten.
    public var isReplacing = false

    /// As usual.
    public init() {}
  }

  private let original: Review
  /// The review with the busy time taken away.
  public private(set) var review: Review
  /// The lines about what was understood.
  public private(set) var lines: [String] = []
  /// What is wrong with the diaries.
  public private(set) var findings: [Finding] = []

  /// How the reading went: clean where every diary could be read.
  public var outcome: Outcome {
    findings.contains { $0.severity == .error } ? .findings : .clean
  }

  /// Takes diaries in.
  ///
  /// - Parameters:
  ///   - diaries: The diaries.
  ///   - review: The review.
  ///   - clock: The clock of its time zone.
  ///   - manner: How they are taken.
  ///   - source: Knows the clocks of places beyond those that are known here by rule.
  /// - Throws: ``Refusal`` where one of the files is no diary: each was looked at, and each is named.
  public init(
    _ diaries: [Diary], into review: Review, clock: ZoneOffsets, _ manner: Manner = Manner(),
    zonesFrom source: ZoneBook.Source
  ) throws(Refusal) {
    original = review
    self.review = review
    let reader = DiaryReader(for: review, clock: clock, policy: manner.policy)
    var isRefused = false
    for diary in diaries {
      var files: [DiaryFile] = []
      for file in diary.files {
        findings += DiaryContainer.remarks(on: file)
        switch DiaryContainer.content(of: file) {
        case .files(let calendars): files += calendars
        case .refused(let finding):
          findings.append(finding)
          isRefused = true
        }
      }
      guard !files.isEmpty else { continue }
      let addresses = review.addresses(of: diary.owner)
      let reading = reader.read(
        files, of: CalendarOwner(addresses: addresses), zonesFrom: source)
      findings += reading.findings
      guard !reading.isRefused else {
        // A file that is no calendar says nothing about anybody's time.
        isRefused = true
        continue
      }
      findings += notes(
        about: reading, of: diary.owner, at: files[0].name, isKnown: !addresses.isEmpty)
      take(reading, of: diary.owner, isReplacing: manner.isReplacing)
    }
    if isRefused { throw Refusal(findings) }
  }

  /// Takes away what one diary says, and says what that is.
  private mutating func take(
    _ reading: DiaryReading, of owner: DiaryOwner, isReplacing: Bool
  ) {
    lines.append(
      "\(owner.reference): " + Prose.count(reading.componentCount, "entry", "entries") + " read, "
        + words(of: reading))
    lines += reading.busy.map { "  " + Prose.harmless($0.words) }
    lines += reading.account.lines.map { "  " + $0 }
    let days = review.days
    review.changeAvailability(of: owner) {
      $0.taking(
        reading.busy, on: days, knowing: reading.knownDays, isReplacing: isReplacing)
    }
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

  // MARK: Files

  /// The findings about what a document loses, since it cannot say on which days a diary is silent; none for sheets.
  public func losses(over reading: ReviewReading) -> [Finding] {
    reading.document == nil
      ? [] : UnaskedDaysLost.findings(of: review, in: reading.source.inputName)
  }

  /// A file of the review with the busy time in it.
  public struct ChangedFile: Sendable, Hashable {
    /// The name of the file in the folder; of a document, its path.
    public let name: String
    /// The bytes that the file holds now.
    public let bytes: [UInt8]
    /// The bytes that the file held before; nil for a new file.
    public let old: [UInt8]?
  }

  /// The files of the review that change; none where the review says all of this already.
  public func files(over reading: ReviewReading) -> [ChangedFile] {
    AvailabilityCells.files(from: original, to: review, over: reading)
  }
}
