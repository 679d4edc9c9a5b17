import Findings
import Foundation
import ReviewModel
import Sheets
import Testing

/// The samples are written the way different councils would write them, so they are read here too.
@Suite struct SamplesTests {
  @Test(arguments: samples)
  func `a sample reads without errors and comes back from its own sheets`(name: String) throws {
    let first = ReviewSheets.read(try files(of: name))
    print(lines(first.findings).joined(separator: "\n"))
    #expect(lines(first.findings.filter { $0.severity == .error }) == [])
    let review = try #require(first.review)
    let written = ReviewSheets.write(review, plan: first.plan, keeping: first.extras)
    let again = ReviewSheets.read(written)
    #expect(again.review == review)
    #expect(again.extras == first.extras)
    #expect(
      ReviewSheets.write(review, plan: again.plan, keeping: again.extras) == written)
  }

  private func files(of sample: String) throws -> [SheetFile] {
    let folder = SamplesTests.folder.appending(path: sample)
    return try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).map { SheetFile(name: $0.lastPathComponent, bytes: try Array(Data(contentsOf: $0))) }
  }

  private static let samples: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    .filter { !$0.hasPrefix(".") }

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "samples")
}
