import Documents
public import Findings
public import ReviewModel
public import Sheets

/// A review as it was read, with all findings about it.
public struct ReviewReading: Sendable {
  /// The source of the review.
  public let source: ReviewSource
  /// The door through which its files came.
  public let door: Door
  /// The review; nil where none could be formed.
  public let review: Review?
  /// The timetable that lies beside the review in its folder.
  public let plan: Plan?
  /// Findings about the review.
  public let findings: [Finding]
  /// The sheets that it came from; none for a document.
  public let sheets: [SheetFile]
  /// The bytes of the document that it came from; nil for sheets.
  public let document: [UInt8]?
  /// Columns and rows of people's own in the sheets, which are kept when the sheets are written again.
  public let extras: SheetExtras
  /// What the sheets say about the time before the fieldwork week; only what is usual for a document.
  public let preparation: PreparationNotes
  /// The places of the review's entries in the sheets; nil for a document.
  public let places: SheetPlaces?

  /// Reads a review.
  ///
  /// - Throws: ``Refusal`` where the files hold no review at all: a folder without sheets, or a damaged workbook.
  public init(_ files: ReviewFiles) throws(Refusal) {
    source = files.source
    door = files.door
    switch files.source {
    case .folder:
      sheets = try ReviewReading.sheets(files)
      document = nil
      let reading = ReviewSheets.read(sheets, beside: files.others)
      var draft = reading.review
      let remembered =
        draft?.rememberProtectedNames(in: files.postponedSheets) { reading.places.place($0) } ?? []
      (review, plan) = (draft, reading.plan)
      preparation = reading.preparation
      findings = reading.findings + remembered.filter { !reading.findings.contains($0) }
      (extras, places) = (reading.extras, reading.places)
    case .document(let path) where ReviewSource.isWorkbook(path):
      let workbook = try WorkbookFile(path, bytes: files.files.first?.bytes ?? [])
      sheets = workbook.sheets
      document = nil
      let reading = ReviewSheets.read(sheets)
      (review, plan) = (reading.review, reading.plan)
      preparation = reading.preparation
      findings =
        workbook.findings
        + reading.findings.filter { !workbook.explains($0) }.map(workbook.located)
      (extras, places) = (reading.extras, nil)
    case .document, .standardInput:
      let bytes = files.files.first?.bytes ?? []
      document = bytes
      (review, findings) = ReviewDocument.read(bytes, file: source.inputName)
      preparation = PreparationNotes()
      (plan, sheets, extras, places) = (nil, [], SheetExtras(), nil)
    }
  }

  /// The review, where nothing is wrong with it.
  ///
  /// - Throws: ``Refusal`` with every error.
  public func soundReview() throws(Refusal) -> Review {
    let errors = findings.filter { $0.severity == .error }
    guard let review, errors.isEmpty else { throw Refusal(errors) }
    return review
  }

  /// Where a value of an entry stands: in its sheet, or in the document.
  public func place(_ place: ReviewPlace) -> Place {
    places?.place(place) ?? ReviewDocument.place(place, in: source.inputName)
  }

  /// Whether nothing is wrong with it that keeps it from being planned or judged.
  public var isUsable: Bool { review != nil && !findings.contains { $0.severity == .error } }

  /// Whether not even the form was right, so that nothing could be said cell by cell.
  public var isUnreadable: Bool {
    review == nil
      && findings.allSatisfy { finding in
        switch finding.place {
        case .file, .line: true
        case .key(_, let path) where path.isEmpty: true
        case .cell, .key: finding.severity != .error
        }
      }
  }

  /// The sheets of a folder.
  private static func sheets(_ files: ReviewFiles) throws(Refusal) -> [SheetFile] {
    let sheets = files.sheets
    let twice = twins(sheets.map { $0.name }, in: files.source)
    guard twice.isEmpty else { throw Refusal(twice) }
    guard sheets.isEmpty else { return sheets }
    throw Refusal(noSheets(files))
  }

  /// Sheets whose names differ only in letter case, so that nobody knows which of them counts.
  public static func twins(_ names: [String], in folder: ReviewSource) -> [Finding] {
    var first: [String: String] = [:]
    return names.compactMap { name in
      guard let other = first.updateValue(name, forKey: name.lowercased()) else { return nil }
      return Finding(
        .sheetTwice, at: .file(folder.path(of: name)), text: name,
        "\"\(other)\" and \"\(name)\" are the same sheet.",
        mend: "Keep the right one, and move the other out of the folder.")
    }
  }

  /// What to say about a folder without sheets.
  private static func noSheets(_ files: ReviewFiles) -> Finding {
    let path = files.source.path
    let names = files.others.map { $0.name }.filter { !$0.hasPrefix("~$") }
    let workbook =
      names.first { $0.lowercased().hasSuffix(".xlsx") }
      ?? names.first { ReviewSource.isWorkbook($0) }
    let begin =
      switch files.door {
      case .commandLine: "Make some with: fieldwork init \(Prose.shellWord(path)) --week DATE"
      case .page: "Open a workbook or the sheets of a review, or begin a new review."
      }
    return Finding(
      .unknownForm, at: .file(path), text: path, "This folder holds no sheets (.csv).",
      mend: workbook.map { "Give the workbook: \(Prose.shellWord(files.source.path(of: $0)))" }
        ?? begin)
  }
}

extension Review {
  /// Takes up the names of children, young people, parents and carers that stood in the sheets before `postpone` wrote
  /// them without, so that a note, a reason or a title with such a name is still covered.
  ///
  /// - Parameters:
  ///   - folders: The sheets of each folder that `postpone` set aside.
  ///   - place: Where an entry stands in its sheets.
  /// - Returns: A finding for each cell that holds one of the names.
  fileprivate mutating func rememberProtectedNames(
    in folders: [[SheetFile]], at place: (ReviewPlace) -> Place
  ) -> [Finding] {
    var names: [PersonID: String] = [:]
    for sheets in folders {
      // What cannot be read tells no names, and nothing else is taken from these sheets.
      guard ReviewReading.twins(sheets.map { $0.name }, in: .folder("")).isEmpty else { continue }
      for person in ReviewSheets.read(sheets).review?.people ?? [] {
        if let hidden = person.hiddenName { names[person.id] = hidden }
      }
    }
    guard !names.isEmpty else { return [] }
    for index in people.indices where people[index].isAnonymous {
      if let name = names[people[index].id] { people[index].hiddenName = name }
    }
    return hideProtectedNames(at: place)
  }
}
