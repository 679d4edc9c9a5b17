import Desk
import Documents
import Findings
import ReviewModel
import Sheets
import Testing

struct `The name of a version` {
  @Test func `names the sheets or a release`() {
    #expect(VersionName("draft") == .draft)
    #expect(VersionName("v1") == .release("v1"))
  }

  @Test func `may be a file, which is a plan by its ending or its format`() {
    let plan = PlanDocument.write(RememberedFiles.plan)
    #expect(VersionName.isPlan(SheetFile(name: "x.csv", bytes: [])))
    #expect(VersionName.isPlan(SheetFile(name: "x", bytes: plan)))
    let review = ReviewDocument.write(SmallFiles.threeInterviews)
    #expect(!VersionName.isPlan(SheetFile(name: "x.json", bytes: review)))
  }
}

struct `The secret of invitations` {
  @Test func `is refused where it could be guessed, with the mend of each door`() throws {
    for (door, place) in [(Door.commandLine, InvitationSecret.variable), (.page, "secret")] {
      do throws(Refusal) {
        _ = try InvitationSecret("short").checked(through: door)
        Issue.record("A short secret was taken.")
      } catch {
        #expect(error.findings.map { $0.place.file } == [place])
        // Nobody else is to read the secret.
        #expect(error.findings.allSatisfy { $0.text.isEmpty })
      }
    }
    let long = String(repeating: "a", count: InvitationSecret.leastLength)
    #expect(try InvitationSecret(long).checked(through: .page) == long)
  }
}

struct `A review in another form` {
  private func reading(_ review: Review) throws -> ReviewReading {
    try ReviewReading(SmallFiles.folder(review, RememberedFiles.plan))
  }

  @Test func `may take the place of sheets of the same review alone`() throws {
    let reading = try reading(SmallFiles.threeInterviews)
    let conversion = try Conversion(reading, PlanReading(beside: reading))
    #expect(conversion.sheets(over: []).replacePresent == false)
    #expect(conversion.sheets(over: conversion.sheets).replacePresent)
    var other = SmallFiles.threeInterviews
    other.id = "another"
    #expect(!conversion.sheets(over: ReviewSheets.write(other, plan: nil)).replacePresent)
  }

  @Test func `keeps people's own columns of the sheets that it replaces`() throws {
    let files = SmallFiles.document()
    let reading = try ReviewReading(files)
    let conversion = try Conversion(reading, PlanReading(beside: reading))
    var present = ReviewSheets.write(SmallFiles.threeInterviews, plan: nil)
    let index = try #require(present.firstIndex { $0.name == "rooms.csv" })
    let lines = String(decoding: present[index].bytes, as: UTF8.self).split(separator: "\r\n")
    let longer = lines.enumerated().map { $0.element + ($0.offset == 0 ? ",Tea" : ",yes") }
    present[index].bytes = Array((longer.joined(separator: "\r\n") + "\r\n").utf8)
    let rooms = conversion.sheets(over: present).sheets.first { $0.name == "rooms.csv" }
    let text = String(decoding: rooms?.bytes ?? [], as: UTF8.self)
    #expect(text.contains(",Tea\r\n") && text.contains(",yes\r\n"), "\(text)")
  }
}
