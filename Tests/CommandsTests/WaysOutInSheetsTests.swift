import CSVText
import CivilTime
import Disk
import Documents
import Foundation
import ReviewModel
import TestSupport
import Testing

@testable import Commands

/// The promise that every mend works, over `explain`: what a way out says, written literally where the way out says,
/// is read without an error and leaves a review that can be planned.
struct `Every way out that explain offers in cells` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Reviews that cannot be planned, each for a reason of another kind.
  private static let impossible: [Review] = [
    // The person, or the reviewer, is not free.
    changed {
      $0.people = [
        Person(
          id: PersonID("P1"), name: "Nurse", availability: Availability(available: [hours(9, 10)]))
      ]
      $0.sessions[0].participants = [PersonID("P1")]
      $0.sessions[0].team.roles = [RoleRequirement(anyOf: [Role("healthPeer")])]
      $0.reviewers[1].availability = Availability(unavailable: [hours(9, 12)])
    },
    // Two sessions are fixed at one time in the only room.
    changed { for index in 0..<2 { $0.sessions[index].pin.start = CivilDate.monday.at(9) } },
    // The window is shorter than the session.
    changed {
      $0.sessions[0].windows = [hours(9, 10)]; $0.sessions[1].windows = [hours(9, 10)]
    },
    // Nobody has lunch.
    changed { review in
      for index in review.days.indices {
        review.days[index].lunch = LunchBreak(from: .at(12), to: .at(13), minutes: 60)
      }
      review.sessions[0].windows = [hours(12, 13)]
      review.sessions[0].team.named = [ReviewerID("HP")]
    },
    // The room is too small.
    changed { $0.sessions[0].statedHeadcount = 60 },
    // Nobody has the role.
    changed {
      $0.sessions[0].team.roles = [RoleRequirement(anyOf: [Role("policePeer")], count: 2)]
    },
  ]

  private static func hours(_ start: Int, _ end: Int) -> TimeSpan {
    CivilDate.monday.hours(start, end)
  }

  private static func changed(_ change: (inout Review) -> Void) -> Review {
    var review = ReviewFile.threeInterviews
    change(&review)
    return review
  }

  @Test func `works as it is written`() async throws {
    var tried = 0
    for (position, review) in Self.impossible.enumerated() {
      let json = try folder.write(ReviewFile.review(review), to: "\(position).json")
      let sheets = folder.path("sheets\(position)")
      _ = await CapturedRun("convert", json, "-o", sheets)
      let run = await CapturedRun("explain", sheets, "--json")
      #expect(run.exitCode == .impossible, "\(position): \(run.output)")
      for (index, way) in try ways(run.output).enumerated() {
        let mended = folder.path("mended\(position)-\(index)")
        try FileManager.default.copyItem(atPath: sheets, toPath: mended)
        guard try write(way, in: mended) else { continue }
        tried += 1
        let check = await CapturedRun("check", mended)
        #expect(check.exitCode == .clean, "\(way): \(check.output)\(check.talk)")
        #expect(check.talk.contains("can be planned"), "\(way): \(check.talk)")
      }
    }
    #expect(tried > 10)
  }

  private typealias Change = (
    file: String, row: Int?, column: String?, setting: String?, write: String?
  )

  private func ways(_ json: String) throws -> [[Change]] {
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let ways = try #require(object["ways"] as? [[String: Any]])
    return ways.map { way in
      (way["changes"] as? [[String: Any]] ?? []).map { change in
        (
          change["file"] as? String ?? "", change["row"] as? Int, change["column"] as? String,
          change["setting"] as? String, change["write"] as? String
        )
      }
    }
  }

  /// Writes what a way out says; false where a change is more than the text of a cell, such as a new row.
  private func write(_ changes: [Change], in folder: String) throws -> Bool {
    for change in changes {
      guard let text = change.write else { return false }
      let path = folder + "/" + change.file
      var rows = CSVReader.read(try FileBytes.read(path), file: change.file).rows.map { $0.cells }
      if let row = change.row, let column = change.column {
        let index = try #require(rows[0].firstIndex(of: column), "\(change)")
        while rows[row - 1].count <= index { rows[row - 1].append("") }
        rows[row - 1][index] = text
      } else {
        rows.append([try #require(change.setting, "\(change)"), text])
      }
      try Data(CSVWriter.bytes(rows)).write(to: URL(filePath: path))
    }
    return true
  }
}
