import CSVText
import Disk
import Foundation
import TestSupport
import Testing

@testable import Commands

/// The promise that every mend works, over the findings about milestones.csv that `check` makes once the lead-in is laid out.
struct `What a finding about a milestone offers` {
  @Test(arguments: [
    ("FW704", "Milestone,When,Needs\nRoom booked,,\n"),
    ("FW703", "Milestone,When,Needs\nRooms booked,,Draft timetabel\n"),
  ])
  func `removes the finding where it is written in the cell of the finding`(
    code: String, sheet: String
  ) async throws {
    let folder = try TemporaryFolder()
    let json = try folder.write(ReviewFile.review(ReviewFile.threeInterviews), to: "review.json")
    let sheets = folder.path("sheets")
    _ = await CapturedRun("convert", json, "-o", sheets)
    let path = sheets + "/milestones.csv"
    try Data(sheet.utf8).write(to: URL(filePath: path))
    let before = try await findings(sheets)
    let finding = try #require(before.first { $0["code"] as? String == code })
    let mend = try #require(finding["mend"] as? String)
    let offer = String(try #require(mend.split(separator: "\"").dropFirst().first))
    #expect(mend == "Did you mean \"\(offer)\"?")
    var rows = CSVReader.read(try FileBytes.read(path), file: "milestones.csv").rows
      .map { $0.cells }
    let row = try #require(finding["row"] as? Int)
    let heading = try #require(finding["column"] as? String)
    let column = try #require(rows[0].firstIndex(of: heading))
    #expect(rows[row - 1][column] == finding["text"] as? String)
    rows[row - 1][column] = offer
    try Data(CSVWriter.bytes(rows)).write(to: URL(filePath: path))
    let after = try await findings(sheets)
    #expect(
      !after.contains { $0["file"] as? String == path && $0["severity"] as? String == "error" })
    #expect(!after.contains { $0["code"] as? String == code })
  }

  private func findings(_ folder: String) async throws -> [[String: Any]] {
    let run = await CapturedRun("check", folder, "--json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    return try #require(object["findings"] as? [[String: Any]])
  }
}
