import Desk
import Findings
import Foundation
import TestSupport
import Testing

@testable import Disk

struct `Changing files that others change as well` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func findings(_ work: () throws -> Void) -> [Finding] {
    do {
      try work()
      return []
    } catch {
      return (error as? Refusal)?.findings ?? []
    }
  }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test func `a file that was changed since it was read stays, and the result goes beside it`()
    throws
  {
    let path = try folder.write("by hand", to: "timetable.csv")
    let found = findings {
      try AtomicFile.write([
        AtomicFile(path: path, bytes: bytes("found"), replacing: .asRead(bytes("as read")))
      ])
    }
    #expect(found.map { $0.code } == [.fileChanged])
    #expect(found.first?.message.contains("timetable (fieldwork).csv") == true)
    #expect(try folder.text("timetable.csv") == "by hand")
    #expect(try folder.text("timetable (fieldwork).csv") == "found")
    #expect(try folder.names() == ["timetable (fieldwork).csv", "timetable.csv"])
  }

  @Test func `a file that somebody made since nothing was there stays as well`() throws {
    let path = try folder.write("by hand", to: "a.csv")
    let found = findings {
      try AtomicFile.write([AtomicFile(path: path, bytes: bytes("found"), replacing: .asRead(nil))])
    }
    #expect(found.map { $0.code } == [.fileChanged])
    #expect(try folder.text("a.csv") == "by hand")
  }

  @Test func `a second result goes beside the first, whatever the length of the name`() throws {
    let name = String(repeating: "é", count: 125) + ".csv"
    let path = try folder.write("by hand", to: name)
    for text in ["one", "two"] {
      _ = findings {
        try AtomicFile.write([AtomicFile(path: path, bytes: bytes(text), replacing: .asRead(nil))])
      }
    }
    #expect(try folder.names().count == 3)
    #expect(try folder.names().allSatisfy { $0.utf8.count <= 255 })
    #expect(try folder.text(name) == "by hand")
  }

  @Test func `a name of 255 bytes can be written, and one of 256 changes nothing else`() throws {
    let name = String(repeating: "a", count: 255)
    try AtomicFile.write([AtomicFile(path: folder.path(name), bytes: bytes("x"))])
    #expect(try folder.text(name) == "x")
    let found = findings {
      try AtomicFile.write([
        AtomicFile(path: folder.path("b"), bytes: bytes("x")),
        AtomicFile(path: folder.path(name + "a"), bytes: bytes("x")),
      ])
    }
    #expect(found.map { $0.code } == [.fileUnwritable])
    #expect(try folder.names() == [name])
  }

  @Test func `a new file with people in it can be read by its owner alone`() throws {
    try AtomicFile.write([
      AtomicFile(path: folder.path("people.csv"), bytes: bytes("x")),
      AtomicFile(path: folder.path("page.html"), bytes: bytes("x"), for: .everybody),
    ])
    func mode(_ name: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: folder.path(name))[.posixPermissions] as? Int
    }
    #expect(try mode("people.csv") == 0o600)
    #expect(try mode("page.html") != 0o600)
  }

  @Test(arguments: [".timetable.csv.7.new", ".sending.7", ".v1.4711.new"])
  func `what a killed program left behind goes with the next change`(name: String) throws {
    try folder.write("old", to: name)
    try AtomicFile.write([AtomicFile(path: folder.path("a"), bytes: bytes("x"))])
    #expect(try folder.names() == ["a"])
  }

  @Test(arguments: [".hidden", ".new", ".a.new", ".sending.", ".profile.x1.new"])
  func `a hidden file of somebody else stays`(name: String) throws {
    try folder.write("mine", to: name)
    try AtomicFile.write([AtomicFile(path: folder.path("a"), bytes: bytes("x"))])
    #expect(try folder.text(name) == "mine")
  }

  @Test func `a file is removed only while it has the bytes that were written`() throws {
    for name in ["ours", "changed"] { try folder.write("x", to: name) }
    let digest = FileBytes.digest(bytes("x"))
    try folder.write("y", to: "changed")
    try AtomicFile.write(
      [AtomicFile(path: folder.path("a"), bytes: bytes("x"))],
      removing: ["ours", "changed"].map { FileRemoval(path: folder.path($0), digest: digest) })
    #expect(try folder.names() == ["a", "changed"])
  }

  @Test func `a name is found whatever its letter case`() throws {
    try folder.write("x", to: "Timetable.CSV")
    #expect(FileBytes.place(of: "timetable.csv", in: folder.path) == folder.path("Timetable.CSV"))
    #expect(FileBytes.place(of: "people.csv", in: folder.path) == folder.path("people.csv"))
  }
}

struct `A folder that one command at a time changes` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `who is at work is said after a while`() throws {
    let held = try ReviewLock(folder.path, for: "fieldwork busy")
    ReviewLock.$patience.withValue(.milliseconds(50)) {
      do throws(Refusal) {
        _ = try ReviewLock(folder.path, for: "fieldwork apply")
        Issue.record("The lock was given twice.")
      } catch {
        #expect(error.findings.map { $0.code } == [.reviewInUse])
        #expect(error.findings.first?.message.contains("fieldwork busy, process ") == true)
      }
    }
    withExtendedLifetime(held) {}
  }

  @Test func `a file that a killed program left behind locks nobody out`() throws {
    try folder.write("fieldwork busy, process 1 on nowhere", to: ".fieldwork.lock")
    let lock = try ReviewLock(folder.path, for: "fieldwork apply")
    withExtendedLifetime(lock) {}
  }

  @Test func `nothing stays behind, not even a folder that was made for it`() throws {
    do { _ = try ReviewLock(folder.path("new"), for: "fieldwork init") }
    #expect(try folder.names() == [])
  }

  @Test func `a change that was cut off is completed, unless somebody changed a file since`() throws
  {
    let old = try folder.write("old", to: "a")
    let file = FileBytes.digest(Array("old".utf8))
    let staging = folder.path(".fieldwork-1.new")
    try FileManager.default.createDirectory(atPath: staging, withIntermediateDirectories: false)
    try folder.write("new a", to: ".fieldwork-1.new/0")
    try folder.write("new b", to: ".fieldwork-1.new/1")
    try folder.write("by hand", to: "b")
    let journal = FileJournal(entries: [
      .place(staging + "/0", at: old, over: file, digest: FileBytes.digest(Array("new a".utf8))),
      .place(
        staging + "/1", at: folder.path("b"), over: nil,
        digest: FileBytes.digest(Array("new b".utf8))),
    ])
    try folder.write(
      String(decoding: journal.bytes(home: folder.path), as: UTF8.self), to: FileJournal.name)
    #expect(try FileJournal.read(in: folder.path) == journal)
    let findings = try ReviewLock.settle(folder.path, for: "fieldwork check")
    #expect(findings.map { $0.code } == [.fileChanged, .changeCompleted])
    #expect(try folder.text("a") == "new a")
    #expect(try folder.text("b") == "by hand")
    #expect(try folder.text("b (fieldwork)") == "new b")
    #expect(try folder.names() == ["a", "b", "b (fieldwork)"])
  }
}
