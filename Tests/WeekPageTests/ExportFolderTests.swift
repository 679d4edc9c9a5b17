import Exports
import Foundation
import ReviewModel
import Testing
import TestSupport
import WeekPage

/// Writes exports to `FIELDWORK_EXPORT_DIR` for the referees, which are other programs; without it, nothing.
struct ExportFolderTests {
  @Test(.enabled(if: ProcessInfo.processInfo.environment["FIELDWORK_EXPORT_DIR"] != nil))
  func `the invented week is left in a folder, at every level`() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["FIELDWORK_EXPORT_DIR"])
    for privacy in Privacy.allCases {
      let export = export(.fieldworkWeek(), nil, privacy)
      for file in export.calendars() + export.tables() + export.page() {
        let url = URL(fileURLWithPath: folder).appendingPathComponent(privacy.rawValue)
          .appendingPathComponent(file.path)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: url)
      }
    }
  }
}
