import Disk
import Findings
import Sheets
import Workbook

/// A review's workbook on the disk, with the same sheets as a folder.
struct WorkbookFile {
  /// The sheets, as the files of a folder.
  let sheets: [SheetFile]
  /// What there is to say about the workbook itself.
  let findings: [Finding]
  private let path: String

  /// Names of files that people take for workbooks; those that are none are named for what they are.
  private static let endings = [".xlsx", ".xlsm", ".xltx", ".xlsb", ".xls", ".ods", ".numbers"]

  /// Whether a path ends like a workbook's.
  static func isNamed(_ path: String) -> Bool {
    endings.contains { path.lowercased().hasSuffix($0) }
  }

  /// Reads a workbook.
  ///
  /// - Throws: Why the file cannot be opened, or is no workbook.
  init(_ path: String) throws(CommandFailure) {
    let bytes = try FileBytes.read(path)
    let book: Book
    do throws(BookFailure) {
      book = try BookReader.read(bytes)
    } catch {
      throw CommandFailure(error.finding(file: path))
    }
    self.path = path
    sheets = ReviewBook.files(book)
    findings = book.sheets.filter { ReviewBook.isReviewSheet($0.name) }
      .flatMap { $0.remarks(file: path) }
  }

  /// A finding about a file of the folder, said of the sheet that the file stands for.
  func located(_ finding: Finding) -> Finding {
    var finding = finding
    switch finding.place {
    case .cell(let file, let row, let column):
      finding.place = .cell(file: name(file), row: row, column: column)
    case .line(let file, let line): finding.place = .line(file: name(file), line: line)
    case .file(let file): finding.place = .file(name(file))
    case .key: break
    }
    return finding
  }

  private func name(_ file: String) -> String {
    ReviewBook.tabName(ofFile: file).map { path + " " + $0 } ?? path
  }

  /// The workbook that holds sheets, to be written.
  ///
  /// - Throws: What no workbook can hold; or that Excel has the workbook open, or another file is in the way.
  static func written(
    _ sheets: [SheetFile], to path: String
  ) throws(CommandFailure) -> AtomicFile {
    guard FileBytes.kind(of: path) == .nothing else {
      throw CommandFailure(FileFault.inTheWay(path))
    }
    do throws(DraftFault) {
      return AtomicFile(path: path, bytes: try BookWriter.bytes(ReviewBook.draft(sheets)))
    } catch {
      throw CommandFailure(error.finding(file: path))
    }
  }
}
