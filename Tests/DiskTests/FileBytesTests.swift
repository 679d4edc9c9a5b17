import Desk
import Findings
import Foundation
import TestSupport
import Testing

@testable import Disk

struct `Reading files` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func messages(_ body: () throws(Refusal) -> Void) -> [String] {
    do {
      try body()
      return []
    } catch {
      return error.findings.map { $0.code.text + " " + $0.sentence }
    }
  }

  @Test func `a file's bytes are read as they are`() throws {
    let path = try folder.write("a\r\n\u{FEFF}b", to: "a.txt")
    #expect(try FileBytes.read(path) == Array("a\r\n\u{FEFF}b".utf8))
  }

  @Test func `what is no ordinary file can be read all the same`() throws {
    #expect(try FileBytes.read("/dev/null") == [])
  }

  @Test(arguments: [
    ("x", ".", "x"), ("\u{E9}", ".", "\u{E9}"), ("7", ".", "7"), ("ab", ".", "ab"),
    ("a/b", "a", "b"),
    ("/a", "/", "a"), ("/", "/", "/"), ("//", "/", "/"), ("a/", ".", "a"), ("a/b//", "a", "b"),
    ("a//b", "a", "b"), ("/a/b", "/a", "b"), ("./x", ".", "x"), ("../x", "..", "x"), ("", ".", ""),
    ("a/\u{E9}", "a", "\u{E9}"),
  ])
  func `a path of any length is taken apart`(path: String, folder: String, name: String) {
    #expect(FileBytes.folder(of: path) == folder)
    #expect(FileBytes.name(of: path) == name)
  }

  @Test(arguments: [
    ("a/northmoor.xlsx", "northmoor"), ("x", "x"), ("a.b.c", "a.b"), (".hidden", ".hidden"),
    ("a.", "a."),
  ])
  func `a file's name is told without its ending`(path: String, stem: String) {
    #expect(FileBytes.stem(of: path) == stem)
  }

  @Test func `a missing file is said to be missing`() {
    #expect(
      messages { () throws(Refusal) in _ = try FileBytes.read(folder.path("none.json")) }
        == [
          "FW601 There is no such file or folder. Check the spelling and the folder you are in."
        ])
  }

  @Test func `a path that is not UTF-8 is recognised`() {
    #expect(
      messages { () throws(Refusal) in _ = try FileBytes.read(folder.path("caf\u{FFFD}")) }
        == [
          "FW601 There is no such file or folder. Its name is not UTF-8 text; rename it, or its folder."
        ])
  }

  @Test func `a folder is not read as a file`() {
    #expect(
      messages { () throws(Refusal) in _ = try FileBytes.read(folder.path) } == [
        "FW602 This cannot be read: it is a folder. Check the path and whether you may open it."
      ])
  }

  @Test(.disabled(if: getuid() == 0, "root may read everything"))
  func `a file that may not be read says so`() throws {
    let path = try folder.write("secret", to: "a.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    #expect(
      messages { () throws(Refusal) in _ = try FileBytes.read(path) } == [
        "FW602 This cannot be read: permission denied. Check the path and whether you may open it."
      ])
  }

  @Test func `names come in one order, hidden ones left out`() throws {
    for name in ["b.csv", ".hidden", "A.csv", "é.csv"] { try folder.write("", to: name) }
    #expect(try FileBytes.names(in: folder.path) == ["A.csv", "b.csv", "é.csv"])
  }

  @Test func `kinds of paths are told apart`() throws {
    let file = try folder.write("", to: "a")
    #expect(FileBytes.kind(of: file) == .file)
    #expect(FileBytes.kind(of: folder.path) == .folder)
    #expect(FileBytes.kind(of: folder.path("none")) == .nothing)
  }
}
