import CivilTime
import Desk
import Disk
import Findings
import Foundation
import ReviewModel
import Sheets
import TestSupport
import Testing

@testable import Commands

/// Names of people who must not be named, in what is typed after the sheets have lost them.
struct `Names that a review remembers` {
  private let invited: InvitedFolder

  init() throws {
    invited = try InvitedFolder()
    try invited.plan(.monday + 1) { review in
      review.people.append(
        Person(id: PersonID("Y1"), name: "Kim Thistlewood", jobTitle: "Young person in care"))
      review.sessions[0].participants.append(PersonID("Y1"))
    }
  }

  /// The files below the folder that hold the name, without the files that people wrote.
  private func filesWithTheName() throws -> [String] {
    try WrittenFolder(invited.folder.path, hidden: true).files.filter { path, bytes in
      let isTyped = path == "people.csv" || path.hasPrefix("before-")
      return !isTyped && String(decoding: bytes, as: UTF8.self).contains("Thistlewood")
    }.map { $0.key }.sorted()
  }

  private func decodedMails() throws -> [String] {
    try invited.mails().map { name in
      let text = try invited.folder.text("outbox/" + name)
      let parts = text.components(separatedBy: "base64\r\n\r\n").dropFirst().map { part in
        let base64 = part.prefix { $0 != "-" }.filter { !$0.isWhitespace }
        return String(decoding: Data(base64Encoded: base64) ?? Data(), as: UTF8.self)
      }
      return ([text] + parts).joined()
    }
  }

  @Test func `a reason for calling off is covered in mails and releases`() async throws {
    _ = await invited.run("release")
    _ = await invited.run("invites")
    let run = await invited.run(
      "cancel", "--all", "--reason", "Kim Thistlewood is ill", at: 5)
    #expect(run.exitCode == .clean, "\(run.talk)")
    let mails = try decodedMails()
    #expect(mails.contains { $0.contains("is ill") })
    #expect(!mails.contains { $0.contains("Thistlewood") })
    #expect(try filesWithTheName() == [])
    #expect(!(run.output + run.talk).contains("Thistlewood"))
  }

  @Test func `a note is covered though postponing took the name out of the sheets`() async throws {
    let moved = await invited.run("postpone", "--to", "2013-03-04")
    #expect(moved.exitCode != .badInput, "\(moved.talk)")
    #expect(try !invited.folder.text("people.csv").contains("Thistlewood"))
    _ = await invited.run("release", "--allow-clashes", "--note", "Agreed with Kim Thistlewood")
    #expect(try invited.folder.text("releases/v1.json").contains("Agreed with "))
    #expect(try filesWithTheName() == [])
  }

  @Test func `what postponing kept tells the names, and what cannot be read tells none`() throws {
    let names = ["review.csv", "people.csv", "sessions.csv", "reviewers.csv", "rooms.csv"]
    let kept = try names.map { name in
      SheetFile(
        path: "before-2013-02-04/" + name, bytes: Array(try invited.folder.text(name).utf8))
    }
    let unread = SheetFile(path: "before-then/people.csv", bytes: [0x00, 0x22])
    var draft = Review.small([.small("S1") { $0.title = "Talk with Kim Thistlewood" }])
    draft.people = [
      Person(id: PersonID("Y1"), name: "Young person in care", isAnonymous: true)
    ]
    let reading = try ReviewReading(
      ReviewFiles(
        folder: "r", ReviewSheets.write(draft, plan: nil) + kept + [unread], through: .commandLine))
    let review = try #require(reading.review)
    #expect(review.people[0].hiddenName == "Kim Thistlewood")
    #expect(!review.sessions[0].title.contains("Thistlewood"))
    #expect(reading.findings.contains { $0.code == .protectedNameInText })
  }

  @Test func `a release cannot be called after one of them`() async throws {
    let run = await invited.run("release", "--name", "before-Kim-Thistlewood")
    #expect(run.exitCode == .badInput)
    #expect(run.talk.contains("is named in the name of this release"))
    #expect(!run.talk.contains("Thistlewood"))
  }

  @Test func `a run that must come out the same again draws no secret of its own`() async throws {
    let folder = try invited.copy()
    _ = await CapturedRun(
      words: ["release", folder.folder.path], environment: ["SOURCE_DATE_EPOCH": "1358251200"])
    #expect(!FileManager.default.fileExists(atPath: folder.folder.path("invitations.json")))
  }

  @Test func `the first release draws the secret, which nobody can guess`() async throws {
    var secrets: Set<String> = []
    for _ in 0..<2 {
      let folder = try invited.copy()
      _ = await CapturedRun(
        words: ["release", folder.folder.path], environment: [:])
      secrets.insert(try folder.folder.text("invitations.json"))
      let release = try folder.folder.text("releases/v1.json")
      #expect(!release.contains("secret"))
    }
    #expect(secrets.count == 2)
    #expect(secrets.allSatisfy { $0.contains("\"secret\"") })
  }

  @Test func `a secret that could be guessed is refused`() async throws {
    let run = await CapturedRun(
      words: ["invites", invited.folder.path], environment: ["FIELDWORK_SECRET": "guess"])
    #expect(run.exitCode == .badInput)
    #expect(run.talk.contains("This secret has 5 characters"))
    #expect(try !invited.folder.names().contains("invitations.json"))
  }
}
