public import Findings
public import Sheets
public import Workbook

/// A review's workbook as a page opens it: the same sheets as a folder.
///
/// The command line lays a workbook out as a folder before a command works, so that only a page comes here.
public struct WorkbookFile: Sendable {
  private let workbook: ReviewWorkbook
  private let path: String

  /// Reads a workbook.
  ///
  /// - Parameters:
  ///   - path: What findings call it.
  ///   - bytes: Its bytes.
  /// - Throws: ``Refusal`` where the file is no workbook, or a damaged one.
  public init(_ path: String, bytes: [UInt8]) throws(Refusal) {
    do throws(BookFailure) {
      workbook = try ReviewWorkbook(bytes)
    } catch {
      throw Refusal(error.finding(file: path))
    }
    self.path = path
  }

  /// The sheets, as the files of a folder.
  public var sheets: [SheetFile] {
    workbook.files.filter { ReviewBook.tabName(ofFile: $0.path) != nil }
      .map { SheetFile(name: $0.path, bytes: $0.bytes) }
  }

  /// Findings about the workbook itself.
  public var findings: [Finding] { workbook.findings(file: path) }

  /// A finding about a file of the folder, placed in the cell of the workbook.
  func located(_ finding: Finding) -> Finding { workbook.located(finding, in: path) }

  /// Whether what the workbook says itself explains a finding about a file of the folder.
  func explains(_ finding: Finding) -> Bool { workbook.isExplainedByFormula(finding) }

  /// What the workbook holds, as the files of a folder: its sheets, and what the program remembers.
  var files: [SheetFile] { workbook.files.map { SheetFile(path: $0.path, bytes: $0.bytes) } }

  /// The bytes of the workbook with other files, by their paths in a folder; everything else stays as it is.
  ///
  /// `removed` holds the paths of files that go.
  ///
  /// - Returns: The bytes.
  /// - Throws: ``Refusal`` where the workbook cannot hold one of the files.
  func bytes(
    with files: [SheetFile], without removed: Set<String> = []
  ) throws(Refusal) -> [UInt8] {
    let names = Set(files.map { $0.name.lowercased() })
    let others = workbook.files.filter {
      !names.contains($0.path.lowercased()) && !removed.contains($0.path)
    }
    do throws(BookEditFailure) {
      return try workbook.bytes(
        holding: others + files.map { BookFile(path: $0.name, bytes: $0.bytes) })
    } catch {
      throw Refusal(error.finding(file: path))
    }
  }

  /// The bytes of a new workbook that holds sheets, given as the files of a folder; findings call the workbook
  /// `path`.
  ///
  /// - Returns: The bytes.
  /// - Throws: ``Refusal`` where a sheet holds what no workbook can hold.
  public static func bytes(of sheets: [SheetFile], named path: String) throws(Refusal) -> [UInt8] {
    try bytes(holding: sheets.map { BookFile(path: $0.name, bytes: $0.bytes) }, named: path)
  }

  /// The bytes of a new workbook that holds the sheets and the other files of a review; findings call the workbook
  /// `path`.
  ///
  /// - Returns: The bytes.
  /// - Throws: ``Refusal`` where a sheet holds what no workbook can hold.
  public static func bytes(
    holding files: [BookFile], named path: String
  ) throws(Refusal) -> [UInt8] {
    do throws(DraftFault) {
      return try ReviewWorkbook.new(files)
    } catch {
      throw Refusal(error.finding(file: path))
    }
  }
}
