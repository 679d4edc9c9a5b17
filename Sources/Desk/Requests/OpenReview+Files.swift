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
  mutating func begin(_ request: SearchRequest) throws(Refusal) -> Answer {
    let reading = try reading.get()
    let review = try reading.soundReview()
    let start = request.isContinued ? try plan().readable(for: reading) : nil
    search = SearchSession(
      review, seed: request.seed, from: start, aim: request.aim, steps: request.steps)
    return progress()
  }

  /// Works changes from the readable page into the timetable.
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

  /// Writes what was found into the files of the review.
  ///
  /// Where there is proof that no timetable exists, the one that somebody has is worth more than an empty one.
  mutating func keep() throws(Refusal) -> Answer {
    let reading = try reading.get()
    guard let search else { throw Refusal(PlanReading.missing(from: reading)) }
    let solved = search.found
    let words = FoundPlanReport(solved, of: search.review).lines
    guard solved.outcome != .impossible else { return Answer(.impossible, words: words) }
    let changed = try write(solved.plan, of: search.review, reading)
    var answer = Answer(solved.outcome, words: words, files: changed)
    answer.changesReview = true
    return answer
  }

  /// Writes a timetable into the files of the review, keeps the timetable that was there, and reads the files again.
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

  func export(_ request: TimetableHandout.Request) throws(Refusal) -> Answer {
    let reading = try reading.get()
    let version = try ExportedVersion(reading, try plan(), after: nil, in: [])
    var additions = PageAdditions()
    additions.offersMoves = true
    let handout = try TimetableHandout(
      version, request, showing: additions, of: reading.source)
    return Answer(
      handout.outcome, words: [handout.remark, handout.warning].compactMap { $0 },
      files: handout.files.map { SheetFile(path: $0.path, bytes: $0.bytes) })
  }
}
