import Desk
import Findings
import Foundation
import TestSupport
import Testing

@testable import Disk

struct `Writing files in one step` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ text: String, to path: String) throws(Refusal) {
    try AtomicFile.write([AtomicFile(path: path, bytes: Array(text.utf8))])
  }

  @Test func `a new file is made, with the folders on its way`() throws {
    try write("new", to: folder.path("a/b/c.txt"))
    #expect(try folder.text("a/b/c.txt") == "new")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("a/b")) == ["c.txt"])
  }

  @Test func `an old file is replaced and keeps its permissions`() throws {
    let path = try folder.write("old", to: "a.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try write("new", to: path)
    #expect(try folder.text("a.txt") == "new")
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test func `a link stays a link`() throws {
    try folder.write("old", to: "real.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link.txt"), withDestinationPath: folder.path("real.txt"))
    try write("new", to: folder.path("link.txt"))
    #expect(try folder.text("real.txt") == "new")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("link.txt"))
    #expect(attributes[.type] as? FileAttributeType == .typeSymbolicLink)
  }

  @Test func `a device is written to, not replaced`() throws {
    try write("gone", to: "/dev/null")
    let attributes = try FileManager.default.attributesOfItem(atPath: "/dev/null")
    #expect(attributes[.type] as? FileAttributeType == .typeCharacterSpecial)
  }

  @Test func `a full disk is named as the reason`() {
    #expect {
      try write("more", to: "/dev/full")
    } throws: { error in
      (error as? Refusal)?.findings.map { $0.sentence } == [
        "This cannot be written: the disk is full. Choose another place with -o, or make room there."
      ]
    }
  }

  @Test(arguments: [POSIXErrorCode.EACCES, .EPERM, .EROFS])
  func `where nobody may write, another place is no matter of an option`(code: POSIXErrorCode) {
    #expect(
      FileFault.unwritable("review.xlsx", POSIXError(code)).mend
        == "Copy it to a folder of your own, or allow changes in its properties.")
  }

  @Test func `a folder in the way is named as the reason`() {
    #expect {
      try write("x", to: folder.path)
    } throws: { error in
      (error as? Refusal)?.findings.map { $0.message } == [
        "This cannot be written: it is a folder."
      ]
    }
  }

  @Test func `a file where a folder should be is named as the reason`() throws {
    let path = try folder.write("x", to: "a")
    #expect {
      try write("x", to: path + "/b")
    } throws: { error in
      (error as? Refusal)?.findings.first?.message.hasPrefix("This cannot be written: ")
        == true
    }
  }

  @Test
  func
    `where one of several files cannot be written, no file is changed and nothing is left behind`()
    throws
  {
    let first = try folder.write("old", to: "first.txt")
    #expect(throws: Refusal.self) {
      try AtomicFile.write([
        AtomicFile(path: first, bytes: Array("new".utf8)),
        AtomicFile(path: folder.path, bytes: []),
      ])
    }
    #expect(try folder.text("first.txt") == "old")
    #expect(try folder.names() == ["first.txt"])
  }

  @Test func `a very long name is a sentence, not a crash`() {
    #expect {
      try write("x", to: folder.path(String(repeating: "a", count: 300)))
    } throws: { error in
      (error as? Refusal)?.findings.map { $0.message } == [
        "This cannot be written: the name is too long."
      ]
    }
  }
}
