import Documents
import Findings
import Foundation
import ReviewModel
import Testing

/// The reviews in `../shared/instances`, where that folder lies beside this clone.
private let instances: [URL] = {
  let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/instances")
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  return names.sorted().filter { $0.hasSuffix(".json") }.map { folder.appending(path: $0) }
}()

@Suite(.enabled(if: !instances.isEmpty)) struct `The shared instances` {
  @Test(arguments: instances)
  func `are read without errors, and again as we write them`(url: URL) throws {
    let reading = ReviewDocument.read(
      [UInt8](try Data(contentsOf: url)), file: url.lastPathComponent)
    #expect(reading.findings.filter { $0.severity == .error } == [])
    let review = try #require(reading.review)
    let again = ReviewDocument.read(ReviewDocument.write(review), file: url.lastPathComponent)
    #expect(again.review == review)
    #expect(again.findings == reading.findings)
  }
}
