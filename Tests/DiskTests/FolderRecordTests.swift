import Desk
import Findings
import Foundation
import TestSupport
import Testing

@testable import Disk

struct `What a review wrote into a folder` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ files: [String: String], of review: String = "r") throws -> FolderUpdate {
    try RecordedFiles.write(
      files.sorted { $0.key < $1.key }.map {
        AtomicFile(path: folder.path($0.key), bytes: Array($0.value.utf8))
      }, into: folder.path, of: review
    ) { $0.hasSuffix(".ics") }
  }

  @Test func `a file that is no longer among those written goes, and is named`() throws {
    _ = try write(["a.ics": "a", "b/b.ics": "b", "c.csv": "c"])
    try folder.write("mine", to: "mine.ics")
    let written = try write(["a.ics": "A"])
    #expect(written.stale == [folder.path("b/b.ics")])
    #expect(written.remarks.map { $0.code } == [.staleExport])
    #expect(try folder.text("a.ics") == "A")
    #expect(try folder.text("c.csv") == "c")
    #expect(try folder.text("mine.ics") == "mine")
    #expect(!FileManager.default.fileExists(atPath: folder.path("b/b.ics")))
  }

  @Test func `a file that somebody changed stays, and is named`() throws {
    _ = try write(["a.ics": "a", "b.ics": "b"])
    try folder.write("by hand", to: "b.ics")
    let written = try write(["a.ics": "A"])
    #expect(written.kept == [folder.path("b.ics")])
    #expect(try folder.text("b.ics") == "by hand")
  }

  @Test func `a file that somebody changed is not replaced, and then nothing is written`() throws {
    _ = try write(["a.ics": "a", "b.ics": "b"])
    try folder.write("by hand", to: "b.ics")
    do {
      _ = try write(["a.ics": "A", "b.ics": "B"])
      Issue.record("The file was replaced.")
    } catch let failure as Refusal {
      #expect(failure.findings.map { $0.code } == [.fileInTheWay])
    }
    #expect(try folder.text("a.ics") == "a")
    #expect(try folder.text("b.ics") == "by hand")
  }

  @Test func `where the record is lost nothing is removed`() throws {
    _ = try write(["a.ics": "a", "b.ics": "b"])
    try FileManager.default.removeItem(atPath: folder.path(FolderRecord.name))
    let written = try write(["a.ics": "a"])
    #expect(written.stale == [])
    #expect(try folder.text("b.ics") == "b")
  }

  @Test func `a folder belongs to one review`() throws {
    _ = try write(["a.ics": "a"])
    #expect(throws: Refusal.self) { try write(["c.ics": "a"], of: "other") }
    #expect(try folder.names() == [FolderRecord.name, "a.ics"])
  }

  @Test func `a record that leads out of its folder reaches nothing there`() throws {
    let inside = folder.path("inside")
    try FileManager.default.createDirectory(atPath: inside, withIntermediateDirectories: false)
    let victim = try folder.write("x", to: "victim.ics")
    try folder.write(
      """
      {"format": "fieldwork-folder/1", "review": "r", "files": \
      {"../victim.ics": "\(FileBytes.digest(Array("x".utf8)))"}}
      """, to: "inside/" + FolderRecord.name)
    _ = try RecordedFiles.write([], into: inside, of: "r") { _ in true }
    #expect(FileManager.default.fileExists(atPath: victim))
  }
}
