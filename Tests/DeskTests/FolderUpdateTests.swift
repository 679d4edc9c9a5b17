import CivilTime
import Desk
import Findings
import ReviewModel
import TestSupport
import Testing

struct `A folder that a review writes into again` {
  /// Writes files over those that are there.
  private func update(
    _ files: [String: String], after old: FolderRecord? = nil, over present: [String: String] = [:],
    of review: String = "r"
  ) throws -> FolderUpdate {
    try FolderUpdate(
      writing: files.sorted { $0.key < $1.key }.map { ($0.key, digest($0.value)) }, after: old,
      into: "out", of: review, replacing: { $0.hasSuffix(".ics") },
      over: { name in
        guard let text = present[name] else { return .nothing }
        return .file(digest: digest(text))
      })
  }

  private let monday = CivilDate.monday

  private func digest(_ text: String) -> String { FolderRecord.digest(Array(text.utf8)) }

  private func codes(_ ask: () throws -> FolderUpdate) -> [FindingCode] {
    do {
      _ = try ask()
      return []
    } catch {
      return (error as? Refusal)?.findings.map { $0.code } ?? []
    }
  }

  @Test func `tells two councils' reviews of one week apart where nobody typed a reference`() throws
  {
    var north = Review(
      id: Review.usualReference(for: monday), title: "Peer review", commissionedOn: monday - 84,
      fieldworkStart: monday)
    north.council = "Northmoor"
    var south = north
    south.council = "Southmoor"
    let first = try update(["a.ics": "a"], of: FolderRecord.title(of: north))
    let again = FolderRecord.title(of: south)
    #expect(
      codes { try update(["a.ics": "A"], after: first.record, over: ["a.ics": "a"], of: again) }
        == [.foreignFolder])
    // A reference that somebody typed stays the name of the review, whatever the council is called.
    north.id = "NM27"
    #expect(FolderRecord.title(of: north) == "NM27")
  }

  @Test func `remembers what was written, and loses what is no longer written`() throws {
    let first = try update(["a.ics": "a", "b.ics": "b", "c.csv": "c"])
    #expect(first.removals.isEmpty && first.remarks.isEmpty)
    let present = ["a.ics": "a", "b.ics": "b", "c.csv": "c"]
    let second = try update(["a.ics": "A"], after: first.record, over: present)
    #expect(second.stale == ["out/b.ics"])
    #expect(second.remarks.map { $0.severity } == [.note])
    // A table is not one of the files that a calendar replaces.
    #expect(Set(second.record.digests.keys) == ["a.ics", "c.csv"])
  }

  @Test func `keeps what somebody changed since, and what somebody else put there`() throws {
    let first = try update(["a.ics": "a", "b.ics": "b"])
    let second = try update(
      ["a.ics": "A"], after: first.record,
      over: ["a.ics": "a", "b.ics": "by hand", "mine.ics": "mine"])
    #expect(second.removals.isEmpty)
    #expect(second.kept == ["out/b.ics"])
    #expect(second.remarks.map { $0.severity } == [.warning])
  }

  @Test func `refuses to write over what is not its own, each file by name`() throws {
    let first = try update(["a.ics": "a"])
    #expect(
      codes { try update(["a.ics": "A"], after: first.record, over: ["a.ics": "by hand"]) }
        == [.fileInTheWay])
    #expect(
      codes { try update(["a.ics": "A", "b.ics": "B"], over: ["a.ics": "x", "b.ics": "y"]) }
        == [.fileInTheWay, .fileInTheWay])
    // A file with the same bytes loses nothing.
    #expect(codes { try update(["a.ics": "A"], over: ["a.ics": "A"]) } == [])
    #expect(
      codes { try update(["a.ics": "a"], after: first.record, of: "other") } == [.foreignFolder])
  }

  @Test func `does not name a file that is gone already`() throws {
    let first = try update(["a.ics": "a", "b.ics": "b"])
    let second = try update(["a.ics": "a"], after: first.record, over: ["a.ics": "a"])
    #expect(second.remarks.isEmpty)
    #expect(second.record.digests["b.ics"] == nil)
  }
}

struct `The record of what a review wrote` {
  @Test func `is read as it was written`() throws {
    var record = FolderRecord(review: "r")
    record.note("b.eml", "11")
    record.note("a.eml", "22")
    record.note(folder: "/elsewhere")
    #expect(FolderRecord(record.bytes) == record)
    record.note("../c.eml", "33")
    #expect(FolderRecord(record.bytes)?.digests == ["a.eml": "22", "b.eml": "11"])
    record.forget("a.eml")
    #expect(FolderRecord(record.bytes)?.digests == ["b.eml": "11"])
  }

  @Test(arguments: ["../x", "a/../../x", "/etc/x", ""])
  func `reaches nothing outside of its folder`(path: String) {
    let bytes = Array(
      "{\"format\": \"fieldwork-folder/1\", \"review\": \"r\", \"files\": {\"\(path)\": \"00\"}}"
        .utf8)
    #expect(FolderRecord(bytes)?.digests == [:])
  }

  @Test(arguments: [
    "", "{}", "[]", #"{"format": "fieldwork-folder/2", "review": "r", "files": {}}"#,
  ])
  func `is not read from any other bytes`(text: String) {
    #expect(FolderRecord(Array(text.utf8)) == nil)
  }

  @Test func `belongs to one of two reviews of one reference`() {
    let reference = "review-2027-02-01"
    func claims(_ record: inout FolderRecord, _ review: String, _ secret: String?) -> Bool {
      record.claim(for: review, with: secret)
    }
    var record = FolderRecord(review: reference)
    #expect(!claims(&record, "other", "a secret"))
    #expect(claims(&record, reference, nil))
    #expect(claims(&record, reference, "a secret"))
    var read = FolderRecord(record.bytes) ?? FolderRecord(review: "")
    #expect(read == record)
    #expect(claims(&read, reference, "a secret"))
    #expect(!claims(&read, reference, "another secret"))
    #expect(!String(decoding: record.bytes, as: UTF8.self).contains("a secret"))
  }
}
