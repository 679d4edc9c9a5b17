import CivilTime
import Desk
import Exports
import Foundation
import ReviewModel
import Sheets
import TestSupport
import Testing

@testable import Commands

struct `The same life at both doors` {
  private let folder: TemporaryFolder
  private let epoch = 1_358_251_200
  private let secret = String(repeating: "0", count: 64)

  init() throws { folder = try TemporaryFolder() }

  /// The minute that a UTC clock shows at a step of the life.
  private func now(_ step: Int) -> CivilMinute { CivilMinute(minutes: epoch / 60 + step) }

  private func run(_ words: String..., at step: Int) async -> CapturedRun {
    await CapturedRun(
      words: words,
      environment: [
        "SOURCE_DATE_EPOCH": String(epoch + step * 60), "FIELDWORK_SECRET": secret,
      ])
  }

  /// Every file of the folder but locks, by its path.
  private func filesOnDisk() throws -> [String: [UInt8]] {
    let names = try #require(FileManager.default.enumerator(atPath: folder.path))
    var files: [String: [UInt8]] = [:]
    for case let name as String in names where !name.hasSuffix(".lock") {
      let url = URL(fileURLWithPath: folder.path(name))
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      files[name] = [UInt8](try Data(contentsOf: url))
    }
    return files
  }

  private func isSame(_ open: OpenReview, after step: String) throws {
    let inMemory = Dictionary(
      uniqueKeysWithValues: open.files.files.map { ($0.name, $0.bytes) })
    let onDisk = try filesOnDisk()
    #expect(inMemory.keys.sorted() == onDisk.keys.sorted(), "\(step)")
    for (name, bytes) in onDisk { #expect(inMemory[name] == bytes, "\(step): \(name)") }
  }

  private var review: Review {
    var review = ReviewFile.threeInterviews
    review.title = "Peer review"
    review.contacts = [
      Contact(role: "council contact", name: "Programme office", email: "office@example.org")
    ]
    review.people = [
      Person(
        id: PersonID("P1"), name: "Head of service", email: "head@example.org",
        availability: Availability(available: review.days.map { $0.hours }))
    ]
    review.sessions[0].participants = [PersonID("P1")]
    return review
  }

  @Test func `a timetable lives through the command line and in memory with the same bytes`()
    async throws
  {
    let sheets = ReviewSheets.write(review, plan: nil)
    for sheet in sheets {
      try folder.write(String(decoding: sheet.bytes, as: UTF8.self), to: sheet.name)
    }
    var open = OpenReview(ReviewFiles(folder: folder.path, sheets, through: .commandLine))
    try isSame(open, after: "nothing")

    _ = await run("solve", folder.path, "--seed", "1", "--steps", "4096", at: 0)
    _ = open.answer(.search(SearchRequest(seed: 1, steps: 4096)))
    keepWhatIsFound(&open)
    try isSame(open, after: "solve")

    _ = await run("release", folder.path, "--note", "For the team", at: 1)
    let secret = InvitationSecret(secret)
    _ = open.answer(
      .release(NewRelease.Wish(note: "For the team", releasedAt: now(1), secret: secret)))
    try isSame(open, after: "release")

    _ = await run("invites", folder.path, at: 2)
    let wish = NewInvitations.Wish(secret: secret)
    _ = open.answer(.invite(wish, at: now(2), onlyLooks: false))
    try isSame(open, after: "invites")

    let replies = "Session,Person,Reply\r\nS1,P1,Accepted\r\n"
    try folder.write(replies, to: "replies.csv")
    var files = open.files
    files.files.append(SheetFile(name: "replies.csv", bytes: Array(replies.utf8)))
    open = OpenReview(files)

    let changes = try changes(of: open)
    let path = NSTemporaryDirectory() + UUID().uuidString + ".csv"
    try Data(changes.utf8).write(to: URL(fileURLWithPath: path))
    _ = await run("apply", folder.path, path, at: 3)
    try FileManager.default.removeItem(atPath: path)
    _ = open.answer(.apply(changes: changes))
    try isSame(open, after: "apply")

    _ = await run("release", folder.path, at: 4)
    _ = open.answer(.release(NewRelease.Wish(releasedAt: now(4), secret: secret)))
    try isSame(open, after: "second release")

    _ = await run("invites", folder.path, at: 5)
    _ = open.answer(.invite(wish, at: now(5), onlyLooks: false))
    try isSame(open, after: "second invites")

    let decline = "Session,Person,Reply,Asked\r\nS1,P1,Declined,2013-02-08 15:00\r\n"
    try folder.write(decline, to: "replies.csv")
    open = with(decline, as: "replies.csv", open)
    _ = await run("replan", folder.path, "--keep", "v2", "--steps", "200", at: 6)
    _ = open.answer(
      .replan(ReplanSession.Wish(keeping: .release("v2"), steps: 200), at: now(6)))
    keepWhatIsFound(&open)
    try isSame(open, after: "replan")

    _ = await run("solve", folder.path, "--seed", "2", "--steps", "300", at: 7)
    _ = open.answer(
      .search(SearchRequest(seed: 2, steps: 300, from: .keptTimetable(mostMoves: nil))))
    keepWhatIsFound(&open)
    try isSame(open, after: "solve again")

    for (step, form) in [(8, "all"), (9, "ics")] {
      _ = await run("export", folder.path, form, "-o", folder.path("out"), at: step)
      var request = TimetableHandout.Request(
        ExportForm(rawValue: form) ?? .page, writtenAt: now(step))
      request.folder = "out"
      _ = open.answer(.export(request))
      try isSame(open, after: "export \(form)")
      if step == 8 {
        let sheets = ReviewSheets.write(review, plan: nil)
        let sessions = try #require(sheets.first { $0.name == "sessions.csv" })
        // Without the last session its part of the exports is gone.
        let lines = String(decoding: sessions.bytes, as: UTF8.self).split(separator: "\r\n")
        let fewer = lines.dropLast().joined(separator: "\r\n") + "\r\n"
        let timetable =
          try folder.text("timetable.csv").split(separator: "\r\n")
          .filter { !$0.hasPrefix("S3") }.joined(separator: "\r\n") + "\r\n"
        for (name, text) in [("sessions.csv", fewer), ("timetable.csv", timetable)] {
          try folder.write(text, to: name)
          open = with(text, as: name, open)
        }
      }
    }

    _ = await run("postpone", folder.path, "--to", "2013-04-08", at: 10)
    _ = open.answer(
      .postpone(to: CivilDate.monday + 63, at: now(10), onlyLooks: false))
    try isSame(open, after: "postpone")

    _ = await run("cancel", folder.path, "--all", "--reason", "Ofsted inspection", at: 11)
    _ = open.answer(.callOff(reason: "Ofsted inspection", at: now(11), onlyLooks: false))
    try isSame(open, after: "cancel")
    #expect(open.files.files.contains { $0.name.hasSuffix("-withdrawn.eml") })
    #expect(open.files.files.contains { $0.name == "releases/v3.json" })

    // Files on the disk were changed today, whatever the time of the commands.
    let today = Int(Date().timeIntervalSince1970)
    let later = (today - epoch) / 60 + 85 * 1440
    let dated = open.files.files.map { OtherFile($0.name, changedAt: Int64(today)) }
    _ = await run("purge", folder.path, "--older-than", "12w", at: later)
    _ = open.answer(.purge(olderThan: "12w", files: dated, at: now(later), onlyLooks: false))
    try isSame(open, after: "purge")
    #expect(!open.files.files.contains { $0.name.hasSuffix(".eml") })
  }

  /// Searches to the end, and writes what was found.
  private func keepWhatIsFound(_ open: inout OpenReview) {
    while open.isSearching { _ = open.advance(steps: 1024) }
    _ = open.answer(.keep)
  }

  /// The review with another text in a file, as somebody writes it by hand.
  private func with(_ text: String, as name: String, _ open: OpenReview) -> OpenReview {
    var files = open.files
    files.files.removeAll { $0.name == name }
    files.files.append(SheetFile(name: name, bytes: Array(text.utf8)))
    return OpenReview(files)
  }

  /// The change that moves the first session to Friday at three.
  private func changes(of open: OpenReview) throws -> String {
    let plan = try #require(try ReviewReading(open.files).plan)
    let old = try #require(plan.assignment(of: SessionID("S1")))
    let team = old.reviewers.map { $0.text }.joined(separator: "; ")
    return """
      Session,Day,Start,Room,Reviewers,Was day,Was start,Was room,Was reviewers
      S1,Fri,15:00,\(old.room?.text ?? ""),\(team),\(old.start.date.shortWords),\(old.start.time.iso),\
      \(old.room?.text ?? ""),\(team)
      """
  }
}
