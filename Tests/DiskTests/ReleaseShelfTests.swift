import CivilTime
import Correspondence
import Desk
import Documents
import Findings
import Foundation
import JSONText
import ReviewModel
import Synchronization
import Testing
import TestSupport

@testable import Disk

extension ReleaseShelf {
  /// Writes a release alone.
  fileprivate func add(_ release: Release) throws(Refusal) -> String {
    let (bytes, hash) = ReleaseDocument.write(release)
    let path = KeptReleases.path(of: release.name)
    try add(release, FileEdits([FileEdits.Write(path, bytes, replacing: .vacant)]))
    return hash
  }
}

struct `The shelf of releases` {
  private let folder: TemporaryFolder
  private let shelf: ReleaseShelf

  init() throws {
    folder = try TemporaryFolder()
    shelf = ReleaseShelf(in: folder.path)
  }

  private func release(_ name: String, replaces: String? = nil, note: String = "") -> Release {
    Release(
      TimetableVersion(
        name: name, review: .small([.small("S1"), .small("S2"), .small("S3")]),
        plan: .small(.small("S1", CivilDate.monday.at(9)))),
      note: note, replaces: replaces, releasedAt: CivilDate.november12.at(9))
  }

  private static func codes(_ work: () throws -> Void) -> [FindingCode] {
    do {
      try work()
      return []
    } catch {
      return (error as? Refusal)?.findings.map { $0.code } ?? []
    }
  }

  @Test func `what is released can be read again`() throws {
    let release = release("v1", note: "For the team")
    let hash = try shelf.add(release)
    let sealed = try shelf.kept.read("v1")
    #expect(sealed.release == release)
    #expect(sealed.hash == hash)
    #expect(hash.count == 64)
    #expect(try shelf.kept.newest()?.release.name == "v1")
  }

  @Test func `what was sent is kept as it stood`() throws {
    var release = release("v1")
    release.sent = .object([JSONMember("sequence", .integer(2))])
    _ = try shelf.add(release)
    #expect(try shelf.kept.read("v1").release.sent == release.sent)
  }

  @Test func `a release is never overwritten`() throws {
    _ = try shelf.add(release("v1"))
    let before = try shelf.kept.read("v1")
    #expect(Self.codes { _ = try shelf.add(release("v1", note: "another")) } == [.releaseTaken])
    #expect(try shelf.kept.read("v1") == before)
  }

  @Test func `who comes second after the same release is told, and changes nothing`() throws {
    _ = try shelf.add(release("v1"))
    _ = try shelf.add(release("v2", replaces: "v1"))
    #expect(Self.codes { _ = try shelf.add(release("v3", replaces: "v1")) } == [.releaseOvertaken])
    #expect(try shelf.kept.names() == ["v1", "v2"])
  }

  @Test func `of many who release at the same time one wins and each of the others is told`()
    async throws
  {
    let shelf = shelf
    let results = await withTaskGroup(of: [FindingCode].self) { group in
      for number in 1...8 {
        let release = release(number % 2 == 0 ? "v1" : "v1-" + String(number))
        group.addTask { Self.codes { _ = try shelf.add(release) } }
      }
      var results: [[FindingCode]] = []
      for await result in group { results.append(result) }
      return results
    }
    #expect(results.count { $0.isEmpty } == 1)
    #expect(results.allSatisfy { $0.isEmpty || $0 == [.releaseTaken] || $0 == [.releaseOvertaken] })
    #expect(try shelf.kept.names().count == 1)
  }

  @Test func `a single changed character is noticed`() throws {
    _ = try shelf.add(release("v1", note: "For the team"))
    let text = try folder.text("releases/v1.json")
    try folder.write(
      text.replacingOccurrences(of: "For the team", with: "For the Team"), to: "releases/v1.json")
    #expect {
      try shelf.kept.read("v1")
    } throws: { error in
      (error as? Refusal)?.findings.map { $0.code.text + " " + $0.sentence } == [
        "FW806 This release is not as it was written: its content does not match its SHA-256. "
          + "Fetch it from a backup; to change a timetable, release a new version of it."
      ]
    }
  }

  @Test func `spaces and line ends may change on the way`() throws {
    _ = try shelf.add(release("v1"))
    let text = try folder.text("releases/v1.json")
    try folder.write(
      text.replacingOccurrences(of: "\n", with: "\r\n  "), to: "releases/v1.json")
    #expect(try shelf.kept.read("v1").release == release("v1"))
  }

  @Test func `a file cut short is damaged, wherever it is cut`() throws {
    _ = try shelf.add(release("v1"))
    let text = try folder.text("releases/v1.json")
    for length in stride(from: 0, to: text.utf8.count - 2, by: 97) {
      try folder.write(String(text.prefix(length)), to: "releases/v1.json")
      #expect(Self.codes { _ = try shelf.kept.read("v1") } == [.releaseDamaged], "\(length)")
    }
  }

  @Test func `two that replace the same one are told of by name`() throws {
    _ = try shelf.add(release("v1"))
    for name in ["v2", "v3"] {
      try folder.write(
        String(decoding: ReleaseDocument.write(release(name, replaces: "v1")).bytes, as: UTF8.self),
        to: "releases/\(name).json")
    }
    #expect {
      _ = try shelf.kept.newest()
    } throws: { error in
      (error as? Refusal)?.findings.map { $0.message } == [
        "v2 and v3 are each the newest of their own line."
      ]
    }
  }

  @Test func `the next name is a number more`() throws {
    #expect(try shelf.kept.nextName() == "v1")
    _ = try shelf.add(release("v7"))
    #expect(try shelf.kept.nextName() == "v8")
  }
}

struct `Killed while it releases` {
  private func release(_ name: String, replaces: String?, note: String) -> Release {
    Release(
      TimetableVersion(
        name: name, review: .small([.small("S1"), .small("S2"), .small("S3")]),
        plan: .small(.small("S1", CivilDate.monday.at(9)))),
      note: note, replaces: replaces, releasedAt: CivilDate.november12.at(9))
  }

  @Test(arguments: [false, true])
  func `at any step the release is there whole or not at all, and can be made again`(
    isHalfway: Bool
  ) throws {
    var isWhole = false
    var number = 0
    while !isWhole {
      number += 1
      let folder = try TemporaryFolder()
      let shelf = ReleaseShelf(in: folder.path)
      _ = try shelf.add(release("v1", replaces: nil, note: "the first"))
      let next = release("v2", replaces: "v1", note: String(repeating: "x", count: 10_000))
      let count = Mutex(0)
      let last = number
      // Stands for the end of the program: nothing after the step is done, not even tidying up.
      let disk = FileSystem { _ in
        let passed = count.withLock { count in
          count += 1
          return count
        }
        guard passed >= last else { return .done }
        return isHalfway && passed == last ? .torn(.EIO) : .refused(.EIO)
      }
      FileSystem.$current.withValue(disk) { _ = try? shelf.add(next) }
      isWhole = count.withLock { $0 } < number
      #expect(try shelf.kept.read("v1").release.note == "the first")
      if try shelf.kept.names().contains("v2") {
        #expect(try shelf.kept.read("v2").release == next)
      } else {
        _ = try shelf.add(next)
        #expect(try shelf.kept.read("v2").release == next)
        // What the killed one left behind is gone.
        #expect(
          try FileManager.default.contentsOfDirectory(atPath: shelf.folder).sorted()
            == ["v1.json", "v2.json"])
      }
    }
    #expect(number > 8)
  }
}
