import Desk
import Disk
import Findings
import Foundation
import Sheets
import Workbook

/// A copy of a review's workbook in which what is wrong is coloured and listed.
enum MarkedCopy {
  private static let mark = "-marked"

  /// Writes the copy beside the workbook.
  ///
  /// - Throws: That the review is no workbook, or why the copy cannot be written.
  static func write(_ findings: [Finding], on terminal: Terminal) throws(Refusal) {
    guard let names = terminal.workbook else {
      throw Refusal(
        Finding(
          .unknownForm, at: .file("--mark"), "Only a workbook can be marked.",
          mend: "Make one with: fieldwork convert my-review -o review.xlsx"))
    }
    let path = place(for: names.path)
    let bytes: [UInt8]
    do throws(BookEditFailure) {
      bytes = try names.workbook.marked(findings)
    } catch {
      throw Refusal(error.finding(file: names.path))
    }
    try AtomicFile.write([AtomicFile(path: path, bytes: bytes, replacing: .vacant)])
    terminal.say("Wrote \(path); its sheet \"Problems\" leads to each cell.")
  }

  /// The first free name: `northmoor-marked.xlsx`, `northmoor-marked-2.xlsx`; people may be at work in an earlier copy.
  private static func place(for path: String) -> String {
    var stem = FileBytes.stem(of: path)
    if let range = stem.range(of: mark, options: .backwards) {
      let rest = stem[range.upperBound...]
      if rest.isEmpty || rest.first == "-" && rest.dropFirst().allSatisfy(\.isNumber) {
        stem = String(stem[..<range.lowerBound])
      }
    }
    let ending = String(FileBytes.name(of: path).suffix(5))
    let folder = path.contains("/") ? FileBytes.folder(of: path) : ""
    var number = 1
    while true {
      let name = stem + mark + (number == 1 ? "" : "-\(number)") + ending
      let place = FileBytes.join(folder, name)
      if FileBytes.kind(of: place) == .nothing { return place }
      number += 1
    }
  }
}
