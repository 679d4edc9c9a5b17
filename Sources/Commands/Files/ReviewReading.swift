import Disk
import Documents
import Findings
import Foundation
import ReviewModel
import Sheets

/// A review as it was read, with everything that there is to say about it.
struct ReviewReading: Sendable {
  /// Where it came from.
  let source: ReviewSource
  /// The review; nil where none could be formed.
  let review: Review?
  /// The timetable that lies beside the review in its folder.
  let plan: Plan?
  /// What there is to say.
  let findings: [Finding]
  /// The sheets that it came from; none for a document.
  let sheets: [SheetFile]
  /// The bytes of the document that it came from; nil for sheets.
  let document: [UInt8]?
  /// Columns and rows of the sheets that are nobody's business here, to be kept.
  let extras: SheetExtras
  /// What the sheets say about the time before the fieldwork week; only what is usual for a document.
  let preparation: PreparationNotes
  /// Where its entries stand in the sheets; nil for a document.
  let places: SheetPlaces?

  /// Reads a review.
  ///
  /// - Parameters:
  ///   - source: Where it comes from.
  ///   - terminal: Where standard input is read.
  init(_ source: ReviewSource, on terminal: Terminal) throws(CommandFailure) {
    self.source = source
    switch source {
    case .folder(let path):
      sheets = try ReviewReading.sheets(in: path)
      document = nil
      let others = try FileBytes.names(in: path).filter { !$0.lowercased().hasSuffix(".csv") }
        .map { OtherFile($0, changedAt: ReviewReading.changedAt(FileBytes.join(path, $0))) }
      let reading = ReviewSheets.read(sheets, beside: others)
      var draft = reading.review
      let remembered =
        draft?.rememberProtectedNames(postponedIn: path) { reading.places.place($0) } ?? []
      (review, plan) = (draft, reading.plan)
      preparation = reading.preparation
      findings = reading.findings + remembered.filter { !reading.findings.contains($0) }
      (extras, places) = (reading.extras, reading.places)
    case .document, .standardInput:
      let bytes: [UInt8]
      switch source {
      case .document(let path): bytes = try FileBytes.read(path)
      case .standardInput, .folder: bytes = terminal.readInput()
      }
      document = bytes
      let name = source == .standardInput ? InputName.standardInput : source.path
      (review, findings) = ReviewDocument.read(Data(bytes), file: name)
      preparation = PreparationNotes()
      (plan, sheets, extras, places) = (nil, [], SheetExtras(), nil)
    }
  }

  /// Where a value of an entry stands: in its sheet, or in the document.
  func place(_ place: ReviewPlace) -> Place {
    places?.place(place)
      ?? .key(
        file: source.path, path: "\(place.list.rawValue)[\(place.index)].\(place.field)")
  }

  /// The review, where nothing is wrong with it.
  func usable() throws(CommandFailure) -> Review {
    let errors = findings.filter { $0.severity == .error }
    guard let review, errors.isEmpty else { throw CommandFailure(errors) }
    return review
  }

  /// The review, where nothing is wrong with it and a timetable of it can be looked for.
  func plannable() throws(CommandFailure) -> Review {
    let review = try usable()
    let findings = review.findingsAgainstPlanning(at: place)
    guard findings.isEmpty else { throw CommandFailure(findings) }
    return review
  }

  /// Where an entry of the review stands in what was read.
  func place(_ place: ReviewPlace) -> Place {
    places?.place(place) ?? ReviewDocument.place(place, in: source.path)
  }

  /// Whether nothing is wrong with it that keeps it from being planned or judged.
  var isUsable: Bool { review != nil && !findings.contains { $0.severity == .error } }

  /// Whether not even the form was right, so that nothing could be said cell by cell.
  var isUnreadable: Bool {
    review == nil
      && findings.allSatisfy { finding in
        switch finding.place {
        case .file, .line: true
        case .key(_, let path) where path.isEmpty: true
        case .cell, .key: finding.severity != .error
        }
      }
  }

  /// Sheets that are there under two names which differ in letter case alone, so that nobody knows which one counts.
  private static func twins(_ names: [String], in folder: String) -> [Finding] {
    var first: [String: String] = [:]
    return names.compactMap { name in
      guard let other = first.updateValue(name, forKey: name.lowercased()) else { return nil }
      return Finding(
        .sheetTwice, at: .file(FileBytes.join(folder, name)), text: name,
        "\"\(other)\" and \"\(name)\" are the same sheet.",
        mend: "Keep the right one, and move the other out of the folder.")
    }
  }

  /// When a file was changed last, in seconds since 1970; nil where the disk does not say.
  private static func changedAt(_ path: String) -> Int64? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.modificationDate] as? Date).map { Int64($0.timeIntervalSince1970) }
  }

  /// The sheets in a folder.
  static func sheets(in folder: String) throws(CommandFailure) -> [SheetFile] {
    let names = try FileBytes.names(in: folder)
    var sheets: [SheetFile] = []
    for name in names where name.lowercased().hasSuffix(".csv") {
      let path = FileBytes.join(folder, name)
      guard FileBytes.kind(of: path) == .file else { continue }
      sheets.append(
        SheetFile(
          name: name, bytes: try FileBytes.read(path), changedAt: ReviewReading.changedAt(path)))
    }
    let twice = twins(sheets.map { $0.name }, in: folder)
    guard twice.isEmpty else { throw CommandFailure(twice) }
    guard sheets.isEmpty else { return sheets }
    let workbook = names.first { $0.lowercased().hasSuffix(".xlsx") }
    throw CommandFailure(
      Finding(
        .unknownForm, at: .file(folder), text: folder, "This folder holds no sheets (.csv).",
        mend: workbook.map { "Give the workbook: \(Prose.shellWord(FileBytes.join(folder, $0)))" }
          ?? "Make some with: fieldwork init \(Prose.shellWord(folder)) --week DATE"))
  }
}

/// What findings call input that has no name of its own.
enum InputName {
  /// Standard input.
  static let standardInput = "standard input"
}
