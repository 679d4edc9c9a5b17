import Desk
import Findings
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Disk

/// What the system refuses in the middle of a change to several files.
struct `A change that cannot be completed` {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["a", "b", "gone"] { try folder.write("old " + name, to: name) }
  }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// Replaces two files, makes one, and removes one.
  private func change() -> [Finding] {
    do throws(Refusal) {
      try AtomicFile.write(
        ["a", "b", "new"].map {
          AtomicFile(path: folder.path($0), bytes: bytes("new " + $0))
        },
        removing: [
          FileRemoval(path: folder.path("gone"), digest: FileBytes.digest(bytes("old gone")))
        ], home: folder.path)
      return []
    } catch {
      return error.findings
    }
  }

  /// A disk that refuses one step of a kind, by its number, or that step and all after it.
  private func disk(refusing kind: FileSystem.Step, _ number: Int, andLater: Bool) -> FileSystem {
    let seen = Counter()
    return FileSystem { step in
      guard step == kind else { return .done }
      let current = seen.next()
      return current == number || andLater && current > number ? .refused(.EBUSY) : .done
    }
  }

  private final class Counter: Sendable {
    private let count = Mutex(0)

    func next() -> Int {
      count.withLock {
        $0 += 1
        return $0
      }
    }
  }

  private func isOld() throws -> Bool {
    try visible() == ["a", "b", "gone"] && folder.text("a") == "old a"
      && folder.text("b") == "old b" && folder.text("gone") == "old gone"
  }

  private func isNew() throws -> Bool {
    try visible() == ["a", "b", "new"] && folder.text("a") == "new a"
      && folder.text("b") == "new b" && folder.text("new") == "new new"
  }

  private func visible() throws -> [String] {
    try folder.names().filter { !$0.hasPrefix(".") }
  }

  /// Names of what no command should leave behind.
  private func hidden() throws -> [String] { try folder.names().filter { $0.hasPrefix(".") } }

  @Test(arguments: 2...4)
  func `is reversed when the system refuses a file its name`(number: Int) throws {
    // The first renaming is the journal's.
    let findings = FileSystem.$current.withValue(disk(refusing: .rename, number, andLater: false)) {
      change()
    }
    #expect(findings.map { $0.code } == [.fileUnwritable])
    #expect(try isOld())
    #expect(try hidden() == [])
  }

  @Test func `is reversed when the system refuses a removal`() throws {
    let findings = FileSystem.$current.withValue(disk(refusing: .remove, 1, andLater: false)) {
      change()
    }
    #expect(findings.map { $0.code } == [.fileUnwritable])
    #expect(try isOld())
    #expect(try hidden() == [])
  }

  @Test(arguments: 2...4)
  func `and cannot be reversed either is completed by the next command`(number: Int) throws {
    let findings = FileSystem.$current.withValue(disk(refusing: .rename, number, andLater: true)) {
      change()
    }
    #expect(findings.map { $0.code } == [.changeIncomplete])
    #expect(
      try ReviewLock.settle(folder.path, for: "fieldwork check").map { $0.code }
        == [.changeCompleted])
    #expect(try isNew())
    #expect(try hidden() == [])
  }

  @Test func `keeps old files on a disk without second names`() throws {
    let disk = FileSystem { $0 == .link ? .refused(.EOPNOTSUPP) : .done }
    #expect(FileSystem.$current.withValue(disk) { change() } == [])
    #expect(try isNew())
    #expect(try hidden() == [])
  }

  @Test func `is complete though the folder in which files waited cannot be removed`() throws {
    let disk = FileSystem { $0 == .removeFolder ? .refused(.EBUSY) : .done }
    #expect(FileSystem.$current.withValue(disk) { change() } == [])
    #expect(try isNew())
    // Somebody puts the file back: the next command tidies up, and does not remove it again.
    try folder.write("old gone", to: "gone")
    #expect(try ReviewLock.settle(folder.path, for: "fieldwork check") == [])
    #expect(try folder.text("gone") == "old gone")
    #expect(try hidden() == [])
  }
}

struct `New files and what is in their way` {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path("copy"), withIntermediateDirectories: false)
  }

  private func findings(_ work: () throws(Refusal) -> Void) -> [Finding] {
    do throws(Refusal) {
      try work()
      return []
    } catch {
      return error.findings
    }
  }

  private func files(_ names: String...) -> [AtomicFile] {
    names.map { AtomicFile(path: folder.path("copy/" + $0), bytes: Array($0.utf8)) }
  }

  @Test func `nothing is in the way of files that are not there`() throws {
    #expect(
      findings { () throws(Refusal) in try AtomicFile.checkVacant(files("a", "b")) } == [])
  }

  @Test func `every file that is there already is named, and no file is written`() throws {
    for name in ["a", "c"] { try folder.write("mine", to: "copy/" + name) }
    let files = files("a", "b", "c")
    let found = findings { () throws(Refusal) in
      try AtomicFile.writeNew(files, locking: folder.path("copy"), for: "fieldwork redact")
    }
    #expect(found.map { $0.code } == [.fileInTheWay, .fileInTheWay])
    #expect(found.map { $0.place.file } == [folder.path("copy/a"), folder.path("copy/c")])
    #expect(try folder.text("copy/a") == "mine")
    #expect(!FileManager.default.fileExists(atPath: folder.path("copy/b")))
  }

  @Test func `what an earlier command left half made is completed before anything is looked for`()
    throws
  {
    let staging = folder.path("copy/.fieldwork-1.new")
    try FileManager.default.createDirectory(atPath: staging, withIntermediateDirectories: false)
    try folder.write("b", to: "copy/.fieldwork-1.new/0")
    let journal = FileJournal(entries: [
      .place(
        staging + "/0", at: folder.path("copy/b"), over: nil,
        digest: FileBytes.digest(Array("b".utf8)))
    ])
    try folder.write(
      String(decoding: journal.bytes(home: folder.path("copy")), as: UTF8.self),
      to: "copy/" + FileJournal.name)
    let files = files("a", "b")
    let found = findings { () throws(Refusal) in
      try AtomicFile.writeNew(files, locking: folder.path("copy"), for: "fieldwork redact")
    }
    #expect(found.map { $0.place.file } == [folder.path("copy/b")])
    #expect(try folder.text("copy/b") == "b")
  }
}

struct `What killed programs leave behind` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Makes a folder in which files of a killed program still wait.
  private func leave(in place: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder.path(place + "/.fieldwork-1.new"), withIntermediateDirectories: true)
    try folder.write("half", to: place + "/.fieldwork-1.new/0")
  }

  private func isThere(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.path(name))
  }

  @Test func `is cleaned from a review, the folders in it, and the outboxes that it names`() throws
  {
    for place in ["review", "review/releases", "elsewhere/outbox", "stranger"] {
      try leave(in: place)
    }
    var record = FolderRecord(review: "R")
    record.note(folder: folder.path("elsewhere/outbox"))
    try AtomicFile.write([record.file(in: folder.path("review"))])
    StagingFolder.cleanAll(folder.path("review"))
    for place in ["review", "review/releases", "elsewhere/outbox"] {
      #expect(!isThere(place + "/.fieldwork-1.new"), "\(place)")
    }
    #expect(isThere("stranger/.fieldwork-1.new"))
  }

  @Test func `a lock that nobody holds goes, and one that somebody holds stays`() throws {
    let path = try folder.write("fieldwork busy, process 1 on nowhere", to: ReviewLock.name)
    ReviewLock.removeIfFree(path)
    #expect(!isThere(ReviewLock.name))
    let held = try ReviewLock(folder.path, for: "fieldwork busy")
    ReviewLock.removeIfFree(path)
    #expect(isThere(ReviewLock.name))
    withExtendedLifetime(held) {}
  }
}
