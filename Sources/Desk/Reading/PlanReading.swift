import Documents
public import Findings
public import ReviewModel
import Sheets

/// A timetable as it was read, with all findings about it.
public struct PlanReading: Sendable {
  /// The timetable; nil without a timetable.
  public let plan: Plan?
  /// Findings about the timetable, without those about its review.
  public let findings: [Finding]
  /// The places of the timetable's sessions in its file.
  public let places: PlanPlaces

  /// The timetable that lies beside a review.
  public init(beside reading: ReviewReading) {
    (plan, findings) = (reading.plan, [])
    let sheet = reading.sheets.first { $0.name.lowercased() == Timetable.file }
    places = PlanPlaces(sheet: sheet?.bytes ?? [], file: Timetable.file)
  }

  /// Reads a plan document or a timetable sheet.
  ///
  /// - Parameters:
  ///   - bytes: Its bytes.
  ///   - name: What findings call it; a name that ends in `.csv` is that of a sheet.
  ///   - isNamed: Whether the name says which of the two it is; otherwise its first character does.
  ///   - review: Its review, without errors.
  public init(_ bytes: [UInt8], named name: String, isNamed: Bool = true, for review: Review) {
    let isSheet =
      isNamed ? name.lowercased().hasSuffix(".csv") : !PlanReading.isDocument(bytes)
    if isSheet {
      (plan, findings) = PlanReading.sheet(bytes, named: name, for: review)
      places = PlanPlaces(sheet: bytes, file: name)
    } else {
      (plan, findings) = PlanDocument.read(bytes, file: name, for: review)
      places = PlanPlaces(document: plan, file: name)
    }
  }

  /// The timetable, which must be there and without errors.
  ///
  /// - Returns: The timetable.
  /// - Throws: ``Refusal`` with every error, or because there is no timetable.
  public func sound(for reading: ReviewReading) throws(Refusal) -> Plan {
    let errors = findings.filter { $0.severity == .error }
    guard errors.isEmpty else { throw Refusal(errors) }
    return try readable(for: reading)
  }

  /// As much of the timetable as could be read, which must not be nothing.
  ///
  /// - Returns: The timetable.
  /// - Throws: ``Refusal`` with every error, or because there is no timetable.
  public func readable(for reading: ReviewReading) throws(Refusal) -> Plan {
    guard let plan, !plan.assignments.isEmpty else {
      let errors = findings.filter { $0.severity == .error }
      guard errors.isEmpty else { throw Refusal(errors) }
      throw Refusal(PlanReading.missing(from: reading))
    }
    return plan
  }

  /// The finding where a question needs a timetable and there is none.
  public static func missing(from reading: ReviewReading) -> Finding {
    missing(from: reading.source, through: reading.door)
  }

  static func missing(from source: ReviewSource, through door: Door) -> Finding {
    Finding(
      .timetableMissing, at: .file(source.path), "There is no timetable here.",
      mend: "Make one with: " + Signpost(door, to: source).words(for: .search))
  }

  /// Reads a timetable sheet as the timetable of a review's own sheets, wherever the review came from; findings use
  /// `name`.
  public static func sheet(
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
  public enum Timetable {
    /// The name of the file.
    public static let file = "timetable.csv"
  }
}

extension Place {
  /// The same place, in a file of another name.
  fileprivate func inFile(_ name: String) -> Place {
    switch self {
    case .file: .file(name)
    case .line(_, let line): .line(file: name, line: line)
    case .cell(_, let row, let column): .cell(file: name, row: row, column: column)
    case .key(_, let path): .key(file: name, path: path)
    }
  }
}
