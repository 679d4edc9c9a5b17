import Disk
import Foundation
import ReviewModel
import Sheets
import TestSupport
import Testing

@testable import Commands

/// The days on which nobody was asked, which sheets hold and a JSON document cannot say.
struct `Days that nobody was asked about` {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    var review = Review.small()
    let days = review.days
    review.reviewers[0].availability = Availability(
      unavailable: [days[0].hours], unasked: [days[3].hours, days[4].hours])
    try FileManager.default.createDirectory(
      atPath: folder.path("sheets"), withIntermediateDirectories: true)
    for sheet in ReviewSheets.write(review, plan: nil, keeping: SheetExtras()) {
      try folder.write(String(decoding: sheet.bytes, as: UTF8.self), to: "sheets/" + sheet.name)
    }
  }

  private var sheets: String { folder.path("sheets") }

  @Test func `are named where a document loses them`() async {
    let run = await CapturedRun("convert", sheets, "-o", folder.path("review.json"))
    #expect(run.talk.contains("FW533"))
    #expect(run.talk.contains("PP (Thu 7 Feb to Fri 8 Feb)"), "\(run.talk)")
    let shown = await CapturedRun("convert", sheets, "-o", "-")
    #expect(shown.talk.contains("FW533") && shown.output.hasPrefix("{"))
  }

  @Test func `stay in a workbook and back, and nothing is said`() async throws {
    let workbook = folder.path("review.xlsx")
    let out = await CapturedRun("convert", sheets, "-o", workbook)
    let back = await CapturedRun("convert", workbook, "-o", folder.path("again"))
    #expect(!(out.talk + back.talk).contains("FW533"))
    let text = try String(
      contentsOf: URL(filePath: folder.path("again/reviewers.csv")), encoding: .utf8)
    #expect(text.contains("unknown Thu"), "\(text)")
  }
}
