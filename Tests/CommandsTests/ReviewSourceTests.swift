import Desk
import Findings
import TestSupport
import Disk
import Testing

@testable import Commands

struct `Where a review comes from` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func refusal(_ path: String) -> [String] {
    do {
      _ = try ReviewSource(path)
      return []
    } catch {
      return error.findings.map { $0.code.text + " " + $0.sentence }
    }
  }

  @Test func `a folder, a file and a dash are told apart`() throws {
    let file = try folder.write("{}", to: "review.json")
    #expect(try ReviewSource(folder.path) == .folder(folder.path))
    #expect(try ReviewSource(file) == .document(file))
    #expect(try ReviewSource("-") == .standardInput)
  }

  @Test func `a path that leads nowhere says so`() {
    #expect(
      refusal(folder.path("reveiw")) == [
        "FW601 There is no such file or folder. Check the spelling and the folder you are in."
      ])
  }

  @Test func `one sheet is not a review`() throws {
    #expect(
      refusal(try folder.write("", to: "sessions.csv")) == [
        "FW603 This is one sheet of a review. Give the folder that holds it."
      ])
  }

  @Test func `a compressed folder is not a review`() throws {
    #expect(
      refusal(try folder.write("PK", to: "northmoor.zip")) == [
        "FW603 This is a compressed folder. Unpack it, and give the folder or the workbook that comes out."
      ])
  }

  @Test(arguments: ["review.xlsx", "REVIEW.XLS", "review.ods", "review.gsheet"])
  func `a workbook is a file like a document; what kind it is shows when it is read`(
    name: String
  ) throws {
    let path = try folder.write("PK", to: name)
    #expect(try ReviewSource(path) == .document(path))
  }
}
