import Documents
import Exports
import Findings
import PlanCheck
import ReviewModel
import Sheets
import WeekPage
import Workbook

// Requests that are answered with files.
extension OpenReview {
  /// Works changes from the readable page into the timetable.
  ///
  /// - Throws: ``Refusal`` where the changes cannot be read, or the review or its timetable has errors.
  mutating func apply(_ changes: [UInt8]) throws(Refusal) -> Answer {
    let reading = try reading.get()
    let review = try reading.soundReview()
    let planReading = try plan()
    let applied = try AppliedChanges(
      ChangesFile(changes, named: OpenReview.changesName, for: review),
      to: try planReading.sound(for: reading), of: review, at: .file(OpenReview.changesName))
    guard !applied.lines.isEmpty else { return Answer(words: [AppliedChanges.nothingNew]) }
    let verdict = PlanJudge(review).verdict(on: applied.plan)
    let clashes = PlanJudge(review).findings(for: verdict, on: applied.plan) {
      planReading.places.place($0)
    }
    let changed = try write(applied.plan, of: review, reading)
    var answer = Answer(
      verdict.isFeasible ? .clean : .findings, findings: clashes, words: applied.lines,
      files: changed)
    answer.changesReview = true
    return answer
  }

  /// Writes a timetable into the files of the review, keeps the earlier timetable, and reads the files again.
  ///
  /// - Returns: The files that changed.
  mutating func write(
    _ plan: Plan, of review: Review, _ reading: ReviewReading
  ) throws(Refusal) -> [SheetFile] {
    guard reading.document == nil else {
      let bytes = PlanDocument.write(plan)
      planDocument = bytes
      return [SheetFile(name: OpenReview.planName, bytes: bytes)]
    }
    let name = PlanReading.Timetable.file
    let old = reading.sheets.first { $0.name.lowercased() == name }
    let sheet = ReviewSheets.timetable(plan, of: review, keeping: reading.extras)
    var edits = FileEdits([
      FileEdits.Write(old?.name ?? name, sheet.bytes, replacing: .asRead(old?.bytes))
    ])
    if let old, old.bytes != sheet.bytes {
      edits.writes += try KeptTimetables(try files.memory()).writes(keeping: old.bytes)
    }
    let changed = try files.make(edits)
    self.reading = OpenReview.read(files)
    return changed
  }

  func convert(to form: CopyForm) throws(Refusal) -> Answer {
    let conversion = try Conversion(try reading.get(), try plan())
    switch form {
    case .sheets: return Answer(files: conversion.sheets(over: []).sheets)
    case .document:
      return Answer(
        findings: UnaskedDaysLost.findings(
          of: try reading.get().soundReview(), in: OpenReview.reviewName),
        files: [SheetFile(name: OpenReview.reviewName, bytes: conversion.document)])
    case .workbook:
      let name = OpenReview.workbookName
      let bytes = try workbook(of: conversion, named: name)
      return Answer(files: [SheetFile(name: name, bytes: bytes)])
    }
  }

  /// The review as a workbook: the sheets of a folder as they are, so that titles, notes and the order of columns stay; the
  /// workbook that is open; or the sheets of a document.
  private func workbook(
    of conversion: Conversion, named name: String
  ) throws(Refusal) -> [UInt8] {
    switch try reading.get().source {
    case .folder:
      return try WorkbookFile.bytes(
        holding: files.files.filter { !ReviewMemory.isInOutbox($0.name) }
          .map { BookFile(path: $0.name, bytes: $0.bytes) }, named: name)
    case .document(let path) where ReviewSource.isWorkbook(path):
      return files.files.first?.bytes ?? []
    case .document, .standardInput:
      return try WorkbookFile.bytes(of: conversion.sheets, named: name)
    }
  }

  func redact(to form: CopyForm) throws(Refusal) -> Answer {
    let copy = try RedactedCopy(of: try reading.get())
    let words = [copy.summary]
    switch form {
    case .sheets: return Answer(words: words, files: copy.sheets)
    case .document:
      let file = SheetFile(name: OpenReview.reviewName, bytes: copy.document)
      return Answer(words: words, files: [file])
    case .workbook:
      let name = OpenReview.workbookName
      let bytes = try WorkbookFile.bytes(of: copy.sheets, named: name)
      return Answer(words: words, files: [SheetFile(name: name, bytes: bytes)])
    }
  }

  mutating func export(_ request: TimetableHandout.Request) throws(Refusal) -> Answer {
    let reading = try reading.get()
    let memory = try files.memory()
    var remarks: [Finding] = []
    let version =
      if let release = request.release {
        try ExportedVersion(release: release, in: memory)
      } else {
        try ExportedVersion(reading, try plan(), in: memory, &remarks)
      }
    // Releases, invitations and replies are read for the page alone.
    let additions =
      try request.form.hasPage
      ? version.additions(
        from: memory, of: reading.source, at: WallClock(request.writtenAt)) : PageAdditions()
    let handout = try TimetableHandout(
      version, request, showing: additions, of: reading.source)
    var answer = Answer(
      handout.outcome, findings: remarks,
      words: [handout.remark, handout.warning].compactMap { $0 },
      files: handout.files.map { SheetFile(path: $0.path, bytes: $0.bytes) })
    if let folder = request.folder {
      try write(&answer, into: folder, of: FolderRecord.title(of: version.review), handout.form)
    }
    return answer
  }

  /// Puts exported files into a folder of the review, and removes files of an earlier export that this export no
  /// longer has.
  private mutating func write(
    _ answer: inout Answer, into folder: String, of review: String, _ form: ExportForm
  ) throws(Refusal) {
    // `Dictionary(_:uniquingKeysWith:)` casts dynamically, which Embedded Swift cannot.
    var present: [String: [UInt8]] = [:]
    for file in files.files.reversed() { present[file.name] = file.bytes }
    let path = { (name: String) in folder + "/" + name }
    let update = try FolderUpdate(
      writing: answer.files.map { ($0.name, FolderRecord.digest($0.bytes)) },
      after: present[path(FolderRecord.name)].flatMap { FolderRecord($0) }, into: folder,
      of: review, replacing: { name in form.endings.contains { name.hasSuffix($0) } },
      over: { name in
        guard let bytes = present[path(name)] else { return .nothing }
        return .file(digest: FolderRecord.digest(bytes))
      })
    answer.files = answer.files.map { SheetFile(path: path($0.name), bytes: $0.bytes) }
    answer.files.append(SheetFile(path: path(FolderRecord.name), bytes: update.record.bytes))
    answer.removed = update.removals.map { path($0.path) }
    answer.findings += update.remarks
    files.putBeside(answer.files, removing: answer.removed)
  }
}
