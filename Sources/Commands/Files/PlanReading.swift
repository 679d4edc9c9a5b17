import Disk
import Documents
import Findings
import Foundation
import ReviewModel
import Sheets

/// A timetable as it was read, with everything that there is to say about it.
struct PlanReading: Sendable {
  /// The timetable; nil where there is none.
  let plan: Plan?
  /// What there is to say about it, beyond what was said about its review.
  let findings: [Finding]
  /// Where its sessions stand.
  let places: PlanPlaces

  /// Reads the plan that a command is about: the one given with `--plan`, or the folder's own.
  ///
  /// - Parameters:
  ///   - path: A plan document, a timetable sheet, or `-`; nil where none was given.
  ///   - reading: The review, without errors.
  ///   - terminal: Where standard input is read.
  init(_ path: String?, for reading: ReviewReading, on terminal: Terminal) throws(CommandFailure) {
    guard let path else {
      (plan, findings) = (reading.plan, [])
      let sheet = reading.sheets.first { $0.name.lowercased() == Timetable.file }
      places = PlanPlaces(sheet: sheet?.bytes ?? [], file: Timetable.file)
      return
    }
    let review = try reading.usable()
    let bytes: [UInt8]
    if path == "-" {
      guard reading.source != .standardInput else { throw CommandFailure(PlanReading.sharedInput) }
      bytes = terminal.readInput()
    } else {
      bytes = try FileBytes.read(path)
    }
    let name = path == "-" ? InputName.standardInput : path
    if path.lowercased().hasSuffix(".csv") || (path == "-" && !PlanReading.isDocument(bytes)) {
      (plan, findings) = PlanReading.sheet(bytes, named: name, for: review)
      places = PlanPlaces(sheet: bytes, file: name)
    } else {
      (plan, findings) = PlanDocument.read(Data(bytes), file: name, for: review)
      places = PlanPlaces(document: plan, file: name)
    }
  }

  /// The timetable, which must be there and without errors.
  ///
  /// - Parameter source: Where its review came from, for the mend.
  func usable(for source: ReviewSource) throws(CommandFailure) -> Plan {
    let errors = findings.filter { $0.severity == .error }
    guard errors.isEmpty else { throw CommandFailure(errors) }
    return try whatever(for: source)
  }

  /// As much of the timetable as could be read, which must not be nothing.
  ///
  /// - Parameter source: Where its review came from, for the mend.
  func whatever(for source: ReviewSource) throws(CommandFailure) -> Plan {
    guard let plan, !plan.assignments.isEmpty else {
      let errors = findings.filter { $0.severity == .error }
      guard errors.isEmpty else { throw CommandFailure(errors) }
      throw CommandFailure(
        Finding(
          .timetableMissing, at: .file(source.path), "There is no timetable here.",
          mend: "Make one with: fieldwork solve \(source.argument)"))
    }
    return plan
  }

  private static let sharedInput = Finding(
    .unknownForm, at: .file(InputName.standardInput), text: "-",
    "Standard input can hold the review or the plan, not both.",
    mend: "Give one of the two as a file.")

  /// Reads a timetable sheet against a review that may have come from anywhere: as the timetable of that
  /// review's own sheets.
  static func sheet(
    _ bytes: [UInt8], named name: String, for review: Review
  ) -> (Plan?, [Finding]) {
    let file = Timetable.file
    let others = ReviewSheets.write(review, plan: nil, keeping: SheetExtras())
      .filter { $0.name != file }
    let reading = ReviewSheets.read(others + [SheetFile(name: file, bytes: bytes)])
    let findings = reading.findings.filter { $0.place.file == file }.map { finding in
      var renamed = finding
      renamed.place = finding.place.inFile(name)
      return renamed
    }
    return (reading.plan, findings)
  }

  /// Whether bytes begin as a JSON document does.
  private static func isDocument(_ bytes: [UInt8]) -> Bool {
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let blanks = Array(" \t\r\n".utf8) + byteOrderMark
    return bytes.first { !blanks.contains($0) } == UInt8(ascii: "{")
  }

  /// The sheet of a folder that holds its timetable.
  enum Timetable {
    /// Its name.
    static let file = "timetable.csv"
  }
}

extension Place {
  /// The same place in a file of another name.
  fileprivate func inFile(_ name: String) -> Place {
    switch self {
    case .file: .file(name)
    case .line(_, let line): .line(file: name, line: line)
    case .cell(_, let row, let column): .cell(file: name, row: row, column: column)
    case .key(_, let path): .key(file: name, path: path)
    }
  }
}
