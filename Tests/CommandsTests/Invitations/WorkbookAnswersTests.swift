import CivilTime
import Disk
import Foundation
import TestSupport
import Testing

@testable import Commands

/// What `busy` and `replies` do to a folder of sheets they do to a workbook.
struct `Diaries and answers of a review in one workbook` {
  private let invited: InvitedFolder
  private let other: TemporaryFolder
  private let book: String

  init() async throws {
    invited = try InvitedFolder()
    other = try TemporaryFolder()
    book = other.path("week.xlsx")
    _ = await CapturedRun("convert", invited.folder.path, "-o", book)
  }

  private func run(_ words: String..., at minute: Int = 0) async -> CapturedRun {
    await CapturedRun(
      words: words,
      environment: [
        "SOURCE_DATE_EPOCH": String(1_358_251_200 + minute * 60),
        "FIELDWORK_SECRET": InvitedFolder.secret,
      ])
  }

  /// A sheet of the workbook as a file.
  private func sheet(_ name: String) async throws -> String {
    _ = await run("convert", book, "-o", other.path("sheets"))
    return try other.text("sheets/" + name)
  }

  @Test func `busy time goes into the workbook`() async throws {
    let diary = try other.write(
      """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      DTSTART:20130204T100000
      DTEND:20130204T110000
      END:VEVENT
      END:VCALENDAR

      """, to: "diary.ics")
    let run = await run("busy", book, "--person", "P1", diary)
    #expect(run.output == "P1: 1 entry read, busy\n  Monday 4 February, 10am to 11am\n")
    #expect(run.talk.contains("Wrote \(book)"))
    #expect(try await sheet("people.csv").contains("not Mon 10:00-11:00"))
  }

  @Test func `answers go into the workbook and are there the next time`() async throws {
    _ = await run("invites", book)
    let outbox = other.path("week-outbox")
    let names = try FileManager.default.contentsOfDirectory(atPath: outbox)
    #expect(names.contains("00001-new.eml"))
    let typed = try other.write("Session,Person,Reply\nS1,P1,no\n", to: "typed.csv")
    let taken = await run("replies", book, typed, at: 1440)
    #expect(taken.output.contains("Declined   1\n"))
    #expect(await run("replies", book, at: 2880).output.contains("Declined   1\n"))
    #expect(try await sheet("replies.csv").contains("S1,P1,Declined"))
  }
}
