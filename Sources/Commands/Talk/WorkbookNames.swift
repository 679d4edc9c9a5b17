import Desk
import Disk
import Findings
import Foundation
import Sheets
import Workbook

/// The workbook that a command works on, and the words for what lies in it.
struct WorkbookNames: Sendable {
  /// The workbook's path as it was typed.
  let path: String
  /// The workbook as it was opened.
  let workbook: ReviewWorkbook
  /// The folder in which its files lie while the command works.
  let folder: String

  /// Findings about the workbook itself.
  var remarks: [Finding] { workbook.findings(file: path) }

  /// Sheets that people keep for themselves, as files.
  var ownSheets: [BookFile] { workbook.ownSheets }

  /// What the program remembers.
  var remembered: [BookFile] {
    workbook.files.filter { ReviewBook.tabName(ofFile: $0.path) == nil }
  }

  /// A finding about a file of the folder, placed in the workbook.
  func located(_ finding: Finding) -> Finding {
    var finding = finding
    if case .file(let file) = finding.place, file.hasPrefix(folder) {
      let rest = file.dropFirst(folder.count).drop { $0 == "/" }
      finding.place =
        if ReviewBook.tabName(ofFile: String(rest)) != nil {
          .file(String(rest))
        } else {
          rest.isEmpty ? .file(path) : .key(file: path, path: String(rest))
        }
    }
    finding = workbook.located(finding, in: path)
    finding.message = named(finding.message)
    finding.mend = named(finding.mend)
    finding.text = named(finding.text)
    return finding
  }

  /// A line in which the workbook is called by its name: `northmoor.xlsx (timetable.csv)`.
  func named(_ line: String) -> String {
    let parts = line.components(separatedBy: folder)
    guard parts.count > 1 else { return line }
    return parts.dropFirst().reduce(parts[0]) { text, rest in
      guard rest.hasPrefix("/") else { return text + path + rest }
      let inside = rest.dropFirst().prefix { !" '\",;)".contains($0) }
      let sheet = ReviewBook.tabName(ofFile: String(inside)) ?? String(inside)
      // Messages lie beside the workbook.
      if inside.hasPrefix(KeptInvitations.outbox) {
        let beside = WorkbookNames.outbox(of: path)
        return text + beside + rest.dropFirst(KeptInvitations.outbox.count + 1)
      }
      return text + path + " (" + sheet + ")" + rest.dropFirst(inside.count + 1)
    }
  }

  // MARK: Paths

  /// Where the messages of a workbook lie: `northmoor-outbox`.
  static func outbox(of path: String) -> String {
    FileBytes.join(parent(of: path), FileBytes.stem(of: path) + "-" + KeptInvitations.outbox)
  }

  /// The folder that a workbook lies in; empty where the path names none.
  static func parent(of path: String) -> String {
    path.contains("/") ? FileBytes.folder(of: path) : ""
  }
}
