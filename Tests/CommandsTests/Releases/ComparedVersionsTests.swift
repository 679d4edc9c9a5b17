import Desk
import Findings
import TestSupport
import Testing

@testable import Commands

/// What is typed behind `fieldwork diff`.
struct `Versions that are compared` {
  @Test func `are two names and a review`() throws {
    let typed = try ComparedVersions("v1", "v2", "my-review")
    #expect([typed.before, typed.after, typed.review] == ["v1", "v2", "my-review"])
    let here = try ComparedVersions("v1", "v2", nil)
    #expect([here.before, here.after, here.review] == ["v1", "v2", "."])
  }

  @Test func `are a release and the sheets where one name and a review are typed`() throws {
    let typed = try ComparedVersions("v1", "review.xlsx", nil)
    #expect([typed.before, typed.after, typed.review] == ["v1", "draft", "review.xlsx"])
    let folder = try TemporaryFolder()
    _ = try folder.write("Setting,Value", to: "review.csv")
    #expect(try ComparedVersions("v1", folder.path(""), nil).after == "draft")
  }

  @Test func `are found behind a review that is typed first`() throws {
    let typed = try ComparedVersions("review.xlsx", "v1", "v2")
    #expect([typed.before, typed.after, typed.review] == ["v1", "v2", "review.xlsx"])
  }

  @Test func `are asked for where one name stands behind the review`() {
    let refusal = #expect(throws: Refusal.self) {
      try ComparedVersions("review.xlsx", "v1", nil)
    }
    #expect(refusal?.findings.first?.mend.contains("v1 draft review.xlsx") == true)
  }

  @Test func `are never a folder that holds no review`() throws {
    let folder = try TemporaryFolder()
    let typed = try ComparedVersions("v1", folder.path(""), nil)
    #expect(typed.review == ".")
  }

  @Test func `a workbook is no version`() {
    let refusal = #expect(throws: Refusal.self) { try VersionName(typed: "review.xlsx") }
    #expect(refusal?.findings.map { $0.code } == [.releaseMissing])
  }
}
